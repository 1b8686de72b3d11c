/**
 * Tokens in the keychain that no saved profile tells of: a profile's file was lost, or belongs to another folder of
 * settings. They are named and never removed: a file that is lost is nobody's consent.
 */
import {ok, type Parsed} from '../../core/parsed.ts';
import type {Problem} from '../../core/problem.ts';
import {type ProfileName, parseProfileName} from '../profile.ts';
import {services} from './entries.ts';
import type {Keychain} from './keychain.ts';

/** The tokens that are kept: names of their entries. */
export interface KeptTokens {
  readonly claimed: readonly ProfileName[];
  readonly unclaimed: readonly ProfileName[];
}

/** @param profiles the names of all saved profiles, damaged ones too */
export const keptTokens = async (
  keychain: Pick<Keychain, 'list'>,
  profiles: readonly ProfileName[],
): Promise<Parsed<KeptTokens, Problem>> => {
  const listed = await keychain.list(services.token);
  if (!listed.ok) return listed;
  // Another name is none of ours: a profile could not have it.
  const names = listed.value.flatMap(account => {
    const parsed = parseProfileName(account);
    return parsed.ok ? [parsed.value] : [];
  });
  return ok({
    claimed: names.filter(name => profiles.includes(name)),
    unclaimed: names.filter(name => !profiles.includes(name)).sort(),
  });
};
