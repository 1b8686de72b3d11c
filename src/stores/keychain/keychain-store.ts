/** The keychain as a place for the token: the old value is kept in memory until the transaction is over. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import type {DiffLine, Place} from '../../core/screen.ts';
import type {Secret} from '../../core/secret.ts';
import type {Remark, Store} from '../store.ts';
import {type Entry, entryName, tokenEntry} from './entries.ts';
import type {Keychain} from './keychain.ts';

/** What the store is called in flags and in the report. */
export const keychainStoreId = 'keychain';

export interface KeychainStoreOptions {
  readonly keychain: Keychain;
  readonly profile: string;
}

export function keychainStore({keychain, profile}: KeychainStoreOptions): Store {
  const entry = tokenEntry(profile);
  let probed = false;
  let before: {readonly held: Secret | null} | null = null;

  /** The value there now. A locked keychain reads as empty, so it is probed first, which unlocks it or says why not. */
  const current = async (): Promise<Parsed<Secret | null, Problem>> => {
    if (!probed) {
      const available = await keychain.probe();
      if (!available.ok) return available;
      probed = true;
    }
    return keychain.read(entry);
  };

  const undo = async (): Promise<Parsed<void, Problem>> => {
    if (before === null) return ok(undefined);
    const {held} = before;
    const done = held === null ? await keychain.remove(entry) : await keychain.write(entry, held);
    if (!done.ok) return done;
    before = null;
    return ok(undefined);
  };

  return {
    id: keychainStoreId,
    reversible: true,
    undo,
    async plan({token}) {
      const held = await current();
      if (!held.ok) return held;
      return ok({place: placeOf(entry, held.value, token), remarks: replaces(profile, held.value, token)});
    },
    async write({token}) {
      const held = await current();
      if (!held.ok) return held;
      before = {held: held.value};
      const written = await keychain.write(entry, token);
      if (!written.ok) return written;
      const back = await keychain.read(entry);
      if (!back.ok) return fail(problem('keychain/unknown', {account: entry.account}));
      if (back.value?.equals(token))
        return ok({store: keychainStoreId, where: entryName(entry), variables: [], backup: null});
      const undone = await undo();
      const code = undone.ok ? 'keychain/read-back' : 'keychain/unknown';
      return fail(problem(code, {account: entry.account}));
    },
  };
}

const replaces = (profile: string, held: Secret | null, token: Secret): readonly Remark[] =>
  held === null || held.equals(token)
    ? []
    : [{code: 'keychain/replaces', profile, fingerprint: held.fingerprint}];

function placeOf(entry: Entry, held: Secret | null, token: Secret): Place {
  const line = (sign: DiffLine['sign'], secret: Secret): DiffLine => ({
    sign,
    text: `${entryName(entry)}  ${secret}  (${secret.fingerprint})`,
  });
  if (held?.equals(token)) return {title: keychainStoreId, lines: [line(' ', token)]};
  const replaced = held === null ? [] : [line('-', held)];
  return {title: keychainStoreId, lines: [...replaced, line('+', token)]};
}
