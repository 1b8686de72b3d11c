/** Several `.env*` files with different tokens: what each of them holds once the new one is written, by fingerprint. */
import {resolve} from 'node:path';
import type {Secret} from '../core/secret.ts';
import type {FoundToken} from './env/find.ts';

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
