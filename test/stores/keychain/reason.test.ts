import {expect, it} from 'vitest';
import {unavailable} from '../../../src/stores/keychain/reason.ts';

const failed = (message: string, stage: 'install' | 'load' | 'call' = 'call') =>
  unavailable({kind: 'failed', stage, message}).reason;

it.each([
  ['Cannot create an item in a locked collection', 'locked'],
  ['User interaction is not allowed.', 'locked'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'no-keyring'],
  ['A default keychain could not be found.', 'no-keyring'],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'no-session-bus'],
  ['Could not connect: No such file or directory', 'no-session-bus'],
  ['Error spawning command line “dbus-launch --autolaunch=1”: exited with code 1', 'no-session-bus'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'no-service'],
  ['A specified logon session does not exist. It may already have been terminated.', 'no-service'],
  ['Timeout was reached', 'timed-out'],
  ['User canceled the operation.', 'refused'],
  ['Access is denied.', 'refused'],
  ['The user name or passphrase you entered is not correct.', 'refused'],
  ['something nobody has seen yet', 'other'],
])('“%s” means %s', (message, reason) => {
  expect(failed(message)).toBe(reason);
});

it('tells a binding that is not installed from one that does not load', () => {
  expect(failed('Cannot find module', 'install')).toBe('not-installed');
  expect(failed('libsecret-1.so.0: cannot open shared object file', 'load')).toBe('no-library');
});

it('shows the words of the error in one line, without control characters, and not endlessly', () => {
  const {detail} = unavailable({kind: 'broken', detail: `a\u001b[31m\nb${'c'.repeat(999)}`});
  expect(detail).toMatch(/^a \[31m bc+$/);
  expect(detail).toHaveLength(300);
});
