/** Every sentence of English beside the same of another language, both said with the same facts. */
import type {Copy} from '../../src/copy/en.ts';
import {samplesFor} from './facts.ts';
import {special} from './special-facts.ts';

type Sentence = (...facts: readonly unknown[]) => unknown;

interface Said {
  /** All its words, of whatever form they are. */
  readonly text: string;
  /** Which of its parts have words. */
  readonly shape: string;
}

export interface Saying {
  /** Where it stands in the copy, as in `problems.env/tracked`. */
  readonly path: string;
  readonly facts: readonly unknown[];
  readonly ours: Said;
  readonly theirs: Said;
}

/** @throws Error naming the sentence whose facts cannot be made up, and where to give some */
export const sayings = (ours: Copy, theirs: Copy): readonly Saying[] => said(ours, theirs, '');

const said = (ours: unknown, theirs: unknown, path: string): readonly Saying[] => {
  if (isRecord(ours)) {
    return Object.entries(ours).flatMap(([key, inner]) =>
      said(inner, isRecord(theirs) ? theirs[key] : undefined, path === '' ? key : `${path}.${key}`),
    );
  }
  if (typeof ours !== 'function') return [{path, facts: [], ours: saidAs(ours), theirs: saidAs(theirs)}];
  return samplesFor(path, ours as Sentence, special).map(facts => ({
    path,
    facts,
    ours: spoken(ours, facts, path),
    theirs: spoken(theirs, facts, path),
  }));
};

const spoken = (sentence: unknown, facts: readonly unknown[], path: string): Said => {
  try {
    return saidAs((sentence as Sentence)(...facts));
  } catch (cause) {
    throw new Error(`“${path}” needs facts of its own: give some in test/copy/special-facts.ts`, {cause});
  }
};

const saidAs = (value: unknown): Said => ({text: textOf(value), shape: JSON.stringify(shapeOf(value))});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string =>
  isRecord(value) ? Object.values(value).map(textOf).join('\n') : String(value);

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : 'list';
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  return String(value).trim() === '' ? 'nothing' : 'words';
};
