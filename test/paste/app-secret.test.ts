import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {parseAppSecret, verdictOnAppSecret} from '../../src/paste/app-secret.ts';

const digits = '0123456789abcdef0123456789abcdef';

test.each([
  ['as it is', digits],
  ['with blanks and a line end', `  ${digits}\n`],
  ['in quotes', `"${digits}"`],
  ['behind its label', `App secret\n${digits}`],
  ['behind a name', `WHATSAPP_APP_SECRET=${digits}`],
  ['behind the app’s id', `634974688080001|${digits}`],
  ['in capitals', digits.toUpperCase()],
])('an app secret is taken %s', (_how, typed) => {
  const parsed = parseAppSecret(new Secret(typed));
  expect(parsed.ok && parsed.value.open().toLowerCase()).toBe(digits);
});

test.each([
  '',
  digits.slice(1),
  `${digits}0`,
  `EAAFAKE${'x'.repeat(180)}`,
  '106540352242922',
  'not a secret at all',
])('%j is none', typed => {
  expect(parseAppSecret(new Secret(typed))).toMatchObject({ok: false, problem: {code: 'app-secret/invalid'}});
});

test('what was pasted is named, and none of it is shown', () => {
  const {appSecret} = en.steps;
  const told = (typed: string) => verdictOnAppSecret(typed, appSecret.verdict, en.paste.things);
  expect(told('')).toEqual({tone: 'info', text: '', advice: ''});
  expect(told(digits)).toMatchObject({tone: 'good', text: appSecret.verdict.good});
  expect(told(`EAAFAKE${'x'.repeat(180)}`)).toMatchObject({tone: 'bad', text: appSecret.verdict.token});
  expect(told('106540352242922').text).toMatch(/Looks like an id/);
  expect(told('ü'.repeat(32))).toMatchObject({tone: 'bad', text: appSecret.verdict.unknown});
  for (const typed of [digits, '106540352242922']) expect(told(typed).text).not.toContain(typed.slice(0, 6));
});
