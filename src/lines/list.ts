/** Long lists: what of them is shown, and what an answer to them means. */
import type {Option} from '../core/screen.ts';
import {filterOf, fitOf, searched} from '../core/search.ts';

/** Lists up to this length are shown whole. */
export const mostShown = 20;

/** @returns the options that fit the filter, those found by id alone last; see `core/search.ts` */
export const matching = (options: readonly Option[], filter: string): readonly Option[] => {
  const wanted = filterOf(filter);
  const named: Option[] = [];
  const byId: Option[] = [];
  for (const option of options) {
    const fit = fitOf(searched(option), wanted);
    if (fit !== 'none') (fit === 'named' ? named : byId).push(option);
  }
  return [...named, ...byId];
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
