import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseRecipient} from '../../src/paste/recipient.ts';

const numberOf = (raw: string) => {
  const parsed = parseRecipient(raw);
  return parsed.ok ? parsed.value.e164 : parsed.problem.facts;
};
const hintOf = (raw: string) => {
  const parsed = parseRecipient(raw);
  return parsed.ok ? parsed.value.hint : undefined;
};

test.each([
  ['+16505551234', '+16505551234'],
  ['+1 (650) 555-1234', '+16505551234'],
  ['001 650 555 1234', '+16505551234'],
  ['tel:+1-650-555-1234', '+16505551234'],
  ['https://wa.me/16505551234', '+16505551234'],
  ['+49 (0)151 23456789', '+4915123456789'],
  ['\u202A+1 650 555 1234\u202C', '+16505551234'],
])('%j is read as %s', (raw, expected) => {
  expect(numberOf(raw)).toBe(expected);
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['650 555 1234', 'no-country-code'],
  ['0151 23456789', 'no-country-code'],
  ['+49151', 'too-short'],
  ['+1', 'too-short'],
  ['+1650555123412345', 'too-long'],
  ['+999 1234567', 'invalid'],
  ['my phone', 'not-a-number'],
  ['+1650555abcd', 'not-a-number'],
])('%j is refused: %s', (raw, reason) => {
  expect(numberOf(raw)).toEqual({reason});
});

test('the two forms of a Mexican, an Argentine and a Brazilian mobile number are told, not exchanged', () => {
  expect(numberOf('+5215512345678')).toBe('+5215512345678');
  expect(hintOf('+5215512345678')).toEqual({code: 'mexico-1', other: '+525512345678'});
  expect(hintOf('+525512345678')).toEqual({code: 'mexico-1', other: '+5215512345678'});
  expect(hintOf('+5491112345678')).toEqual({code: 'argentina-9', other: '+541112345678'});
  expect(hintOf('+541112345678')).toEqual({code: 'argentina-9', other: '+5491112345678'});
  expect(hintOf('+5511987654321')).toEqual({code: 'brazil-9', other: '+551187654321'});
  expect(hintOf('+551187654321')).toEqual({code: 'brazil-9', other: '+5511987654321'});
  expect(hintOf('+16505551234')).toBeNull();
});

test('nothing typed makes it throw', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'+0123456789 ()-a')}), raw => {
      expect(typeof parseRecipient(raw).ok).toBe('boolean');
    }),
  );
});
