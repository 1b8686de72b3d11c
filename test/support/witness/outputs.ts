/** What programs print in the tests: each terminal and stream is looked at once its test is over. */

import type {Finding} from './eye.ts';
import {hasToken} from './tokens.ts';

interface Printed {
  readonly from: string;
  readonly text: () => string;
  /** Why a token may be among it; null: it may not. */
  may: string | null;
}

let printed: Printed[] = [];
let count = 0;

export interface Watched {
  /** A token may be printed here; says why. */
  mayShow(why: string): void;
}

/** @param text what was printed so far */
export const watchOutput = (from: string, text: () => string): Watched => {
  const output: Printed = {from, text, may: null};
  printed.push(output);
  count += 1;
  return {
    mayShow(why) {
      output.may = why;
    },
  };
};

/** What was printed that must not be, since this was asked last. */
export const takePrinted = (): readonly Finding[] => {
  const found = printed
    .filter(({text, may}) => may === null && hasToken(text()))
    .map(({from}): Finding => ({what: 'printed', where: from}));
  printed = [];
  return found;
};

export const outputsSeen = (): number => count;
