/** Several of a list, by numbers: how the list is told, and what an answer to it means. */
import type {Mark} from '../core/screen.ts';
import type {LineWords} from './options.ts';
import {optionLine} from './print.ts';

/** Each option with its number and, in words, its tick. */
export const markLines = (marks: readonly Mark[], words: LineWords): readonly string[] =>
  marks.map((mark, index) => {
    const say = mark.ticked ? words.marks.ticked : words.marks.unticked;
    return words.numbered(index + 1, say(optionLine(mark, words)));
  });

/**
 * @param answer numbers of the list from 1, with commas or blanks between; empty: as they are ticked; 0: none
 * @returns the values in the order of the list, or null when the answer is something else
 */
export const tickedBy = (answer: string, marks: readonly Mark[]): readonly string[] | null => {
  const text = answer.trim();
  if (text === '') return marks.filter(({ticked}) => ticked).map(({value}) => value);
  if (text === '0') return [];
  if (!/^\d{1,3}(?:[\s,;]+\d{1,3})*[\s,;]*$/.test(text)) return null;
  const numbers = text
    .split(/[\s,;]+/)
    .filter(each => each !== '')
    .map(Number);
  if (numbers.some(number => marks[number - 1] === undefined)) return null;
  return marks.filter((_, index) => numbers.includes(index + 1)).map(({value}) => value);
};
