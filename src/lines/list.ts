/** Long lists: what of them is shown, and what an answer to them means. */
import type {Option} from '../core/screen.ts';

/** Lists up to this length are shown whole. */
export const mostShown = 20;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** @returns the options that have every word of the filter in label, hint or value; digits match however they are grouped */
export const matching = (options: readonly Option[], filter: string): readonly Option[] => {
  const words = folded(filter)
    .split(/\s+/)
    .filter(word => word !== '');
  const digits = /^[+\d\s().-]+$/.test(filter) ? digitsOf(filter) : '';
  return options.filter(({label, hint, value}) => {
    const text = folded(`${label} ${hint} ${value}`);
    return words.every(word => text.includes(word)) || (digits !== '' && digitsOf(label).includes(digits));
  });
};

export type Picked =
  | {readonly type: 'option'; readonly option: Option}
  | {readonly type: 'filter'; readonly text: string}
  | {readonly type: 'none'};

/**
 * @param shown the options as numbered on the screen, from 1
 * @param answer a number of the screen, else a text to filter by
 */
export const picked = (shown: readonly Option[], answer: string): Picked => {
  const text = answer.trim();
  const option = /^\d{1,3}$/.test(text) ? shown[Number(text) - 1] : undefined;
  if (option !== undefined) return option.unavailable === null ? {type: 'option', option} : {type: 'none'};
  return text === '' ? {type: 'none'} : {type: 'filter', text};
};
