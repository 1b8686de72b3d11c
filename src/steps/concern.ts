/** What is not well although the token can be stored: told before it is, and waited for like a gate. */

import type {Copy} from '../copy/en.ts';
import type {Action} from '../core/screen.ts';
import type {TroubleBody} from '../core/step.ts';
import type {CheckId, Finding} from '../verify/check.ts';
import {checkLines} from './check-lines.ts';
import {longEnough, newTokenAction} from './gate.ts';
import type {Concern} from './problems.ts';
import {remedyFor} from './remedies.ts';
import {troubleOf} from './trouble.ts';

/** A warning of these can be mended in a minute, and is worth a question; others are told in passing. */
const mendedInAMinute: readonly CheckId[] = ['waba.control', 'app.subscribed', 'phone.registered'];

const isConcern = ({id, status}: Finding): boolean =>
  status === 'fail' || (status === 'warn' && mendedInAMinute.includes(id));

/** What a person is asked about first: what failed before what is only a warning. */
export const concernIn = (findings: readonly Finding[]): Finding | null => {
  const all = findings.filter(isConcern);
  return all.find(({status}) => status === 'fail') ?? all[0] ?? null;
};

export const concernTrouble = (problem: Concern, words: Copy, waitedMs: number): TroubleBody => {
  const {concern: say, trouble, waiting} = words.steps;
  const {failed, findings} = problem;
  const remedy = remedyFor(failed, problem, words);
  // Control over the account is a grant, and some grants reach only tokens made after them.
  const isOverdue = failed.id === 'waba.control' && waitedMs >= longEnough;
  const actions: readonly Action[] = [
    {key: 's', label: say.accept, event: {type: 'accept'}},
    ...(remedy === null ? [] : [remedy.action]),
    {key: 'r', label: trouble.retry, event: {type: 'retry'}},
    ...(isOverdue ? [newTokenAction(words)] : []),
  ];
  const body = troubleOf(problem, actions, words);
  const others = findings.filter(each => isConcern(each) && each.id !== failed.id);
  return {
    ...body,
    title: say.title,
    tone: failed.status === 'fail' ? 'bad' : 'warn',
    message: say.message(
      body.message,
      checkLines(others, words).map(({title}) => title),
    ),
    fix: remedy === null ? body.fix : [remedy.offer],
    why: [say.storing, body.why].filter(text => text !== '').join(' '),
    overdue: isOverdue ? waiting.overdue : '',
  };
};
