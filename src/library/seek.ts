/** Finds the token for the library: from what the caller names and the environment, in the order of the commands. */
import {resolve} from 'node:path';
import {en} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import {Secret} from '../core/secret.ts';
import {parseToken} from '../paste/token.ts';
import {errorCode} from '../stores/env/disk.ts';
import {findFolders} from '../stores/folders.ts';
import {type Names, presetIds, presets} from '../stores/names/table.ts';
import {type ProfileName, parseProfileName} from '../stores/profile.ts';
import {findSource, type Seeking, type Source, valuesAround} from '../stores/token-source.ts';
import type {LoadTokenOptions} from './options.ts';
import {causedBy, TokenError} from './token-error.ts';

/** What was found, with the token itself still closed. */
export type Found = Pick<Source, 'secret' | 'source' | 'values'>;

/** @throws TokenError when there is none, or it cannot be read */
export const seekToken = async (options: LoadTokenOptions): Promise<Found> => {
  assertFits(options);
  const seeking = seekingOf(options);
  const given = await givenToken(seeking);
  const found = given === null ? await findSource(seeking) : ok({...given, values: valuesAround(seeking)});
  if (!found.ok) throw causedBy(found.problem);
  if (found.value === null)
    throw new TokenError('no-token', en.library.noToken(placesOf(seeking), nameSought(seeking)));
  const {secret, source, values} = found.value;
  const token = parseToken(secret);
  if (!token.ok) throw causedBy(token.problem);
  return {secret: token.value.secret, source, values};
};

/** Plain JavaScript gives what the types would not let through; null is as good as nothing, but for the whole. */
const assertFits = (options: LoadTokenOptions): void => {
  const assert = (name: string, value: unknown, ...types: readonly string[]): void => {
    const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    if (!types.includes(type)) throw new TokenError('bad-option', en.library.badOption(name, type));
  };
  assert('options', options, 'object');
  const {profile, envFile, cwd, names, env} = options;
  const texts = {profile, envFile, cwd, ...(typeof names === 'object' ? names : {})};
  for (const [name, value] of Object.entries(texts)) assert(name, value ?? '', 'string');
  assert('names', names ?? '', 'object', 'string');
  assert('env', env ?? {}, 'object');
};

const seekingOf = (options: LoadTokenOptions): Seeking => {
  const env = options.env ?? process.env;
  const said = (name: string): string | null => {
    const value = env[name];
    return value === undefined || value === '' ? null : value;
  };
  const tokenVar = said('WA_TOKEN_TOKEN_VAR');
  const variable = tokenVar === null ? {} : {token: tokenVar};
  const chosen = options.names ?? said('WA_TOKEN_NAMES');
  const names = namesOf(chosen);
  return {
    cwd: options.cwd ?? process.cwd(),
    env,
    profile: profileOf(options.profile ?? said('WA_TOKEN_PROFILE')),
    envFile: options.envFile ?? said('WA_TOKEN_ENV_FILE'),
    names: {...variable, ...names},
    exact: typeof chosen === 'object' ? {...variable, ...names} : names.token === undefined ? variable : {},
    sends: false,
    folders: () => findFolders(env),
    async keychain() {
      const {createKeychain} = await import('../stores/keychain/keychain.ts');
      return createKeychain({env});
    },
  };
};

const profileOf = (name: string | null): ProfileName | null => {
  if (name === null) return null;
  const parsed = parseProfileName(name);
  if (parsed.ok) return parsed.value;
  throw causedBy(parsed.problem);
};

const namesOf = (names: LoadTokenOptions['names'] | string | null): Partial<Names> => {
  if (names === null || names === undefined) return {};
  if (typeof names !== 'string') {
    return Object.fromEntries(Object.entries(names).filter(([, name]) => name != null));
  }
  const preset = presetIds.find(id => id === names);
  if (preset !== undefined) return presets[preset];
  throw new TokenError('bad-option', en.library.badNames(names, presetIds));
};

/** More than this is no token; a device is not read for ever. */
const mostCharacters = 1_000_000;

const givenToken = async ({env, cwd}: Seeking): Promise<Pick<Source, 'secret' | 'source'> | null> => {
  const path = env['WA_TOKEN_TOKEN_FILE'] ?? '';
  if (path !== '') {
    const text = await textOf(resolve(cwd, path), path);
    return {secret: new Secret(text.slice(0, mostCharacters)), source: `file:${path}`};
  }
  const value = env['WA_TOKEN_TOKEN'] ?? '';
  return value.trim() === '' ? null : {secret: new Secret(value), source: 'variable:WA_TOKEN_TOKEN'};
};

const textOf = async (file: string, path: string): Promise<string> => {
  try {
    const {readFile} = await import('node:fs/promises');
    return await readFile(file, 'utf8');
  } catch (error) {
    const detail = errorCode(error);
    if (detail === undefined) throw error;
    const unreadable: Problem = problem('file/unreadable', {path, detail});
    throw causedBy(unreadable);
  }
};

const nameSought = ({profile, exact}: Seeking): string | null =>
  profile === null ? (exact.token ?? null) : null;

const placesOf = ({profile, envFile}: Seeking): readonly string[] => {
  if (profile !== null) return [`profile ${profile}`];
  return envFile === null ? ['environment', '.env', 'profile default'] : [envFile];
};
