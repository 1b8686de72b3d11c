/** However it ends, the terminal is as it was. */
import {expect, test} from 'vitest';
import type {Screen} from '../../src/core/screen.ts';
import {fakeSession, finished, guide, secret, trouble, working} from '../support/fake-session.ts';
import {keys, openTerminal} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

type Ink = ReturnType<typeof openInk>;

const expectSane = (ink: Ink): void => {
  expect(ink.isAlternate()).toBe(false);
  expect(ink.isRaw()).toBe(false);
  expect(ink.pastesInBrackets()).toBe(false);
  expect(ink.showsCursor()).toBe(true);
};

test('while it runs it has the alternate screen, raw keys and pastes in brackets', async () => {
  const ink = openInk(fakeSession(secret()));
  await ink.see(/Access token/);
  // What is written right after the first frame is read a moment later.
  await ink.until(
    'its modes',
    () => ink.isAlternate() && ink.isRaw() && ink.pastesInBrackets() && !ink.showsCursor(),
  );
  ink.type(keys.ctrlC);
  await ink.ending;
});

test('keys are raw before there is a frame: what is pasted at the sight of it is not echoed', async () => {
  const ink = openInk(fakeSession(secret()));
  await ink.see(/Access token/);
  expect(ink.wasRawAtFirst()).toBe(true);
  ink.type(keys.ctrlC);
  await ink.ending;
});

test('its own screen is left empty: a window that grew brings what stands there to the main one', async () => {
  const ink = openInk(fakeSession(secret()));
  await ink.see(/Access token/);
  ink.type(keys.ctrlC);
  await ink.ending;
  const [before = ''] = ink.bytes().split('\u{1B}[?1049l');
  const screen = openTerminal();
  screen.stdout.write(before);
  await screen.until('the alternate screen, empty', () => screen.isAlternate() && screen.screenText() === '');
});

test('the receipt is left on the main screen', async () => {
  const ink = openInk(fakeSession(finished()));
  await ink.see(/Enter leave/);
  ink.type(keys.enter);
  expect(await ink.ending).toBe('finished');
  await ink.see(/^The token works and is stored\.\n\n {2}Account {2}Corner Bakery/);
  expectSane(ink);
});

test('Ctrl-C interrupts, also in the midst of a paste and of work', async () => {
  for (const screen of [secret(), working()]) {
    const ink = openInk(fakeSession(screen));
    await ink.see(/Ctrl-C/);
    ink.type(keys.ctrlC);
    expect(await ink.ending).toBe('interrupted');
    expectSane(ink);
    expect(ink.screenText()).toBe('');
  }
});

test('on the last screen Ctrl-C is only another way to leave', async () => {
  const ink = openInk(fakeSession(finished()));
  await ink.see(/Enter leave/);
  ink.type(keys.ctrlC);
  expect(await ink.ending).toBe('finished');
});

test.each([
  ['SIGINT', 'interrupted'],
  ['SIGTERM', 'terminated'],
  ['SIGHUP', 'hung-up'],
] as const)('%s ends it as %s', async (signal, ending) => {
  const ink = openInk(fakeSession(guide()));
  await ink.see(/Make a system user/);
  ink.signals.emit(signal);
  expect(await ink.ending).toBe(ending);
  expectSane(ink);
  expect(ink.signals.eventNames()).toEqual([]);
});

test('a terminal that goes away ends it as hung-up', async () => {
  const ink = openInk(fakeSession(guide()));
  await ink.see(/Make a system user/);
  ink.stdin.end();
  expect(await ink.ending).toBe('hung-up');
});

test('after a stop everything is drawn anew', async () => {
  const ink = openInk(fakeSession(guide()));
  await ink.see(/Make a system user/);
  // What the shell leaves behind.
  ink.stdin.setRawMode(false);
  ink.stdout.write('\u{1B}[?1049l\u{1B}[?25h\n[1]+ Stopped\n');
  ink.signals.emit('SIGCONT');
  await ink.see(/Make a system user/);
  await ink.until('raw keys', () => ink.isRaw() && ink.isAlternate());
  ink.type(keys.ctrlC);
  expect(await ink.ending).toBe('interrupted');
});

test('a signal before the first frame is not lost', async () => {
  const ink = openInk(fakeSession(guide()));
  ink.signals.emit('SIGTERM');
  expect(await ink.ending).toBe('terminated');
  expectSane(ink);
});

test('what throws while drawing is thrown on, and the terminal is put right', async () => {
  const broken: Screen = secret({
    verdict: typed => {
      if (typed.length > 3) throw new Error('a bug in a verdict');
      return {tone: 'info', text: '', advice: ''};
    },
  });
  const ink = openInk(fakeSession(broken));
  const failed = expect(ink.ending).rejects.toThrow('a bug in a verdict');
  await ink.see(/Access token/);
  ink.type('abcdef');
  await failed;
  expectSane(ink);
});

test('what throws on a key is thrown on, and the terminal is put right', async () => {
  const ink = openInk(
    fakeSession(guide(), () => {
      throw new Error('a bug in the flow');
    }),
  );
  const failed = expect(ink.ending).rejects.toThrow('a bug in the flow');
  await ink.see(/Make a system user/);
  ink.type(keys.enter);
  await failed;
  expectSane(ink);
});

test.each(['uncaughtException', 'unhandledRejection'])(
  '%s is thrown on, and the terminal is put right',
  async crash => {
    const ink = openInk(fakeSession(guide()));
    const failed = expect(ink.ending).rejects.toThrow('a bug elsewhere');
    await ink.see(/Make a system user/);
    ink.signals.emit(crash, new Error('a bug elsewhere'));
    await failed;
    expectSane(ink);
  },
);

test('what broke below is thrown on, and the terminal is put right', async () => {
  const breaking = new AbortController();
  const ink = openInk(fakeSession(working()), {broken: breaking.signal});
  const failed = expect(ink.ending).rejects.toThrow('a bug in a step');
  await ink.see(/The token is alive/);
  breaking.abort(new Error('a bug in a step'));
  await failed;
  expectSane(ink);
});

test('l shows the link whole on the main screen, and Enter comes back', async () => {
  const url = 'https://business.facebook.com/latest/settings/system_users?business_id=1234567890123456';
  const session = fakeSession(guide());
  const ink = openInk(session, {size: {columns: 50, rows: 15}});
  await ink.see(/o open/);
  ink.type('l');
  await ink.see(/Press Enter to come back/);
  expect(ink.isAlternate()).toBe(false);
  expect(ink.bytes()).toContain(`\n${url}\n`);
  ink.type('x');
  ink.type(keys.enter);
  await ink.see(/Make a system user/);
  expect(ink.isAlternate()).toBe(true);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  ink.type('l');
  await ink.see(/Press Enter to come back/);
  ink.type(keys.ctrlC);
  expect(await ink.ending).toBe('interrupted');
  expectSane(ink);
});

test('l shows every link of a screen by its name, each on a line of its own', async () => {
  const links = ['Users', 'Accounts'].map(label => ({
    label,
    url: `https://business.facebook.com/latest/settings/${label.toLowerCase()}?business_id=1234567890123456`,
  }));
  const ink = openInk(fakeSession(trouble({links})), {size: {columns: 50, rows: 15}});
  await ink.see(/Ctrl-C stop/);
  ink.type('l');
  await ink.see(/Press Enter to come back/);
  for (const {label, url} of links) expect(ink.bytes()).toContain(`${label}, on one line:\n${url}\n`);
});
