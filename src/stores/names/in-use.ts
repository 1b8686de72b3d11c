/** Under which names this project's programs look for each value, when they are to be handed over rather than written. */
import type {Document} from '../env/document.ts';
import type {Profile} from '../profile.ts';
import {chooseNames, namesToken} from './choose.ts';
import type {Names} from './table.ts';

export interface UsedNames {
  /** Names that were given; they go before all others. */
  readonly given: Partial<Names>;
  /** The `.env` here. */
  readonly document: Document;
  /** The profile the token is kept under; null without one. */
  readonly profile: Profile | null;
  /** Names the source reads; asked for only when nothing else names the token, for that takes a look at many files. */
  readonly inSource: () => readonly string[];
}

/** The names that were given, those of the file, of the profile's file, of the source; else the defaults. */
export const namesInUse = ({given, document, profile, inSource}: UsedNames): Names => {
  const kept = profile?.stored.flatMap(({variables}) => variables) ?? [];
  const isNamed = given.token !== undefined || kept.length > 0 || namesToken(document);
  const read = [...kept, ...(isNamed ? [] : inSource())];
  const {names, familiar} = chooseNames(document, {preset: null, tokenVar: null, read});
  const [token] = kept;
  const own = familiar || token === undefined ? names : {...names, token};
  return {...own, ...given};
};
