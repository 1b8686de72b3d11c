/** How a list is searched, the same in every front-end: over names, numbers and ids, as people type them. */
import type {Option} from './screen.ts';

/**
 * What of an entry is searched: without accents and capitals; figures also without what stands between them, so that a
 * phone number is found however it is grouped.
 */
export const searched = ({label, hint, value}: Option): string => {
  const text = folded(`${label}\n${hint}\n${value}`);
  return groupedFigures.test(label) ? `${text}\n${figuresOf(label)}` : text;
};

/** A filter, made ready to be compared with many entries. */
export interface Filter {
  readonly words: readonly string[];
  /** The figures alone, where nothing else was typed; empty otherwise. */
  readonly figures: string;
}

export const filterOf = (typed: string): Filter => {
  const figures = figuresOnly.test(typed) ? figuresOf(typed) : null;
  const words = folded(typed)
    .split(/\s+/)
    .filter(word => word !== '');
  // A “+” or “(” alone is the beginning of a number, also of one that is shown without.
  return figures === '' ? {words: [], figures} : {words, figures: figures ?? ''};
};

/**
 * Whether an entry has every word of the filter, or the figures of it in one piece. What fits a filter fits every
 * beginning of it, so that a longer one needs to look only through what fitted the shorter.
 *
 * @param text of the entry, as `searched` gives it
 */
export const fits = (text: string, {words, figures}: Filter): boolean =>
  words.every(word => text.includes(word)) || (figures !== '' && text.includes(figures));

const folded = (text: string): string =>
  // By way of capitals, so that “ß” is found as “ss”.
  text.toUpperCase().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

const groupedFigures = /\d\D+\d/;
const figuresOnly = /^[+\d\s().\-/]+$/;
const figuresOf = (text: string): string => text.normalize('NFKD').replace(/\D+/g, '');
