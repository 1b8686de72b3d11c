/**
 * Every step, left in every way: the exit code says how, and the terminal is as it was. The cursor is shown, the screen
 * is the main one, pastes are not marked (`leaves` looks at what was written), and the line settings are those of before
 * (it asks `stty`).
 */
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, type StartOptions, stage} from './program.ts';

const {open, start} = stage();

const crashing = fileURLToPath(new URL('../support/crash-on-signal.cjs', import.meta.url));

interface Way {
  readonly name: string;
  readonly code: number;
  readonly leave: (program: Program) => void;
}

const signal = (name: NodeJS.Signals) => (program: Program) => void process.kill(program.pid(), name);

const ways: readonly Way[] = [
  {name: 'Ctrl-C', code: 130, leave: program => program.press(keys.ctrlC)},
  {name: 'SIGTERM', code: 143, leave: signal('SIGTERM')},
  {name: 'SIGHUP', code: 129, leave: signal('SIGHUP')},
  {name: 'a crash', code: 70, leave: signal('SIGUSR2')},
];

interface Step {
  readonly name: string;
  readonly options?: SandboxOptions;
  readonly reach: (program: Program, token: string) => Promise<void>;
}

const first = /What do you want to do/;

const onScreen: readonly Step[] = [
  {name: 'the first question', reach: program => program.see(first)},
  {
    name: 'the field for the token, half filled',
    async reach(program, token) {
      await program.see(first);
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
      await program.see(/Asking Graph/);
    },
  },
  {
    name: 'a trouble',
    options: {scenario: 'expired'},
    async reach(program, token) {
      await program.see(first);
      program.paste(token);
      await program.see(/Make a new token/);
    },
  },
  {
    name: 'the choice of the account',
    options: {scenario: 'several-accounts'},
    async reach(program, token) {
      await program.see(first);
      program.paste(token);
      await program.see(/Which WhatsApp account/);
    },
  },
  {
    name: 'the review',
    async reach(program, token) {
      await program.see(first);
      program.paste(token);
      await program.see(/Where should the token be kept/);
      program.press(keys.enter);
      await program.see(/Write this\?/);
    },
  },
  {
    name: 'the test message, with the token stored',
    async reach(program, token) {
      await program.see(first);
      program.paste(token);
      await program.see(/Where should the token be kept/);
      program.press(keys.enter);
      await program.see(/Write this\?/);
      program.press(keys.enter);
      await program.see(/Send a test message/);
    },
  },
];

/** Why a token may stand on that screen. */
const echoed = 'what is pasted at a question is echoed by the terminal: this asker reads whole lines';

/** The token is typed at a question: it is then read without echo, or taken from the line. */
const giveToken = async (program: Program, token: string): Promise<void> => {
  await program.next(first);
  await program.next(/I have the token|Your choice|Move off the/);
  program.paste(token);
  program.press(keys.enter);
};

const inLines: readonly Step[] = [
  {
    name: 'the first question',
    async reach(program) {
      await program.next(first);
      await program.next(/Move off the/);
    },
  },
  {
    name: 'waiting for Graph',
    options: {scenario: 'fresh', latencyMs: 60_000},
    async reach(program, token) {
      await giveToken(program, token);
      await program.next(/Asking Graph about the token/);
    },
  },
  {
    name: 'a trouble',
    options: {scenario: 'expired'},
    async reach(program, token) {
      await giveToken(program, token);
      await program.next(/What now\?/);
    },
  },
  {
    name: 'the review',
    async reach(program, token) {
      await giveToken(program, token);
      await program.next(/Where should the token be kept\?/);
      await program.next(/Nowhere/);
      program.press(keys.enter);
      await program.next(/Write this\?/);
    },
  },
];

const fronts: readonly (readonly [name: string, steps: readonly Step[], options: StartOptions])[] = [
  ['on the whole screen', onScreen, {}],
  ['in lines', inLines, {args: ['--plain']}],
  ['in the plain asker', inLines, {env: {ACCESSIBLE: '1'}}],
];

describe.skipIf(!isUnix).each(fronts)('%s (needs a Unix terminal)', (name, steps, {args = [], env = {}}) => {
  test.each([...ways])(
    '$name at any step ends with $code',
    async ({code, leave}) => {
      for (const {name: step, options, reach} of steps) {
        const sandbox = await open(options ?? {scenario: 'fresh'});
        const program = start(sandbox, {args, env: {...env, NODE_OPTIONS: `--require=${crashing}`}});
        if (name === 'in the plain asker') program.mayShow(echoed);
        await reach(program, sandbox.tokens.main);
        leave(program);
        expect(await program.leaves(), step).toBe(code);
        if (name !== 'in the plain asker') keepsSecret(program, sandbox.tokens.main);
      }
    },
    120_000,
  );
});

describe.skipIf(!isUnix)('leaving by what the screen offers (needs a Unix terminal)', () => {
  test('Ctrl-D at an empty question, and “Leave” at a trouble, in lines', async () => {
    const sandbox = await open({scenario: 'expired'});
    const atQuestion = start(sandbox, {args: ['--plain']});
    await inLines[0]?.reach(atQuestion, sandbox.tokens.main);
    atQuestion.type('\u{4}');
    expect(await atQuestion.leaves()).toBe(130);

    const atTrouble = start(sandbox, {env: {ACCESSIBLE: '1'}});
    atTrouble.mayShow(echoed);
    await giveToken(atTrouble, sandbox.tokens.main);
    await atTrouble.next(/What now\?/);
    await atTrouble.next(/(\d+)\. Leave/);
    const [, leave = ''] =
      /(\d+)\. Leave/.exec(atTrouble.text().slice(atTrouble.text().lastIndexOf('What now'))) ?? [];
    atTrouble.type(`${leave}\r`);
    expect(await atTrouble.leaves()).toBe(130);
  });
});
