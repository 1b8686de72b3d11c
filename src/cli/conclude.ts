/** How a run ended, told: the receipt or the table, one sentence for what is wrong, the report with `--json`, the exit code. */
import type {Screen} from '../core/screen.ts';
import type {GraphPool} from '../graph/graph.ts';
import {thingGiven} from '../paste/token.ts';
import {checkLines} from '../steps/check-lines.ts';
import {failureSentence} from '../steps/failure-sentence.ts';
import {leakLines} from '../steps/leak-lines.ts';
import {revokeNotices} from '../steps/old-token.ts';
import {type Outcome, outcomeOf} from '../steps/outcome.ts';
import {placeName} from '../steps/place-name.ts';
import {planNotices} from '../steps/plan-notices.ts';
import type {WizardProblem} from '../steps/problems.ts';
import {replacesAnother} from '../steps/profile-name.ts';
import {spoken} from '../steps/spoken.ts';
import {complete, shapeFinding} from '../verify/index.ts';
import type {ReportError} from '../verify/report.ts';
import {calledIn} from './called.ts';
import type {CommandContext} from './commands/command.ts';
import {decidesNothing, errorOf as graphError} from './graph-error.ts';
import {leavingSentence} from './leaving.ts';
import {type Reported, reportOf} from './report.ts';
import type {Handed} from './secrets.ts';
import type {Settings} from './settings.ts';
import {storeNames} from './store-settings.ts';
import type {Surroundings} from './surroundings.ts';
import {tableOf} from './table.ts';
import type {UnaskedEnd} from './unasked.ts';
import {UsageError} from './usage.ts';
import type {WizardEnd, WizardResult} from './wizard.ts';
import {lineWidth, wrapped} from './wrapped.ts';

export interface Concluding {
  readonly context: CommandContext;
  readonly settings: Settings;
  readonly around: Surroundings;
  readonly given: Handed | null;
  readonly result: WizardResult;
  readonly pool: GraphPool;
  /** There are answers that the next start takes up. */
  readonly resumes: boolean;
}

/** @throws UsageError for what exits with 2 */
export const conclude = (run: Concluding): number => {
  const {result, settings, context} = run;
  const {commands} = context.words.cli;
  switch (result.end.by) {
    case 'person':
      return endedByPerson(run, result.end);
    case 'deadline':
      return told(run, {code: 'unreachable', message: commands.deadline(settings.deadlineMs / 1000)}, false);
    case 'signal': {
      told(run, {code: 'cancelled', message: stoppedSentence(run)}, false);
      return result.end.code;
    }
    case 'flags':
      return endedByFlags(run, result.end.end);
  }
};

const endings = {quit: 130, interrupted: 130, terminated: 143, 'hung-up': 129} as const;

const endedByPerson = (run: Concluding, {ending, kept}: Extract<WizardEnd, {by: 'person'}>): number => {
  if (ending === 'finished') return reportNow(run).code;
  const {context, settings, around, result, resumes} = run;
  const {known} = result.session.state();
  const practice = around.practice !== null;
  const called = calledIn(context.io.env);
  context.output.tell(leavingSentence({known, kept, resumes, practice, called, settings}, context.words));
  return endings[ending];
};

/** Without a person nothing is kept, and there is nothing to go on with. */
const stoppedSentence = ({result, context: {words}}: Concluding): string => {
  const stored = result.session.state().known.store ?? [];
  if (stored.length === 0) return words.leaving.unwritten;
  return words.leaving.stored(stored.map(each => placeName(each, words)).join(', '));
};

const endedByFlags = (run: Concluding, end: UnaskedEnd): number => {
  const {usage} = run.context.words.cli;
  switch (end.kind) {
    case 'missing': {
      const message = usage.missingAnswer(end.question, end.flag);
      const choices = choicesFor(end);
      throw new UsageError(
        message,
        {code: 'missing-answer', flag: end.flag, choices},
        listed(message, choices),
      );
    }
    case 'rejected':
      return rejected(run, end);
    case 'finished':
      return told(run, null, false);
    case 'trouble':
      return troubled(run);
  }
};

/** As many as a person looks through. */
const mostListed = 12;

const listed = (message: string, choices: readonly {readonly value: string; readonly label: string}[]) =>
  [
    message,
    ...choices.slice(0, mostListed).map(({value, label}) => `  ${value}  ${label}`),
    ...(choices.length > mostListed ? [`  … (${choices.length})`] : []),
  ].join('\n');

/** What the flag takes: two places together are a choice for a person, and for scripts the flag twice. */
const choicesFor = ({flag, choices}: Extract<UnaskedEnd, {kind: 'missing'}>) =>
  flag === '--store' ? choices.filter(({value}) => storeNames.some(name => name === value)) : choices;

/** An answer that a flag gave was not taken: a token that is none is told as a check that failed, all else is usage. */
const rejected = (run: Concluding, {reason, flag}: Extract<UnaskedEnd, {kind: 'rejected'}>): number => {
  const {rejected: problem, known} = run.result.session.state();
  const isToken = known.token === undefined && problem?.code === 'local';
  if (!isToken) throw new UsageError(flag === '' ? reason : `${flag}: ${reason}`, flag === '' ? {} : {flag});
  if (problem.problem.code === 'paste/empty') throw new UsageError(reason);
  if (run.given === null) throw new Error('a token that was refused was given');
  const finding = shapeFinding(thingGiven(run.given.secret), run.given.secret.length);
  const findings = complete(new Map([[finding.id, finding]]));
  return told(run, null, false, {...outcomeOf(run.result.session.state()), findings}, reason);
};

const troubled = (run: Concluding): number => {
  const {problem} = outcomeOf(run.result.session.state());
  if (problem === null) throw new Error('a trouble screen has a problem');
  const flag = flagFor(problem);
  if (flag !== null) {
    // A person is asked, and needs no flag.
    const {allowTracked} = run.context.words.cli.usage;
    throw new UsageError(spoken([troubleText(run), flag === '--allow-tracked' ? allowTracked : '']), {flag});
  }
  return told(run, errorOf(problem, run), isStoreFailure(problem));
};

const isStoreFailure = ({code}: WizardProblem): boolean => code === 'not-stored' || code === 'local';

/** The report of what is known now, whoever asked the questions, and the exit code that belongs to it. */
export const reportNow = (run: Concluding): Reported => {
  const outcome = outcomeOf(run.result.session.state());
  const {problem} = outcome;
  return problem === null
    ? made(run, outcome, null, false)
    : made(run, outcome, errorOf(problem, run), isStoreFailure(problem));
};

/** What can be allowed by a flag is a matter of usage. */
const flagFor = (problem: WizardProblem): string | null => {
  if (problem.code !== 'local') return null;
  if (problem.problem.code === 'env/tracked') return '--allow-tracked';
  return problem.problem.code === 'env/id-differs' ? '--replace-ids' : null;
};

const errorOf = (problem: WizardProblem, run: Concluding): ReportError | null => {
  const message = troubleText(run);
  switch (problem.code) {
    case 'undecided':
      return graphError(problem.failure, message);
    case 'refused':
    case 'not-revoked':
      return decidesNothing(problem.failure) ? graphError(problem.failure, message) : null;
    case 'local':
    case 'not-stored':
      return {code: 'store-failed', message};
    case 'gate':
    case 'concern':
    case 'app-secret':
    case 'no-such-choice':
    case 'not-an-id':
      return null;
  }
};

const troubleText = ({result, context}: Concluding): string => {
  const screen: Screen = result.session.screen();
  if (screen.kind !== 'trouble') return '';
  const {problem} = outcomeOf(result.session.state());
  const parts = problem?.code === 'undecided' ? failureSentence(problem.failure, context.words) : screen;
  // What was put back, and what could not be, belongs to the one sentence.
  const undone = problem?.code === 'not-stored' ? [screen.why] : [];
  return spoken([parts.message, ...undone, ...parts.fix]);
};

/** Prints what belongs to the end of a run without questions. */
const told = (
  run: Concluding,
  error: ReportError | null,
  storeFailed: boolean,
  outcome: Outcome = outcomeOf(run.result.session.state()),
  reason = troubleText(run),
): number => {
  const {output, words} = run.context;
  const {report, code} = made(run, outcome, error, storeFailed);
  const {known} = run.result.session.state();
  // There was no review to say it on.
  const replaced = known.plan === undefined ? [] : replacesAnother(known, words);
  for (const {tone, text} of [...replaced, ...planNotices(known, words), ...revokeNotices(known, words)])
    if (tone === 'warn') output.tell(text);
  if (run.settings.json) {
    output.document(report);
    const {leaks} = known;
    if (leaks !== undefined && leaks.found.length > 0) output.tell(leakLines(leaks, words).join('\n'));
    // The report has no place for it.
    if (outcome.problem?.code === 'not-revoked') output.tell(reason);
    return code;
  }
  const screen = run.result.session.screen();
  const table = () => tableOf(outcome.findings, words, lineWidth(run.context.io.stdout));
  const text =
    screen.kind === 'finished' ? wrapped(screen.receipt.join('\n'), run.context.io.stdout) : table();
  if (text !== '') output.say(text);
  // The table has them; the receipt has only what failed.
  if (screen.kind === 'finished') for (const line of warningsOf(outcome, words)) output.tell(line);
  const message = error?.message ?? reason;
  if (message !== '') output.tell(message);
  return code;
};

const warningsOf = ({findings}: Outcome, words: CommandContext['words']): readonly string[] =>
  checkLines(findings, words)
    .filter(({status}) => status === 'warn')
    .map(({title, detail}) => `${title}: ${detail}`);

const made = (run: Concluding, outcome: Outcome, error: ReportError | null, storeFailed: boolean): Reported =>
  reportOf({
    outcome,
    error,
    storeFailed,
    profile: run.result.session.state().known.profile ?? run.settings.profile,
    source: outcome.token === null ? null : run.given === null ? 'prompt' : run.given.source,
    pool: run.pool,
    version: run.around.version,
    leftUndone: outcome.problem?.code === 'not-revoked',
  });
