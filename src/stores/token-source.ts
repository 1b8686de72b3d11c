/**
 * Where a token comes from when it is not given: a named profile, a named file, the environment, `.env` here, the profile
 * `default`; the first that has one. What stands beside it (ids, version) comes along.
 */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {Problem} from '../core/problem.ts';
import {Secret} from '../core/secret.ts';
import {disk} from './env/disk.ts';
import {assignmentOf, type Document, parseDocument} from './env/document.ts';
import {lookAt} from './env/file.ts';
import {type EnvFacts, factsIn} from './env/read.ts';
import type {Folders} from './folders.ts';
import {tokenEntry} from './keychain/entries.ts';
import type {Keychain} from './keychain/keychain.ts';
import {hasTokenShape} from './names/shape.ts';
import {defaultNames, type Names, table, type WrittenRole, writtenRoles} from './names/table.ts';
import {defaultProfile, type Profile, type ProfileName} from './profile.ts';
import {createProfiles} from './profiles.ts';

/** Where to look, and what was named. */
export interface Seeking {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The profile that was named; null when none was: then `default` comes last. */
  readonly profile: ProfileName | null;
  /** The file that was named; null when none was: then `.env` comes after the environment. */
  readonly envFile: string | null;
  /** Names that were given for the variables, by `--names`, `--token-var` or the caller. */
  readonly names: Partial<Names>;
  /** Those of them that the person made up: no other variable is taken in place of one, and no profile that has no such. */
  readonly exact: Partial<Names>;
  /**
   * The token will be sent to Graph: a value of the environment that has not a Graph token's form is then passed over,
   * unless its name was given. A program that only reads it would get it, so that is what is told otherwise.
   */
  readonly sends: boolean;
  /** Asked for only when a profile is looked into. */
  readonly folders: () => Promise<Parsed<Folders, Problem>>;
  /** Asked for only when a profile keeps its token there. */
  readonly keychain: () => Promise<Keychain>;
}

/** A token and what was found beside it. */
export interface Source {
  readonly secret: Secret;
  /** For reports: "env-file:PATH:NAME", "variable:NAME", "keychain:PROFILE". */
  readonly source: string;
  readonly values: Readonly<Record<Beside, string | null>>;
  /** Where the ids come from, as a person would name it. */
  readonly idsFrom: string;
  /** The name of a variable whose token differs from the one in the `.env`. */
  readonly differs: string | null;
  /** The profile it was kept under, when it comes from one. */
  readonly profile: Profile | null;
}

type Beside = Exclude<WrittenRole, 'token'>;
const beside: readonly Beside[] = ['phoneId', 'wabaId', 'appId', 'version'];

/** @returns null when there is none in any place */
export const findSource = async (seeking: Seeking): Promise<Parsed<Source | null, Problem>> => {
  if (seeking.profile !== null) return ofProfile(seeking.profile, {...seeking, exact: {}});
  const path = seeking.envFile ?? '.env';
  const file = factsOf(path, seeking);
  if (seeking.envFile !== null) return file.ok ? ok(ofFile(file.value, path)) : file;
  const facts = file.ok ? file.value : null;
  const first = ofEnvironment(seeking, facts) ?? (facts === null ? null : ofFile(facts, path));
  if (first !== null) return ok(first);
  if (!file.ok) return file;
  const kept = await ofProfile(defaultProfile, seeking);
  // Where there is no home folder there are no profiles either: nobody asked for one.
  return !kept.ok && kept.problem.code === 'home/missing' ? ok(null) : kept;
};

/** What stands about a token that was given directly: in the environment, else in the `.env`. */
export const valuesAround = (seeking: Seeking): Source['values'] => {
  const facts = factsOf(seeking.envFile ?? '.env', seeking);
  return seenBeside(seeking, facts.ok ? facts.value : null);
};

/** The file that is looked into for names and values; one that is not there is empty. */
export const documentAt = (path: string, cwd: string): Parsed<Document, Problem> => {
  const file = lookAt(disk, path, cwd, 'read');
  if (!file.ok) return file;
  return ok(parseDocument(file.value.kind === 'present' ? file.value.bytes : Buffer.alloc(0)));
};

const factsOf = (path: string, {cwd, names, exact}: Seeking): Parsed<EnvFacts, Problem> => {
  const document = documentAt(path, cwd);
  if (!document.ok) return document;
  const named = (role: Beside) => {
    const name = names[role];
    const value = name === undefined ? '' : (assignmentOf(document.value, name)?.value ?? '');
    return name === undefined || value === '' ? {} : {[role]: {name, value}};
  };
  const facts = factsIn(document.value, names.token ?? null, null);
  const all: EnvFacts = Object.assign({}, facts, ...beside.map(named));
  const others = writtenRoles.filter(role => exact[role] !== undefined && all[role]?.name !== exact[role]);
  return ok(Object.assign(all, ...others.map(role => ({[role]: null}))));
};

const ofFile = (facts: EnvFacts, path: string): Source | null => {
  if (facts.token === null) return null;
  return {
    secret: facts.token.secret,
    source: `env-file:${path}:${facts.token.name}`,
    values: valuesOf(role => facts[role]?.value ?? null),
    idsFrom: path,
    differs: null,
    profile: null,
  };
};

const valuesOf = (find: (role: Beside) => string | null): Source['values'] => ({
  phoneId: find('phoneId'),
  wabaId: find('wabaId'),
  appId: find('appId'),
  version: find('version'),
});

/** What the program here would see: the environment goes before the file, name by name. */
const ofEnvironment = (seeking: Seeking, facts: EnvFacts | null): Source | null => {
  const {env} = seeking;
  const name = tokenNames(seeking, facts).find(each => counts(each, seeking, facts));
  if (name === undefined) return null;
  const secret = new Secret(env[name] ?? '');
  const inFile = facts?.token?.secret;
  return {
    secret,
    source: `variable:${name}`,
    values: seenBeside(seeking, facts),
    idsFrom: (['phoneId', 'wabaId'] as const).some(role => exportedValue(role, seeking, facts) !== null)
      ? 'environment'
      : (seeking.envFile ?? '.env'),
    differs: inFile !== undefined && !inFile.equals(secret) ? name : null,
    profile: null,
  };
};

const seenBeside = (seeking: Seeking, facts: EnvFacts | null): Source['values'] =>
  valuesOf(role => exportedValue(role, seeking, facts) ?? facts?.[role]?.value ?? null);

const exportedValue = (role: Beside, seeking: Seeking, facts: EnvFacts | null): string | null =>
  namesFor(role, seeking, facts)
    .map(name => seeking.env[name] ?? '')
    .find(value => value !== '') ?? null;

const tokenNames = (seeking: Seeking, facts: EnvFacts | null): readonly string[] => {
  const names = namesFor('token', seeking, facts);
  if (seeking.exact.token !== undefined) return names;
  // The file's token says which name is in use here: `META_ACCESS_TOKEN` of a shell may be for advertisements.
  const kept = facts?.token;
  if (kept != null && hasTokenShape(kept.secret.open()))
    return names.filter(name => name === seeking.names.token || name === kept.name);
  return [...names, ...table.filter(({role, generic}) => role === 'token' && generic).map(({name}) => name)];
};

/** The name that was given, the one in the file, then every clear one. */
const namesFor = (role: WrittenRole, {names, exact}: Seeking, facts: EnvFacts | null): readonly string[] => {
  const only = exact[role];
  if (only !== undefined) return [only];
  return [
    ...[names[role], facts?.[role]?.name].filter(name => name !== undefined),
    ...table.filter(row => row.role === role && !row.generic).map(({name}) => name),
  ];
};

const counts = (name: string, {env, names, sends}: Seeking, facts: EnvFacts | null): boolean => {
  const value = env[name] ?? '';
  if (value.trim() === '') return false;
  const inUse = names.token ?? facts?.token?.name ?? defaultNames.token;
  return hasTokenShape(value) || (name === inUse && (!sends || names.token !== undefined));
};

const ofProfile = async (name: ProfileName, seeking: Seeking): Promise<Parsed<Source | null, Problem>> => {
  const folders = await seeking.folders();
  if (!folders.ok) return folders;
  const read = await createProfiles(folders.value.config).read(name);
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const profile = read.value;
  const held = seeking.exact.token === undefined ? await inKeychain(name, profile, seeking) : ok(null);
  if (held.ok && held.value !== null) return ok(held.value);
  const inFile = inFiles(name, profile, seeking);
  if (held.ok) return inFile;
  // Kept in both, and the keychain does not answer today: the same token in the file is as good, another is not.
  const same = inFile.ok && inFile.value?.secret.fingerprint === profile.fingerprint;
  return same ? inFile : held;
};

const inKeychain = async (
  name: ProfileName,
  profile: Profile,
  seeking: Seeking,
): Promise<Parsed<Source | null, Problem>> => {
  if (!profile.stored.some(({store}) => store === 'keychain')) return ok(null);
  const held = await (await seeking.keychain()).read(tokenEntry(name), {expected: true});
  if (!held.ok) return fail(held.problem);
  return ok(held.value === null ? null : ofKept(held.value, `keychain:${name}`, name, profile));
};

const inFiles = (name: ProfileName, profile: Profile, seeking: Seeking): Parsed<Source | null, Problem> => {
  for (const {store, where, variables} of profile.stored) {
    const only = seeking.exact.token;
    if (store !== 'env' || (only !== undefined && variables[0] !== only)) continue;
    const named = variables[0] === undefined ? {} : {token: variables[0]};
    const facts = factsOf(where, {...seeking, names: {...seeking.names, ...named}, exact: {}});
    if (!facts.ok) return facts;
    const {token, version} = facts.value;
    if (token === null) continue;
    const kept = ofKept(token.secret, `env-file:${where}:${token.name}`, name, profile);
    return ok({...kept, values: {...kept.values, version: version?.value ?? null}});
  }
  return ok(null);
};

const ofKept = (secret: Secret, source: string, name: ProfileName, profile: Profile): Source => ({
  secret,
  source,
  values: {
    phoneId: profile.phone?.id ?? null,
    wabaId: profile.waba?.id ?? null,
    appId: profile.app?.id ?? null,
    version: null,
  },
  idsFrom: `profile ${name}`,
  differs: null,
  profile,
});
