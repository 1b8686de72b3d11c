import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {createMatcher} from '../../../src/stores/leaks/matcher.ts';

const [one, two] = ['a', 'b'].map(letter => new Secret(`EAAFAKE${letter.repeat(60)}`)) as [Secret, Secret];

const hitsIn = (text: Buffer, cuts: readonly number[]) => {
  const scan = createMatcher([one, two]).scan();
  const ends = [...new Set([...cuts.map(cut => cut % (text.length + 1)), text.length])].sort((a, b) => a - b);
  return ends.flatMap((end, at) => scan.push(text.subarray(ends[at - 1] ?? 0, end)));
};

test('each token is found once with its line, wherever the text is cut into pieces', () => {
  const text = Buffer.from(`x\ny ${one.open()} z\n\r\nTOKEN="${two.open()}"\n${one.open()}`);
  const wanted = [
    {fingerprint: one.fingerprint, line: 2},
    {fingerprint: two.fingerprint, line: 4},
    {fingerprint: one.fingerprint, line: 5},
  ];
  fc.assert(
    fc.property(fc.array(fc.nat(1000), {maxLength: 40}), cuts => {
      expect(hitsIn(text, cuts)).toEqual(wanted);
    }),
  );
});

test.each([
  ['little-endian, as PowerShell writes', (text: string) => Buffer.from(text, 'utf16le')],
  ['big-endian', (text: string) => Buffer.from(text, 'utf16le').swap16()],
])('in UTF-16, %s', (_order, encode) => {
  const text = encode(`\uFEFFx\r\nTOKEN=${one.open()}\r\n${two.open()}`);
  const wanted = [
    {fingerprint: one.fingerprint, line: 2},
    {fingerprint: two.fingerprint, line: 3},
  ];
  expect(hitsIn(text, [])).toEqual(wanted);
  expect(hitsIn(text, [20, 21, 90, 150])).toEqual(wanted);
  expect(createMatcher([one]).within(text)).toEqual([one.fingerprint]);
});

test('a token next to itself, and two of one line, are told once for the line', () => {
  const text = Buffer.from(`${one.open()}${one.open()} ${two.open()}`);
  expect(hitsIn(text, [])).toHaveLength(2);
});

test('a short text is not looked for', () => {
  expect(createMatcher([new Secret('short')]).within(Buffer.from('a short text'))).toEqual([]);
});
