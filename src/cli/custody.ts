/** Guards a pasted token around a run with a person: while it runs, and on the way out when it was not stored. */
import type {Copy} from '../copy/en.ts';
import type {Ending, Session} from '../core/screen.ts';
import type {Secret} from '../core/secret.ts';
import type {Clock, RunningSession} from '../core/session.ts';
import type {Wizard} from '../steps/world.ts';
import type {Custody} from '../stores/custody.ts';
import {pendingDays} from '../stores/custody-slots.ts';
import {askYesNo, type Said, type Signals} from './custody-ask.ts';
import {sessionWithCustody} from './custody-session.ts';
import {watchOver} from './custody-watch.ts';
import type {Io} from './io.ts';

/** Where a token that was not stored is now. */
export type Kept =
  | {readonly kind: 'nowhere'}
  /** There was one, and nobody wanted it kept, or nobody could be asked. */
  | {readonly kind: 'lost'}
  | {readonly kind: 'keychain'}
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'failed'; readonly path: string; readonly detail: string};

export interface Guard {
  /** What front-ends are given in place of the session. */
  readonly session: Session;
  /** Called when the front-end has left the terminal, before the session is closed. */
  leave(how: Ending | 'crashed'): Promise<Kept>;
}

export interface Guarding {
  readonly custody: Custody;
  readonly io: Pick<Io, 'stdin' | 'stdout' | 'stderr'>;
  readonly words: Copy;
  readonly clock: Clock;
  readonly signals: Signals & CrashSource;
  /** The token that was given by file or variable; the caller still has it. */
  readonly given: Secret | null;
  /** The keychain is that of a practice run. */
  readonly practice: boolean;
}

/** Crashes that nobody catches. */
export interface CrashSource {
  on(event: 'uncaughtExceptionMonitor', call: () => void): unknown;
  off(event: 'uncaughtExceptionMonitor', call: () => void): unknown;
  listenerCount(event: 'uncaughtException'): number;
}

/** How long a keychain may hold up the end, milliseconds. */
const graceMs = 1_500;
/** How long an answer is waited for when something else wants the program to end; then the file is written. */
const limits = {quit: null, interrupted: null, crashed: 30_000, terminated: 2_000} as const;

export const guardToken = (inner: RunningSession<Wizard>, guarding: Guarding): Guard => {
  const {custody, io, words, clock, signals, practice} = guarding;
  const say = words.cli.commands.custody;
  const {held: inKeychain, heldInPractice} = words.steps.custody;
  const watch = watchOver(inner, custody, guarding.given, () => held.changed());
  const held = sessionWithCustody(inner, watch.isHeld, practice ? heldInPractice : inKeychain);

  const keep = (token: Secret): Kept => {
    const done = custody.keepInFile(token);
    return done.ok
      ? {kind: 'file', path: done.value}
      : {kind: 'failed', path: custody.pathFor(token), detail: done.problem};
  };

  /** The process is about to die by itself: there is time for a file, and for nothing else. */
  const onCrash = (): void => {
    const token = watch.token();
    if (token === null || watch.isHeld() || signals.listenerCount('uncaughtException') > 0) return;
    const sentence = keptSentence(keep(token), words);
    if (sentence !== null) io.stderr.write(`${sentence}\n`);
  };
  signals.on('uncaughtExceptionMonitor', onCrash);

  const withinGrace = (what: Promise<unknown>): Promise<void> =>
    new Promise(resolve => {
      const cancel = clock.after(graceMs, resolve);
      void what.then(() => {
        cancel();
        resolve();
      });
    });

  const leave = async (how: Ending | 'crashed'): Promise<Kept> => {
    const {status} = inner.state();
    // What is being written may be there in a moment, and then nothing is to be kept.
    if (status.kind === 'running' && inner.screen().step === 'store') await withinGrace(inner.settled());
    await withinGrace(watch.idle());
    const token = watch.token();
    if (how === 'finished') return {kind: 'nowhere'};
    if (token === null) return stillWaiting(watch.waiting());
    if (watch.isHeld()) return {kind: 'keychain'};
    if (custody.isInFile(token)) return {kind: 'file', path: custody.pathFor(token)};
    // The terminal is gone, and with it whoever could agree to a file.
    if (how === 'hung-up') return {kind: 'lost'};
    const said: Said = await askYesNo(say.ask(custody.pathFor(token)), {
      ...io,
      signals,
      clock,
      limitMs: limits[how],
      words: words.use.answers,
    });
    return said === 'no' ? {kind: 'lost'} : keep(token);
  };

  return {
    session: held.session,
    async leave(how) {
      const stop = ignoring(signals);
      try {
        return await leave(how);
      } finally {
        stop();
        watch.close();
        signals.off('uncaughtExceptionMonitor', onCrash);
      }
    },
  };
};

/** What an earlier run left, and this one did not decide about, is where it was. */
const stillWaiting = (waits: {readonly path: string | null} | null): Kept => {
  if (waits === null) return {kind: 'nowhere'};
  return waits.path === null ? {kind: 'keychain'} : {kind: 'file', path: waits.path};
};

/** A second Ctrl-C must not end the program while it sees to the token; the question hears it. */
const ignoring = (signals: Signals): (() => void) => {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const heard = (): void => {};
  for (const name of names) signals.on(name, heard);
  return () => {
    for (const name of names) signals.off(name, heard);
  };
};

/** Where the token is and how to go on; null when it is nowhere. */
export const keptSentence = (kept: Kept, {cli}: Copy): string | null => {
  const say = cli.commands.custody;
  switch (kept.kind) {
    case 'nowhere':
    case 'lost':
      return null;
    case 'keychain':
      return say.inKeychain(pendingDays);
    case 'file':
      return say.inFile(kept.path);
    case 'failed':
      return say.notKept(kept.path, kept.detail);
  }
};
