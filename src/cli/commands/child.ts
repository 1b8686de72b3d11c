/** Runs a program in our place: its terminal, its signals and its end are those we were started with. */
import {type ChildProcess, type SpawnOptions, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {constants} from 'node:os';
import type {Readable, Writable} from 'node:stream';
import type {Secret} from '../../core/secret.ts';
import type {Io} from '../io.ts';

export interface ToRun {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly io: Pick<Io, 'stdin' | 'stdout' | 'stderr' | 'cwd'>;
  /** Secrets to hide in what it prints; null hands it our own output, untouched. */
  readonly hidden: readonly Secret[] | null;
}

export type Ended =
  /** Its own exit code, or 128 and the number of the signal that ended it. */
  | {readonly kind: 'ended'; readonly code: number}
  | {readonly kind: 'not-found'}
  /** It is there, but the system will not run it; `detail` is the system's code. */
  | {readonly kind: 'not-run'; readonly detail: string};

/** Starts it and waits for its end. */
export const runChild = async (wanted: ToRun): Promise<Ended> => {
  const signals = passSignalsOn(wanted.io);
  try {
    const started = start(wanted);
    if (started instanceof Error) return refused(started);
    signals.to(started);
    return await ending(started, wanted);
  } finally {
    signals.stop();
  }
};

/** What cannot be started is told by an event or, in rarer cases, by a throw. */
const start = ({file, args, env, io, hidden}: ToRun): ChildProcess | Error => {
  const output = hidden === null ? 'inherit' : 'pipe';
  // Of a folder that was deleted the system would say that the program is missing.
  const cwd = existsSync(io.cwd) ? io.cwd : undefined;
  const options: SpawnOptions = {cwd, env, stdio: ['inherit', output, output], windowsHide: false};
  try {
    return spawn(file, args, options);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error;
    throw error;
  }
};

const refused = (error: Error): Ended => {
  const code = 'code' in error ? String(error.code) : error.message;
  return code === 'ENOENT' ? {kind: 'not-found'} : {kind: 'not-run', detail: code};
};

const ending = async (child: ChildProcess, {io, hidden}: ToRun): Promise<Ended> => {
  const ended = new Promise<Ended>(resolve => {
    child.once('error', error => resolve(refused(error)));
    // Not `exit`: what it printed last may still be in the pipe.
    child.once('close', (code, signal) => resolve({kind: 'ended', code: codeOf(code, signal)}));
  });
  const printed = [through(child.stdout, io.stdout, hidden), through(child.stderr, io.stderr, hidden)];
  const [result] = await Promise.all([ended, ...printed]);
  return result;
};

const codeOf = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + (signal === null ? 0 : constants.signals[signal]);

const through = async (from: Readable | null, to: Writable, hidden: ToRun['hidden']): Promise<void> => {
  if (from === null || hidden === null) return;
  const {pipeline} = await import('node:stream/promises');
  const {redacting} = await import('../../graph/redact-stream.ts');
  try {
    await pipeline(from, redacting(hidden), to, {end: false});
  } catch (error) {
    // Whoever read our output is gone. The pipe is closed by now, so the program finds that out as it would without us.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
};

/** What the keyboard sends goes to every program of the terminal; sent on, it would reach the program twice. */
const fromKeyboard: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];
const fromOthers: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'];

/**
 * From now on signals do not end us: the program decides what they mean, and we end when it does. Called before it is
 * started: whoever waits for its first line may send one at once, and that would leave it behind.
 */
const passSignalsOn = ({stdin, stdout, stderr}: ToRun['io']) => {
  let child: ChildProcess | null = null;
  const onTerminal = [stdin, stdout, stderr].some(stream => 'isTTY' in stream && stream.isTTY === true);
  const shared = onTerminal || process.platform === 'win32' ? fromKeyboard : [];
  const pass = (signal: NodeJS.Signals): void => {
    if (!shared.includes(signal)) child?.kill(signal);
  };
  const signals = [...fromKeyboard, ...fromOthers];
  for (const signal of signals) process.on(signal, pass);
  return {
    to: (started: ChildProcess): void => {
      child = started;
    },
    stop: (): void => {
      for (const signal of signals) process.off(signal, pass);
    },
  };
};
