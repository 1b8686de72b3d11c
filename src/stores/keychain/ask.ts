/**
 * Asks helpers, each one question at a time and within a limit; at the limit the helper is killed, so that nothing of it
 * can hold us up. One that has answered is kept for a moment: starting Node costs more than most answers.
 */
import {ChildProcess, type ChildProcessByStdio, spawn} from 'node:child_process';
import {Socket} from 'node:net';
import {dirname} from 'node:path';
import type {Readable, Writable} from 'node:stream';
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

export interface Helpers {
  /**
   * Never rejects.
   *
   * @param patience asked for when the question's turn has come
   */
  ask(request: Request, patience: () => Patience): Promise<Outcome>;
  /** Kills the helpers; what is asked, and what is asked later, comes to `broken`. */
  close(): void;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** How long a helper without a question is kept. */
const idleMs = 2_000;
/** Each is a Node of its own; a thousand profiles must not start a thousand. */
const mostHelpers = 4;

export function createHelpers(helper: Helper): Helpers {
  const idle = new Map<Child, NodeJS.Timeout>();
  const turns = createTurns(mostHelpers);
  const closed = new AbortController();

  const rest = (child: Child): void => {
    hold(child, false);
    idle.set(child, setTimeout(() => idle.delete(child) && letGo(child), idleMs).unref());
  };

  const take = (): Child | null => {
    for (const [child, timer] of idle) {
      clearTimeout(timer);
      idle.delete(child);
      if (child.exitCode !== null || child.signalCode !== null) continue;
      hold(child, true);
      return child;
    }
    return null;
  };

  return {
    ask: (request, patience) =>
      turns(async () => {
        if (closed.signal.aborted) return givenUp;
        const rested = take();
        const outcome = rested && (await question(rested, request, patience(), rest, closed.signal));
        // One that ended while it rested has not seen the question.
        if (outcome !== null && outcome.kind !== 'broken') return outcome;
        if (closed.signal.aborted) return givenUp;
        return question(start(helper), request, patience(), rest, closed.signal);
      }),
    close() {
      closed.abort();
      for (const [child, timer] of idle) {
        clearTimeout(timer);
        letGo(child);
      }
      idle.clear();
    },
  };
}

const givenUp = {kind: 'broken', detail: 'given up'} as const;

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many run at once; the others wait for their turn. */
function createTurns(most: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async work => {
    if (running === most) await new Promise<void>(resolve => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** @param rest takes the helper that has answered; any other is killed. */
function question(
  child: Child,
  request: Request,
  patience: Patience,
  rest: (child: Child) => void,
  closed: AbortSignal,
): Promise<Outcome> {
  return new Promise(resolve => {
    let text = '';
    const settle = (outcome: Outcome): void => {
      clearTimeout(slow);
      clearTimeout(limit);
      closed.removeEventListener('abort', onClosed);
      child.off('error', onError).off('close', onClose).stdout.off('data', onData);
      if (outcome.kind === 'timed-out' || outcome.kind === 'broken') letGo(child);
      else rest(child);
      resolve(outcome);
    };
    const slow = setTimeout(() => patience.onSlow?.(), patience.slowMs);
    const limit = setTimeout(() => settle({kind: 'timed-out'}), patience.limitMs);
    const onClosed = (): void => settle(givenUp);
    const onError = (error: Error): void => settle({kind: 'broken', detail: error.message});
    const onClose = (code: number | null, signal: string | null): void =>
      settle({kind: 'broken', detail: `helper ended: ${signal ?? code}`});
    const onData = (chunk: string): void => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) settle(parseAnswer(text.slice(0, end)) ?? {kind: 'broken', detail: 'unreadable answer'});
    };
    child.on('error', onError).on('close', onClose).stdout.on('data', onData);
    closed.addEventListener('abort', onClosed);
    child.stdin.write(`${JSON.stringify(request)}\n`);
  });
}

function start(helper: Helper): Child {
  const file = fileURLToPath(helper.url);
  const child = spawn(helper.execPath, ['--no-warnings', file], {
    // The folder we are in may be gone, and then no process starts in it.
    cwd: dirname(file),
    env: childEnv(helper.env),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  child.stdout.setEncoding('utf8');
  // A helper that is gone before it has read, or could not be killed, is told by `close`.
  child.stdin.on('error', () => {});
  child.on('error', () => {});
  return child;
}

/** Whether the helper and its pipes keep this process alive. */
function hold(child: Child, kept: boolean): void {
  for (const held of [child, child.stdin, child.stdout]) {
    if (!(held instanceof ChildProcess || held instanceof Socket)) continue;
    if (kept) held.ref();
    else held.unref();
  }
}

/** Kills the helper and forgets it: it keeps this process alive no longer. */
function letGo(child: Child): void {
  child.kill('SIGKILL');
  child.stdin.destroy();
  child.stdout.destroy();
  child.unref();
}
