/** Filtering a list as one types: ten thousand entries are searched in one pass, and a longer filter searches less. */
import type {Option, ScreenOf} from '../../core/screen.ts';
import {filterOf, fits, narrows, searched} from '../../core/search.ts';
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
  const matches = candidates.filter(index => fits(list.haystack[index] ?? '', wanted));
  const kept = matches.indexOf(list.matches[list.at] ?? -1);
  return {...list, filter, matches, at: Math.max(0, kept)};
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
  const found = fresh.filter(index => fits(haystack[index] ?? '', wanted));
  const matches = isLonger ? [...list.matches, ...found] : found;
  return {...list, options, haystack, matches, at: isLonger ? pointerIn(list, matches.length) : 0};
};

const sameAt =
  (options: readonly Option[]) =>
  (option: Option, at: number): boolean => {
    const there = options[at];
    if (there === option) return true;
    const {label, hint, value} = option;
    return there?.value === value && there.label === label && there.hint === hint;
  };

/** Who had moved to the entry after the others stays on it; who had nothing else to point at did not move there. */
const pointerIn = ({at, matches}: ListLocal, count: number): number =>
  at === matches.length && at > 0 ? count : at;
