/** A language made from English: each sentence begins with a mark, so that one that was not translated shows. */
import {en} from '../../src/copy/en.ts';
import type {Language} from '../../src/copy/languages.ts';

export const mark = '¿';

/** Marks every text in a value, also those that functions give. */
const marked = <T>(value: T): T => {
  const made = (of: unknown): unknown => {
    if (typeof of === 'string') return of === '' ? '' : `${mark}${of}`;
    if (typeof of === 'function')
      return (...facts: readonly unknown[]) => made(Reflect.apply(of, null, facts));
    if (Array.isArray(of)) return of.map(made);
    if (typeof of !== 'object' || of === null) return of;
    return Object.fromEntries(Object.entries(of).map(([key, inner]) => [key, made(inner)]));
  };
  return made(value) as T;
};

const words = marked(en);

export const markedLanguage: Language = {
  commandLine: async () => words,
  diagnosis: async () => words.diagnosis,
  all: async () => words,
};
