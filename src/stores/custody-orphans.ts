/** Pasted tokens in the keychain whose record is lost, as with a state folder that was cleaned: they get a new one. */
import type {CustodyFiles} from './custody-files.ts';
import {isOfRunning, isOver, profileIn, slotAt, slotsIn} from './custody-slots.ts';
import {services} from './keychain/entries.ts';
import type {Keychain} from './keychain/keychain.ts';
import type {ProfileName} from './profile.ts';

/**
 * From then on the next start offers the token, and its days are counted: an entry that nothing tells of would stay for ever.
 *
 * @param state the state folder; made when there is something to write
 * @returns the profiles for which a token waits in the keychain, each once
 */
export const waitingTokens = async (
  keychain: Pick<Keychain, 'list' | 'read'>,
  state: string,
  now: Date,
): Promise<readonly ProfileName[]> => {
  const listed = await keychain.list(services.pending);
  for (const account of listed.ok ? listed.value : []) {
    if (profileIn(account) === null) continue;
    const {files, entry} = slotAt(state, account);
    if (files.record() !== null) continue;
    const held = await keychain.read(entry);
    if (held.ok && held.value !== null) files.claim(recordOf(held.value.fingerprint, now));
  }
  const time = now.getTime();
  const waiting = slotsIn(state).filter(
    slot => slot.files.record()?.keychain === true && !isOver(slot, time) && !isOfRunning(slot, time),
  );
  return [...new Set(waiting.flatMap(({entry}) => profileIn(entry.account) ?? []))].sort();
};

const recordOf = (fingerprint: string, now: Date): Parameters<CustodyFiles['claim']>[0] => ({
  fingerprint,
  since: now.toISOString(),
  keychain: true,
  over: false,
  holder: null,
});
