/**
 * Runs before every test file: whatever the program under test prints, writes into files or hands to other processes is
 * looked at, and a test in which a token goes anywhere but into a store fails.
 */

import {ChildProcess} from 'node:child_process';
import {appendFileSync} from 'node:fs';
import {afterAll, afterEach, expect} from 'vitest';
import {watch} from './eye.ts';
import {report, takeFindings} from './findings.ts';
import {outputsSeen} from './outputs.ts';
import {closeReports, programsStarted, witnessEnv, witnessed} from './programs.ts';

const counts = {write: 0, start: 0};
/** The nearest of our own files in the stack: the program's, or a test's. */
const nearest = (): string => {
  const {stackTraceLimit} = Error;
  Error.stackTraceLimit = 60;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = stackTraceLimit;
  const files = stack
    .split('\n')
    .filter(line => /[\\/](?:src|test)[\\/]/.test(line) && !/witness/.test(line));
  return files[0] ?? '';
};

watch({
  report,
  isOurs: () => /[\\/]src[\\/]/.test(nearest()),
  handsOn: () => /commands[\\/]child\.ts/.test(nearest()),
  looked: what => {
    counts[what] += 1;
  },
});

// The built program that a test starts is watched from within.
const prototype: {spawn?: (start: {args?: readonly string[]; envPairs?: readonly string[]}) => unknown} =
  ChildProcess.prototype as never;
const {spawn} = prototype;
prototype.spawn = function (this: unknown, start): unknown {
  const args = witnessed(start.args ?? []);
  if (args === start.args || start.args === undefined) return spawn?.call(this, start);
  const envPairs = [...(start.envPairs ?? []), `WITNESS=${witnessEnv.WITNESS}`];
  return spawn?.call(this, {...start, args, envPairs});
};

afterEach(() => {
  expect(takeFindings(), 'A token was seen where it does not belong').toEqual([]);
});

afterAll(() => {
  const late = takeFindings();
  closeReports();
  const {WITNESS_SUMMARY} = process.env;
  if (WITNESS_SUMMARY !== undefined) {
    const line = {...counts, outputs: outputsSeen(), programs: programsStarted()};
    appendFileSync(WITNESS_SUMMARY, `${JSON.stringify(line)}\n`);
  }
  expect(late, 'A token was seen where it does not belong').toEqual([]);
});
