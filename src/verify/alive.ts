/** token.alive: whether any answer proves that Graph takes the token, or that it does not. */
import type {Facts} from '../diagnosis/diagnosis.ts';
import {analyse} from '../diagnosis/index.ts';
import type {Inspection} from '../graph/calls/token.ts';
import type {Failure, GraphError} from '../graph/failure.ts';
import type {Reply} from '../graph/reply.ts';
import type {Finding} from './check.ts';
import {analysisOf, fromFailure, good, noAnswer, reason} from './finding.ts';

/** Graph refuses the token itself (Meta, "Error handling"): 190, 102 and 0 whatever the subcode. */
const deadCodes: ReadonlySet<number | null> = new Set([190, 102, 0]);

export interface Evidence {
  /** Inspections by the token itself and, with the app secret, by its app. */
  readonly inspections: readonly Reply<Inspection>[];
  /** Answers to requests made with the token itself. */
  readonly probes: readonly Reply<unknown>[];
}

export interface Life {
  readonly finding: Finding;
  /** Why nothing is known; null when something is. */
  readonly failure: Failure | null;
  /** What Graph said no to, where that, and not the inspection, is what the finding is about. */
  readonly refusal: Failure | null;
}

/** A refusal that names the exact reason outweighs one that does not; no usable answer at all leaves it unproven. */
export const lifeOf = ({inspections, probes}: Evidence, facts: Facts): Life => {
  const id = 'token.alive';
  const failures = probes.flatMap(reply => (reply.ok ? [] : [reply.failure]));
  const inspected = inspections.flatMap(reply => (reply.ok ? [reply.value] : []));
  const dead = inspected.find(({isValid}) => !isValid);
  const refusals = failures.filter(failure => failure.kind === 'graph' && deadCodes.has(failure.error.code));
  const refusal =
    refusals.find(failure => failure.kind === 'graph' && failure.error.subcode !== null) ?? refusals[0];

  if (refusal !== undefined || dead !== undefined) {
    return {finding: deadFinding(refusal, dead?.error ?? null, facts), failure: null, refusal: null};
  }
  if (probes.some(({ok}) => ok) || inspected.length > 0) return alive;
  if (failures.some(isAuthenticated)) return alive;
  const definite = failures.find(failure => noAnswer(failure) === null);
  if (definite !== undefined)
    return {finding: fromFailure(id, definite, 'fail', facts), failure: null, refusal: definite};
  const failure = mostTelling(failures);
  return {finding: fromFailure(id, failure, 'unproven', facts), failure, refusal: null};
};

const alive: Life = {finding: good('token.alive'), failure: null, refusal: null};

/** These refuse what was asked, and Graph can say so only after it took the token. */
const isAuthenticated = (failure: Failure): boolean =>
  failure.kind === 'graph' && (failure.error.code === 10 || isInspectionRefused(failure));

/** `debug_token` refuses a caller without a role on the app, or with another app (observed). */
export const isInspectionRefused = (failure: Failure): boolean =>
  failure.kind === 'graph' &&
  failure.error.code === 100 &&
  /must provide an app access token|did not match the Viewing App/i.test(failure.error.message);

const deadFinding = (refusal: Failure | undefined, inspected: GraphError | null, facts: Facts): Finding => {
  const refused = refusal?.kind === 'graph' ? refusal : undefined;
  const useInspection = inspected !== null && (refused === undefined || refused.error.subcode === null);
  const analysis =
    refused !== undefined && !useInspection
      ? analysisOf(refused, facts)
      : analyse(
          {
            error: {
              code: inspected?.code ?? 190,
              error_subcode: inspected?.subcode,
              message: inspected?.message ?? '',
            },
          },
          facts,
        );
  const message = (useInspection ? inspected?.message : refused?.error.message) ?? '';
  return {id: 'token.alive', status: 'fail', reason: reason('refused', {message}), analysis};
};

/** Of several failures, the one that says most about what to do: a time to come back at, then a fault of the way. */
const mostTelling = (failures: readonly Failure[]): Failure => {
  const failure =
    failures.find(({retryAt}) => retryAt !== null) ??
    failures.find(({kind}) => kind === 'transport') ??
    failures[0];
  if (failure === undefined) throw new Error('evidence has at least one probe');
  return failure;
};
