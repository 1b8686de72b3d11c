/** What the front-ends say where the checks are looked at one by one. */
import {count} from './count.ts';

const status = {
  pending: 'not yet known',
  pass: 'passed',
  warn: 'warning',
  fail: 'failed',
  skip: 'not asked',
  unproven: 'not proved',
};

/** On the whole screen. */
export const uiChecks = {
  tellApart: 'To be sure',
  others: 'Or',
  decidedBy: 'Decided by',
  status,
  title: (checks: number): string => count(checks, 'check', 'checks'),
  hints: {all: 'all checks', detail: 'detail', back: 'back to the checks', close: 'close'},
};

/** In lines. */
export const lineChecks = {
  /** An entry of a list. */
  look: 'Look at the checks one by one',
  /** Behind the question of a review. */
  lookByLetter: (letter: string): string => `${letter} = look at the checks`,
  title: 'The checks:',
  question: 'Number of a check for its detail, or Enter to go on',
  back: 'Back to the checks',
  open: (label: string): string => `Open “${label}” in the browser`,
  /** @param requests method and path of each */
  decidedBy: (requests: readonly string[]): string => `Decided by: ${requests.join(', ')}`,
};
