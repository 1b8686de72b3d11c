/** Says at the end of a run what the witness has looked at; where all tests were run and it has seen nothing, that is a failure. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

interface Counts {
  readonly write: number;
  readonly start: number;
  readonly outputs: number;
  readonly programs: number;
}

/** Called by Vitest before the tests. @returns what it calls after them */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'wa-token-summary-'));
  const file = join(folder, 'summary');
  process.env['WITNESS_SUMMARY'] = file;
  return () => {
    const all = linesOf(file).map(line => JSON.parse(line) as Counts);
    const sum = (pick: (counts: Counts) => number): number =>
      all.reduce((total, each) => total + pick(each), 0);
    const [writes, starts, outputs, programs] = [
      sum(({write}) => write),
      sum(({start}) => start),
      sum(({outputs: each}) => each),
      sum(({programs: each}) => each),
    ];
    rmSync(folder, {recursive: true, force: true});
    console.log(
      `Looked for tokens in ${outputs} outputs, ${writes} writes, the arguments and environments of ${starts} processes, and within ${programs} runs of the built program.`,
    );
    const isWhole = process.env['WA_TOKEN_NO_SKIPS'] === '1';
    if (isWhole && [writes, starts, outputs, programs].includes(0)) {
      console.error('The witness has not seen all that it should: is it still hooked up?');
      process.exitCode = 1;
    }
  };
};

const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line !== '');
  } catch {
    return [];
  }
};
