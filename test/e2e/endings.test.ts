/** What it leaves behind: the exit code says how it ended, nothing is half-written. Every step × way: endings-screen.test.ts. */
import {describe, expect, test} from 'vitest';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, hasDotEnv} = stage();

interface Place {
  readonly name: string;
  readonly options: SandboxOptions;
  /** Goes there from the first screen. */
  readonly reach: (program: Program, token: string) => Promise<void>;
}

const first = /What do you want to do/;

const places: readonly Place[] = [
  {name: 'the first screen', options: {scenario: 'fresh'}, reach: program => program.see(first)},
  {
    name: 'a card',
    options: {scenario: 'fresh'},
    async reach(program) {
      await program.see(first);
      program.press(keys.enter);
      await program.see(/An app with WhatsApp/);
    },
  },
  {
    name: 'a field with half a token',
    options: {scenario: 'fresh'},
    async reach(program, token) {
      await program.see(first);
      program.press(keys.enter);
      await program.see(/An app with WhatsApp/);
      program.press('t');
      await program.see(/Paste the token/);
      program.type(token.slice(0, 90));
      await program.see(/90 characters/);
    },
  },
  {
    name: 'waiting for Graph',
    options: {scenario: 'fresh', latencyMs: 60_000},
    async reach(program, token) {
      await program.see(first);
      program.paste(token);
      await program.see(/Checking the token[\s\S]*Asking Graph/);
    },
  },
  {
    name: 'a trouble that is looked at again and again',
    options: {scenario: 'html-error'},
    async reach(program, token) {
      await program.see(first);
      program.paste(token);
      await program.see(/Checking again every 5 s/);
    },
  },
  {
    name: 'the review',
    options: {scenario: 'fresh'},
    async reach(program, token) {
      await program.see(first);
      program.paste(token);
      await program.see(/Where should the token be kept/);
      program.press(keys.enter);
      await program.see(/Write this\?/);
    },
  },
];

describe.skipIf(!isUnix)('on the whole screen (needs a Unix terminal)', () => {
  test.each(places)('Ctrl-C at $name ends with 130', async ({options, reach}) => {
    const sandbox = await open(options);
    const program = start(sandbox);
    await reach(program, sandbox.tokens.main);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
    expect(program.screenText()).toMatch(/no token was stored/);
    expect(hasDotEnv()).toBe(false);
    keepsSecret(program, sandbox.tokens.main);
  });

  test('SIGINT from elsewhere ends with 130', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox);
    await program.see(first);
    process.kill(program.pid(), 'SIGINT');
    expect(await program.leaves()).toBe(130);
  });

  test('after the token was stored Ctrl-C says so', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox);
    await places.at(-1)?.reach(program, sandbox.tokens.main);
    program.press(keys.enter);
    await program.see(/Send a test message/);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
    expect(program.screenText()).toMatch(/is stored/);
    expect(hasDotEnv()).toBe(true);
  });

  test.each([
    ['--token-file', 'absent.txt', 4, /absent\.txt/],
    ['--names', 'nonsense', 2, /--names/],
  ] as const)('%s that is refused after the first frame is told on the main screen', async (...given) => {
    const [flag, value, code, sentence] = given;
    const program = start(await open({scenario: 'fresh'}), {args: ['setup', flag, value]});
    expect(await program.leaves()).toBe(code);
    expect(program.screenText()).toMatch(sentence);
  });

  test('a terminal that goes away ends it', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox);
    await program.see(first);
    const pid = program.pid();
    program.hangUp();
    await program.until('its end', () => !lives(pid));
  });

  test('other sizes while it runs are drawn whole', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox);
    await program.see(first);
    for (const size of [
      {columns: 44, rows: 14},
      {columns: 150, rows: 45},
      {columns: 40, rows: 12},
      {columns: 80, rows: 24},
    ]) {
      program.resize(size);
      await program.until(`a frame of ${size.columns}x${size.rows}`, () => isWhole(program, size));
    }
    program.press(keys.enter);
    await program.see(/An app with WhatsApp/);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
  });
});

/** Laid out for this width, each line once, and the keys in sight. */
const isWhole = (program: Program, {columns, rows}: {readonly columns: number; readonly rows: number}) => {
  const lines = program.screenText().split('\n');
  const written = lines.map(line => line.trim()).filter(line => line !== '');
  const evidence = 'No access token was found here, so this looks like a first set-up.';
  return (
    written.some(line => line.endsWith('Where you are')) &&
    written.includes('What do you want to do?') &&
    written.some(line => line.endsWith(evidence)) === columns >= 80 &&
    written.at(-1)?.endsWith('Ctrl-C stop') === true &&
    new Set(written).size === written.length &&
    lines.length <= rows
  );
};

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!isUnix).each([
  ['in lines', ['--plain'], {}],
  ['in the plain asker', [], {ACCESSIBLE: '1'}],
] as const)('%s (needs a Unix terminal)', (_name, args, env) => {
  const begin = async (options: SandboxOptions) => {
    const sandbox = await open(options);
    const program = start(sandbox, {args, env});
    await program.next(/What do you want to do[\s\S]*Move off the/);
    return {program, token: sandbox.tokens.main};
  };

  const toToken = async (program: Program): Promise<void> => {
    program.press(keys.enter);
    await program.next(/An app with WhatsApp[\s\S]*not an admin/);
    program.press(keys.enter);
    await program.next(/Press Enter when done/);
    program.type('t\r');
    await program.next(/Paste the token[\s\S]*oken:/);
  };

  test('Ctrl-C ends with 130 at a question, at the token, and while Graph is waited for', async () => {
    const atQuestion = await begin({scenario: 'fresh'});
    atQuestion.program.press(keys.ctrlC);
    expect(await atQuestion.program.leaves()).toBe(130);

    const atToken = await begin({scenario: 'fresh'});
    await toToken(atToken.program);
    atToken.program.type(atToken.token.slice(0, 90));
    atToken.program.press(keys.ctrlC);
    expect(await atToken.program.leaves()).toBe(130);
    keepsSecret(atToken.program, atToken.token);

    const working = await begin({scenario: 'fresh', latencyMs: 60_000});
    await toToken(working.program);
    working.program.type(`${working.token}\r`);
    await working.program.next(/Asking Graph about the token/);
    working.program.press(keys.ctrlC);
    expect(await working.program.leaves()).toBe(130);
    expect(working.program.text()).toMatch(/no token was stored/);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends with %i, at the token and while Graph is waited for', async (signal, code) => {
    const {program} = await begin({scenario: 'fresh'});
    await toToken(program);
    process.kill(program.pid(), signal);
    expect(await program.leaves()).toBe(code);

    const working = await begin({scenario: 'fresh', latencyMs: 60_000});
    await toToken(working.program);
    working.program.type(`${working.token}\r`);
    await working.program.next(/Asking Graph about the token/);
    process.kill(working.program.pid(), signal);
    expect(await working.program.leaves()).toBe(code);
  });
});
