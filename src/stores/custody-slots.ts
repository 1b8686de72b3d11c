/**
 * The places of one profile in which pasted tokens wait: the entry and files that bear its name, and more beside them for
 * tokens of other runs that wait at the same time, `default~3f9a12bc`. A profile's name has no `~`.
 */
import {readdirSync} from 'node:fs';
import type {Secret} from '../core/secret.ts';
import {type CustodyFiles, createCustodyFiles} from './custody-files.ts';
import {isRunning} from './env/journal.ts';
import {pendingEntry} from './keychain/entries.ts';
import {type ProfileName, parseProfileName} from './profile.ts';

/** How long a token waits for its person, days. */
export const pendingDays = 7;
export const longestWaitMs = pendingDays * 86_400_000;
/** A run that lasts longer than this no longer keeps its token to itself: its number may be another program's by now. */
const longestRunMs = 86_400_000;

/** One place for a token that waits. */
export interface Slot {
  readonly entry: ReturnType<typeof pendingEntry>;
  readonly files: CustodyFiles;
}

export const slotAt = (state: string, name: string): Slot => ({
  entry: pendingEntry(name),
  files: createCustodyFiles(state, name),
});

/** Where a token waits beside another of its profile. */
export const besideName = (profile: ProfileName, {fingerprint}: Secret): string =>
  `${profile}~${fingerprint.slice(0, 8)}`;

/** The profile of a slot's name; null: none of ours. */
export const profileIn = (name: string): ProfileName | null => {
  const parsed = parseProfileName(name.replace(/~[0-9a-f]{8}$/, ''));
  return parsed.ok ? parsed.value : null;
};

/** The slots something is kept in. @param state the state folder; it need not exist @param of null: of all profiles */
export const slotsIn = (state: string, of: ProfileName | null = null): readonly Slot[] => {
  const names = new Set<string>();
  for (const file of listed(state)) {
    const [, name = ''] = /^pending-(.+)\.(?:json|token)$/.exec(file) ?? [];
    const profile = profileIn(name);
    if (profile !== null && (of === null || profile === of)) names.add(name);
  }
  return [...names].map(name => slotAt(state, name));
};

const listed = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** When the token was pasted, milliseconds since 1970; null: nothing waits there. */
export const sinceOf = ({files}: Slot): number | null => {
  const since = files.record()?.since ?? files.token()?.since;
  return since === undefined ? null : Date.parse(since);
};

/** Whether this is the token that is kept there, as far as that is known without the keychain. */
export const isSlotOf =
  (token: Secret) =>
  ({files}: Slot): boolean =>
    files.record()?.fingerprint === token.fingerprint || files.token()?.secret.equals(token) === true;

/** Whether what is left there is to be removed. @param now milliseconds since 1970 */
export const isOver = (slot: Slot, now: number): boolean => {
  if (slot.files.record()?.over === true) return true;
  const since = sinceOf(slot);
  return since !== null && now - since > longestWaitMs;
};

/** Whether another run has the token and is still about it. @param now milliseconds since 1970 */
export const isOfRunning = (slot: Slot, now: number): boolean => {
  const holder = slot.files.record()?.holder ?? null;
  if (holder === null || holder === process.pid || !isRunning(holder)) return false;
  return now - (sinceOf(slot) ?? 0) <= longestRunMs;
};
