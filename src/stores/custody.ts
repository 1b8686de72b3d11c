/**
 * Keeps a pasted token from being lost until a store has it: as an entry of the keychain, or in a file that the person
 * agreed to. A record beside it tells its age and names it by its fingerprint.
 */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import type {Secret} from '../core/secret.ts';
import type {PendingRecord} from './custody-files.ts';
import {
  besideName,
  isOfRunning,
  isOver,
  isSlotOf,
  type Slot,
  sinceOf,
  slotAt,
  slotsIn,
} from './custody-slots.ts';
import type {Keychain} from './keychain/keychain.ts';
import type {ProfileName} from './profile.ts';

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
  /** Where `keepInFile` writes this token. */
  pathFor(token: Secret): string;
  /**
   * Writes the token to its file (0600) at once: the program may be about to die.
   *
   * @returns the path, or the file system's words
   */
  keepInFile(token: Secret): Parsed<string, string>;
  /** Whether a file holds this token. */
  isInFile(token: Secret): boolean;
  /** The newest that waits, but for what another run is about now. */
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
  const main = slotAt(state, profile);
  const kept = (): readonly Slot[] => slotsIn(state, profile);
  const slotOf = (token: Secret): Slot | null => kept().find(isSlotOf(token)) ?? null;
  const beside = (token: Secret): Slot => slotAt(state, besideName(profile, token));
  const isFree = ({files}: Slot): boolean => files.record() === null && files.token() === null;

  /** A token that is kept again is as old as it was. */
  const recordOf = (token: Secret, inKeychain: boolean, before: PendingRecord | null): PendingRecord => {
    const isSame = before?.fingerprint === token.fingerprint;
    return {
      fingerprint: token.fingerprint,
      since: isSame ? before.since : now().toISOString(),
      keychain: inKeychain || before?.keychain === true,
      over: false,
      holder: process.pid,
    };
  };

  /**
   * Takes a place for the token, or keeps the one it has; the token of another run stays in its own. The record comes first:
   * an entry that nothing tells of would never be found again.
   *
   * @returns with what its record was; null: none can be written
   */
  const settle = (token: Secret, inKeychain: boolean): {slot: Slot; before: PendingRecord | null} | null => {
    const own = slotOf(token);
    if (own === null && isFree(main) && main.files.claim(recordOf(token, inKeychain, null)))
      return {slot: main, before: null};
    const slot = own ?? beside(token);
    const before = slot.files.record();
    return slot.files.writeRecord(recordOf(token, inKeychain, before)) ? {slot, before} : null;
  };

  const write = async ({entry}: Slot, token: Secret, signal: AbortSignal): Promise<Parsed<void, Problem>> => {
    const written = await keychain.write(entry, token);
    if (!written.ok || signal.aborted) return written;
    const back = await keychain.read(entry);
    if (!back.ok) return back;
    return back.value?.equals(token) === true
      ? ok(undefined)
      : fail(problem('keychain/read-back', {account: entry.account}));
  };

  const lookInto = async ({files, entry}: Slot): Promise<Pending> => {
    const record = files.record();
    const inFile = files.token();
    if (inFile !== null && (record === null || record.fingerprint === inFile.secret.fingerprint))
      return {kind: 'waits', secret: inFile.secret, since: record?.since ?? inFile.since, path: files.path};
    if (record?.keychain !== true) return {kind: 'none'};
    const {since} = record;
    const held = await keychain.read(entry, {expected: true});
    if (!held.ok) return {kind: 'unreadable', since, problem: held.problem};
    if (held.value !== null) return {kind: 'waits', secret: held.value, since, path: null};
    files.writeRecord(null);
    return {kind: 'none'};
  };

  return {
    pathFor: token => (slotOf(token) ?? (isFree(main) ? main : beside(token))).files.path,
    async hold(token, signal) {
      const available = await keychain.probe();
      if (!available.ok || signal.aborted) return available;
      const settled = settle(token, true);
      if (settled === null) return fail(problem('keychain/read-back', {account: main.entry.account}));
      const {slot, before} = settled;
      const done = await write(slot, token, signal);
      // Where nobody knows what the entry holds, the next start looks.
      if (!done.ok && done.problem.code !== 'keychain/unknown' && !signal.aborted)
        slot.files.writeRecord(before);
      return done;
    },
    keepInFile(token) {
      const {files} = settle(token, false)?.slot ?? main;
      try {
        files.writeToken(token);
        return ok(files.path);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return fail(error.message);
      }
    },
    isInFile: token => kept().some(({files}) => files.token()?.secret.equals(token) === true),
    async look() {
      const time = now().getTime();
      const waiting = kept()
        .filter(slot => !isOver(slot, time) && !isOfRunning(slot, time))
        .sort((a, b) => (sinceOf(b) ?? 0) - (sinceOf(a) ?? 0));
      let unreadable: Pending = {kind: 'none'};
      for (const slot of waiting) {
        const found = await lookInto(slot);
        if (found.kind === 'waits') return found;
        if (found.kind === 'unreadable' && unreadable.kind === 'none') unreadable = found;
      }
      return unreadable;
    },
    retire(token) {
      for (const {files} of kept()) {
        const record = files.record();
        if (record?.fingerprint === token.fingerprint) files.writeRecord({...record, over: true});
      }
    },
    async drop(token) {
      for (const slot of kept()) {
        const {files} = slot;
        if (files.token()?.secret.equals(token) === true) files.removeToken();
        if (files.record()?.fingerprint === token.fingerprint)
          await empty(slot, keychain, held => held.equals(token));
      }
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
  for (const slot of slotsIn(state)) {
    if (!isOver(slot, now)) continue;
    slot.files.removeToken();
    // A run that holds another token meanwhile has begun with a new record.
    await empty(slot, keychain, () => isOver(slot, now));
  }
};

/** Removes the entry, where it is `ours`, and then the record: as long as that is there, a later run tries again. */
const empty = async (
  {files, entry}: Slot,
  keychain: Keychain,
  ours: (held: Secret) => boolean,
): Promise<void> => {
  const {keychain: mayHaveIt = false, fingerprint} = files.record() ?? {};
  if (mayHaveIt) {
    const held = await keychain.read(entry, {expected: true});
    if (!held.ok) return;
    if (held.value !== null && ours(held.value) && !(await keychain.remove(entry)).ok) return;
  }
  if (files.record()?.fingerprint === fingerprint) files.writeRecord(null);
};
