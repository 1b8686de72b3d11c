/** What a trouble screen says about a problem, the same in every step: the cause first, then what to do. */

import type {Copy} from '../copy/en.ts';
import type {Action} from '../core/screen.ts';
import type {TroubleBody} from '../core/step.ts';
import {type Analysis, analyse, describe} from '../diagnosis/index.ts';
import type {Failure} from '../graph/failure.ts';
import {noAnswer} from '../verify/index.ts';
import {checkTable} from './check-table.ts';
import {failureSentence, markFor} from './failure-sentence.ts';
import {linkName} from './link-name.ts';
import {placeName} from './place-name.ts';
import type {WizardProblem} from './problems.ts';
import {rowLines, toldOf} from './row-lines.ts';
import {sentenceOf} from './sentence.ts';
import {spoken} from './spoken.ts';

type Body = Omit<TroubleBody, 'actions' | 'overdue' | 'title'>;

const plain = (message: string, fix: readonly string[] = [], why = ''): Body => ({
  tone: 'bad',
  message,
  why,
  fix,
  links: [],
  checks: [],
  tellApart: '',
  others: [],
});

/** @param actions what the keys of this step's trouble do; the first is Enter's */
export const troubleOf = (problem: WizardProblem, actions: readonly Action[], words: Copy): TroubleBody => ({
  ...body(problem, words),
  actions,
  overdue: '',
});

const body = (problem: WizardProblem, words: Copy): Body => {
  const {trouble} = words.steps;
  switch (problem.code) {
    case 'local': {
      const {message, fix} = sentenceOf(problem.problem, words);
      return plain(message, fix);
    }
    case 'gate':
    case 'concern': {
      const {analysis} = problem.failed;
      const checks = checkTable(problem, words);
      const failed = checks.find(({id}) => id === problem.failed.id);
      const said = analysis === null ? plain(failed?.detail ?? '') : diagnosed(analysis, words);
      return {...said, ...(isGarbled(analysis) ? pastedAgain(words) : {}), checks};
    }
    case 'undecided': {
      const lost = lostOnTheWay(problem, words);
      if (lost !== null) return {...lost, why: trouble.undecided};
      const {message, fix} = failureSentence(problem.failure, words);
      // The countdown says when; the advice for a program that sends too much is not for somebody who waits.
      const todo = noAnswer(problem.failure) === 'rate-limited' ? [words.steps.waiting.pauseFix] : fix;
      return {
        ...plain(message, todo, trouble.undecided),
        links: linksOf(problem.failure, words),
        checks: checkTable(problem, words),
      };
    }
    case 'app-secret':
      return {...plain(''), checks: checkTable(problem, words)};
    case 'refused': {
      if (isGraphs(problem.failure)) {
        const said = diagnosed(problem.analysis, words);
        const {retryAt} = problem.failure;
        const later = retryAt === null ? [] : [words.steps.failures.retryAt(new Date(retryAt).toISOString())];
        const mark = markFor(problem.failure, problem.analysis.causes[0]?.kind, words);
        return {...said, fix: [...later, ...said.fix, ...mark]};
      }
      const {message, fix} = failureSentence(problem.failure, words);
      return lostOnTheWay(problem, words) ?? plain(message, fix);
    }
    case 'not-revoked': {
      const {oldToken} = words.steps;
      const {failure} = problem;
      const said = isGraphs(failure)
        ? diagnosed(analyse(failure.body, {request: failure.request}), words)
        : plain(failureSentence(failure, words).message, failureSentence(failure, words).fix);
      return {...said, message: oldToken.failed, why: spoken([said.message, said.why])};
    }
    case 'not-stored': {
      const {message, fix} = sentenceOf(problem.problem, words);
      const where =
        problem.alreadyIn.length === 0
          ? trouble.undone
          : trouble.alreadyIn(problem.alreadyIn.map(each => placeName(each, words)));
      return plain(trouble.storeFailed(message), fix, where);
    }
    case 'no-such-choice':
    case 'not-an-id':
      return plain(problem.value);
  }
};

/** Where the advice for an answer of Graph leads; who only has to wait needs no page for it. */
const linksOf = (failure: Failure, words: Copy): Body['links'] =>
  failure.kind !== 'graph' || noAnswer(failure) === 'rate-limited'
    ? []
    : diagnosed(analyse(failure.body, {request: failure.request}), words).links;

/** The part of the way to Graph that is at fault, and beside it what is well; null where none is, or nobody looked. */
const lostOnTheWay = (
  {way = []}: Extract<WizardProblem, {readonly code: 'undecided' | 'refused'}>,
  words: Copy,
): Body | null => {
  const fault = way.find(({status}) => status === 'fail');
  if (fault === undefined) return null;
  const {detail, fix} = toldOf(fault, words);
  const well = way.filter(({status}) => status === 'pass' || status === 'warn');
  return {...plain(detail, fix), checks: rowLines(well, words).map(row => ({...row, more: null}))};
};

/** What a person pasted no program has sent: what the catalogue says of programs does not help here. */
export const isGarbled = (analysis: Analysis | null): boolean =>
  analysis?.causes[0]?.kind === 'token_garbled';

const pastedAgain = ({steps}: Copy): Partial<Body> => ({
  ...steps.trouble.garbledPaste,
  tellApart: '',
  others: [],
});

const isGraphs = (failure: Failure): boolean => failure.kind === 'graph';

/** The most likely cause in full; where it is not certain, how to tell it from the others. */
const diagnosed = (analysis: Analysis, words: Copy): Body => {
  const {causes, certain, message} = describe(analysis, words.diagnosis);
  const [first, ...others] = causes;
  if (first === undefined) return plain(message === '' ? words.steps.trouble.noCause : message);
  return {
    tone: 'bad',
    message: first.title,
    why: first.why,
    fix: first.fix,
    links: first.links.map(url => ({label: linkName(url, words), url})),
    checks: [],
    tellApart: certain ? '' : first.tellApart,
    others: certain ? [] : others.map(({title, tellApart}) => ({title, tellApart})),
  };
};
