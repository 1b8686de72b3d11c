/** Ctrl-V at the secret question of the line front-ends: the clipboard is read once it was agreed to. */
import {describe, expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {fakeDesk} from '../support/fake-desk.ts';
import {fakeSession, finished, secret} from '../support/fake-session.ts';
import {open} from './open-lines.ts';

const token = `EAAFAKE${'aB3xyZ'.repeat(33)}`;
const ctrlV = '\u0016';
const asked = /Read the clipboard, to paste from it\?/;

describe.each(['lines', 'plain'] as const)('in %s', front => {
  const start = async (clipboard: string | null) => {
    const desk = fakeDesk({clipboard});
    const session = fakeSession(secret({canGoBack: true}), (event, now) =>
      event.type === 'entered' && now.kind === 'secret' ? finished() : undefined,
    );
    const terminal = open(front, session, undefined, {desk});
    await terminal.see(/(Token|Access token):/);
    return {desk, session, terminal};
  };
  /** How often it was asked for agreement. */
  const askedTimes = (bytes: string): number => bytes.match(new RegExp(asked, 'g'))?.length ?? 0;

  test('asks first, and reads after Enter', async () => {
    const {desk, session, terminal} = await start(`${token}\n`);
    terminal.type(ctrlV);
    await terminal.see(asked);
    expect(desk.reads()).toBe(0);
    terminal.type('\r');
    await terminal.see(/Pasted from the clipboard/);
    terminal.type('\r');
    await terminal.ending;
    const [event] = session.sent;
    expect(event?.type === 'entered' && event.secret.equals(new Secret(`${token}\n`))).toBe(true);
    expect(desk.reads()).toBe(1);
    expect(terminal.bytes()).not.toContain(token.slice(0, 8));
  });

  test.each(['n', '\u001B'])('%j reads nothing, and the question stands', async no => {
    const {desk, session, terminal} = await start(token);
    terminal.type(ctrlV);
    await terminal.see(asked);
    terminal.type(no);
    await terminal.see(new RegExp(en.lines.secret.notRead));
    expect(desk.reads()).toBe(0);
    expect(session.sent).toEqual([]);
    terminal.type(`${token}\r`);
    await terminal.ending;
    expect(session.sent).toHaveLength(1);
  });

  test('is asked once a run', async () => {
    const {desk, terminal} = await start(null);
    terminal.type(ctrlV);
    await terminal.see(asked);
    terminal.type('y');
    await terminal.see(/The clipboard cannot be read here\./);
    terminal.type(ctrlV);
    await terminal.until('read again', () => desk.reads() === 2);
    expect(askedTimes(terminal.bytes())).toBe(1);
    terminal.type(`${token}\r`);
    await terminal.ending;
  });

  test('a paste that comes instead of an answer is the token', async () => {
    const {desk, session, terminal} = await start('something else');
    terminal.type(ctrlV);
    await terminal.see(asked);
    terminal.type(token);
    terminal.type('\r');
    await terminal.ending;
    const [event] = session.sent;
    expect(event?.type === 'entered' && event.secret.equals(new Secret(token))).toBe(true);
    expect(desk.reads()).toBe(0);
  });
});
