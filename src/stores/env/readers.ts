/** What the two readers nearly every Node program uses make of a file: the `dotenv` package and Node's own `--env-file`. */
import {parseEnv} from 'node:util';
import {parse} from 'dotenv';

/** What of a changed file does not read as it should: the reader, and the name it gets wrong. */
export interface Misread {
  readonly reader: 'dotenv' | 'node --env-file';
  readonly name: string;
}

/**
 * Compares two versions of a file.
 * @param wanted what the changed names must read as; every other name must read as it did
 * @returns the first difference, or undefined when all is as it should be
 */
export const misread = (
  before: Buffer,
  after: Buffer,
  wanted: ReadonlyMap<string, string>,
): Misread | undefined => {
  const was = byDotenv(before);
  const is = byDotenv(after);
  for (const name of new Set([...was.keys(), ...is.keys(), ...wanted.keys()])) {
    if (is.get(name) !== (wanted.get(name) ?? was.get(name))) return {reader: 'dotenv', name};
  }
  const nodeWas = byNode(before);
  const nodeIs = byNode(after);
  for (const name of new Set([...nodeWas.keys(), ...nodeIs.keys(), ...wanted.keys()])) {
    const value = nodeIs.get(name);
    const expected = wanted.get(name);
    // Where Node misread another name before, reading it as `dotenv` does is no harm.
    const fine =
      expected === undefined ? value === nodeWas.get(name) || value === is.get(name) : value === expected;
    if (!fine) return {reader: 'node --env-file', name};
  }
  return undefined;
};

/** What `dotenv` reads, by name. */
export const byDotenv = (bytes: Buffer): ReadonlyMap<string, string> =>
  new Map(Object.entries(parse(bytes.toString('utf8'))));

/** What Node reads, by name: `util.parseEnv` is the parser behind `--env-file`. */
export const byNode = (bytes: Buffer): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(parseEnv(bytes.toString('utf8')))) {
    if (value !== undefined) values.set(name, value);
  }
  return values;
};
