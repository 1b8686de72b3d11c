/** Asks the helper one question, within a limit; at the limit it is killed, so that nothing of it can hold us up. */
import {type ChildProcess, spawn} from 'node:child_process';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {childEnv, type Env} from './child-env.ts';
import {type Answer, parseAnswer, type Request} from './wire.ts';

/** How helpers are started. */
export interface Helper {
  /** The Node that runs it. */
  readonly execPath: string;
  readonly url: URL;
  readonly env: Env;
}

/** What came of a question. */
export type Outcome =
  | Answer
  | {readonly kind: 'timed-out'}
  /** It ended, or could not be started, without an answer. */
  | {readonly kind: 'broken'; readonly detail: string};

/** When to stop waiting (milliseconds), and whom to tell that it takes long. */
export interface Patience {
  readonly limitMs: number;
  readonly slowMs: number;
  readonly onSlow: (() => void) | null;
}

export function ask(helper: Helper, request: Request, patience: Patience): Promise<Outcome> {
  return new Promise(resolve => {
    const child = start(helper);
    const slow = setTimeout(() => patience.onSlow?.(), patience.slowMs);
    const limit = setTimeout(() => settle({kind: 'timed-out'}), patience.limitMs);
    const settle = (outcome: Outcome): void => {
      clearTimeout(slow);
      clearTimeout(limit);
      letGo(child);
      resolve(outcome);
    };
    child.on('error', error => settle({kind: 'broken', detail: error.message}));
    child.on('close', (code, signal) => settle({kind: 'broken', detail: `helper ended: ${signal ?? code}`}));
    whenAnswered(child, settle);
    // A helper that is gone before it has read is told by `close`.
    child.stdin?.on('error', () => {});
    child.stdin?.write(`${JSON.stringify(request)}\n`);
  });
}

function whenAnswered(child: ChildProcess, settle: (outcome: Outcome) => void): void {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const end = text.indexOf('\n');
    if (end >= 0) settle(parseAnswer(text.slice(0, end)) ?? {kind: 'broken', detail: 'unreadable answer'});
  });
}

function start(helper: Helper): ChildProcess {
  const file = fileURLToPath(helper.url);
  return spawn(helper.execPath, ['--no-warnings', file], {
    // The folder we are in may be gone, and then no process starts in it.
    cwd: dirname(file),
    env: childEnv(helper.env),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
}

/** Kills the helper and forgets it: it keeps this process alive no longer. */
function letGo(child: ChildProcess): void {
  child.kill('SIGKILL');
  child.stdin?.destroy();
  child.stdout?.destroy();
  child.unref();
}
