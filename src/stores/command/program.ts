/** Runs a tool: no shell, a time limit, output up to a size. The secret is written to its standard input, nowhere else. */
import {type ChildProcess, spawn} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, isAbsolute, join, resolve} from 'node:path';
import {type Env, toolEnv} from './environment.ts';

export type Ran =
  | {
      readonly kind: 'ended';
      /** Null: ended by a signal. */
      readonly code: number | null;
      readonly stdout: string;
      readonly stderr: string;
    }
  | {readonly kind: 'timed-out'}
  | {readonly kind: 'missing'};

export interface Running {
  readonly env: Env;
  readonly cwd: string;
  readonly limitMs: number;
  readonly input: string | Buffer;
  /** It opens its standard input as a file. */
  readonly opensInput?: boolean;
  /** What it says is not read: a part of it that runs on would hold its output open. */
  readonly isMute?: boolean;
  /** It is stopped as if its time were over. */
  readonly signal?: AbortSignal;
}

/** A Kubernetes secret may be 1 MiB, and more as base64; what is longer is not read to its end. */
const mostBytes = 4_000_000;

const leftoverMs = 500;

/**
 * Node gives a child a socket for standard input, and a socket cannot be opened as `/dev/stdin` (ENXIO). A shell makes a
 * real pipe; it is given program and arguments as they are, and interprets none of them.
 */
const throughPipe = ['/bin/sh', '-c', 'cat | "$@"', 'sh'] as const;

/** The file that a program's name means, or null when it is not there. */
export const programPath = (
  program: string,
  {env, cwd}: {readonly env: Env; readonly cwd: string},
): string | null => {
  const isWindows = process.platform === 'win32';
  const folders = /[\\/]/.test(program) ? [''] : (env['PATH'] ?? env['Path'] ?? '').split(delimiter);
  // Not `.cmd` and `.bat`: those are run by a shell.
  const endings = isWindows ? ['', '.exe', '.com'] : [''];
  return (
    folders
      .filter(folder => folder !== '' || isAbsolute(program) || /[\\/]/.test(program))
      .flatMap(folder => endings.map(ending => resolve(cwd, join(folder, program + ending))))
      .find(isProgram) ?? null
  );
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** Never rejects. A tool that takes too long is killed, with all that it started. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  running: Running,
): Promise<Ran> => {
  const path = programPath(program, running);
  if (path === null) return {kind: 'missing'};
  if (running.signal?.aborted === true) return {kind: 'timed-out'};
  return new Promise(done => {
    const [file, ...words] = running.opensInput === true ? [...throughPipe, path, ...args] : [path, ...args];
    const child = spawn(file ?? path, words, {
      cwd: running.cwd,
      env: toolEnv(running.env),
      // A group of its own can be killed as a whole, and has no terminal to ask on.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: running.isMute === true ? ['pipe', 'ignore', 'ignore'] : ['pipe', 'pipe', 'pipe'],
    });
    const [stdout, stderr] = [child.stdout, child.stderr].map(collect) as [() => string, () => string];
    const end = (ran: Ran): void => {
      clearTimeout(timer);
      running.signal?.removeEventListener('abort', stop);
      done(ran);
    };
    const stop = (): void => {
      end({kind: 'timed-out'});
      kill(child);
    };
    const timer = setTimeout(stop, running.limitMs);
    running.signal?.addEventListener('abort', stop);
    const ended = (code: number | null): void =>
      end({kind: 'ended', code, stdout: stdout(), stderr: stderr()});
    child.on('error', () => end({kind: 'missing'}));
    child.on('close', ended);
    // What it left running may hold its output open.
    child.on('exit', code => void setTimeout(() => ended(code), leftoverMs).unref());
    // A tool that does not read its input is told by its exit code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(running.input);
  });
};

const collect = (stream: NodeJS.ReadableStream | null): (() => string) => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream?.on('data', (chunk: Buffer) => {
    if (bytes < mostBytes) chunks.push(chunk);
    bytes += chunk.length;
  });
  return () => Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8');
};

const kill = (child: ChildProcess): void => {
  for (const stream of child.stdio) stream?.destroy();
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
  child.unref();
};
