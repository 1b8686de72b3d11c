/** Filtering a list as one types: ten thousand entries are searched in one pass, and a longer filter searches less. */
import type {Option} from '../../core/screen.ts';
import {emptyLine, type Line} from '../../paste/line.ts';
import type {ListLocal} from './pane.ts';

/** The list, unfiltered, with the pointer on the option that Enter takes. */
export const beginList = (options: readonly Option[], initial: number): ListLocal => ({
  kind: 'list',
  filter: emptyLine,
  haystack: options.map(searched),
  matches: options.map((_, index) => index),
  at: Math.min(Math.max(0, initial), Math.max(0, options.length - 1)),
});

/** What of an option is searched; figures also without what separates them, so that a number is found as it is typed. */
const searched = ({label, hint, value}: Option): string => {
  const text = `${label}\n${hint}\n${value}`.toLowerCase();
  return /\d\D+\d/.test(label) ? `${text}\n${label.replace(/\D+/g, '')}` : text;
};

const termsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(term => term !== '');

/** The list with another filter; the pointer stays on its entry while that still matches. */
export const filtered = (list: ListLocal, filter: Line): ListLocal => {
  if (filter.text === list.filter.text) return {...list, filter};
  const terms = termsOf(filter.text);
  const narrower = filter.text.startsWith(list.filter.text);
  const candidates = narrower ? list.matches : list.haystack.map((_, index) => index);
  const matches = candidates.filter(index => terms.every(term => list.haystack[index]?.includes(term)));
  const kept = matches.indexOf(list.matches[list.at] ?? -1);
  return {...list, filter, matches, at: Math.max(0, kept)};
};

/** The list with the pointer elsewhere, never outside. */
export const movedTo = (list: ListLocal, at: number): ListLocal => ({
  ...list,
  at: Math.min(Math.max(0, at), Math.max(0, list.matches.length - 1)),
});
