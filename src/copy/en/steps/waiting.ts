/** What is said while the program looks again by itself: how often, until when, and that it is mended. */
import {count} from '../count.ts';
import {trouble} from './trouble.ts';

/** 718 → 11 min 58 s */
const duration = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
};

export const waiting = {
  looking: (seconds: number) => `Checking again every ${seconds} s; goes on by itself when it is mended.`,
  /** @param seconds left @param time of this machine’s clock, 14:05 */
  pausing: (seconds: number, time: string) =>
    `Meta takes requests again in ${duration(seconds)} (at ${time}); goes on by itself then.`,
  pauseFix: 'There is nothing to do but to leave this open: asking before then only lengthens the wait.',
  wait: 'Wait',
  anyway: 'Check now all the same',
  over: (minutes: number) =>
    `Checked again for ${count(minutes, 'minute', 'minutes')}, and stopped: it is as before. “${trouble.retry}” starts anew.`,
  overdue: 'Still not there? Make a new token now: some grants reach only tokens made after them.',
  mended: (check: string) => `“${check}” is mended.`,
  answers: 'Meta answers again.',
};
