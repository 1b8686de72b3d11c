/** The part of a plan that is about the replaced token elsewhere: what is updated with it, and what keeps another one. */
import {resolve} from 'node:path';
import type {Problem} from '../core/problem.ts';
import {type DriftRow, driftOf} from '../stores/drift.ts';
import type {OldPlace} from '../stores/old-places.ts';
import type {Plan, Store, Values} from '../stores/store.ts';
import {othersIn, reachableIn} from './also.ts';
import {needed} from './needed.ts';
import type {Tools} from './tools.ts';
import type {Known, Planned} from './world.ts';

/** A place that was chosen, with its store; a problem where it cannot be written. */
export type Also = {readonly place: OldPlace} & (
  | {readonly ok: true; readonly store: Store; readonly plan: Plan}
  | {readonly ok: false; readonly problem: Problem}
);

/** One that cannot be written does not stop the others: the review says that it is left, and why. */
export const alsoPlanned = async (known: Known, tools: Tools, values: Values): Promise<readonly Also[]> => {
  const chosen = reachableIn(known).filter(({key}) => known.also?.includes(key) === true);
  const planned: Also[] = [];
  for (const place of chosen) {
    const store = tools.alsoStore(place, known.ignore === 'yes');
    const plan = await store.plan(values);
    planned.push(
      plan.ok ? {place, ok: true, store, plan: plan.value} : {place, ok: false, problem: plan.problem},
    );
  }
  return planned;
};

/** In these places only the token changes: an id that stands beside it is for their person to look at. */
export const otherNumbersIn = (
  written: readonly OldPlace[],
  {phoneId}: Values,
  {readEnv}: Tools,
): Planned['otherNumbers'] =>
  written.flatMap(place => {
    const facts = place.kind === 'file' ? readEnv(place.path) : null;
    const held = facts?.ok === true ? facts.value.phoneId : null;
    return place.kind !== 'file' || held === null || held.value === phoneId
      ? []
      : [{path: place.path, phoneId: held.value}];
  });

/** What of the folder is left with another token once this is written. */
export const drifting = (known: Known, tools: Tools, written: readonly OldPlace[]): readonly DriftRow[] => {
  if (needed(known, 'destination').length === 0) return [];
  const old = known.places?.old.token ?? null;
  const {cwd, wishes} = tools;
  const target = resolve(cwd, wishes.envPath);
  const toTarget = needed(known, 'destination').includes('env');
  const tokenName = tools.tokenName();
  const found = tools.findTokens();
  return driftOf(found, {
    token: needed(known, 'token').secret,
    old,
    cwd,
    written(path, name) {
      const isAlso = written.some(
        each => each.kind === 'file' && resolve(cwd, each.path) === path && each.names.includes(name),
      );
      if (isAlso || !toTarget || path !== target) return isAlso;
      const holdsOld = found.some(
        ({name: held, secret, where}) =>
          held === name &&
          where.kind === 'env-file' &&
          resolve(cwd, where.path) === path &&
          old?.equals(secret),
      );
      return name === tokenName || holdsOld;
    },
  });
};

/** The places outside of the folder's files that keep the old token. */
export const leftOld = (
  known: Known,
  written: readonly OldPlace[],
  told: readonly DriftRow[],
): readonly OldPlace[] =>
  othersIn(known).filter(
    place => !written.includes(place) && !told.some(({path}) => place.kind === 'file' && place.path === path),
  );
