/** What is there already, and which way it leads. */
import {count} from '../count.ts';

export const situation = {title: 'Looking around', note: 'Reading your .env and the saved profiles'};

export const journey = {
  title: 'Where you are',
  question: 'What do you want to do?',
  options: {
    first: {label: 'Set up a new token', hint: 'from Meta’s screens to your program, step by step'},
    migrate: {label: 'Move off the temporary token', hint: 'a system user’s token does not end overnight'},
    replace: {label: 'Replace the token', hint: 'same account and number, new token'},
    healthy: {label: 'Put a new token in its place all the same', hint: 'the one you have still works'},
    unknown: {label: 'Go on without Graph’s answer', hint: 'decide later'},
  },
  evidence: {
    none: 'No access token was found here, so this looks like a first set-up.',
    dead: (where: string, why: string) => `Meta does not accept the token in ${where} any more: ${why}`,
    temporary: (where: string) => `The token in ${where} works, but it is a person’s, not a system user’s.`,
    ending: (where: string, days: number) => `The token in ${where} ends in ${count(days, 'day', 'days')}.`,
    failing: (where: string, why: string) => `The token in ${where} is alive, but ${why}`,
    healthy: (where: string) => `The token in ${where} works and belongs to a system user.`,
    unknown: (where: string) => `There is a token in ${where}; Graph could not be asked about it.`,
    chosen: 'As you asked.',
  },
};
