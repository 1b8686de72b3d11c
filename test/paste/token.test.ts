import fc from 'fast-check';
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {parseToken} from '../../src/paste/token.ts';
import {verdictOn} from '../../src/paste/verdict.ts';

const token = `EAAFAKE${'aB3_-xyZ'.repeat(25)}`;
const verdict = (raw: string) => verdictOn(raw, en.paste);

test('what was pasted becomes a secret that holds the token alone', () => {
  const parsed = parseToken(`\n  "Bearer ${token}"\n`);
  expect(parsed.ok && parsed.value.secret.equals(new Secret(token))).toBe(true);
});

test('a secret that came from elsewhere is cleaned the same way', () => {
  const parsed = parseToken(new Secret(`${token}\r\n`));
  expect(parsed.ok && parsed.value.secret.equals(new Secret(token))).toBe(true);
  expect(parsed.ok && parsed.value.cleaned).toEqual([{kind: 'line-breaks', count: 1}]);
});

test.each([
  ['  \n', {code: 'paste/empty', facts: {}}],
  ['\u0000\u0001\u0002', {code: 'paste/binary', facts: {}}],
  [`${token}é`, {code: 'paste/unsendable', facts: {character: 'é', position: 208}}],
  ['0123456789abcdef0123456789abcdef', {code: 'paste/wrong-thing', facts: {what: 'app-secret'}}],
])('%j is a problem with a name', (raw, expected) => {
  expect(parseToken(raw)).toEqual({ok: false, problem: expected});
});

test('a problem with a paste never holds what was pasted', () => {
  fc.assert(
    fc.property(fc.string({minLength: 4}), raw => {
      const parsed = parseToken(`${raw}é`);
      expect(parsed.ok ? '' : JSON.stringify(parsed.problem)).not.toContain(
        JSON.stringify(`${raw}é`).slice(1, -1),
      );
    }),
  );
});

test('the verdict tells length, looks and what was cleaned', () => {
  expect(verdict(`${token.slice(0, 90)}\n${token.slice(90)}\n`)).toEqual({
    tone: 'good',
    text: '207 characters, looks like a Graph token. Cleaned: 2 line breaks.',
    advice: '',
  });
});

test('an empty field has nothing said about it', () => {
  expect(verdict('')).toEqual({tone: 'info', text: '', advice: ''});
});

test('the verdict on a wrong thing names it, and says where the right one is', () => {
  const {tone, text, advice} = verdict('0123456789abcdef0123456789abcdef');
  expect(tone).toBe('bad');
  expect(text).toBe('32 characters, looks like an app secret or client token, not an access token.');
  expect(advice).toContain('starts with EAA');
});

test('a token that may be cut is a warning, not a refusal', () => {
  expect(verdict(token.slice(0, 60))).toMatchObject({
    tone: 'warn',
    text: '60 characters, looks like a Graph token.',
  });
  expect(parseToken(token.slice(0, 60)).ok).toBe(true);
});

test('the verdict shows none of the paste', () => {
  const letters = fc.constantFrom(...'abcdefghijkmnopqrstuvwxyz0123456789_');
  fc.assert(
    fc.property(fc.string({unit: letters, minLength: 24, maxLength: 400}), raw => {
      const {text, advice} = verdict(`EAAFAKE${raw}`);
      expect(`${text} ${advice}`).not.toContain(raw.slice(0, 12));
    }),
  );
});
