/**
 * Every place that still holds the token which is replaced: `.env*` files, and what saved profiles name. A file and a
 * keychain entry are read; a secret store is believed to hold what its profile says.
 */
import {resolve} from 'node:path';
import type {Secret} from '../core/secret.ts';
import {placeNamed, titleOfPlace, tokenNameAmong} from './command/place.ts';
import {type ToolId, toolIds, tools} from './command/table.ts';
import type {FoundToken} from './env/find.ts';
import {entryName, tokenEntry} from './keychain/entries.ts';
import type {Keychain} from './keychain/keychain.ts';
import {defaultNames, type Names} from './names/table.ts';
import type {Kept, ProfileName} from './profile.ts';
import type {Profiles} from './profiles.ts';
import {documentAt} from './token-source.ts';

interface Common {
  /** Names it in `--also`, and among the answers. */
  readonly key: string;
  /** The other profile it belongs to; null: that of this run. */
  readonly profile: ProfileName | null;
  /** The destination that writes it anyway; null: none does. */
  readonly within: 'env' | 'keychain' | ToolId | null;
}

export type OldPlace = Common &
  (
    | {readonly kind: 'file'; readonly path: string; readonly names: readonly string[]}
    | {readonly kind: 'keychain'; readonly account: ProfileName}
    | {readonly kind: 'tool'; readonly id: ToolId; readonly where: string; readonly names: Names}
  );

export interface LookingForOld {
  readonly old: Secret;
  /** Fingerprints of those that stood in its place before it: a file that was left then is mended now. */
  readonly former: readonly string[];
  /** What lies about in the working folder. */
  readonly found: readonly FoundToken[];
  readonly cwd: string;
  /** What this run may write: the file, the profile, the places of secret stores. */
  readonly target: string;
  readonly profile: ProfileName;
  readonly placeIn: (id: ToolId) => string;
}

/** The files of the working folder that hold it. */
export const oldFiles = (looking: LookingForOld): readonly OldPlace[] => {
  const {old, former} = looking;
  return filesWith(secret => secret.equals(old) || former.includes(secret.fingerprint), looking);
};

/** The files of the working folder with a token of their own: written where somebody names them. */
export const otherFiles = (looking: LookingForOld): readonly OldPlace[] => {
  const old = oldFiles(looking).map(({key}) => key);
  const firsts = new Map<string, Secret>();
  for (const {secret, where} of looking.found)
    if (where.kind === 'env-file' && !old.includes(where.path) && !firsts.has(where.path))
      firsts.set(where.path, secret);
  return filesWith((secret, path) => firsts.get(path)?.equals(secret) === true, looking);
};

const filesWith = (
  isMeant: (secret: Secret, path: string) => boolean,
  looking: LookingForOld,
): readonly OldPlace[] => {
  const names = new Map<string, string[]>();
  for (const {name, secret, where} of looking.found) {
    if (where.kind !== 'env-file' || !isMeant(secret, where.path)) continue;
    names.set(where.path, [...(names.get(where.path) ?? []), name]);
  }
  return [...names].map(([path, each]) => fileAt(path, each, null, looking));
};

/** The files, and what the profiles name; what cannot be read now is left out. */
export const findOldPlaces = async (
  looking: LookingForOld,
  {profiles, keychain}: {readonly profiles: Profiles; readonly keychain: Pick<Keychain, 'read'> | null},
): Promise<readonly OldPlace[]> => {
  const records = await recordsOf(looking, profiles);
  const {cwd} = looking;
  const here = oldFiles(looking).map(place => {
    const owner = records.find(
      ({kept}) => kept.store === 'env' && place.kind === 'file' && resolve(cwd, place.path) === kept.where,
    );
    return {...place, profile: owner?.profile ?? null};
  });
  const known = new Set(here.map(place => (place.kind === 'file' ? resolve(cwd, place.path) : '')));
  const elsewhere = await Promise.all(
    records
      .filter(({kept}) => kept.store !== 'env' || !known.has(kept.where))
      .map(record => placeOf(record, looking, keychain)),
  );
  return [...here, ...elsewhere.flatMap(place => place ?? [])].sort((a, b) => rank[a.kind] - rank[b.kind]);
};

const rank = {file: 0, keychain: 1, tool: 2} as const;

/** A place that a profile says holds the token. */
interface Record {
  readonly name: ProfileName;
  /** Null: the profile of this run. */
  readonly profile: ProfileName | null;
  readonly kept: Kept;
}

const recordsOf = async ({old, profile}: LookingForOld, profiles: Profiles): Promise<readonly Record[]> => {
  const names = await profiles.names();
  // This run's own profile comes first: a place that two profiles name is its.
  const ordered = names.ok
    ? names.value.toSorted((a, b) => Number(b === profile) - Number(a === profile))
    : [];
  const records: Record[] = [];
  for (const name of ordered) {
    const read = await profiles.read(name);
    if (!read.ok || read.value?.fingerprint !== old.fingerprint) continue;
    for (const kept of read.value.stored) {
      if (records.some(each => each.kept.store === kept.store && each.kept.where === kept.where)) continue;
      records.push({name, profile: name === profile ? null : name, kept});
    }
  }
  return records;
};

const placeOf = async (
  record: Record,
  looking: LookingForOld,
  keychain: Pick<Keychain, 'read'> | null,
): Promise<OldPlace | null> => {
  const {kept, name, profile} = record;
  if (kept.store === 'env') return fileOf(kept.where, profile, looking);
  if (kept.store === 'keychain') {
    const held = await keychain?.read(tokenEntry(name));
    if (held?.ok !== true || held.value?.equals(looking.old) !== true) return null;
    const within = profile === null ? ('keychain' as const) : null;
    return {kind: 'keychain', key: `keychain:${name}`, profile, within, account: name};
  }
  const id = toolIds.find(each => each === kept.store);
  if (id === undefined) return null;
  const where = placeNamed(tools[id], kept.where);
  // Where the tool knows the place by itself, it means another one in another folder.
  if (where === '') return null;
  return {
    kind: 'tool',
    key: `${id}:${where}`,
    profile,
    within: where === looking.placeIn(id) ? id : null,
    id,
    where,
    names: {...defaultNames, token: tokenNameAmong(kept.variables)},
  };
};

/** A file in another folder. */
const fileOf = (path: string, profile: ProfileName | null, looking: LookingForOld): OldPlace | null => {
  const document = documentAt(path, looking.cwd);
  if (!document.ok) return null;
  const last = new Map(document.value.assignments.map(each => [each.name, each.value]));
  const names = [...last].flatMap(([name, value]) => (value === looking.old.open() ? [name] : []));
  return names.length === 0 ? null : fileAt(path, names, profile, looking);
};

const fileAt = (
  path: string,
  names: readonly string[],
  profile: ProfileName | null,
  {cwd, target}: LookingForOld,
): OldPlace => ({
  kind: 'file',
  key: path,
  profile,
  within: resolve(cwd, path) === resolve(cwd, target) ? 'env' : null,
  path,
  names,
});

/** How a profile names it: the same as what its store reports. */
export const keptAs = (place: OldPlace): Pick<Kept, 'store' | 'where'> => {
  switch (place.kind) {
    case 'file':
      return {store: 'env', where: place.path};
    case 'keychain':
      return {store: 'keychain', where: entryName(tokenEntry(place.account))};
    case 'tool':
      return {store: place.id, where: titleOfPlace(tools[place.id], place.where)};
  }
};
