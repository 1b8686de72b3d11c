/** Filtering a list as one types: ten thousand entries are searched in one pass, and a longer filter searches less. */
import type {Option, ScreenOf} from '../../core/screen.ts';
import {type Filter, filterOf, fitOf, narrows, searched} from '../../core/search.ts';
import {emptyLine, type Line} from '../../paste/line.ts';
import type {ListLocal} from './pane.ts';

/** The list, unfiltered, with the pointer on the option that Enter takes. */
export const beginList = ({
  options,
  initial,
  other,
}: Pick<ScreenOf<'choice'>, 'options' | 'initial' | 'other'>): ListLocal =>
  movedTo(
    {
      kind: 'list',
      options,
      haystack: options.map(searched),
      filter: emptyLine,
      matches: options.map((_, index) => index),
      named: options.length,
      hasOther: other !== undefined,
      at: 0,
    },
    initial,
  );

/** The list with another filter; the pointer stays on its entry while that still matches. */
export const filtered = (list: ListLocal, filter: Line): ListLocal => {
  if (filter.text === list.filter.text) return {...list, filter};
  const wanted = filterOf(filter.text);
  const candidates = narrows(list.filter.text, filter.text)
    ? list.matches
    : list.haystack.map((_, index) => index);
  const {named, byId} = found(list.haystack, candidates, wanted);
  const matches = [...named, ...byId];
  const kept = matches.indexOf(list.matches[list.at] ?? -1);
  // What is found by its name is not passed over for an entry whose id holds the same figures.
  const isPassed = kept >= named.length && named.length > 0;
  return {...list, filter, matches, named: named.length, at: isPassed ? 0 : Math.max(0, kept)};
};

/** Which of these entries fit, in the order of the list: by name or number, and by their id alone. */
const found = (haystack: readonly string[], candidates: readonly number[], filter: Filter) => {
  const named: number[] = [];
  const byId: number[] = [];
  for (const index of candidates) {
    const fit = fitOf(haystack[index] ?? '', filter);
    if (fit !== 'none') (fit === 'named' ? named : byId).push(index);
  }
  // Of a shorter filter's matches some come from each of its two kinds.
  return {named, byId: byId.sort((a, b) => a - b)};
};

/** The list with the pointer elsewhere, never outside. */
export const movedTo = (list: ListLocal, at: number): ListLocal => ({
  ...list,
  at: Math.min(Math.max(0, at), Math.max(0, placesOf(list) - 1)),
});

/** How many places the pointer has. */
export const placesOf = ({matches, hasOther}: ListLocal): number => matches.length + (hasOther ? 1 : 0);

/**
 * The list with these entries, under the same filter. Where the old ones are its beginning, only the new ones are
 * searched, and the pointer stays where it is.
 */
export const relisted = (list: ListLocal, options: readonly Option[]): ListLocal => {
  const isLonger = options.length >= list.options.length && list.options.every(sameAt(options));
  const known = isLonger ? list.haystack : [];
  const haystack = [...known, ...options.slice(known.length).map(searched)];
  const wanted = filterOf(list.filter.text);
  const fresh = Array.from({length: options.length - known.length}, (_, at) => known.length + at);
  const {named, byId} = found(haystack, fresh, wanted);
  const old = isLonger ? list : {matches: [], named: 0};
  const matches = [...old.matches.slice(0, old.named), ...named, ...old.matches.slice(old.named), ...byId];
  const next = {...list, options, haystack, matches, named: old.named + named.length};
  return {...next, at: isLonger ? pointerIn(list, named.length, matches.length) : 0};
};

const sameAt =
  (options: readonly Option[]) =>
  (option: Option, at: number): boolean => {
    const there = options[at];
    if (there === option) return true;
    const {label, hint, value} = option;
    return there?.value === value && there.label === label && there.hint === hint;
  };

/** It stays on its entry. Who had moved to the one after the others stays on that; who had nothing else to point at did not move there. */
const pointerIn = ({at, matches, named}: ListLocal, added: number, count: number): number => {
  if (at === matches.length) return at > 0 ? count : 0;
  return at >= named ? at + added : at;
};
