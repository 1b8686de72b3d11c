/** How trouble is told of that the program looks at again by itself. */

import type {Waiting} from '../core/step.ts';
import {delayBefore, waitedFor} from '../core/waiting.ts';
import {noAnswer} from '../verify/index.ts';
import type {WizardProblem} from './problems.ts';
import type {Wizard} from './world.ts';

export const waiting: Waiting<Wizard> = {
  told(watch, {steps: {waiting: say}}) {
    switch (watch.kind) {
      case 'waiting':
      case 'looking':
        return say.looking((delayBefore(watch.tries) ?? 0) / 1000);
      case 'pausing':
        return say.pausing(Math.ceil((watch.until - watch.now) / 1000), minuteOf(watch.until));
      case 'over':
        return say.over(Math.round(waitedFor(watch.tries) / 60_000));
    }
  },
  mended(problem, {checks, steps: {waiting: say}}) {
    switch (problem.code) {
      case 'gate':
      case 'concern':
        return say.mended(checks.titles[problem.failed.id]);
      case 'undecided':
        return say.answers;
      case 'refused':
        // What Meta refused, and takes now, it answered all along.
        return noAnswer(problem.failure) === null ? '' : say.answers;
      case 'local':
      case 'app-secret':
      case 'not-stored':
      case 'not-revoked':
      case 'no-such-choice':
      case 'not-an-id':
        return '';
    }
  },
  isSame: (before, after) => before.code === after.code && failedIn(before) === failedIn(after),
};

const failedIn = (problem: WizardProblem): string | null =>
  problem.code === 'gate' || problem.code === 'concern' ? problem.failed.id : null;

/** In the person's own time. */
const minuteOf = (at: number): string => {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map(part => String(part).padStart(2, '0')).join(':');
};
