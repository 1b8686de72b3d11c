/** Several `.env*` files with different tokens: what each of them holds once the new one is written, by fingerprint. */
import {resolve} from 'node:path';
import type {Secret} from '../../core/secret.ts';
import type {FoundToken} from './find.ts';

export interface DriftRow {
  /** The file as it was found; null for the process environment. */
  readonly path: string | null;
  readonly name: string;
  readonly fingerprint: string;
  /** The new token already, the one that is replaced, or one of its own. */
  readonly state: 'new' | 'old' | 'other';
}

export interface Drifting {
  readonly token: Secret;
  /** The token that is replaced; null when there was none. */
  readonly old: Secret | null;
  readonly cwd: string;
  /** Whether this name in this file (an absolute path) is going to be written. */
  readonly written: (path: string, name: string) => boolean;
}

/** Empty unless some place is left with another token than the new one. */
export const driftOf = (
  found: readonly FoundToken[],
  {token, old, cwd, written}: Drifting,
): readonly DriftRow[] => {
  const rows = found.flatMap(({name, secret, where}): readonly DriftRow[] => {
    if (where.kind === 'env-file' && written(resolve(cwd, where.path), name)) return [];
    const state = secret.equals(token) ? 'new' : old?.equals(secret) === true ? 'old' : 'other';
    const path = where.kind === 'env-file' ? where.path : null;
    return [{path, name, fingerprint: secret.fingerprint, state}];
  });
  return rows.some(({state}) => state !== 'new') ? rows : [];
};

/** Another file that holds the replaced token, and the names it stands under. */
export interface OldPlace {
  readonly path: string;
  readonly names: readonly string[];
}

/** The files beside the target that hold the replaced token. @param target the file that is written anyway */
export const oldPlaces = (
  found: readonly FoundToken[],
  old: Secret,
  {cwd, target}: {readonly cwd: string; readonly target: string},
): readonly OldPlace[] => {
  const names = new Map<string, string[]>();
  for (const {name, secret, where} of found) {
    if (where.kind !== 'env-file' || !secret.equals(old)) continue;
    if (resolve(cwd, where.path) === resolve(cwd, target)) continue;
    names.set(where.path, [...(names.get(where.path) ?? []), name]);
  }
  return [...names].map(([path, each]) => ({path, names: each}));
};
