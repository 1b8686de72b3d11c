/** Turns what verification found into a step's outcome: go on, a gate that failed, or nothing known. */

import type {Copy} from '../copy/en.ts';
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {Action} from '../core/screen.ts';
import type {TroubleBody} from '../core/step.ts';
import type {Kind} from '../diagnosis/index.ts';
import {type Finding, gates, type Proof} from '../verify/check.ts';
import {usesFound} from './aim.ts';
import {type GuideId, isShown} from './cards.ts';
import {placeOf} from './journey-words.ts';
import {lookingAgain, retryAction} from './pausing.ts';
import type {Reached, WizardProblem} from './problems.ts';
import {spoken} from './spoken.ts';
import {isGarbled, troubleOf} from './trouble.ts';
import type {Known} from './world.ts';

/**
 * @param earlier findings of the layers before, so that a trouble screen shows the whole table
 * @param reached what was learned all the same, for the report
 */
export const passed = <T extends Proof>(
  proof: T,
  earlier: readonly Finding[],
  reached: Reached,
): Parsed<T, WizardProblem> => {
  const findings = [...earlier, ...proof.findings];
  if (proof.verdict === 'undecided' && proof.failure !== null) {
    return fail({code: 'undecided', findings, failure: proof.failure, ...reached});
  }
  const failed = proof.findings.find(({id, status}) => status === 'fail' && gates.has(id));
  return failed === undefined ? ok(proof) : fail({code: 'gate', findings, failed, ...reached});
};

/** Kinds that only a new token cures; everything else is mended in Meta, without costing a paste. */
const needsNewToken =
  /^(token_|session_invalid|scope_missing|data_access|user_checkpoint|role_lost|app_removed|app_deleted)/;

/** Milliseconds without a change after which a new token is worth its paste, though the old one may be fine. */
export const longEnough = 3 * 60_000;

/** The trouble of a verification: what is wrong, and what can be done about it. */
export const gateTrouble = (
  problem: WizardProblem,
  known: Known,
  words: Copy,
  waitedMs: number,
): TroubleBody => {
  const isOverdue = problem.code === 'gate' && !curedByToken(problem) && waitedMs >= longEnough;
  const said = troubleOf(problem, gateActions(problem, known, words, isOverdue, waitedMs), words);
  const before = knownBefore(problem, known, words);
  return {
    ...said,
    message: before === '' ? said.message : spoken([said.message, before]),
    overdue: isOverdue ? words.steps.waiting.overdue : '',
  };
};

/** Whoever copied the old token out of a file once more wonders why the new one should be dead as well. */
const knownBefore = (problem: WizardProblem, known: Known, words: Copy): string => {
  const {situation, token} = known;
  if (!curedByToken(problem) || token === undefined || usesFound(known)) return '';
  const seen = [situation?.deciding ?? null, ...(situation?.others ?? [])].find(
    each => each?.secret.equals(token.secret) === true,
  );
  return seen == null ? '' : words.steps.trouble.sameAs(placeOf(seen.where, words));
};

/** Back to the card that tells how a token is made. */
export const newTokenAction = ({steps}: Copy, to: GuideId = 'generate'): Action => ({
  key: 'n',
  label: steps.trouble.newToken,
  event: {type: 'go', to, forget: 'token'},
});

/** Who gave a person's token, and passed over the cards, has no system user to make one of. */
const firstCard = (problem: WizardProblem, known: Known): GuideId =>
  causeOf(problem)?.match(/^token_(temporary|wrong_kind)$/) != null &&
  known['system-user'] === undefined &&
  isShown('system-user', known)
    ? 'system-user'
    : 'generate';

/** Enter does the first. */
const gateActions = (
  problem: WizardProblem,
  known: Known,
  words: Copy,
  isOverdue: boolean,
  waitedMs: number,
): readonly Action[] => {
  const {trouble} = words.steps;
  const retry = retryAction(words);
  const fresh = newTokenAction(words, firstCard(problem, known));
  const other: Action = {
    key: 't',
    label: trouble.otherToken,
    event: {type: 'go', to: 'token', forget: 'token'},
  };
  // Nothing is known against the token: a new one would not help.
  if (problem.code === 'undecided') return lookingAgain(problem, words, waitedMs);
  if (isGarbledPaste(problem)) return [other, fresh, retry];
  if (curedByToken(problem)) return [fresh, other, retry];
  return [retry, ...typing(problem, words), ...(isOverdue ? [fresh] : []), other];
};

/** Where the list that Graph gives lacks what a person knows to be there. */
const typing = (problem: WizardProblem, {steps}: Copy): readonly Action[] =>
  problem.code === 'gate' && (problem.failed.id === 'waba.access' || problem.failed.id === 'phone.access')
    ? [{key: 'i', label: steps.typedId.way.label, event: {type: 'go', to: 'typed-id', forget: null}}]
    : [];

/** The token itself may be well: most of these were cut off while they were copied. */
const isGarbledPaste = (problem: WizardProblem): boolean =>
  problem.code === 'gate' && isGarbled(problem.failed.analysis);

const causeOf = (problem: WizardProblem): Kind | undefined =>
  problem.code === 'gate' ? problem.failed.analysis?.causes[0]?.kind : undefined;

const curedByToken = (problem: WizardProblem): boolean => needsNewToken.test(causeOf(problem) ?? '');

/** Whether a person can mend it in Meta's screens while the program looks again. */
export const mendable = (problem: WizardProblem): boolean =>
  problem.code === 'undecided' ||
  problem.code === 'concern' ||
  (problem.code === 'gate' && !curedByToken(problem));
