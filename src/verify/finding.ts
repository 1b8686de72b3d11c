/** Makes findings. */
import type {Analysis, Facts} from '../diagnosis/diagnosis.ts';
import {analyse, certainly} from '../diagnosis/index.ts';
import type {Kind} from '../diagnosis/kinds.ts';
import type {Failure} from '../graph/failure.ts';
import {isPassing, isRateLimit} from '../graph/retry.ts';
import type {CheckId, CheckStatus, Finding, NoAnswer, Reason, ReasonCode, ReasonFacts} from './check.ts';

/** A reason of a given code. */
export const reason = <C extends ReasonCode>(code: C, facts: ReasonFacts[C]): Reason =>
  // The pair is right by the signature; TypeScript cannot see that of a union built from a type parameter.
  ({code, facts}) as Reason;

/** A finding with nothing to explain. */
export const found = <C extends ReasonCode>(
  id: CheckId,
  status: CheckStatus,
  code: C,
  facts: ReasonFacts[C],
): Finding => ({id, status, reason: reason(code, facts), analysis: null});

/** A finding whose cause is known for certain. */
export const caused = <C extends ReasonCode>(
  id: CheckId,
  status: CheckStatus,
  kind: Kind,
  [code, facts]: readonly [C, ReasonFacts[C]],
  known: Facts,
): Finding => ({id, status, reason: reason(code, facts), analysis: certainly(kind, known)});

/** As it should be. */
export const good = (id: CheckId): Finding => found(id, 'pass', 'good', {});

/** Not asked, because an earlier gate failed. */
export const skipped = (id: CheckId, because: CheckId): Finding => found(id, 'skip', 'not-asked', {because});

/** @param whenRefused what it means for this check that Graph said no; no usable answer is always `unproven` */
export const fromFailure = (
  id: CheckId,
  failure: Failure,
  whenRefused: CheckStatus,
  facts: Facts,
): Finding => {
  const why = noAnswer(failure);
  if (why !== null) {
    const {request, status} = failure;
    return {id, status: 'unproven', reason: reason('no-answer', {why, request, status}), analysis: null};
  }
  return {
    id,
    status: whenRefused,
    reason: reason('refused', {message: failure.kind === 'graph' ? failure.error.message : ''}),
    analysis: analysisOf(failure, facts),
  };
};

/** What a failure means. */
export const analysisOf = (failure: Failure, facts: Facts): Analysis =>
  analyse(failure.body, {...facts, request: failure.request});

/** Why a failure decides nothing; null: Graph answered, and said no. */
export const noAnswer = (failure: Failure): NoAnswer | null => {
  switch (failure.kind) {
    case 'aborted':
      return 'aborted';
    case 'transport':
      return failure.fault;
    case 'unreadable':
      return failure.shape;
    case 'graph':
      if (isRateLimit(failure)) return 'rate-limited';
      return isPassing(failure) ? 'passing' : null;
  }
};
