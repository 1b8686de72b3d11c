/** What can be done where Graph gave no answer: look again, or, while Meta counts requests, leave it alone. */
import type {Copy} from '../copy/en.ts';
import type {Action} from '../core/screen.ts';
import {longestWatchMs} from '../core/waiting.ts';
import {noAnswer} from '../verify/index.ts';
import type {WizardProblem} from './problems.ts';

export const retryAction = ({steps}: Copy): Action => ({
  key: 'r',
  label: steps.trouble.retry,
  event: {type: 'retry'},
});

/** Enter does what is advised: while Meta counts requests, nothing. @param waitedMs how long it was waited already */
export const lookingAgain = (problem: WizardProblem, words: Copy, waitedMs: number): readonly Action[] => {
  if (!isPaused(problem) || waitedMs >= longestWatchMs) return [retryAction(words)];
  const {wait, anyway} = words.steps.waiting;
  return [
    {key: 'w', label: wait, event: {type: 'wait'}},
    {...retryAction(words), label: anyway},
  ];
};

/** While Meta counts requests, a check is one more of them. */
const isPaused = (problem: WizardProblem): boolean =>
  (problem.code === 'undecided' || problem.code === 'refused') &&
  noAnswer(problem.failure) === 'rate-limited';
