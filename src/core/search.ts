/** How a list is searched, the same in every front-end: over names, numbers and ids, as people type them. */
import type {Option} from './screen.ts';

/**
 * What of an entry is searched: without accents and capitals; figures also without what stands between them, so that a
 * phone number is found however it is grouped. Its value, an id mostly, is the last line: what is found there alone
 * comes after what is found by name or number.
 */
export const searched = ({label, hint, value}: Option): string => {
  // A hint ends with the id, so that it is seen.
  const told = value !== '' && hint.endsWith(value) ? hint.slice(0, -value.length) : hint;
  return folded(
    groupedFigures.test(label)
      ? `${label}\n${figuresOf(label)}\n${told}\n${value}`
      : `${label}\n${told}\n${value}`,
  );
};

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

/** How an entry fits a filter. */
export type Fit = 'named' | 'by-id' | 'none';

/** @param text of the entry, as `searched` gives it */
export const fitOf = (text: string, filter: Filter): Fit => {
  const last = lastOf(text, filter);
  if (last === -1) return 'none';
  return last < text.lastIndexOf('\n') ? 'named' : 'by-id';
};

export const fits = (text: string, filter: Filter): boolean => lastOf(text, filter) !== -1;

/** Where the last of what is looked for is first found; -1: something is not there. */
const lastOf = (text: string, filter: Filter): number => {
  switch (filter.kind) {
    case 'words': {
      let last = 0;
      for (const word of filter.words) {
        const at = text.indexOf(word);
        if (at === -1) return -1;
        if (at > last) last = at;
      }
      return last;
    }
    case 'figures': {
      const at = text.indexOf(filter.figures);
      const literal = text.indexOf(filter.literal);
      return at === -1 || literal === -1 ? Math.max(at, literal) : Math.min(at, literal);
    }
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
