/**
 * Brings the number of a recipient into the form Graph takes (E.164). The only file that loads libphonenumber-js: its
 * tables are larger than all the rest of this folder.
 */
import {parsePhoneNumberFromString, validatePhoneNumberLength} from 'libphonenumber-js/min';
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, type ProblemFacts, problem} from '../core/problem.ts';

export interface Recipient {
  /** `+` and digits. */
  readonly e164: string;
  readonly hint: RecipientHint | null;
}

/**
 * Three countries changed their numbering, and a test number's list may hold the other form of the same number
 * (observed: 131030). It is tried when the first is refused, never instead of it.
 */
export interface RecipientHint {
  readonly code: 'mexico-1' | 'argentina-9' | 'brazil-9';
  /** The same number in its other form. */
  readonly other: string;
}

type Reason = ProblemFacts['recipient/invalid']['reason'];

const refused = (reason: Reason): {readonly ok: false; readonly problem: Problem} =>
  fail(problem('recipient/invalid', {reason}));

/** Longest text that is looked at: nobody writes a number longer. */
const longest = 64;

/** @param raw a number as people write it; it needs `+` (or 00) and the country code */
export const parseRecipient = (raw: string): Parsed<Recipient, Problem> => {
  const text = normalised(raw);
  if (text === '') return refused('empty');
  if (text.length > longest || !/^\+?[\d\s().\-/·]+$/u.test(text)) return refused('not-a-number');
  const digits = text.replace(/\D/g, '');
  if (digits.length < 3) return refused('too-short');
  if (!text.startsWith('+')) return refused('no-country-code');
  const legacy = mexicanMobile(digits);
  if (legacy !== null) return ok(legacy);
  const length = validatePhoneNumberLength(text);
  if (length !== undefined) return refused(lengthReason[length]);
  const number = parsePhoneNumberFromString(text);
  if (number === undefined) return refused('invalid');
  return ok({e164: number.number, hint: hintOf(number.number)});
};

const lengthReason: Readonly<Record<NonNullable<ReturnType<typeof validatePhoneNumberLength>>, Reason>> = {
  INVALID_COUNTRY: 'invalid',
  NOT_A_NUMBER: 'not-a-number',
  TOO_SHORT: 'too-short',
  TOO_LONG: 'too-long',
  INVALID_LENGTH: 'invalid',
};

const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Without what people and programs put around a number: quotes, `tel:`, a wa.me link, 00 for +. */
const normalised = (raw: string): string =>
  raw
    .slice(0, 512)
    .replace(invisible, '')
    .trim()
    .replace(/^["'“‘]+|["'”’]+$/g, '')
    .replace(/^(?:tel:|whatsapp:)\s*/i, '')
    .replace(/^(?:https?:\/\/)?wa\.me\/\+?/i, '+')
    .replace(/＋/g, '+')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/\(0\)/, '');

/** Mexico gave up the 1 before mobile numbers in 2019, and WhatsApp keeps it: both forms go about. */
const mexicanMobile = (digits: string): Recipient | null =>
  /^521\d{10}$/.test(digits)
    ? {e164: `+${digits}`, hint: {code: 'mexico-1', other: `+52${digits.slice(3)}`}}
    : null;

const hintOf = (e164: string): RecipientHint | null => {
  if (/^\+52[2-9]\d{9}$/.test(e164)) return {code: 'mexico-1', other: `+521${e164.slice(3)}`};
  if (/^\+549\d{10}$/.test(e164)) return {code: 'argentina-9', other: `+54${e164.slice(4)}`};
  if (/^\+54\d{10}$/.test(e164)) return {code: 'argentina-9', other: `+549${e164.slice(3)}`};
  if (/^\+55\d{2}9[6-9]\d{7}$/.test(e164)) {
    return {code: 'brazil-9', other: `${e164.slice(0, 5)}${e164.slice(6)}`};
  }
  if (/^\+55\d{2}[6-9]\d{7}$/.test(e164)) {
    return {code: 'brazil-9', other: `${e164.slice(0, 5)}9${e164.slice(5)}`};
  }
  return null;
};
