/** Leaving: the ways out, and how a stop on the way through the wizard is reached and left in each of them. */
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {keys} from '../support/terminal.ts';
import {keepsSecret, type Program, type StartOptions, stage} from './program.ts';

/** The secrets of a stop: `token` is the one to give, `old` is in the project's files. */
export interface Stop {
  readonly name: string;
  readonly options?: SandboxOptions;
  /** What the project holds before. */
  readonly files?: (tokens: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly reach: (program: Program, token: string) => Promise<void>;
  /** The wizard is through: leaving is no breaking off. */
  readonly done?: true;
  /** The token is stored: Escape leaves open what is still asked, and comes to the end. */
  readonly stored?: true;
  /** Escape means nothing here: it does not go back from what cannot be taken back, or the place is not a screen. */
  readonly noEscape?: true;
}

/** A way through the wizard: each stop is where it waits, and how it is gone on from there. */
export interface Leg {
  readonly name: string;
  readonly seen: (program: Program) => Promise<void>;
  readonly go: (program: Program, token: string) => void | Promise<void>;
  readonly done?: true;
  readonly stored?: true;
}

/** A stop at each leg of a way. */
export const stopsOn = (legs: readonly Leg[], options?: SandboxOptions): readonly Stop[] =>
  legs.map(({name, seen, done, stored}, index) => ({
    name,
    ...(options === undefined ? {} : {options}),
    ...(done === undefined ? {} : {done}),
    ...(stored === undefined ? {} : {stored}),
    async reach(program, token) {
      for (const leg of legs.slice(0, index)) {
        await leg.seen(program);
        await leg.go(program, token);
      }
      await seen(program);
    },
  }));

interface Way {
  readonly name: string;
  readonly code: (stop: Stop) => number;
  readonly skips?: (stop: Stop) => boolean;
  readonly leave: (program: Program) => Promise<void> | void;
}

const signal = (name: NodeJS.Signals) => (program: Program) => void process.kill(program.pid(), name);

const unlessDone =
  (code: number) =>
  ({done}: Stop): number =>
    done === true ? 0 : code;

/** Back and back, and out at the first question. */
const backAndOut = async (program: Program): Promise<void> => {
  const isOver = (): boolean => /\[left \d+\]|\[Y\/n\]/.test(program.bytes());
  while (!isOver()) {
    const before = program.bytes().length;
    program.type(keys.escape);
    await program.until('an answer to Escape', () => isOver() || program.bytes().length > before);
  }
};

const byEscape: Way = {
  name: 'Escape',
  code: stop => (stop.stored === true ? 0 : unlessDone(130)(stop)),
  skips: ({noEscape}) => noEscape === true,
  leave: backAndOut,
};

const ctrlC: Way = {name: 'Ctrl-C', code: unlessDone(130), leave: program => program.press(keys.ctrlC)};
const others: readonly Way[] = [
  {name: 'SIGTERM', code: () => 143, leave: signal('SIGTERM')},
  {name: 'SIGHUP', code: () => 129, leave: signal('SIGHUP')},
  {name: 'a crash', code: () => 70, leave: signal('SIGUSR2')},
];

export const allWays: readonly Way[] = [byEscape, ctrlC, ...others];
/** Where whole lines are read there is no Escape. */
export const waysInLines: readonly Way[] = [ctrlC, ...others];

const crashing = fileURLToPath(new URL('../support/crash-on-signal.cjs', import.meta.url));

export interface Front extends Pick<StartOptions, 'args' | 'env'> {
  readonly ways: readonly Way[];
  readonly stops: readonly Stop[];
  /** Why a token may stand on the screen; absent: it may not. */
  readonly shows?: string;
}

/** What goes wrong says where. */
const at = async (place: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (cause) {
    throw new Error(`at ${place}: ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
  }
};

/**
 * A test for each way out, through all stops: the exit code says how it ended, and the terminal is as it was. The cursor
 * is shown, the screen is the main one, pastes are not marked, and the line settings are those of before (`leaves`).
 */
export const leavesWell = ({args = [], env = {}, ways, stops, shows}: Front): void => {
  const {open, start, write} = stage();
  test.each([...ways])(
    '$name at any step',
    async ({code, skips, leave}) => {
      for (const stop of stops) {
        if (skips?.(stop) === true) continue;
        const sandbox = await open(stop.options ?? {scenario: 'fresh'});
        await write(stop.files?.(sandbox.tokens) ?? {});
        const program = start(sandbox, {args, env: {...env, NODE_OPTIONS: `--require=${crashing}`}});
        if (shows !== undefined) program.mayShow(shows);
        const token = stop.files === undefined ? sandbox.tokens.main : (sandbox.tokens['replacement'] ?? '');
        await at(stop.name, async () => {
          await stop.reach(program, token);
          await leave(program);
          expect(await program.leaves()).toBe(code(stop));
        });
        if (shows === undefined) keepsSecret(program, token);
      }
    },
    600_000,
  );
};
