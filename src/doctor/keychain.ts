/** Whether the keychain keeps a token, and for how long. */

import {type Backend, backendOf} from '../stores/keychain/backend.ts';
import type {Keychain} from '../stores/keychain/keychain.ts';
import {entryLimit} from '../stores/keychain/keychain.ts';
import {surroundings} from '../stores/keychain/surroundings.ts';
import {type Row, row} from './row.ts';

export interface KeychainLook {
  readonly keychain: Pick<Keychain, 'probe'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** A saved profile keeps its token there: then a keychain that fails is more than a place less to choose from. */
  readonly isUsed: boolean;
}

export interface KeychainSeen {
  /** `keychain` and `keychain.lasting`. */
  readonly rows: readonly Row[];
  /** Null: the probe failed. */
  readonly backend: Backend | null;
}

/** Writes, reads and deletes a probe; where that works, asks what keeps it. */
export const lookAtKeychain = async ({
  keychain,
  env,
  platform,
  isUsed,
}: KeychainLook): Promise<KeychainSeen> => {
  const {system, place} = surroundings(platform, env);
  const probed = await keychain.probe();
  if (!probed.ok) {
    const rows = [
      row('keychain', isUsed ? 'fail' : 'warn', 'problem', {problem: probed.problem}),
      row('keychain.lasting', 'unproven', 'not-asked', {because: 'keychain'}),
    ];
    return {rows, backend: null};
  }
  const backend = await backendOf(env, platform);
  const limit = entryLimit(platform);
  const rows = [
    row('keychain', 'pass', 'keychain', {backend: backend.name, limit, system, place}),
    lastingRow(backend, {system, place}),
  ];
  return {rows, backend};
};

const lastingRow = ({lasts}: Backend, where: ReturnType<typeof surroundings>): Row => {
  if (lasts === false) return row('keychain.lasting', 'warn', 'session-only', {});
  if (where.place === 'container') return row('keychain.lasting', 'warn', 'in-container', {});
  if (lasts === null) return row('keychain.lasting', 'unproven', 'lasting-unknown', {});
  return row('keychain.lasting', 'pass', 'lasts', where);
};
