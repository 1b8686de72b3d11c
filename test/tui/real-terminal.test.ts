/** The Ink front-end in a real pseudo-terminal: the whole practice run with the built program, and how it leaves. */
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {bundle} from '../../scripts/build.js';
import {Secret} from '../../src/core/secret.ts';
import {openPty} from '../support/pty.ts';
import {keys} from '../support/terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isUnix = process.platform !== 'win32';
const token = `EAAFAKE${'aB3xyZ'.repeat(33)}`;

type Terminal = ReturnType<typeof openPty>;
let folder: string;
const open: Terminal[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wa-token-ink-'));
  await bundle(join(folder, 'dist'));
  await bundle(join(folder, 'alone'), {ink: 'test/support/ink-run.ts'});
  await cp(join(root, 'bin'), join(folder, 'bin'), {recursive: true});
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
});
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill('SIGKILL');
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** Runs it in a shell that afterwards tells how the terminal was left. */
const start = (...args: readonly string[]): Terminal => {
  const command = `"${process.execPath}" ${args.join(' ')}; echo "left $?"; stty -a`;
  const terminal = openPty('sh', ['-c', command], {
    cwd: folder,
    env: {WA_TOKEN_HOME: join(folder, 'home'), WA_TOKEN_AGENT: '0', LANG: 'en_US.UTF-8', NO_COLOR: ''},
  });
  open.push(terminal);
  return terminal;
};

const isSane = async (terminal: Terminal): Promise<void> => {
  await terminal.see(/left \d+[\s\S]*\becho\b/);
  const settings = terminal.bytes().split(/left \d+/)[1] ?? '';
  expect(settings).toMatch(/(?<!-)\bicanon\b/);
  expect(settings).toMatch(/(?<!-)\becho\b/);
  const last = (text: string) => terminal.bytes().lastIndexOf(text);
  expect(last('\u{1B}[?2004h')).toBeLessThan(last('\u{1B}[?2004l'));
  expect(last('\u{1B}[?25l')).toBeLessThan(last('\u{1B}[?25h'));
  expect(last('\u{1B}[?1049h')).toBeLessThan(last('\u{1B}[?1049l'));
};

describe.skipIf(!isUnix)('in a real terminal (needs a Unix one)', () => {
  test('the practice run goes from the start to the receipt in ten keys', async () => {
    const terminal = start('bin/wa-token.js', 'demo');
    let pressed = 0;
    const at = async (text: RegExp, ...strokes: readonly string[]) => {
      await terminal.see(text);
      for (const stroke of strokes) terminal.type(stroke);
      pressed += strokes.length;
    };
    await at(/What do you want to do/, keys.enter);
    await at(/I have the token/, 't');
    await at(/Paste the token/, 't');
    await at(/practice token\./, keys.enter);
    await at(/Where should the token be kept/, keys.enter);
    await at(/Write this/, keys.enter);
    await at(/Send a test message/, keys.enter);
    await at(/Enter leave/, keys.enter);
    expect(await terminal.ended()).toMatchObject({code: 0});
    expect(pressed).toBeLessThanOrEqual(10);
    expect(terminal.screenText()).toMatch(/stored[\s\S]*left 0/i);
    await isSane(terminal);
  });

  test('a token pasted in brackets, byte by byte, is taken whole and never shown', async () => {
    const terminal = start('alone/ink.js');
    await terminal.see(/Make a system user/);
    terminal.type(keys.enter);
    await terminal.see(/Access token/);
    for (const byte of `\u{1B}[200~${token}\u{1B}[201~`) terminal.type(byte);
    await terminal.see(new RegExp(`${token.length} characters`));
    terminal.type(keys.enter);
    await terminal.see(/Enter leave/);
    terminal.type(keys.enter);
    await terminal.see(new RegExp(`got ${token.length} ${new Secret(token).fingerprint}\nended finished`));
    expect(terminal.bytes()).not.toContain(token.slice(0, 8));
    await isSane(terminal);
  });

  test.each([
    ['SIGTERM', 'terminated'],
    ['SIGHUP', 'hung-up'],
    ['SIGINT', 'interrupted'],
  ])('%s leaves a sane terminal', async (signal, ending) => {
    const terminal = start('alone/ink.js');
    await terminal.see(/process \d+[\s\S]*Ctrl-C stop/);
    process.kill(Number(/process (\d+)/.exec(terminal.screenText())?.[1]), signal);
    await terminal.see(new RegExp(`ended ${ending}`));
    await isSane(terminal);
  });

  test('Ctrl-C leaves a sane terminal', async () => {
    const terminal = start('alone/ink.js');
    await terminal.see(/Make a system user/);
    terminal.type(keys.ctrlC);
    await terminal.see(/ended interrupted/);
    await isSane(terminal);
  });

  test('a crash elsewhere leaves a sane terminal and its message', async () => {
    const terminal = start('alone/ink.js');
    await terminal.see(/Make a system user/);
    terminal.type(keys.enter);
    await terminal.see(/Access token/);
    terminal.type('abcde\r');
    await terminal.see(/broke a bug elsewhere/);
    await isSane(terminal);
  });
});
