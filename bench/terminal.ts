/** A real pseudo-terminal, and what a program has written to it so far. */
import pty from '@lydell/node-pty';
import type {Program} from './program.ts';

const controlSequences =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[PX^_][^\u001b]*\u001b\\|[@-Z\\-_=>])/g;

/** @returns what of a terminal's bytes would be seen as text */
export const visible = (text: string): string => text.replace(controlSequences, '');

/** A program running in a terminal of 80 by 24. */
export type Terminal = {
  readonly pid: number;
  readonly startedAt: number;
  readonly text: () => string;
  readonly write: (keys: string) => void;
  /** Forgets what was written: `until` looks at what comes from now on. All of it, joined at every key, takes longer than a key. */
  readonly forget: () => void;
  /** Resolves with the moment at which `wanted` first held of what was written; rejects at the end of time. */
  readonly until: (wanted: (text: string) => boolean, ms?: number) => Promise<number>;
  readonly kill: () => Promise<void>;
};

/** Starts Node in a new terminal. */
export const openTerminal = ({cwd, env}: Program, args: readonly string[]): Terminal => {
  let written = '';
  let check = () => {};
  const startedAt = performance.now();
  const child = pty.spawn(process.execPath, [...args], {cols: 80, rows: 24, cwd, env: {...env}});
  child.onData(data => {
    written += data;
    check();
  });
  const ended = new Promise<void>(done => {
    child.onExit(() => done());
  });
  return {
    pid: child.pid,
    startedAt,
    text: () => written,
    write: keys => child.write(keys),
    forget() {
      written = '';
    },
    until: (wanted, ms = 15_000) =>
      new Promise((found, missed) => {
        const miss = (why: string) => missed(new Error(`${why}: ${visible(written).trim().slice(-200)}`));
        const timer = setTimeout(() => miss('waited in vain'), ms);
        check = () => {
          if (!wanted(written)) return;
          clearTimeout(timer);
          check = () => {};
          found(performance.now());
        };
        ended.then(() => {
          clearTimeout(timer);
          miss('it ended');
        });
        check();
      }),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
};
