/** Account and number, and what is checked about them. */
import {count} from '../count.ts';

export const accounts = {
  title: 'Finding your account',
  note: 'Asking which WhatsApp accounts the token reaches',
};

export const waba = {
  title: 'Choose the account',
  question: 'Which WhatsApp account?',
  help: 'The token reaches more than one.',
  /** Beside the name. */
  hint: (id: string, portfolio: string) => (portfolio === '' ? id : `${portfolio}, ${id}`),
  chosen: (name: string, id: string) => `WhatsApp account: ${name} (${id})`,
  hintDropped: (id: string, source: string) =>
    `${source} names ${id}, which this token does not reach; looked for others.`,
};

export const numbers = {title: 'Finding the number', note: 'Asking for the account’s phone numbers'};

export const phone = {
  title: 'Choose the number',
  question: 'Which phone number sends?',
  help: 'The account has more than one.',
  /** Beside the number. */
  hint: (name: string, id: string) => (name === '' ? id : `${name}, ${id}`),
  chosen: (display: string, name: string, id: string) => `Phone number: ${display} ${name} (${id})`,
};

export const access = {
  title: 'Checking account and number',
  note: 'Asking Graph with your token',
  /** Of a token that is in use: before the test message. */
  fine: 'The token was checked: it works.',
  summary: (passed: number, warned: number, unproven: number) =>
    [
      count(passed, 'check passed', 'checks passed'),
      ...(warned === 0 ? [] : [count(warned, 'warning', 'warnings')]),
      ...(unproven === 0 ? [] : [`${unproven} could not be proved (the checks say how it can be)`]),
    ].join(', '),
};
