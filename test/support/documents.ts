/** The documents `--json` prints, held to the schemas that are published with the program. */
import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {expect} from 'vitest';
import type {Report} from '../../src/verify/report.ts';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8'));

const names = [
  'report',
  'error',
  'list',
  'sandbox',
  'diagnosis',
  'undo',
  'remove',
  'leaks',
  'help',
  'doctor',
] as const;
type Name = (typeof names)[number];

const ajv = new Ajv2020({strict: false, validateFormats: false, allErrors: true});
for (const name of names) ajv.addSchema(schemaOf(name), name);

/** Fails unless the text is one JSON document of this kind. @returns it */
export const documentOf = (name: Name, text: string): unknown => {
  const value: unknown = JSON.parse(text);
  const fits = ajv.validate(name, value);
  expect(fits ? [] : ajv.errors, text.slice(0, 500)).toEqual([]);
  return value;
};

/** Fails unless the text is one JSON document, and fits the schema that it names. @returns it */
export const anyDocument = (text: string): unknown => {
  const named: unknown = JSON.parse(text);
  const schema = typeof named === 'object' && named !== null && 'schema' in named ? String(named.schema) : '';
  const name = names.find(each => schema === `wa-token.${each}/1`);
  expect(name, `a schema for “${schema}”`).toBeDefined();
  return documentOf(name ?? 'error', text);
};

/** The report that was printed; the schema vouches for its type. */
export const reportIn = (text: string): Report => documentOf('report', text) as Report;

export interface ErrorDocument {
  readonly code: string;
  readonly message: string;
  readonly flag?: string;
  readonly choices?: readonly {readonly value: string; readonly label: string}[];
}

/** The error of an exit with 2. */
export const errorIn = (text: string): ErrorDocument =>
  (documentOf('error', text) as {readonly error: ErrorDocument}).error;
