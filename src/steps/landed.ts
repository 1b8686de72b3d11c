/** Whether what a person mends in Meta's screens has landed: the cheapest request that decides. */
import {hasLanded} from '../verify/index.ts';
import {needed} from './needed.ts';
import type {WizardProblem} from './problems.ts';
import type {Tools} from './tools.ts';
import type {Known} from './world.ts';

export const landed = async (
  problem: WizardProblem,
  known: Known,
  tools: Tools,
  signal: AbortSignal,
): Promise<boolean> => {
  if (problem.code !== 'gate') return true;
  const graph = tools.graph(needed(known, 'token').secret);
  const asked = {
    wabaId: known.waba?.id ?? tools.wishes.wabaId,
    phoneId: known.phone?.id ?? tools.wishes.phoneId,
  };
  return hasLanded(graph, needed(known, 'identity'), problem.failed.id, asked, signal);
};
