/** The six digits of a number's two-step verification. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import type {PasteVerdict} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';

const digits = 6;

/** Written in groups, it is the same PIN. */
const bare = (text: string): string => text.replace(/[\s-]/g, '');

/** @returns the six digits alone, or `pin/invalid` */
export const parsePin = (raw: Secret): Parsed<Secret, Problem> =>
  raw.examine(text =>
    new RegExp(`^\\d{${digits}}$`).test(bare(text))
      ? ok(new Secret(bare(text)))
      : fail(problem('pin/invalid', {})),
  );

export interface PinWords {
  readonly complete: string;
  readonly digits: (typed: number, wanted: number) => string;
  readonly noDigits: string;
}

/** What was typed so far. Shows none of it. */
export const verdictOnPin = (typed: string, words: PinWords): PasteVerdict => {
  const text = bare(typed);
  if (text === '') return {tone: 'info', text: '', advice: ''};
  if (!/^\d+$/.test(text)) return {tone: 'bad', text: words.noDigits, advice: ''};
  if (text.length === digits) return {tone: 'good', text: words.complete, advice: ''};
  return {tone: text.length < digits ? 'info' : 'bad', text: words.digits(text.length, digits), advice: ''};
};
