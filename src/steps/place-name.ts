/** A place that holds the token, as a person would name it. */
import type {Copy} from '../copy/en.ts';
import {keptAs, type OldPlace} from '../stores/old-places.ts';
import type {Kept} from '../stores/profile.ts';

export const placeName = ({store, where}: Pick<Kept, 'store' | 'where'>, {steps}: Copy): string =>
  store === 'keychain' ? steps.store.keychain(where) : where;

export const oldPlaceName = (place: OldPlace, words: Copy): string => placeName(keptAs(place), words);
