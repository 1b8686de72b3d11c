/** From whatever came to readings: one for each error, the one the input is about first. */
import {nothingRead, type Reading} from '../reading.ts';
import {textOfBytes} from './bytes.ts';
import {readText} from './text.ts';
import {otherJson, readValue} from './value.ts';

const marksOf = ({form, code, text}: Reading): number =>
  (form === 'other-json' ? 0 : 4) + (code === null ? 0 : 2) + (text === '' ? 0 : 1);

/** @returns at least one reading, at most twenty; never throws */
export const readInput = (input: unknown): readonly [Reading, ...Reading[]] => {
  const [first, ...others] = distinct(readAny(input));
  return first === undefined ? [nothingRead] : [first, ...others];
};

const readAny = (input: unknown): readonly Reading[] => {
  if (input === null || input === undefined) return [nothingRead];
  if (typeof input === 'string') return readText(input);
  if (typeof input === 'number' || typeof input === 'bigint') return readText(String(input));
  const bytes = textOfBytes(input);
  if (bytes !== null) return readText(bytes);
  const found = readValue(input, readText);
  return found.length > 0 ? found : [ofError(input) ?? otherJson(input)];
};

/** An exception without a body has at least its text. */
const ofError = (input: unknown): Reading | null =>
  input instanceof Error ? (readText(String(input.message))[0] ?? null) : null;

/** The same error is told once; wrappers that say nothing go when something else says it. */
const distinct = (found: readonly Reading[]): readonly Reading[] => {
  const best = Math.max(...found.map(marksOf));
  const kept = found.filter(reading => marksOf(reading) >= best - 3);
  const keys = new Set<string>();
  return kept.filter(({code, subcode, message, form}) => {
    const key = `${form} ${code} ${subcode} ${message}`;
    return keys.has(key) ? false : keys.add(key) !== undefined;
  });
};
