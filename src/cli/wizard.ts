/** Runs a flow of steps to its end, asked or unasked, and says how it ended. */

import type {Copy} from '../copy/en.ts';
import type {Ending} from '../core/screen.ts';
import type {Secret} from '../core/secret.ts';
import {type RunningSession, realClock, startSession} from '../core/session.ts';
import type {Flow, Known} from '../core/step.ts';
import {parseToken} from '../paste/token.ts';
import type {Tools} from '../steps/tools.ts';
import type {Wizard} from '../steps/world.ts';
import type {Custody} from '../stores/custody.ts';
import type {FrontEnd} from '../terminal/front-end.ts';
import {guardToken, type Kept, keptSentence} from './custody.ts';
import {drive} from './drive.ts';
import type {Io} from './io.ts';
import type {Opened} from './open-ink.ts';
import type {Handed} from './secrets.ts';
import {onSignals} from './stopping.ts';
import {type Answers, runUnasked, type UnaskedEnd} from './unasked.ts';

export type WizardEnd =
  | {readonly by: 'person'; readonly ending: Ending; readonly kept: Kept}
  | {readonly by: 'flags'; readonly end: UnaskedEnd}
  | {readonly by: 'deadline'}
  | {readonly by: 'signal'; readonly code: number};

export interface WizardRun {
  readonly flow: Flow<Wizard>;
  readonly tools: Tools;
  readonly io: Io;
  readonly words: Copy;
  readonly frontEnd: FrontEnd;
  /** The front-end, where it is drawn already. */
  readonly opened: Opened | null;
  readonly given: Handed | null;
  readonly answers: Answers['byStep'];
  readonly deadlineMs: number;
  /** Answers of an earlier run. */
  readonly known?: Known<Wizard>;
  readonly save?: (known: Known<Wizard>) => void;
  /** Used with a person only. */
  readonly custody: Custody;
  readonly practice: boolean;
  /** Says a message on standard error. */
  readonly tell: (text: string) => void;
}

export interface WizardResult {
  readonly end: WizardEnd;
  readonly session: RunningSession<Wizard>;
}

/** @throws the bug of a step, after the terminal was put right */
export const runFlow = async (run: WizardRun): Promise<WizardResult> => {
  const broken = new AbortController();
  const session = startSession<Wizard>({
    flow: run.flow,
    tools: run.tools,
    words: run.words,
    clock: run.io.clock ?? realClock,
    crashed: error => broken.abort(error),
    ...(run.known === undefined ? {} : {known: run.known}),
    ...(run.save === undefined ? {} : {save: run.save}),
  });
  try {
    const {frontEnd} = run;
    if (frontEnd === 'flags') return {end: await unasked(session, run, broken.signal), session};
    if (run.given !== null) takeGiven(session, run.given);
    const {ending, kept} = await driven(session, {...run, frontEnd}, broken);
    return {end: {by: 'person', ending, kept}, session};
  } finally {
    session.close();
  }
};

/** With a person: the token is guarded while the front-end runs, and also when it breaks. */
const driven = async (
  session: RunningSession<Wizard>,
  {
    frontEnd,
    opened,
    tools,
    custody,
    practice,
    io,
    words,
    given,
    tell,
  }: WizardRun & {readonly frontEnd: Exclude<FrontEnd, 'flags'>},
  breaking: AbortController,
): Promise<{readonly ending: Ending; readonly kept: Kept}> => {
  const broken = breaking.signal;
  const clock = io.clock ?? realClock;
  const guard = guardToken(session, {
    custody,
    practice,
    io,
    words,
    clock,
    signals: process,
    given: cleaned(given),
  });
  // Node would end at once, with the terminal as the front-end had set it, and the token gone.
  const crash = (error: unknown): void => breaking.abort(error);
  process.on('uncaughtException', crash).on('unhandledRejection', crash);
  const driving =
    opened?.drive(guard.session, broken) ??
    drive({frontEnd, session: guard.session, io, words, broken, cwd: tools.cwd, practice});
  const end = await driving.then(
    ending => ({ending}),
    (error: unknown) => ({error}),
  );
  process.off('uncaughtException', crash).off('unhandledRejection', crash);
  if ('ending' in end && !broken.aborted) return {...end, kept: await guard.leave(end.ending)};
  const sentence = keptSentence(await guard.leave('crashed'), words);
  if (sentence !== null) tell(sentence);
  throw 'error' in end ? end.error : broken.reason;
};

const cleaned = (given: Handed | null): Secret | null => {
  const parsed = given === null ? null : parseToken(given.secret);
  return parsed?.ok === true ? parsed.value.secret : null;
};

/** A token that was given beforehand answers its question as soon as there is a screen that takes it. */
const takeGiven = (session: RunningSession<Wizard>, {secret}: Handed): void => {
  void session.settled().then(screen => {
    if (screen.tokenStep !== null || screen.kind === 'secret') session.send({type: 'entered', secret});
  });
};

const unasked = async (
  session: RunningSession<Wizard>,
  run: WizardRun,
  broken: AbortSignal,
): Promise<WizardEnd> => {
  const ending = new AbortController();
  const {signal} = ending;
  const limits = [
    after(run.deadlineMs, signal),
    interrupted(signal),
    new Promise<never>((_resolve, reject) =>
      broken.addEventListener('abort', () => reject(broken.reason), {signal}),
    ),
  ];
  const answered = runUnasked(session, {
    token: run.given?.secret ?? null,
    noToken: run.words.cli.usage.tokenQuestion,
    byStep: run.answers,
  });
  try {
    return await Promise.race([answered.then(end => ({by: 'flags', end}) as const), ...limits]);
  } finally {
    ending.abort();
  }
};

/** A little longer than the client's own deadline, which can tell better what did not answer. */
const grace = 500;

const after = (ms: number, signal: AbortSignal): Promise<WizardEnd> =>
  new Promise(resolve => {
    const timer = setTimeout(() => resolve({by: 'deadline'}), ms + grace);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });

const interrupted = (signal: AbortSignal): Promise<WizardEnd> =>
  new Promise(resolve => {
    const stopping = onSignals();
    stopping.signal.addEventListener('abort', () => resolve({by: 'signal', code: stopping.code() ?? 130}));
    signal.addEventListener('abort', stopping.close);
  });
