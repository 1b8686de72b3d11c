/** Errors as they were reported, each with the cause that was found behind it; ids and names in them are made up. */
import {readFileSync} from 'node:fs';
import {type Kind, kinds} from '../../src/diagnosis/index.ts';

export interface ReportedError {
  readonly id: string;
  /** "misinformation" is a wrong pairing of code and text from a guide. */
  readonly expected: Kind | 'misinformation';
  readonly body: unknown;
}

const isLabel = (value: unknown): value is ReportedError['expected'] =>
  value === 'misinformation' || kinds.some(kind => kind === value);

const parse = (row: unknown): ReportedError => {
  if (typeof row !== 'object' || row === null || !('id' in row) || !('expected' in row) || !('body' in row))
    throw new Error('a row of errors.json lacks id, expected or body');
  if (!isLabel(row.expected))
    throw new Error(`${String(row.id)}: no cause is called ${String(row.expected)}`);
  return {id: String(row.id), expected: row.expected, body: row.body};
};

const read = (): readonly unknown[] => {
  const rows: unknown = JSON.parse(readFileSync(new URL('../fixtures/errors.json', import.meta.url), 'utf8'));
  return Array.isArray(rows) ? rows : [];
};

/** @returns the rows in the order of their ids */
export const reportedErrors = (): readonly ReportedError[] => read().map(parse);

/** One line for a test's name or a list of misses. */
export const shown = (body: unknown): string =>
  (typeof body === 'string' ? body : JSON.stringify(body)).replace(/\s+/g, ' ').slice(0, 90);
