import {inspect} from 'node:util';
import {expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';

const secret = new Secret('EAAFAKE-do-not-show');

test('a secret prints as dots, whichever way text is made of it', () => {
  expect(`${secret}`).toBe('••••');
  expect(String(secret)).toBe('••••');
  expect(inspect({secret}, {depth: 5, showHidden: true})).not.toContain('EAAFAKE');
  expect(JSON.stringify({secret})).toBe('{}');
});

test('its fingerprint is the start of its SHA-256, the same for the same text', () => {
  expect(secret.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  expect(secret.fingerprint).toBe(new Secret('EAAFAKE-do-not-show').fingerprint);
  expect(secret.fingerprint).not.toBe(new Secret('EAAFAKE-another').fingerprint);
});

test('two secrets are compared without opening them', () => {
  expect(secret.equals(new Secret('EAAFAKE-do-not-show'))).toBe(true);
  expect(secret.equals(new Secret('other'))).toBe(false);
});
