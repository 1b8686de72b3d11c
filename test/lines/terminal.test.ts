/** The line front-ends in a real pseudo-terminal: what is echoed, how a paste lands, and how the terminal is left. */
import {fileURLToPath} from 'node:url';
import {afterEach, describe, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {openPty} from '../support/pty.ts';

const program = fileURLToPath(new URL('../support/lines-run.ts', import.meta.url));
const token = `EAAFAKE${'aB3xyZ'.repeat(33)}`;
const took = new RegExp(`got ${token.length} ${new Secret(token).fingerprint}`);
const isUnix = process.platform !== 'win32';

const open: ReturnType<typeof openPty>[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill('SIGKILL');
});

/** Runs the program in a shell that afterwards tells how the terminal was left. */
const start = (front: 'lines' | 'plain', env: NodeJS.ProcessEnv = {}) => {
  const command = `"${process.execPath}" "${program}" ${front}; echo "left $?"; stty -a`;
  const terminal = openPty('sh', ['-c', command], {env});
  open.push(terminal);
  return terminal;
};

const atToken = async (terminal: ReturnType<typeof openPty>) => {
  await terminal.see(/Send a test message to/);
  terminal.type('+16505551234\r');
  await terminal.see(/(Token|Access token):/);
};

/** The terminal echoes and edits lines again, and marks no pastes. */
const isSane = async (terminal: ReturnType<typeof openPty>) => {
  await terminal.see(/left \d+[\s\S]*\becho\b/);
  const settings = terminal.bytes().split(/left \d+/)[1] ?? '';
  expect(settings).toMatch(/(?<!-)\bicanon\b/);
  expect(settings).toMatch(/(?<!-)\becho\b/);
  expect(settings).toMatch(/(?<!-)\bisig\b/);
  const last = (text: string) => terminal.bytes().lastIndexOf(text);
  expect(last('\u001B[?2004h')).toBeLessThanOrEqual(last('\u001B[?2004l'));
  expect(last('\u001B[?25l')).toBeLessThanOrEqual(last('\u001B[?25h'));
};

describe.skipIf(!isUnix).each(['lines', 'plain'] as const)('%s (needs a Unix terminal)', front => {
  test('a pasted token is taken, none of it is echoed, and the terminal is left as it was', async () => {
    const terminal = start(front);
    await atToken(terminal);
    terminal.type(`${token}\r`);
    await terminal.see(took);
    await terminal.see(/ended finished/);
    expect(terminal.bytes()).toContain(`${token.length} characters, looks like a Graph token.`);
    expect(terminal.bytes()).not.toContain(token.slice(0, 8));
    await isSane(terminal);
  });

  test('CR, LF and CRLF inside a paste are wrapped lines', async () => {
    const terminal = start(front);
    await atToken(terminal);
    terminal.type(
      `${token.slice(0, 40)}\r\n${token.slice(40, 90)}\r${token.slice(90, 150)}\n${token.slice(150)}`,
    );
    terminal.type('\r');
    await terminal.see(took);
    expect(terminal.bytes()).not.toContain(token.slice(40, 50));
  });

  test('64 KB arrive whole and are named too long', async () => {
    const terminal = start(front);
    await atToken(terminal);
    terminal.type(`EAAFAKE${'aB3xyZ-'.repeat(9_362)}`);
    if (front === 'lines') await terminal.see(/65,541 characters, looks like something too long/);
    terminal.type('\r');
    await terminal.see(/Not taken: no token \(paste\/wrong-thing\)/);
    expect(terminal.bytes()).not.toContain('aB3xyZ-');
    await terminal.see(/Not taken[\s\S]*oken:/);
    terminal.type(`${token}\r`);
    await terminal.see(took);
  });

  test('back at the token asks the question before again', async () => {
    const terminal = start(front);
    await atToken(terminal);
    terminal.type(front === 'plain' ? '<\r' : '\u001B');
    await terminal.until(
      'asked again',
      () => (terminal.screenText().match(/Send a test/g)?.length ?? 0) >= 2,
    );
    terminal.type('+1\r');
    await terminal.until('the token again', () => (terminal.screenText().match(/oken:/g)?.length ?? 0) >= 2);
    terminal.type(`${token}\r`);
    await terminal.see(took);
  });

  test('Ctrl-C at the token interrupts', async () => {
    const terminal = start(front);
    await atToken(terminal);
    terminal.type('\u0003');
    await terminal.see(/ended interrupted/);
    await isSane(terminal);
  });

  test.each([
    ['SIGTERM', 'terminated'],
    ['SIGHUP', 'hung-up'],
  ])('%s leaves the terminal as it was', async (signal, ending) => {
    const terminal = openPty(process.execPath, [program, front]);
    open.push(terminal);
    await atToken(terminal);
    terminal.kill(signal);
    await terminal.ended();
    expect(terminal.bytes()).toContain(`ended ${ending}`);
    const last = (text: string) => terminal.bytes().lastIndexOf(text);
    expect(last('\u001B[?2004h')).toBeLessThanOrEqual(last('\u001B[?2004l'));
  });
});

describe.skipIf(!isUnix)('plain (needs a Unix terminal)', () => {
  test('writes no escape code at all', async () => {
    for (const TERM of ['dumb', 'xterm-256color']) {
      const terminal = start('plain', {TERM});
      await atToken(terminal);
      terminal.type(`${token}\r`);
      await terminal.see(took);
      await isSane(terminal);
      expect(terminal.bytes()).not.toContain('\u001B');
    }
  });

  test('answers typed ahead are not lost', async () => {
    const terminal = start('plain');
    terminal.mayShow('what is typed before the program is there is echoed by the terminal itself');
    terminal.type(`+16505551234\n${token}\n`);
    await terminal.see(took);
  });

  test('Ctrl-C at a question interrupts', async () => {
    const terminal = start('plain');
    await terminal.see(/Send a test message to/);
    terminal.type('\u0003');
    await terminal.see(/ended interrupted/);
  });

  test('the end of the input leaves', async () => {
    const terminal = start('plain');
    await terminal.see(/Send a test message to/);
    terminal.type('\u0004');
    await terminal.see(/ended quit/);
  });
});

describe.skipIf(!isUnix)('lines (needs a Unix terminal)', () => {
  test('Ctrl-C at one of Inquirer’s questions interrupts', async () => {
    const terminal = start('lines');
    await terminal.see(/Send a test message to/);
    terminal.type('\u0003');
    await terminal.see(/ended interrupted/);
    await isSane(terminal);
  });

  test('a bracketed paste is one value, and its line breaks are no Enter', async () => {
    const terminal = start('lines');
    await atToken(terminal);
    await terminal.until('paste marks', () => terminal.bytes().includes('\u001B[?2004h'));
    terminal.type(`\u001B[200~${token.slice(0, 99)}\r\n${token.slice(99)}\r\n\u001B[201~`);
    await terminal.see(/205 characters, looks like a Graph token\. Cleaned: 2 line breaks\./);
    terminal.type('\r');
    await terminal.see(took);
  });
});
