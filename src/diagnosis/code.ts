/** A code alone. No rule has anything to say of it, so that none is loaded: `explain 190` starts as fast as `--version`. */
import {analysisWith} from './analysis.ts';
import type {Analysis} from './diagnosis.ts';
import {readNumber} from './read/number.ts';
import {entryOf} from './rules/codes.ts';
import {nothingHeard, weigh} from './weigh.ts';

/** @returns what `explain` of all rules gives for it too; null for anything that is not just a code */
export const explainCode = (input: string): Analysis | null => {
  const reading = readNumber(input);
  if (reading === null) return null;
  const causes = weigh(entryOf(reading.code, reading.subcode), nothingHeard, {});
  return analysisWith(reading, causes, reading.message, {});
};
