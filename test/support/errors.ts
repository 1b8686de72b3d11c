/** Errors, each with the cause that was found behind it; ids and names in them are made up. */
import {readFileSync} from 'node:fs';
import {type Kind, kinds} from '../../src/diagnosis/index.ts';

export interface ReportedError {
  readonly id: string;
  /** "misinformation" is a wrong pairing of code and text from a guide. */
  readonly expected: Kind | 'misinformation';
  readonly body: unknown;
  /** Causes that the report leaves as likely as the one found. */
  readonly also: readonly Kind[];
  /** Nothing in the body tells the cause from others that are more frequent. */
  readonly isOpen: boolean;
}

const isLabel = (value: unknown): value is ReportedError['expected'] =>
  value === 'misinformation' || kinds.some(kind => kind === value);

const parse = (row: unknown): ReportedError => {
  if (typeof row !== 'object' || row === null || !('id' in row) || !('expected' in row) || !('body' in row))
    throw new Error('a row lacks id, expected or body');
  if (!isLabel(row.expected))
    throw new Error(`${String(row.id)}: no cause is called ${String(row.expected)}`);
  return {
    id: String(row.id),
    expected: row.expected,
    body: row.body,
    also:
      'also' in row && Array.isArray(row.also) ? kinds.filter(kind => [row.also].flat().includes(kind)) : [],
    isOpen: 'open' in row && row.open === true,
  };
};

const read = (file: string): readonly ReportedError[] => {
  const rows: unknown = JSON.parse(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8'));
  if (!Array.isArray(rows)) throw new Error(`${file} is no list`);
  return rows.map(parse);
};

/** @returns those that the rules were written by, in the order of their ids */
export const reportedErrors = (): readonly ReportedError[] => read('errors.json');

/** @returns those that were looked for afterwards, to see whether the rules hold for what they were not written by */
export const foundErrors = (): readonly ReportedError[] => read('found-errors.json');

/**
 * @returns those that were looked for later still: issues, forums and notes on incidents, also such as say next to
 * nothing
 */
export const laterErrors = (): readonly ReportedError[] => read('later-errors.json');

/** @returns neighbours of all of them: other words, wrappers, languages, codes and ids */
export const nearErrors = (): readonly ReportedError[] => read('near-errors.json');

/** One line for a test's name or a list of misses. */
export const shown = (body: unknown): string =>
  (typeof body === 'string' ? body : JSON.stringify(body)).replace(/\s+/g, ' ').slice(0, 90);
