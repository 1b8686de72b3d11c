/** The keychain as the place, against a real gnome-keyring. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Keyring, keyringMissing, startKeyring} from '../support/keyring.ts';
import {keys} from '../support/terminal.ts';
import {keepsSecret, stage} from './program.ts';

const {open, start, dotEnv, hasDotEnv} = stage();

describe.skipIf(keyringMissing !== '')(`the keychain (${keyringMissing || 'a real gnome-keyring'})`, () => {
  let keyring: Keyring;
  beforeAll(async () => {
    keyring = await startKeyring();
  });
  afterAll(() => keyring.stop());

  const stored = (): string => keyring.secretTool('lookup', 'service', 'wa-token', 'account', 'default').out;

  test.each([
    ['alone', '3', false],
    ['beside the .env', '2', true],
  ] as const)('%s holds the token that was pasted', async (_name, key, inFile) => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox, {env: sessionOf(keyring)});
    await program.see(/What do you want to do/);
    program.paste(token);
    await program.see(/Where should the token be kept[\s\S]*In the keychain/);
    program.press(key);
    await program.see(/Write this\?/);
    program.press(keys.enter);
    await program.see(/The token is stored: .*keychain/);
    expect(stored()).toBe(token);
    expect(hasDotEnv()).toBe(inFile);
    if (inFile) expect(await dotEnv()).toContain(token);
    program.press(keys.enter);
    await program.see(/this summary stays/);
    program.press(keys.enter);
    expect(await program.leaves()).toBe(0);
    keepsSecret(program, token);
    keyring.secretTool('clear', 'service', 'wa-token', 'account', 'default');
  });
});

/** Only what leads to this keychain: home and folders stay the test's own. */
const sessionOf = ({env}: Keyring): NodeJS.ProcessEnv => ({
  DBUS_SESSION_BUS_ADDRESS: env['DBUS_SESSION_BUS_ADDRESS'],
  XDG_RUNTIME_DIR: env['XDG_RUNTIME_DIR'],
});
