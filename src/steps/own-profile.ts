/** Which of the saved profiles is about this project: another project's ids and token have no place in this one's cards. */
import {dirname, resolve} from 'node:path';
import type {Profile, ProfileName} from '../stores/profile.ts';

export interface SavedProfile {
  readonly name: ProfileName;
  readonly profile: Profile;
}

interface Here {
  readonly cwd: string;
  /** The target file, as it was given. */
  readonly envPath: string;
  /** The usual profile, or the one that was named. */
  readonly wanted: string;
  /** It was named: then it is this one, or none. */
  readonly given: boolean;
  /** Tokens that lie about here, the deciding one first. */
  readonly fingerprints: readonly string[];
}

/**
 * The profile that was named; else one whose token lies about here, or that is kept in a file of this folder; else the
 * usual one, unless it is kept in a file elsewhere.
 */
export const ownProfile = (all: readonly SavedProfile[], here: Here): SavedProfile | null => {
  const usual = all.find(({name}) => name === here.wanted) ?? null;
  if (here.given) return usual;
  const ranked = usual === null ? all : [usual, ...all.filter(each => each !== usual)];
  const holding = here.fingerprints.map(print => ranked.find(({profile}) => profile.fingerprint === print));
  const known = holding.find(each => each !== undefined) ?? ranked.find(each => isKeptHere(each, here));
  return known ?? (usual !== null && files(usual).length === 0 ? usual : null);
};

const files = ({profile}: SavedProfile): readonly string[] =>
  profile.stored.flatMap(({store, where}) => (store === 'env' ? [where] : []));

type Folder = Pick<Here, 'cwd' | 'envPath'>;

/** In files, and in none of this folder: then it is another project's. */
export const isKeptElsewhere = (saved: SavedProfile, here: Folder): boolean =>
  files(saved).length > 0 && !isKeptHere(saved, here);

const isKeptHere = (saved: SavedProfile, {cwd, envPath}: Folder): boolean =>
  files(saved).some(path => dirname(path) === resolve(cwd) || path === resolve(cwd, envPath));
