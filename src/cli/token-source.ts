/** Where `check` and `send` take the token from when it is not given: the contract's order, the first that has one. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {Problem} from '../core/problem.ts';
import type {Secret} from '../core/secret.ts';
import {findTokens} from '../stores/env/find.ts';
import {type EnvFacts, readEnv} from '../stores/env/read.ts';
import {tokenEntry} from '../stores/keychain/entries.ts';
import {defaultProfile, type Profile, type ProfileName, parseProfileName} from '../stores/profile.ts';
import {createProfiles} from '../stores/profiles.ts';
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
  around: Surroundings,
): Promise<Parsed<Sourced | null, Problem>> => {
  const name = parseProfileName(settings.profile);
  if (settings.profileGiven) return ofProfile(name.ok ? name.value : defaultProfile, around);
  const reading = {path: settings.envFile, cwd: around.cwd, tokenVar: settings.tokenVar};
  const env = readEnv(reading);
  if (settings.envFileGiven) return env.ok ? ok(ofEnv(env.value, settings.envFile)) : env;
  const facts = env.ok ? env.value : null;
  const exported = ofEnvironment(settings, around, facts);
  if (exported !== null) return ok(exported);
  const inFile = facts === null ? null : ofEnv(facts, settings.envFile);
  if (inFile !== null) return ok(inFile);
  return env.ok ? ofProfile(defaultProfile, around) : env;
};

const ofEnv = (facts: EnvFacts, path: string): Sourced | null => {
  const {token} = facts;
  if (token === null) return null;
  return {
    secret: token.secret,
    source: `env-file:${path}:${token.name}`,
    ...idsOf(facts, path),
    differs: null,
  };
};

const idsOf = (facts: EnvFacts | null, path: string): Pick<Sourced, 'wabaId' | 'phoneId' | 'idsFrom'> => ({
  wabaId: facts?.wabaId?.value ?? null,
  phoneId: facts?.phoneId?.value ?? null,
  idsFrom: path,
});

/** What the program here would see: the environment goes before the file. */
const ofEnvironment = (
  settings: Settings,
  {cwd, env}: Surroundings,
  facts: EnvFacts | null,
): Sourced | null => {
  const found = findTokens({cwd, env, envFile: settings.envFile}).filter(
    ({where}) => where.kind === 'environment',
  );
  const inUse = settings.tokenVar ?? facts?.token?.name;
  const token = found.find(each => each.name === inUse) ?? found[0];
  if (token === undefined) return null;
  const other = facts?.token?.secret;
  return {
    secret: token.secret,
    source: `variable:${token.name}`,
    ...idsOf(facts, settings.envFile),
    differs: other !== undefined && !other.equals(token.secret) ? token.name : null,
  };
};

const ofProfile = async (
  name: ProfileName,
  {folders, keychain, cwd}: Surroundings,
): Promise<Parsed<Sourced | null, Problem>> => {
  const read = await createProfiles(folders.config).read(name);
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const profile = read.value;
  const sourced = (secret: Secret, source: string): Sourced => ({
    secret,
    source,
    ...profileIds(profile, name),
    differs: null,
  });
  if (profile.stored.some(({store}) => store === 'keychain')) {
    const held = await keychain.read(tokenEntry(name), {expected: true});
    if (!held.ok) return fail(held.problem);
    if (held.value !== null) return ok(sourced(held.value, `keychain:${name}`));
  }
  for (const {store, where, variables} of profile.stored) {
    if (store !== 'env') continue;
    const facts = readEnv({path: where, cwd, tokenVar: variables[0] ?? null});
    if (!facts.ok) return facts;
    if (facts.value.token !== null) {
      return ok(sourced(facts.value.token.secret, `env-file:${where}:${facts.value.token.name}`));
    }
  }
  return ok(null);
};

const profileIds = (
  {waba, phone}: Profile,
  name: string,
): Pick<Sourced, 'wabaId' | 'phoneId' | 'idsFrom'> => ({
  wabaId: waba?.id ?? null,
  phoneId: phone?.id ?? null,
  idsFrom: `profile ${name}`,
});
