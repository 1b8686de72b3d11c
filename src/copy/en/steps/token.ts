/** The paste, a token that waits from before, and whose token it is. */
import {minute} from '../date.ts';

export const token = {
  title: 'Paste the token',
  question: 'Access token',
  enter: 'check it',
  practice: 'Press t, then Enter: that pastes the practice token.',
  /** While another is asked for. */
  stays: 'The token you gave stays until another takes its place.',
  practiceVerdict: 'The practice token.',
  help: 'Paste it here; it is not shown. Keep Meta’s window open until wa-token says it is stored: if this window closes before, the token may be lost.',
};

export const custody = {
  title: 'A token waits',
  held: 'Held in your keychain until it is stored.',
  heldInPractice: 'Held in the practice keychain until it is stored.',
  question: (since: string) => `A token from ${minute(since)} waits. What should become of it?`,
  help: (where: string, fingerprint: string) =>
    `It is in ${where} (fingerprint ${fingerprint}): an earlier run ended before it was stored.`,
  early: 'A new token can be pasted here too, and takes its place.',
  where: (path: string | null) => path ?? 'your keychain',
  use: {label: 'Use it', hint: 'it is checked first, as if you had pasted it'},
  discard: {label: 'Discard it', hint: 'it is deleted there; Meta does not show it again'},
  unreadable: (since: string, why: string) =>
    `A token from ${minute(since)} was put into your keychain, which cannot be read now: ${why}`,
};

export const identity = {
  title: 'Checking the token',
  note: 'Asking Graph about the token',
  proved: (kind: string, app: string) => `The token works: ${kind} of the app ${app}.`,
  kinds: {
    'system-user': 'a system user’s token',
    user: 'a person’s token',
    page: 'a Page token',
    app: 'an app token',
    unknown: 'a token',
  },
};
