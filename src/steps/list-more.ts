/** What is said of a list that is not complete. */
import type {Copy} from '../copy/en.ts';
import type {ListMore} from '../core/screen.ts';
import {isRateLimit} from '../graph/retry.ts';
import {isComplete, type Listing, type Stop} from '../verify/index.ts';
import {failureSentence} from './failure-sentence.ts';

/** As a part of a choice: empty where the list is complete. */
export const listMore = (
  list: Listing<unknown, unknown> | undefined,
  words: Copy,
): {readonly more?: ListMore} => {
  if (list === undefined || isComplete(list)) return {};
  const {stopped} = list;
  return stopped === null
    ? {more: {coming: true, text: words.steps.lists.coming}}
    : {more: {coming: false, text: why(stopped, words)}};
};

const why = (stop: Stop, words: Copy): string => {
  const {stopped} = words.steps.lists;
  switch (stop.why) {
    case 'quota':
    case 'length':
      return stopped[stop.why];
    case 'failure':
      return isRateLimit(stop.failure)
        ? stopped.limited
        : stopped.failure(failureSentence(stop.failure, words).message);
  }
};
