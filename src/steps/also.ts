/** Other places that hold the token which is replaced: each is updated, unless its tick is taken away. */

import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import type {Mark} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import type {OldPlace} from '../stores/old-places.ts';
import {isBeside, usesFound} from './aim.ts';
import {asBefore} from './destination.ts';
import {option} from './pick.ts';
import type {Known, Wizard} from './world.ts';

/**
 * @param wanted what `--also` named; null: a person is asked
 * @param asks false: without a person nothing is written to a place that was not named
 */
export const also = (wanted: 'all' | readonly string[] | null, asks: boolean): AskStep<Wizard, 'also'> => ({
  kind: 'ask',
  id: 'also',
  chapter: 'store',
  reads: ['destination', 'places', 'profile', 'token'],
  applies: known => !usesFound(known),
  title: words => words.stores.also.title,
  notices: asBefore,
  evident(known) {
    const keys = othersIn(known).map(({key}) => key);
    if (wanted === 'all') return keys;
    if (wanted !== null) return strayIn(known, wanted) === undefined ? wanted : undefined;
    return asks && keys.length > 0 ? undefined : [];
  },
  prompt(known, words) {
    const {question, help, holdsNone} = words.stores.also;
    const before = known.also ?? (wanted === 'all' ? null : wanted);
    const named = reachableIn(known).filter(({key}) => Array.isArray(wanted) && wanted.includes(key));
    const options = [...new Set([...othersIn(known), ...named])].map(
      (place): Mark => ({...shown(place, words), ticked: before === null || before.includes(place.key)}),
    );
    const stray = Array.isArray(wanted) ? strayIn(known, wanted) : undefined;
    const asked = stray === undefined ? question : holdsNone(stray, heldIn(stray, known));
    return {kind: 'marks', question: asked, help, options, flag: '--also'};
  },
  parse(answer, known) {
    const values = 'values' in answer ? answer.values : [];
    const stray = strayIn(known, values);
    return stray === undefined ? ok(values) : fail({code: 'no-such-choice', value: stray});
  },
});

/** The first that is no place with a token of ours. */
const strayIn = (known: Known, keys: readonly string[]): string | undefined => {
  const {destination = [], places} = known;
  // What the destination writes has the new one anyway.
  const written = (places?.old.places ?? []).filter(
    ({within}) => within !== null && destination.includes(within),
  );
  const listed = [...reachableIn(known), ...written].map(({key}) => key);
  return keys.find(key => !listed.includes(key));
};

/** The fingerprint of the token that a profile has there; empty: none. */
const heldIn = (key: string, {places}: Known): string =>
  places?.saved.all.find(({name}) => `keychain:${name}` === key)?.profile.fingerprint ?? '';

/** Whatever can be named: those that are offered, and files with a token of their own. */
export const reachableIn = (known: Known): readonly OldPlace[] => {
  const {destination = [], places} = known;
  if (destination.length === 0) return [];
  const files = [...(places?.old.places ?? []), ...(places?.old.others ?? [])].filter(
    ({kind, within}) => kind === 'file' && (within === null || !destination.includes(within)),
  );
  const offered = othersIn(known);
  return [...offered, ...files.filter(({key}) => !offered.some(each => each.key === key))];
};

/** Those that the destination does not write anyway. */
export const othersIn = (known: Known): readonly OldPlace[] => {
  const {destination = []} = known;
  if (destination.length === 0) return [];
  return oldIn(known).filter(({within}) => within === null || !destination.includes(within));
};

/** Seen from the name that was chosen; what stands beside is another account's, and stays. */
export const oldIn = (known: Known): readonly OldPlace[] => {
  const {places, profile} = known;
  if (places === undefined || isBeside(known)) return [];
  const {old} = places;
  if (profile === old.profile) return old.places;
  return old.places.map(place => {
    const owner = place.kind === 'file' ? place.profile : (place.profile ?? old.profile);
    const ours = owner === profile ? {profile: null} : {profile: owner};
    if (place.kind === 'file') return {...place, ...ours};
    return {...place, ...ours, within: place.kind === 'keychain' && owner === profile ? 'keychain' : null};
  });
};

const shown = (place: OldPlace, words: Copy) => {
  const {also: say, tools} = words.stores;
  switch (place.kind) {
    case 'file':
      return option(place.key, place.path, place.names.join(', '));
    case 'keychain':
      return option(place.key, say.keychain(place.account));
    case 'tool':
      return option(place.key, tools[place.id], place.where);
  }
};
