/** The redactor for what another program prints: whatever the chunks, no part of a token that tells anything comes through. */
import {Buffer} from 'node:buffer';
import {Readable} from 'node:stream';
import {buffer} from 'node:stream/consumers';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {redacting, withoutForms} from '../../src/graph/redact-stream.ts';
import {fakeToken} from '../support/env-files.ts';

const token = fakeToken('k');
const odd = 'fake secret/with+odd=characters';
const dots = '••••';

const pieces = (bytes: Buffer, cuts: readonly number[]): Buffer[] => {
  const places = [0, ...[...cuts].map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
};

const through = (bytes: Buffer, cuts: readonly number[], secrets = [new Secret(token), new Secret(odd)]) =>
  buffer(Readable.from(pieces(bytes, cuts).filter(({length}) => length > 0)).pipe(redacting(secrets)));

const part = fc.oneof(
  fc.constantFrom(
    token,
    odd,
    encodeURIComponent(odd),
    fakeToken('z', 150),
    token.slice(0, 60),
    token.slice(3),
  ),
  fc.constantFrom('E', 'EA', 'EAA', 'EAAx', ' ', '\n', '"', 'fake secret', 'SEA', 'ü', '•'),
  fc.string({maxLength: 12}),
);
const written = fc.array(part, {maxLength: 12}).map(parts => Buffer.from(parts.join('')));
const cuts = fc.array(fc.nat(), {maxLength: 12});

test('a token is hidden wherever the chunks are cut, and the rest comes out the same', async () => {
  await fc.assert(
    fc.asyncProperty(written, cuts, async (bytes, at) => {
      const whole = (await through(bytes, [])).toString('latin1');
      expect((await through(bytes, at)).toString('latin1')).toBe(whole);
      expect(whole).not.toContain(token);
      expect(whole).not.toContain(odd);
      expect(whole).not.toMatch(/EAA[\w-]{80,}/);
    }),
    {numRuns: 2_000},
  );
});

test('bytes that are no text, and no secret, come through untouched', async () => {
  const harmless = fc.uint8Array({maxLength: 300}).map(bytes => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(harmless, cuts, async (bytes, at) => {
      expect((await through(bytes, at)).equals(bytes)).toBe(true);
    }),
  );
});

test('one byte at a time is enough to hide a token, however long the one before it was', async () => {
  const bytes = Buffer.from(`a ${fakeToken('q', 70_000)} b ${token}, ${odd}\n`);
  const every = Array.from({length: bytes.length}, (_, at) => at);
  expect((await through(bytes, every)).toString()).toBe(`a ${dots} b ${dots}, ${dots}\n`);
});

test('what cannot become a secret is not held back', () => {
  const sieve = withoutForms(['abcabd']);
  expect(sieve.pass('xab')).toBe('x');
  expect(sieve.pass('cab')).toBe('');
  expect(sieve.pass('c!')).toBe('abcabc!');
  expect(sieve.rest()).toBe('');
});

test('the longest of several forms at one place is hidden', () => {
  const sieve = withoutForms(['abcd', 'abcdefgh']);
  expect(Buffer.from(sieve.pass('abcdef') + sieve.pass('gh'), 'latin1').toString()).toBe(dots);
  expect(Buffer.from(sieve.pass('abcdefx'), 'latin1').toString()).toBe(`${dots}efx`);
});
