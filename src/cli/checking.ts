/** What `check` and `send` have in common: the token from wherever it is, proved again without a question. */
import type {Copy} from '../copy/en.ts';
import type {Problem} from '../core/problem.ts';
import type {Failure} from '../graph/failure.ts';
import type {GraphPool} from '../graph/graph.ts';
import {parseToken} from '../paste/token.ts';
import {failureSentence} from '../steps/failure-sentence.ts';
import type {Outcome} from '../steps/outcome.ts';
import {spoken} from '../steps/spoken.ts';
import {type Verification, verify, type WantedId} from '../verify/index.ts';
import type {ReportError} from '../verify/report.ts';
import type {CommandContext} from './commands/command.ts';
import {errorOf} from './graph-error.ts';
import type {Reported} from './report.ts';
import {givenAppSecret, givenToken} from './secrets.ts';
import type {Settings} from './settings.ts';
import {onSignals, type Stopping} from './stopping.ts';
import {realSurroundings, type Surroundings} from './surroundings.ts';
import {findToken, type Sourced} from './token-source.ts';
import {makeTools} from './tools.ts';
import {spokenProblem, unreadReport} from './unread.ts';
import {UsageError} from './usage.ts';

export interface Checked {
  readonly sourced: Sourced;
  readonly verification: Verification;
  readonly around: Surroundings;
  readonly pool: GraphPool;
  /** Of the whole run; a message that is sent shares it. */
  readonly signal: AbortSignal;
  /** From the first request on a signal ends the run with its report. Closed by the caller, as the pool. */
  readonly stopping: Stopping;
}

export type Checking =
  | {readonly kind: 'checked'; readonly checked: Checked}
  /** `because`: why none was looked for; null: there is none. */
  | {readonly kind: 'no-token'; readonly because: string | null}
  /** A secret or a file could not be read. */
  | {readonly kind: 'unreadable'; readonly problem: Problem};

/** @throws UsageError when an answer is missing; the pool must be closed by the caller */
export const checkToken = async (context: CommandContext, settings: Settings): Promise<Checking> => {
  const {io, words, output} = context;
  const around = await realSurroundings(io, settings, words, false);
  if (!around.ok) return {kind: 'unreadable', problem: around.problem};
  const given = await givenToken(io, settings, words.cli.usage);
  if (!given.ok) return {kind: 'unreadable', problem: given.problem};
  const appSecret = await givenAppSecret(io, settings, words.cli.usage);
  if (!appSecret.ok) return {kind: 'unreadable', problem: appSecret.problem};
  const {isMeta, isLoopback, url} = around.value.address;
  if (given.value === null && !isMeta && !isLoopback) {
    return {kind: 'no-token', because: words.cli.commands.notSentTo(url)};
  }
  const found = given.value === null ? await findToken(settings, around.value) : null;
  if (found !== null && !found.ok) return {kind: 'unreadable', problem: found.problem};
  const sourced = given.value === null ? (found?.value ?? null) : {...given.value, ...noIds};
  if (sourced === null) return {kind: 'no-token', because: null};

  const parsed = parseToken(sourced.secret);
  if (!parsed.ok && parsed.problem.code === 'paste/empty') throw new UsageError(words.cli.usage.noToken);
  // What is no token at all is left as it is: the check of its form says so, and nothing is sent.
  const secret = parsed.ok ? parsed.value.secret : sourced.secret;
  output.hide(secret);
  if (appSecret.value !== null) output.hide(appSecret.value);
  if (sourced.differs !== null) output.tell(words.cli.commands.differs(sourced.differs, settings.envFile));
  const {pool, tools} = makeTools({
    io,
    settings,
    around: around.value,
    appSecret: appSecret.value,
    pin: null,
    preset: null,
    asks: false,
    words,
    tell: output.tell,
    hide: output.hide,
  });
  const stopping = onSignals();
  const signal = AbortSignal.any([AbortSignal.timeout(settings.deadlineMs), stopping.signal]);
  const verification = await verify(
    pool.as(secret),
    secret,
    {
      appId: settings.appId,
      appSecret: appSecret.value,
      keptSecret: tools.keptSecret,
      allowTemporary: settings.allowTemporary,
      expiresWithinDays: settings.expiresWithinDays,
      now: io.now(),
      waba: wanted(settings.waba, '--waba', sourced.wabaId, sourced.idsFrom),
      phone: wanted(settings.phone, '--phone', sourced.phoneId, sourced.idsFrom),
    },
    () => {},
    signal,
  );
  return {
    kind: 'checked',
    checked: {sourced: {...sourced, secret}, verification, around: around.value, pool, signal, stopping},
  };
};

const noIds = {wabaId: null, phoneId: null, idsFrom: '', differs: null};

const wanted = (flag: string | null, name: string, hint: string | null, where: string): WantedId | null => {
  if (flag !== null) return {id: flag, by: 'flag', where: name};
  return hint === null || !/^\d{5,25}$/.test(hint) ? null : {id: hint, by: 'hint', where};
};

/** @throws UsageError naming the flag that would decide */
export const assertChosen = ({verification: {open}}: Checked, {words}: CommandContext): void => {
  if (open === null) return;
  const {usage} = words.cli;
  const {steps} = words;
  const question = open.flag === '--waba' ? steps.waba.question : steps.phone.question;
  const choices =
    open.flag === '--waba'
      ? open.choices.map(({id, name}) => ({value: id, label: name ?? id}))
      : open.choices.map(({id, displayPhoneNumber}) => ({value: id, label: displayPhoneNumber ?? id}));
  throw new UsageError(usage.missingAnswer(question, open.flag), {
    code: 'missing-answer',
    flag: open.flag,
    choices,
  });
};

/** What a verification came to, as the report wants it. */
export const outcomeOf = ({verification, sourced}: Checked): Outcome => ({
  journey: null,
  token: sourced,
  identity: verification.identity,
  waba: verification.waba,
  phone: verification.phone,
  findings: verification.findings,
  stored: null,
  send: null,
  problem: null,
});

/** What the report says where Graph gave no usable answer, or was not waited for. */
export const errorIn = (
  {stopping}: Checked,
  failure: Failure | null,
  words: Copy,
): {readonly error: ReportError | null; readonly message: string} => {
  if (failure === null) return {error: null, message: ''};
  const {message, fix} = failureSentence(failure, words);
  const said = spoken([message, ...fix]);
  const isStopped = stopping.code() !== null;
  return {error: isStopped ? {code: 'cancelled', message: said} : errorOf(failure, said), message: said};
};

/** That of the signal, where one came before the answers were all there. */
export const codeOf = ({stopping}: Checked, {report, code}: Reported): number =>
  report.error?.code === 'cancelled' ? (stopping.code() ?? code) : code;

/** Says what stands in the way when no token could be had. @returns the exit code */
export const withoutToken = (
  context: CommandContext,
  settings: Settings,
  checking: Exclude<Checking, {kind: 'checked'}>,
): number => {
  if (checking.kind === 'unreadable') {
    const message = spokenProblem(checking.problem, context);
    return unreadReport(context, settings, {code: 'store-failed', message});
  }
  const {noTokenFound} = context.words.cli.commands;
  const message = checking.because ?? noTokenFound(placesOf(settings), settings.tokenVar);
  return unreadReport(context, settings, {code: 'no-token', message});
};

const placesOf = ({profileGiven, profile, envFileGiven, envFile}: Settings): readonly string[] => {
  if (profileGiven) return [`profile ${profile}`];
  return envFileGiven ? [envFile] : ['environment', envFile, 'profile default'];
};
