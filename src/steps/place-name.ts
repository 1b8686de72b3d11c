/** A place that holds the token, as a person would name it. */
import type {Copy} from '../copy/en.ts';
import type {Stored} from '../stores/store.ts';

export const placeName = ({store, where}: Stored, {steps}: Copy): string =>
  store === 'keychain' ? steps.store.keychain(where) : where;
