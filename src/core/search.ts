/** How a list is searched, the same in every front-end: over names, numbers and ids, as people type them. */
import type {Option} from './screen.ts';

/**
 * What of an entry is searched: without accents and capitals; figures also without what stands between them, so that a
 * phone number is found however it is grouped.
 */
export const searched = ({label, hint, value}: Option): string =>
  folded(
    groupedFigures.test(label)
      ? `${label}\n${hint}\n${value}\n${figuresOf(label)}`
      : `${label}\n${hint}\n${value}`,
  );

/** A filter, made ready to be compared with many entries: every word of it, or, of a number, its figures in one piece. */
export type Filter =
  | {readonly kind: 'words'; readonly words: readonly string[]}
  /** `literal`: as it was typed, where a name holds it so. */
  | {readonly kind: 'figures'; readonly figures: string; readonly literal: string};

export const filterOf = (typed: string): Filter => {
  const literal = folded(typed).trim();
  if (numberLike.test(literal)) return {kind: 'figures', figures: figuresOf(literal), literal};
  return {kind: 'words', words: literal.split(/\s+/).filter(word => word !== '')};
};

/** @param text of the entry, as `searched` gives it */
export const fits = (text: string, filter: Filter): boolean => {
  switch (filter.kind) {
    case 'words':
      return filter.words.every(word => text.includes(word));
    case 'figures':
      return text.includes(filter.figures) || text.includes(filter.literal);
  }
};

/** Whether all that fits the one filter fits the other too, of which it is the continuation. */
export const narrows = (before: string, after: string): boolean =>
  after.startsWith(before) && filterOf(before).kind === filterOf(after).kind;

/** Most entries are plain ASCII, where the rest would change nothing: ten thousand are folded in a third of the time. */
const folded = (text: string): string =>
  beyondAscii.test(text)
    ? // By way of capitals, so that “ß” is found as “ss”.
      text.toUpperCase().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
    : text.toLowerCase();

/** The dot stands between the parts of most hints. */
const beyondAscii = /[^\0-\x7f·]/;

const groupedFigures = /\d\D+\d/;
/** A “+” or “(” alone is the beginning of a number too. */
const numberLike = /^[+\d\s().\-/]+$/;
const figuresOf = (text: string): string => text.replace(/\D+/g, '');
