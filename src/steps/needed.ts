/** A result that a step reads and that must be there by the order of the steps. */
import type {Known, Results} from './world.ts';

export const needed = <Id extends keyof Results>(known: Known, id: Id): Results[Id] => {
  const result = known[id];
  if (result === undefined) throw new Error(`the step “${id}” has not left its result yet`);
  return result as Results[Id];
};
