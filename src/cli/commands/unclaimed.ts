/** A token in the keychain that no profile tells of, as the profile it would have: `remove` deletes it like any other. */
import {ok, type Parsed} from '../../core/parsed.ts';
import type {Problem} from '../../core/problem.ts';
import {entryName, tokenEntry} from '../../stores/keychain/entries.ts';
import type {Profile, ProfileName} from '../../stores/profile.ts';
import type {CommandContext} from './command.ts';
import {keychainFor} from './loading.ts';

/** @returns null where there is no such entry either */
export const unclaimedToken = async (
  name: ProfileName,
  {io, words, output}: CommandContext,
): Promise<Parsed<Profile | null, Problem>> => {
  const keychain = await keychainFor(io, () => output.tell(words.steps.keychainSlow));
  try {
    const entry = tokenEntry(name);
    const held = await keychain.read(entry, {expected: true});
    if (!held.ok || held.value === null) return held.ok ? ok(null) : held;
    return ok({
      fingerprint: held.value.fingerprint,
      kind: 'unknown',
      expires: 'unknown',
      expiresAt: null,
      storedAt: io.now().toISOString(),
      app: null,
      business: null,
      systemUser: null,
      waba: null,
      phone: null,
      stored: [{store: 'keychain', where: entryName(entry), variables: []}],
    });
  } finally {
    keychain.close();
  }
};
