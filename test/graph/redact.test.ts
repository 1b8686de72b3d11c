/** Nothing secret gets through the redactor; what is no secret does. */
import {expect, test} from 'vitest';
import {stripControls} from '../../src/core/plain-text.ts';
import {Secret} from '../../src/core/secret.ts';
import {createRedactor, redactValue, shortenPhones} from '../../src/graph/redact.ts';

const odd = 'odd "secret" with/+ and ü';
const secret = new Secret(odd);
const redact = createRedactor(() => [secret, new Secret('short'), new Secret('')]);
const fake = `EAAFAKE${'y'.repeat(60)}`;

test.each([
  ['as it is', `so ${odd}!`],
  ['inside JSON', JSON.stringify({a: odd})],
  ['in an address', `?a=${encodeURIComponent(odd)}`],
  ['in a form', new URLSearchParams({a: odd}).toString()],
])('a known secret is dots, %s', (_name, text) => {
  expect(redact(text)).toContain('••••');
  expect(redact(text)).not.toContain('odd');
});

test.each([
  fake,
  `Bearer ${fake}`,
  `E${fake}${fake}`,
  `https://graph.facebook.com/x?access_token=abc123&after=Q`,
  'input_token=abc123',
  'https%3A%2F%2Fgraph%2Fx%3Faccess_token%3Dabc123',
  'Malformed access token abc123',
  '{"next":"https://graph.facebook.com/x?abc123"}',
  '{"access_token":"abc123"}',
  `634974688080001|${'f'.repeat(32)}`,
  `IGAAFAKE${'z'.repeat(40)}`,
])('%s does not get through', text => {
  expect(redact(text)).not.toMatch(/abc123|EAAFAKE|IGAAFAKE|ffff|zzzz/);
});

test('ordinary words, ids and short texts stay', () => {
  for (const text of [
    'The token 3f9a0b1c2d3e is short; account 102290129340001.',
    '(#190) Error validating access token: Session has expired',
    'Cannot parse access token',
    '{"paging":{"cursors":{"after":"QVFI"}}}',
    `wamid.HBgLMTY1MDU1NTEyMzQVAgEAARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA`,
  ]) {
    expect(redact(text)).toBe(text);
  }
});

test('inside a value of JSON, keys and texts are redacted and numbers stay', () => {
  expect(
    redactValue({a: [fake, 1, null], next: 'https://x?t=1', [fake]: true, access_token: 'q'}, redact),
  ).toEqual({
    a: ['••••', 1, null],
    next: '••••',
    '••••': true,
    access_token: '••••',
  });
});

test('phone numbers are shortened in messages, ids are not', () => {
  expect(shortenPhones('to +1 631-555-0142 now')).toBe('to +16•••142 now');
  expect(shortenPhones('to +447700900142.')).toBe('to +44•••142.');
  expect(shortenPhones('from 16315550142')).toBe('from 16•••142');
  expect(shortenPhones('account 102290129340001, code 131030, 2026-11-21')).toBe(
    'account 102290129340001, code 131030, 2026-11-21',
  );
});

test('text from outside cannot move the cursor, colour, or break the line', () => {
  expect(stripControls('a\u001b[31mred\u001b[0m\u001b]0;title\u0007b\r\nc\u202Ed\u0000')).toBe('aredb cd');
});
