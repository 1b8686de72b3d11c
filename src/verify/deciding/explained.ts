/** A finding with the cause looked up, where its refusal alone leaves that open. */
import type {Failure} from '../../graph/failure.ts';
import type {Graph} from '../../graph/graph.ts';
import type {Finding} from '../check.ts';
import {decide, judge} from './decide.ts';
import type {Refusal} from './refusal.ts';

/** `failure` null: it was none, and the finding stays as it is. */
export type Explainable = Omit<Refusal, 'failure'> & {readonly failure: Failure | null};

/** @returns the finding after one further round of requests, or as it was where none is worth making */
export const explained = async (
  graph: Graph,
  finding: Finding,
  refusal: Explainable,
  signal: AbortSignal,
): Promise<Finding> => {
  const {failure} = refusal;
  if (failure === null || finding.analysis === null) return finding;
  return {...finding, analysis: await decide(graph, {...refusal, failure}, signal)};
};

/** As `explained`, from what is known: for an answer that nobody waits for, or a request that was spent. */
export const explainedByKnown = (finding: Finding, refusal: Refusal): Finding =>
  finding.analysis === null ? finding : {...finding, analysis: judge(refusal)};
