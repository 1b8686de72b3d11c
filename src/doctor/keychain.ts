/** Whether the keychain keeps a token, for how long, and whose tokens it has. */

import {waitingTokens} from '../stores/custody-orphans.ts';
import {type Backend, backendOf} from '../stores/keychain/backend.ts';
import type {Keychain} from '../stores/keychain/keychain.ts';
import {entryLimit} from '../stores/keychain/keychain.ts';
import {keptTokens} from '../stores/keychain/orphans.ts';
import {surroundings} from '../stores/keychain/surroundings.ts';
import {sweepProbes} from '../stores/keychain/sweep.ts';
import type {ProfileName} from '../stores/profile.ts';
import {type Row, row} from './row.ts';

export interface KeychainLook {
  readonly keychain: Pick<Keychain, 'probe' | 'list' | 'read' | 'remove'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** A saved profile keeps its token there: then a keychain that fails is more than a place less to choose from. */
  readonly isUsed: boolean;
  /** The names of the saved profiles; null: they cannot be read. */
  readonly profiles: readonly ProfileName[] | null;
  /** The state folder; null: there is none. */
  readonly state: string | null;
  readonly now: Date;
}

export interface KeychainSeen {
  /** `keychain`, `keychain.lasting` and `keychain.entries`. */
  readonly rows: readonly Row[];
  /** Null: the probe failed. */
  readonly backend: Backend | null;
}

/** Writes, reads and deletes a probe; where that works, asks what keeps it, and clears away what killed probes left. */
export const lookAtKeychain = async ({
  keychain,
  env,
  platform,
  isUsed,
  profiles,
  state,
  now,
}: KeychainLook): Promise<KeychainSeen> => {
  const {system, place} = surroundings(platform, env);
  const probed = await keychain.probe();
  if (!probed.ok) {
    const rows = [
      row('keychain', isUsed ? 'fail' : 'warn', 'problem', {problem: probed.problem}),
      row('keychain.lasting', 'unproven', 'not-asked', {because: 'keychain'}),
      row('keychain.entries', 'unproven', 'not-asked', {because: 'keychain'}),
    ];
    return {rows, backend: null};
  }
  await sweepProbes(keychain, now.getTime());
  const waiting = state === null ? [] : await waitingTokens(keychain, state, now);
  const backend = await backendOf(env, platform);
  const limit = entryLimit(platform);
  const rows = [
    row('keychain', 'pass', 'keychain', {backend: backend.name, limit, system, place}),
    lastingRow(backend, {system, place}),
    await entriesRow(keychain, profiles, waiting),
  ];
  return {rows, backend};
};

const lastingRow = ({lasts}: Backend, where: ReturnType<typeof surroundings>): Row => {
  if (lasts === false) return row('keychain.lasting', 'warn', 'session-only', {});
  if (where.place === 'container') return row('keychain.lasting', 'warn', 'in-container', {});
  if (lasts === null) return row('keychain.lasting', 'unproven', 'lasting-unknown', {});
  return row('keychain.lasting', 'pass', 'lasts', where);
};

const entriesRow = async (
  keychain: Pick<Keychain, 'list'>,
  profiles: KeychainLook['profiles'],
  waiting: readonly ProfileName[],
): Promise<Row> => {
  if (profiles === null) return row('keychain.entries', 'unproven', 'not-asked', {because: 'folders'});
  const kept = await keptTokens(keychain, profiles);
  if (!kept.ok) return row('keychain.entries', 'unproven', 'problem', {problem: kept.problem});
  const {claimed, unclaimed} = kept.value;
  if (unclaimed.length > 0) return row('keychain.entries', 'warn', 'unclaimed', {names: unclaimed});
  if (waiting.length > 0) return row('keychain.entries', 'warn', 'waiting', {names: waiting});
  return row('keychain.entries', 'pass', 'entries', {count: claimed.length});
};
