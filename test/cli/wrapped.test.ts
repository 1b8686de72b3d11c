/** Text for a terminal is broken between words. */
import {expect, test} from 'vitest';
import {lineWidth, wrapped} from '../../src/cli/wrapped.ts';
import {wrapped as inLines} from '../../src/lines/wrap.ts';
import {place} from '../support/cli.ts';

const terminal = {isTTY: true, columns: 24} as NodeJS.WriteStream;

test('what goes on keeps the indent, and stands beside the number of a step', () => {
  expect(wrapped('one two three four five six\n  seven eight nine ten eleven', terminal)).toBe(
    'one two three four five\nsix\n  seven eight nine ten\n  eleven',
  );
  expect(wrapped('  1. open the page of your app and save', terminal)).toBe(
    '  1. open the page of\n     your app and save',
  );
  expect(wrapped('12 of them stand there alone', terminal)).toBe('12 of them stand there\nalone');
});

test('a terminal that knows no size and says 0 is taken for one of 80 columns', () => {
  const text = 'one two three four';
  const unknown = {isTTY: true, columns: 0} as NodeJS.WriteStream;
  expect(wrapped(text, unknown)).toBe(text);
  expect(inLines(text, unknown)).toBe(text);
  expect(lineWidth(unknown)).toBe(80);
});

test('a pipe gets it as it is', () => {
  const long = 'word '.repeat(60);
  expect(wrapped(long, {isTTY: false} as NodeJS.WriteStream)).toBe(long);
});

test('an error of another service is told without advice on sending again, an unknown code once', async () => {
  const {cli} = place();
  const told = async (what: string) => (await cli(['explain', what])).stdout;
  expect(await told('foo')).not.toMatch(/Sending the same request/);
  expect((await told('99999')).match(/99999/g)).toHaveLength(1);
});
