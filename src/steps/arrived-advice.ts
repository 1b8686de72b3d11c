/** A message that was accepted and did not arrive: what to look at, by what is known of this number. */

import type {Copy} from '../copy/en.ts';
import {checkLines, findingsOf} from './check-lines.ts';
import {isTestNumber} from './test-number.ts';
import type {Known} from './world.ts';

/** Checks that tell why a message is held back. */
const holding: readonly string[] = ['phone.registered', 'phone.health'];

export const arrivedAdvice = (known: Known, words: Copy): readonly string[] => {
  const {advice} = words.steps.arrived;
  const phone = known.access?.phone ?? null;
  const checks = checkLines(findingsOf(known), words).filter(({id}) => holding.includes(id));
  const held = checks.filter(({status}) => status === 'fail' || status === 'warn');
  const isHealthy = checks.some(({id, status}) => id === 'phone.health' && status === 'pass');
  return [
    ...held.map(({title, detail}) => advice.held(title, detail)),
    advice.number,
    ...(phone !== null && isTestNumber(phone) ? [advice.testNumber] : []),
    ...(held.length === 0 && !isHealthy ? [advice.unknown] : []),
    advice.webhook,
  ];
};
