/** Several places as one: all of them hold the new values in the end, or it is said exactly which do. */
import type {Problem} from '../core/problem.ts';
import type {Store, Stored, Values} from './store.ts';

export type TransactionResult =
  | {readonly ok: true; readonly stored: readonly Stored[]}
  | {
      readonly ok: false;
      /** The store that failed, and why. */
      readonly store: string;
      readonly problem: Problem;
      /** What holds the new values all the same: written before the failure and not to be undone. */
      readonly stored: readonly Stored[];
      /** Written before the failure and put back as they were. */
      readonly undone: readonly Stored[];
      /** Those of `stored` whose undoing was tried and failed, and why. */
      readonly stuck: readonly {readonly stored: Stored; readonly problem: Problem}[];
    };

/**
 * Writes to all stores: first those that can give back what was there, so that a later failure can be undone; places that
 * only take values come last. Each store reads back and compares by itself.
 */
export const storeAll = async (stores: readonly Store[], values: Values): Promise<TransactionResult> => {
  const ordered = [
    ...stores.filter(({reversible}) => reversible),
    ...stores.filter(({reversible}) => !reversible),
  ];
  const written: {readonly store: Store; readonly stored: Stored}[] = [];
  for (const store of ordered) {
    const outcome = await store.write(values);
    if (!outcome.ok)
      return {ok: false, store: store.id, problem: outcome.problem, ...(await undoAll(written))};
    written.push({store, stored: outcome.value});
  }
  return {ok: true, stored: written.map(({stored}) => stored)};
};

/** The last written goes first, as two stores may be one file. */
const undoAll = async (written: readonly {readonly store: Store; readonly stored: Stored}[]) => {
  const stored: Stored[] = [];
  const undone: Stored[] = [];
  const stuck: {readonly stored: Stored; readonly problem: Problem}[] = [];
  // A place that only takes values holds them now: the reversible ones are kept in step with it only by a person.
  for (const each of written.toReversed()) {
    const outcome = each.store.reversible ? await each.store.undo() : null;
    if (outcome?.ok === true) undone.unshift(each.stored);
    else stored.unshift(each.stored);
    if (outcome?.ok === false) stuck.unshift({stored: each.stored, problem: outcome.problem});
  }
  return {stored, undone, stuck};
};
