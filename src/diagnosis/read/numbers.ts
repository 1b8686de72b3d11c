/** Codes as people and programs write them into text: "(#131030)", "code: 190", "190/463", "131_026". */
import {isKnownCode, isOwnCode, isSessionSubcode, paired} from '../rules/codes.ts';

/** The prefix with which Graph itself begins many messages. */
export const codeInPrefix = (message: string): number | null => {
  const digits = /\(#(\d{1,7})\)/.exec(message)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** What stands in "Object with ID '…'", as Graph or a log quotes it. */
export const objectIdIn = (text: string): string | null =>
  /Object with ID \\?['"‘“]([^'"’”\n\\]{0,200})\\?['"’”]/i.exec(text)?.[1] ?? null;

export interface Numbers {
  readonly code: number | null;
  readonly subcode: number | null;
  readonly httpStatus: number | null;
}

/** A name that ends in "code" or "status", whatever joins it to its number. */
const named =
  /([A-Za-z][A-Za-z_ ]{0,24})?(code|status|erro|error|fehler)["'\]\\)]{0,4}\s{0,3}(?:=>|:=|[:=>]|is\b|\bof\b)?\s{0,3}[\\"'(#[]{0,4}(\d{1,8})(?![\d.])/gi;

/** @returns the numbers of a text that is about one error; of a chain of errors its last */
export const numbersIn = (whole: string): Numbers => {
  const text = whole.split(/→|->/).at(-1) ?? whole;
  const byName = namedNumbers(text);
  const pair = pairIn(text);
  if (pair !== null) return {...byName, ...pair};
  const code =
    codeInPrefix(text) ??
    byName.code ??
    beforeException(text) ??
    hashed(text) ??
    leading(text) ??
    inParentheses(text) ??
    bare(text);
  return {...byName, ...paired(code, byName.subcode)};
};

/** "100/33", "(#100/1487390)", "190.490": a code and its subcode, which is a session's, 33, or longer than any date or path has it. */
const pairIn = (text: string): {readonly code: number; readonly subcode: number} | null => {
  const [, beforeSlash, beforeDot, second] =
    /(?<![\d./-])(?:(\d{1,6})\/|(190)\.)(\d{2,8})(?![\d/.-])/.exec(text) ?? [];
  const first = beforeSlash ?? beforeDot;
  const code = Number(first);
  const subcode = Number(second);
  if (first === undefined || !isKnownCode(code)) return null;
  const isMeant =
    subcode >= 100_000 || (code === 190 ? isSessionSubcode(subcode) : code === 100 && subcode === 33);
  return isMeant ? {code, subcode} : null;
};

const namedNumbers = (text: string): Numbers => {
  let code: number | null = null;
  let subcode: number | null = null;
  let httpStatus: number | null = null;
  for (const match of text.matchAll(named)) {
    const name = `${match[1] ?? ''}${match[2] ?? ''}`.toLowerCase();
    const value = Number(match[3]);
    const isStatus = /http|status|response/.test(name) || (isHttpStatus(value) && !/code/.test(name));
    if (/sub/.test(name)) subcode ??= value === 0 ? null : value;
    else if (isStatus) httpStatus ??= isHttpStatus(value) ? value : null;
    else code ??= value;
  }
  return {code, subcode, httpStatus: httpStatus ?? statusIn(text)};
};

const isHttpStatus = (value: number): boolean => value >= 200 && value < 600 && !(value < 300 && value > 206);

const statusIn = (text: string): number | null => {
  const digits = /(?:HTTP\D{0,12}|^|→\s*)([2-5]\d\d)\b/i.exec(text)?.[1];
  return digits === undefined || !isHttpStatus(Number(digits)) ? null : Number(digits);
};

/** "190 OAuthException Invalid…" */
const beforeException = (text: string): number | null => {
  const digits = /(?<![\d.])(\d{1,6})\s*(?:-\s*|:\s*)?[A-Za-z]{2,20}Exception/.exec(text)?.[1];
  return digits === undefined || !isKnownCode(Number(digits)) ? null : Number(digits);
};

const hashed = (text: string): number | null => firstKnown(text, /#(\d{1,7})\b/g);

/** "190 Cannot parse…", "100 : Invalid…", "2500 - OAuthException", a number alone; 400 and the like are HTTP's. */
const leading = (text: string): number | null => {
  const digits = /^\W{0,3}(?:error|erro|graph)?\s{0,2}(\d[\d_]{0,7})(?![\d.])/i
    .exec(text)?.[1]
    ?.replaceAll('_', '');
  const value = digits === undefined ? null : Number(digits);
  if (value === null) return null;
  const alone = /^\D*[\d_]+\s*(?:\/\s*\d+)?\D{0,2}$/.test(text);
  return alone || (isKnownCode(value) && !/^[2-5]0\d$/.test(String(value))) ? value : null;
};

const inParentheses = (text: string): number | null => firstKnown(text, /[([](\d{3,7})[)\]]/g);

/** Six digits that only WhatsApp's codes have; in a chain of errors the last is where it ended. */
const bare = (text: string): number | null => {
  const found = [...text.matchAll(/(?<![\d.-])(?<!\d_)(1[34]\d_?\d{3}|8000[78])(?![\d_.-]*\d)/g)]
    .map(match => Number(match[1]?.replace('_', '')))
    .filter(isOwnCode);
  return found.at(-1) ?? null;
};

const firstKnown = (text: string, shape: RegExp): number | null => {
  for (const match of text.matchAll(shape)) {
    if (isKnownCode(Number(match[1]))) return Number(match[1]);
  }
  return null;
};
