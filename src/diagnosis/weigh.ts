/** Adds up what speaks for each cause, and says how sure that is. */
import type {Facts, Likelihood, RankedCause} from './diagnosis.ts';
import {type Kind, kinds} from './kinds.ts';
import {type CodeEntry, isAlone, isSure, strongest, type Weights} from './rules/entry.ts';

/** More than this a person does not try one after the other. */
const most = 3;
/** A cause with less of the whole is not worth naming. */
const least = 0.06;
/** From this share on the first cause is likely, below it possible. */
const likely = 0.5;

/** What was heard beside the code itself. */
export interface Heard {
  /** From the words of the error. */
  readonly words: readonly Weights[];
  /** From what is known beside it. */
  readonly beside: readonly Weights[];
  /** Causes that something of it leaves no doubt about. */
  readonly decided: readonly Kind[];
}

export const nothingHeard: Heard = {words: [], beside: [], decided: []};

/** @returns the causes that fit, most likely first; none where nothing is known that fits */
export const weigh = (entry: CodeEntry | undefined, heard: Heard, facts: Facts): readonly RankedCause[] => {
  // A code with one cause needs no further answer, and none overrules it.
  const isSettled = entry !== undefined && isAlone(entry);
  const {proved = [], ruledOut = []}: Facts = isSettled ? {} : facts;
  const sums = sum(entry, heard.words, [...heard.beside, ...weighing(proved)]);
  const left = new Map([...sums].filter(([kind]) => !ruledOut.includes(kind) || proved.includes(kind)));
  const byCode = entry !== undefined && isSure(entry) ? strongest(entry.speaksFor) : [];
  return graded(left, new Set([...byCode, ...heard.decided, ...proved]));
};

/** More than any words: it was looked up. */
const looked = 1_000;

const weighing = (proved: readonly Kind[]): readonly Weights[] =>
  proved.map((kind, place) => ({[kind]: looked / (place + 1)}));

/** Words count for less where the code says which causes there are: the code is Graph's, the words may be a guide's. */
const sum = (
  entry: CodeEntry | undefined,
  words: readonly Weights[],
  facts: readonly Weights[],
): ReadonlyMap<Kind, number> => {
  const isOpen = entry === undefined || entry.says === 'open';
  const sums = new Map<Kind, number>();
  const add = (weights: Weights, only?: Weights): void => {
    for (const kind of kinds) {
      const weight = only === undefined || kind in only ? weights[kind] : undefined;
      if (weight !== undefined) sums.set(kind, (sums.get(kind) ?? 0) + weight);
    }
  };
  if (entry !== undefined) add(entry.speaksFor);
  for (const weights of words) add(weights, isOpen ? undefined : entry?.speaksFor);
  for (const weights of facts)
    add(weights, entry !== undefined && isAlone(entry) ? entry.speaksFor : undefined);
  return sums;
};

const graded = (sums: ReadonlyMap<Kind, number>, decided: ReadonlySet<Kind>): readonly RankedCause[] => {
  const fitting = [...sums].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]);
  const whole = fitting.reduce((total, [, weight]) => total + weight, 0);
  const kept = fitting.filter(([, weight], place) => place === 0 || weight / whole >= least).slice(0, most);
  return kept.map(([kind, weight], place) => ({
    kind,
    likelihood: place === 0 ? gradeOf(decided.has(kind), weight / whole) : 'possible',
  }));
};

const gradeOf = (isDecided: boolean, share: number): Likelihood => {
  if (isDecided) return 'certain';
  return share >= likely ? 'likely' : 'possible';
};
