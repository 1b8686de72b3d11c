/** What a run came to, as data: what the report is made of. */
import type {Secret} from '../core/secret.ts';
import type {State} from '../core/state.ts';
import type {Analysis} from '../diagnosis/diagnosis.ts';
import type {Stored} from '../stores/store.ts';
import {type Access, type CheckId, complete, type Finding, type Identity} from '../verify/index.ts';
import {journeyFor} from './aim.ts';
import type {Journey} from './found.ts';
import type {Reached, WizardProblem} from './problems.ts';
import type {Sent, Wizard} from './world.ts';

export interface Outcome {
  readonly journey: Journey | null;
  readonly token: {readonly secret: Secret} | null;
  readonly identity: Identity | null;
  readonly waba: Access['waba'];
  readonly phone: Access['phone'];
  /** All checks, in the report's order. */
  readonly findings: readonly Finding[];
  /** Null: nothing was written yet. */
  readonly stored: readonly Stored[] | null;
  readonly send: SendOutcome | null;
  /** What stopped the run; null when nothing did. */
  readonly problem: WizardProblem | null;
}

export interface SendOutcome {
  readonly to: string;
  /** Null: it was not accepted. */
  readonly accepted: Sent | null;
  readonly analysis: Analysis | null;
}

export const outcomeOf = ({known, status, rejected}: State<Wizard>): Outcome => {
  const problem = status.kind === 'failed' ? status.problem : rejected;
  const judged = judgedIn(problem);
  const all = [
    ...(known.identity?.findings ?? []),
    ...(known.access?.findings ?? []),
    ...(judged?.findings ?? []),
  ];
  const reached: Reached = judged ?? {};
  const {waba} = known;
  return {
    journey: known.journey === undefined ? (known.situation?.journey ?? null) : journeyFor(known.journey.aim),
    token: known.token ?? null,
    identity: known.identity ?? reached.identity ?? null,
    waba:
      known.access?.waba ??
      reached.access?.waba ??
      (waba === undefined ? null : {name: null, business: null, ...waba}),
    phone: known.access?.phone ?? reached.access?.phone ?? null,
    findings: complete(new Map<CheckId, Finding>(all.map(finding => [finding.id, finding]))),
    stored: known.store ?? (problem?.code === 'not-stored' ? problem.alreadyIn : null),
    send: sendOf(known, problem),
    problem,
  };
};

/** The problem, where it is one of the verification. */
export const judgedIn = (
  problem: WizardProblem | null,
): (Reached & {readonly findings: readonly Finding[]}) | null => {
  switch (problem?.code) {
    case 'gate':
    case 'undecided':
    case 'concern':
    case 'app-secret':
      return problem;
    case 'local':
    case 'refused':
    case 'not-stored':
    case 'not-revoked':
    case 'no-such-choice':
    case 'not-an-id':
    case undefined:
      return null;
  }
};

const sendOf = (
  {recipient, send}: State<Wizard>['known'],
  problem: WizardProblem | null,
): SendOutcome | null => {
  if (recipient === undefined || recipient === 'skipped') return null;
  const analysis = problem?.code === 'refused' ? problem.analysis : null;
  return {to: recipient.to, accepted: send ?? null, analysis};
};
