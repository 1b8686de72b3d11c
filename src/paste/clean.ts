/**
 * Takes off what clings to a copied token: blanks, wrapped lines, quotes, `Bearer`, a variable's name, the command or
 * document it stood in. Pure, never throws, and linear in the length of the text.
 */
import {single} from './doubled.ts';
import {extracted, rejoined} from './extract.ts';
import {unlabelled} from './label.ts';
import {unwrapped} from './unwrap.ts';

/** What was taken off or away, and how often. */
export interface Cleaned {
  readonly kind: CleanedKind;
  readonly count: number;
}

export type CleanedKind =
  | 'spaces'
  | 'line-breaks'
  | 'quotes'
  | 'brackets'
  | 'bearer'
  | 'header'
  | 'assignment'
  /** Zero-width characters, byte order marks, marks of writing direction. */
  | 'invisible'
  /** What is left of a terminal's paste marks: `200~`, `201~`. */
  | 'paste-marks'
  | 'doubled'
  /** The token was taken out of JSON, a curl command, an address, or other text around it. */
  | 'json'
  | 'curl'
  | 'url'
  | 'text';

export interface Clean {
  readonly text: string;
  readonly cleaned: readonly Cleaned[];
}

/** One change of a text, and what it is to be called. */
export type Step = (text: string) => Clean;

const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const marks = /\u001B\[20[01]~|\[20[01]~|(?:^|(?<=201~))\s*200~|201~(?=\s*(?:$|200~))/g;

const removed =
  (kind: CleanedKind, what: RegExp): Step =>
  text => {
    const count = text.match(what)?.length ?? 0;
    return count === 0 ? same(text) : {text: text.replace(what, ''), cleaned: [{kind, count}]};
  };

const same = (text: string): Clean => ({text, cleaned: []});

/** Blanks around the value are not worth telling one by one: a copied line always has some. */
const trimmed: Step = text => {
  const trimmedText = text.trim();
  if (trimmedText === text) return same(text);
  const ends = text.slice(0, text.indexOf(trimmedText)) + text.slice(text.trimEnd().length);
  return {text: trimmedText, cleaned: blanksOf(ends)};
};

const lineBreaks = /\r\n|[\n\r\u000B\u000C\u0085\u2028\u2029]/g;

/** The blanks and line breaks of a text, counted. */
const blanksOf = (text: string): readonly Cleaned[] => {
  const breaks = text.match(lineBreaks)?.length ?? 0;
  const spaces = text.replace(lineBreaks, '').match(/\s/g)?.length ?? 0;
  return [
    ...(breaks === 0 ? [] : [{kind: 'line-breaks' as const, count: breaks}]),
    ...(spaces === 0 ? [] : [{kind: 'spaces' as const, count: spaces}]),
  ];
};

/** A token that was wrapped comes in pieces; they are put together unless words follow it. */
const joined: Step = text => {
  if (!/\s/.test(text)) return same(text);
  const pieces = text.split(/\s+/);
  const whole = pieces.join('');
  const isValue =
    /^EAA[A-Za-z0-9_-]*[.,;]?$/.test(whole) ||
    /^(?:IGAA|IGQ|TH\||eyJ)[A-Za-z0-9_.|-]*$/.test(whole) ||
    /^[0-9a-f]{32}$/i.test(whole);
  if (!isValue || hasMore(text, pieces)) return same(text);
  return {text: whole, cleaned: blanksOf(text)};
};

/** Whether a whole token is followed by something else that a person copied along: an id, words, another token. */
const hasMore = (text: string, pieces: readonly string[]): boolean => {
  const [first = '', ...rest] = pieces;
  if (!/^EAA[A-Za-z0-9_-]{80,}$/.test(first)) return false;
  const isPart = (piece: string) => first.startsWith(piece) || piece.startsWith(first);
  if (rest.some(piece => /^(?:\d{10,20}|EAA[A-Za-z0-9_-]{80,})$/.test(piece) && !isPart(piece))) return true;
  const words = rest.filter(piece => /^[A-Za-z]{1,10}$/.test(piece) && !/^(.)\1*$/.test(piece));
  return words.length >= 2 && words.length === rest.length && !/[\r\n]/.test(text);
};

const steps: readonly Step[] = [
  removed('invisible', invisible),
  removed('paste-marks', marks),
  trimmed,
  unwrapped,
  unlabelled,
  joined,
  single,
  rejoined,
  extracted,
  unwrapped,
  trimmed,
];

/** @returns the text without what clings to it, and what that was; an unknown text comes back trimmed, no more. */
export const clean = (raw: string): Clean => {
  let text = raw;
  const cleaned: Cleaned[] = [];
  for (const step of steps) {
    const next = step(text);
    text = next.text;
    cleaned.push(...next.cleaned);
  }
  return {text, cleaned: summed(cleaned)};
};

const summed = (all: readonly Cleaned[]): readonly Cleaned[] => {
  const counts = new Map<CleanedKind, number>();
  for (const {kind, count} of all) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({kind, count}));
};
