/** What the line front-ends say by themselves: where one is, how to go back, and the little words around a screen. */

import {lineChecks} from './checks-side.ts';
import {count, grouped} from './count.ts';

export const lines = {
  /** How to move, said once at the start. */
  intro: {
    keys: 'Escape goes back, Ctrl-C leaves.',
    plain: 'Type < and Enter to go back. Ctrl-C leaves.',
  },
  forward: {
    keys: 'Tab goes forward again, with the answer you gave before.',
    plain: 'Type > and Enter to go forward again, with the answer you gave before.',
  },
  step: (at: number, of: number, chapter: string): string => `Step ${at} of ${of}: ${chapter}`,
  notice: {
    info: (text: string): string => `Note: ${text}`,
    good: (text: string): string => `Done: ${text}`,
    warn: (text: string): string => `Warning: ${text}`,
  },
  rejected: (why: string): string => `Not taken: ${why}`,
  numbered: (n: number, text: string): string => `${n}. ${text}`,
  hint: (label: string, hint: string): string => `${label} (${hint})`,
  guide: {
    why: (text: string): string => `Why: ${text}`,
    trap: (text: string): string => `Take care: ${text}`,
    value: (label: string, value: string): string => `${label}: ${value}`,
    link: (label: string): string => `${label}, on one line:`,
    done: 'Press Enter when done',
    doneOrLetter: 'Press Enter when done, or a letter',
    /** What can be typed in place of Enter alone. */
    letters: (all: readonly {readonly letter: string; readonly label: string}[]): string =>
      `Or a letter and Enter: ${all.map(({letter, label}) => `${letter} (${label})`).join(', ')}.`,
    haveToken: 'I have the token',
    open: (label: string): string => `open “${label}” in the browser`,
    copy: (label: string): string => `copy ${label}`,
    save: (name: string): string => `save as ${name}`,
    /** On a message for somebody else. */
    sent: 'Press Enter when you have sent it, or a letter',
    linkTo: (label: string): string => `the link to “${label}”`,
    more: 'more help',
    unknown: (letters: readonly string[]): string =>
      letters.length === 0
        ? 'Press Enter alone.'
        : `Press Enter alone, or one of these and Enter: ${letters.join(', ')}.`,
  },
  choice: {
    unavailable: (label: string, why: string): string => `Cannot be chosen now: ${label}. ${why}`,
    numberOr: (initial: number): string => `Your choice (Enter alone means ${initial})`,
    filter: 'Number, or a text to look for',
    shown: (first: number, all: number): string =>
      first < all
        ? `${grouped(first)} of ${grouped(all)} are shown. Type a part of a name or number to see fewer.`
        : count(all, 'fits.', 'fit.'),
    none: (text: string): string => `Nothing fits “${text}”. Enter alone lists all again.`,
    noneOfAll: (text: string): string => `Nothing fits “${text}”. All are listed again.`,
    readingOn: (text: string, n: number): string =>
      `Nothing fits “${text}” among the ${grouped(n)} read so far. Reading on …`,
    /** Where a list takes a number, and something else was typed. */
    unlisted: 'Type the number of one of these.',
    notListed: (answer: string): string => `“${answer}” is not one of the numbers above.`,
  },
  marks: {
    /** Under a list that keys move in. */
    keys: 'Space ticks and unticks, the arrows move, a ticks all, Enter takes what is ticked.',
    numbers: 'The numbers you want, with commas between (Enter alone takes what is ticked, 0 takes none)',
    ticked: (text: string): string => `${text}: ticked`,
    unticked: (text: string): string => `${text}: not ticked`,
    none: 'none',
  },
  text: {
    example: (text: string): string => `Example: ${text}`,
    initial: (text: string): string => `Enter alone means ${text}.`,
  },
  secret: {
    keys: 'Paste it, then press Enter. It is not shown.',
    plain: 'Paste it and press Enter. It is not shown, not even as dots.',
    found: 'That looks like the token. Press Enter to use it, or Escape to leave it.',
    shown:
      'The token was taken. It was shown on this screen when you pasted it: clear the screen when you are done.',
    waits: 'That looks like a token. It is taken up as soon as this is done.',
    notHere: 'That looks like a token. No token is asked for here, so nothing was done with it.',
    /** Ctrl-V where a terminal does not paste by itself. */
    mayRead: 'Read the clipboard, to paste from it? Press Enter for yes, n for no.',
    notRead: 'The clipboard was not read.',
    pasted: 'Pasted from the clipboard. Press Enter to use it.',
    length: (n: number): string => `${grouped(n)} characters`,
    field: 'Token',
  },
  review: {
    question: (question: string, yes: string): string => `${question} Enter = ${yes.toLowerCase()}, n = back`,
    yes: 'Yes',
    no: 'No',
    /** @param letters further answers */
    answer: (letters: readonly string[]): string => `Type ${['y', ...letters].join(', ')} or n.`,
    nothing: 'Nothing was written.',
    /** A secret in what will be written: it is not shown, but can be compared. */
    masked: (fingerprint: string): string => `hidden, fingerprint ${fingerprint}`,
  },
  checks: lineChecks,
  check: (title: string, status: string, detail: string): string =>
    detail === '' ? `${title}: ${status}.` : `${title}: ${status}. ${detail}`,
  status: {
    pending: 'not yet known',
    pass: 'passed',
    warn: 'warning',
    fail: 'failed',
    skip: 'skipped',
    unproven: 'not proved',
  },
  /** @param titles of checks that had no sense any more */
  skipped: (titles: readonly string[]): string => `Not asked after that: ${titles.join(', ')}.`,
  working: (note: string): string => `${note} …`,
  trouble: {
    problem: (message: string): string => `Problem: ${message}`,
    todo: 'What to do:',
    tellApart: (text: string): string => `To be sure: ${text}`,
    other: (title: string, tellApart: string): string => `Or: ${title}. To be sure: ${tellApart}`,
    question: 'What now?',
    leave: 'Leave',
  },
};
