/**
 * Keeps a pasted token from being lost until a store has it: as an entry of the keychain, or in a file that the person
 * agreed to. A record beside it tells its age and names it by its fingerprint.
 */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import type {Secret} from '../core/secret.ts';
import {
  type CustodyFiles,
  createCustodyFiles,
  type PendingRecord,
  profilesWithPending,
} from './custody-files.ts';
import {pendingEntry} from './keychain/entries.ts';
import type {Keychain} from './keychain/keychain.ts';
import type {ProfileName} from './profile.ts';

/** How long a token waits for its person, days. */
export const pendingDays = 7;
export const longestWaitMs = pendingDays * 86_400_000;

/** What an earlier run left. */
export type Pending =
  | {readonly kind: 'none'}
  | {
      readonly kind: 'waits';
      readonly secret: Secret;
      /** When it was pasted, ISO 8601. */
      readonly since: string;
      /** The file's path; null for the keychain. */
      readonly path: string | null;
    }
  /** The keychain that should have it cannot be read now. */
  | {readonly kind: 'unreadable'; readonly since: string; readonly problem: Problem};

export interface Custody {
  /** Puts the token into the keychain and reads it back. Goes no further once `signal` is aborted. */
  hold(token: Secret, signal: AbortSignal): Promise<Parsed<void, Problem>>;
  /** Where `keepInFile` writes. */
  readonly path: string;
  /**
   * Writes the token to its file (0600) at once: the program may be about to die.
   *
   * @returns the path, or the file system's words
   */
  keepInFile(token: Secret): Parsed<string, string>;
  /** Whether its file holds this token. */
  isInFile(token: Secret): boolean;
  look(): Promise<Pending>;
  /** From now on the token need not be kept. Said before `drop`, so that a later run finishes one that is cut off. */
  retire(token: Secret): void;
  /** Removes the token wherever it is kept; one of another run is left alone. */
  drop(token: Secret): Promise<void>;
}

export interface CustodyOptions {
  readonly keychain: Keychain;
  /** The state folder; made when something is written. */
  readonly state: string;
  readonly profile: ProfileName;
  readonly now: () => Date;
}

export const createCustody = ({keychain, state, profile, now}: CustodyOptions): Custody => {
  const files = createCustodyFiles(state, profile);
  const entry = pendingEntry(profile);
  /** A token that is kept again is as old as it was. */
  const recordOf = (token: Secret, inKeychain: boolean): PendingRecord => {
    const before = files.record();
    const isSame = before?.fingerprint === token.fingerprint;
    return {
      fingerprint: token.fingerprint,
      since: isSame ? before.since : now().toISOString(),
      keychain: inKeychain || before?.keychain === true,
      over: false,
    };
  };

  const write = async (token: Secret, signal: AbortSignal): Promise<Parsed<void, Problem>> => {
    const written = await keychain.write(entry, token);
    if (!written.ok || signal.aborted) return written;
    const back = await keychain.read(entry);
    if (!back.ok) return back;
    return back.value?.equals(token) === true
      ? ok(undefined)
      : fail(problem('keychain/read-back', {account: entry.account}));
  };

  const fromKeychain = async ({since}: PendingRecord): Promise<Pending> => {
    const held = await keychain.read(entry, {expected: true});
    if (!held.ok) return {kind: 'unreadable', since, problem: held.problem};
    if (held.value !== null) return {kind: 'waits', secret: held.value, since, path: null};
    files.writeRecord(null);
    return {kind: 'none'};
  };

  return {
    path: files.path,
    async hold(token, signal) {
      const available = await keychain.probe();
      if (!available.ok || signal.aborted) return available;
      const before = files.record();
      // The record comes first: an entry that nothing tells of would never be found again.
      if (!files.writeRecord(recordOf(token, true)))
        return fail(problem('keychain/read-back', {account: entry.account}));
      const done = await write(token, signal);
      // Where nobody knows what the entry holds, the next start looks.
      if (!done.ok && done.problem.code !== 'keychain/unknown' && !signal.aborted) files.writeRecord(before);
      return done;
    },
    keepInFile(token) {
      try {
        files.writeRecord(recordOf(token, false));
        files.writeToken(token);
        return ok(files.path);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return fail(error.message);
      }
    },
    isInFile: token => files.token()?.secret.equals(token) === true,
    async look() {
      const record = files.record();
      const kept = files.token();
      if (isOver(files, now().getTime())) return {kind: 'none'};
      if (kept !== null && (record === null || record.fingerprint === kept.secret.fingerprint))
        return {kind: 'waits', secret: kept.secret, since: record?.since ?? kept.since, path: files.path};
      return record?.keychain === true ? fromKeychain(record) : {kind: 'none'};
    },
    retire(token) {
      const record = files.record();
      if (record?.fingerprint === token.fingerprint) files.writeRecord({...record, over: true});
    },
    async drop(token) {
      if (files.token()?.secret.equals(token) === true) files.removeToken();
      if (files.record()?.fingerprint !== token.fingerprint) return;
      await empty(files, keychain, profile, held => held.equals(token));
    },
  };
};

/**
 * Finishes what earlier runs could not, and removes what has waited too long: of all profiles, and without a call to the
 * keychain where there is nothing to do.
 *
 * @param now milliseconds since 1970
 */
export const sweepCustody = async (keychain: Keychain, state: string, now: number): Promise<void> => {
  for (const profile of profilesWithPending(state)) {
    const files = createCustodyFiles(state, profile);
    if (!isOver(files, now)) continue;
    files.removeToken();
    // A run that holds another token meanwhile has begun with a new record.
    await empty(files, keychain, profile, () => isOver(files, now));
  }
};

/** Removes the entry, where it is `ours`, and then the record: as long as that is there, a later run tries again. */
const empty = async (
  files: CustodyFiles,
  keychain: Keychain,
  profile: ProfileName,
  ours: (held: Secret) => boolean,
): Promise<void> => {
  const {keychain: mayHaveIt = false, fingerprint} = files.record() ?? {};
  if (mayHaveIt) {
    const entry = pendingEntry(profile);
    const held = await keychain.read(entry, {expected: true});
    if (!held.ok) return;
    if (held.value !== null && ours(held.value) && !(await keychain.remove(entry)).ok) return;
  }
  if (files.record()?.fingerprint === fingerprint) files.writeRecord(null);
};

const isOver = (files: CustodyFiles, now: number): boolean => {
  const record = files.record();
  if (record?.over === true) return true;
  const since = record?.since ?? files.token()?.since;
  return since !== undefined && now - Date.parse(since) > longestWaitMs;
};
