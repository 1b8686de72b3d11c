/** The part of a plan that is about the replaced token elsewhere: what is updated with it, and what keeps another one. */
import {resolve} from 'node:path';
import {type DriftRow, driftOf, type OldPlace} from '../stores/env/drift.ts';
import type {Plan, Store, Values} from '../stores/store.ts';
import {needed} from './needed.ts';
import type {Tools} from './tools.ts';
import type {Known} from './world.ts';

interface Added {
  readonly place: OldPlace;
  readonly store: Store;
  readonly plan: Plan;
}

/** One that cannot be written is left out: the table says that it keeps the old token. */
export const alsoPlanned = async (known: Known, tools: Tools, values: Values): Promise<readonly Added[]> => {
  if (known.also !== 'yes') return [];
  const added: Added[] = [];
  for (const place of known.places?.old ?? []) {
    const store = tools.alsoStore(place);
    const planned = await store.plan(values);
    if (planned.ok) added.push({place, store, plan: planned.value});
  }
  return added;
};

/** What is left with another token once this is written. */
export const drifting = (known: Known, tools: Tools, added: readonly OldPlace[]): readonly DriftRow[] => {
  if (needed(known, 'destination').length === 0) return [];
  const old = tools.oldToken();
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
      if (path !== target)
        return added.some(each => resolve(cwd, each.path) === path && each.names.includes(name));
      const holdsOld = found.some(
        ({name: held, secret, where}) =>
          held === name &&
          where.kind === 'env-file' &&
          resolve(cwd, where.path) === path &&
          old?.equals(secret),
      );
      return toTarget && (name === tokenName || holdsOld);
    },
  });
};
