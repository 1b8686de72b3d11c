/** What can honestly be said of an error that is not known: its family by its number, and Meta's own hints. */
import type {Analysis} from './diagnosis.ts';

type Family =
  | 'permission'
  | 'message'
  | 'template'
  | 'number'
  | 'marketing'
  | 'verification'
  | 'call'
  | 'flow'
  | 'health'
  | 'session';

/** A language's words for what is not known. */
export interface UnknownWords {
  readonly title: (code: string) => string;
  readonly noCode: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly transient: string;
  readonly lasting: string;
  readonly support: (fbtraceId: string) => string;
}

/** Ranges as Meta hands its numbers out; none of them says more than what an error is about. */
const ranges: readonly (readonly [from: number, to: number, family: Family])[] = [
  [200, 299, 'permission'],
  [450, 499, 'session'],
  [130_000, 131_999, 'message'],
  [132_000, 132_999, 'template'],
  [133_000, 133_999, 'number'],
  [134_000, 134_999, 'marketing'],
  [136_000, 136_999, 'verification'],
  [138_000, 138_999, 'call'],
  [139_000, 139_999, 'flow'],
  [141_000, 141_999, 'health'],
];

/** @returns a headline and what follows it, a sentence a line; for an analysis without causes */
export const describeUnknown = (
  {code, subcode, message, isTransient, facts}: Analysis,
  words: UnknownWords,
): {readonly title: string; readonly lines: readonly string[]} => {
  const number = [code, subcode].filter(part => part !== null).join('/');
  const family = ranges.find(([from, to]) => code !== null && code >= from && code <= to)?.[2];
  return {
    title: number === '' ? words.noCode : words.title(number),
    lines: [
      ...(message === '' ? [] : [message]),
      ...(family === undefined ? [] : [words.families[family]]),
      ...(isTransient ? [words.transient] : message === '' ? [] : [words.lasting]),
      ...(facts.fbtraceId === undefined ? [] : [words.support(facts.fbtraceId)]),
    ],
  };
};
