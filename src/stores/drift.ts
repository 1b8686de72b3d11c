/** Several `.env*` files with different tokens: what those hold that keep another one once the new one is written, by fingerprint. */
import {resolve} from 'node:path';
import type {Secret} from '../core/secret.ts';
import type {FoundToken} from './env/find.ts';

export interface DriftRow {
  /** The file as it was found; null for the process environment. */
  readonly path: string | null;
  readonly name: string;
  readonly fingerprint: string;
  /** The token that is replaced, or one of its own. */
  readonly state: 'old' | 'other';
}

export interface Drifting {
  readonly token: Secret;
  /** The token that is replaced; null when there was none. */
  readonly old: Secret | null;
  readonly cwd: string;
  /** Whether this name in this file (an absolute path) is going to be written. */
  readonly written: (path: string, name: string) => boolean;
}

/** A place that has the new token already keeps no other one. */
export const driftOf = (
  found: readonly FoundToken[],
  {token, old, cwd, written}: Drifting,
): readonly DriftRow[] => {
  return found.flatMap(({name, secret, where}): readonly DriftRow[] => {
    if (where.kind === 'env-file' && written(resolve(cwd, where.path), name)) return [];
    if (secret.equals(token)) return [];
    const state = old?.equals(secret) === true ? 'old' : 'other';
    const path = where.kind === 'env-file' ? where.path : null;
    return [{path, name, fingerprint: secret.fingerprint, state}];
  });
};
