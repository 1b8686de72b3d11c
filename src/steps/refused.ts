/** A request beside the verification was refused: what that means, looked up where the refusal leaves it open. */
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import {decide} from '../verify/index.ts';
import {needed} from './needed.ts';
import type {WizardProblem} from './problems.ts';
import type {Known, TemplateChoice} from './world.ts';

/** @param template what was to be sent */
export const refused = async (
  failure: Failure,
  known: Known,
  graph: Graph,
  signal: AbortSignal,
  template?: TemplateChoice,
): Promise<WizardProblem> => {
  const refusal = {
    failure,
    identity: needed(known, 'identity'),
    wabaId: known.waba?.id ?? null,
    phoneId: known.phone?.id ?? null,
    businessId: known.access?.waba?.business?.id ?? null,
    ...(template === undefined ? {} : {template}),
  };
  return {code: 'refused', failure, analysis: await decide(graph, refusal, signal)};
};
