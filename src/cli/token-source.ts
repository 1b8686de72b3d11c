/** Where `check` and `send` take the token from when it is not given: the contract's order, the first that has one. */
import {ok, type Parsed} from '../core/parsed.ts';
import type {Problem} from '../core/problem.ts';
import {defaultProfile, parseProfileName} from '../stores/profile.ts';
import {findSource} from '../stores/token-source.ts';
import type {Given} from './secrets.ts';
import type {Settings} from './settings.ts';
import type {Surroundings} from './surroundings.ts';

/** A token and the ids that were found beside it. */
export interface Sourced extends Given {
  readonly wabaId: string | null;
  readonly phoneId: string | null;
  /** Where the ids come from, as a person would name it. */
  readonly idsFrom: string;
  /** The name of a variable whose token differs from the one in the `.env`. */
  readonly differs: string | null;
}

/** @returns null when there is none in any place */
export const findToken = async (
  settings: Settings,
  {cwd, env, folders, keychain}: Pick<Surroundings, 'cwd' | 'env' | 'folders' | 'keychain'>,
): Promise<Parsed<Sourced | null, Problem>> => {
  const name = parseProfileName(settings.profile);
  const found = await findSource({
    cwd,
    env,
    profile: settings.profileGiven ? (name.ok ? name.value : defaultProfile) : null,
    envFile: settings.envFileGiven ? settings.envFile : null,
    names: settings.tokenVar === null ? {} : {token: settings.tokenVar},
    exact: settings.tokenVar === null ? {} : {token: settings.tokenVar},
    sends: true,
    folders: async () => ok(folders),
    keychain: async () => keychain,
  });
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const {secret, source, values, idsFrom, differs} = found.value;
  return ok({secret, source, wabaId: values.wabaId, phoneId: values.phoneId, idsFrom, differs});
};
