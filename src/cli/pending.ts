/** What a flag says about a token that an earlier run could not store. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {Problem} from '../core/problem.ts';
import {createCustody} from '../stores/custody.ts';
import {parseProfileName} from '../stores/profile.ts';
import type {Given} from './secrets.ts';
import type {Settings} from './settings.ts';
import type {Surroundings} from './surroundings.ts';

/** @returns the token that waits, where it is to be used; null where there is none, or it was discarded, or is asked about */
export const pendingAsked = async (
  {pending: wish, profile}: Pick<Settings, 'pending' | 'profile'>,
  {keychain, folders}: Surroundings,
  now: () => Date,
): Promise<Parsed<Given | null, Problem>> => {
  const name = parseProfileName(profile);
  if (wish === null || !name.ok) return ok(null);
  const custody = createCustody({keychain, state: folders.state, profile: name.value, now});
  const pending = await custody.look();
  if (pending.kind === 'unreadable') return fail(pending.problem);
  if (pending.kind !== 'waits') return ok(null);
  const {secret, path} = pending;
  if (wish === 'use') return ok({secret, source: path === null ? `keychain:${name.value}` : `file:${path}`});
  custody.retire(secret);
  await custody.drop(secret);
  return ok(null);
};
