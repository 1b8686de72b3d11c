import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {clean} from '../../src/paste/clean.ts';
import {recognise, type Thing} from '../../src/paste/recognise.ts';

const token = `EAAFAKE${'aB3_-xyZ'.repeat(24)}`;
const hex = '0123456789abcdef0123456789abcdef';

/** What the text is called, as the verdict would be told. */
const named = (raw: string): string => {
  const thing: Thing = recognise(clean(raw).text);
  return thing.kind === 'wrong' ? thing.what : thing.kind;
};

test.each([
  [hex, 'app-secret'],
  [hex.toUpperCase(), 'app-secret'],
  [`APP_SECRET=${hex}`, 'app-secret'],
  [`123456789012345|${hex}`, 'app-pair'],
  ['123456789012345|aBcDeFgHiJkLmNoPqRsTuVwXyZ0', 'app-token'],
  ['109876543210987', 'id'],
  ['WHATSAPP_PHONE_NUMBER_ID=109876543210987', 'id'],
  ['Phone number ID: 109876543210987', 'id'],
  ['Phone number ID\n109876543210987', 'id'],
  ['WhatsApp Business Account ID: 109876543210987', 'id'],
  ['Identificador del número de teléfono: 109876543210987', 'id'],
  [`App secret: ${hex}`, 'app-secret'],
  [`Chave secreta do aplicativo\r\n${hex}`, 'app-secret'],
  ['Phone number: +1 650 555 1234', 'phone-number'],
  ['0049 171 5551234', 'phone-number'],
  ['EAAxxxxxxxx', 'placeholder'],
  ['EAAGXXXXXXXXXXXX', 'placeholder'],
  ['wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA', 'message-id'],
  ['wamid.HBgLMTY1MDU1NTEyMzQVAgARGA==', 'message-id'],
  ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'other-service'],
  [`AC${hex}`, 'other-service'],
  [`SK${hex}`, 'other-service'],
  ['+1 (650) 555-1234', 'phone-number'],
  ['16505551234', 'phone-number'],
  ['123456', 'pin'],
  ['1234', 'number'],
  ['my_verify_token', 'verify-token'],
  [`IGAAFAKE${'x'.repeat(120)}`, 'instagram'],
  ['TH|1234567890|abc', 'threads'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', 'jwt'],
  ['EAAG***************', 'masked'],
  ['EAAGm0PX4ZCps…', 'masked'],
  ['EAAGm0PX4ZCps...', 'masked'],
  ['••••••••abcd', 'masked'],
  ['<YOUR_ACCESS_TOKEN>', 'placeholder'],
  ['YOUR_ACCESS_TOKEN', 'placeholder'],
  ['your-token-here', 'placeholder'],
  ['{{access_token}}', 'placeholder'],
  [`${'{'}WHATSAPP_TOKEN}`, 'placeholder'],
  ['$TOKEN', 'placeholder'],
  ['Authorization: Bearer $TOKEN', 'placeholder'],
  ['process.env.TOKEN', 'placeholder'],
  ['PHONE NUMBER HERE', 'placeholder'],
  ['null', 'placeholder'],
  ['{"error":{"code":190}}', 'json'],
  ['curl https://graph.facebook.com/me', 'command'],
  ['https://business.facebook.com/settings', 'url'],
  ['Please see the attachment', 'text'],
  ['ghp_FAKE0123456789', 'other-service'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMII', 'private-key'],
  [`${token}\nEAAFAKEother${'y'.repeat(120)}`, 'several-tokens'],
  ['abc', 'too-short'],
  ['   \n\t ', 'empty'],
  ['', 'empty'],
  ['\uFEFF\u200B', 'empty'],
  ['\u0000\u0001EAA', 'binary'],
  ['a-token-of-another-shape.1', 'odd-token'],
  [token, 'token'],
])('%j is %s', (raw, expected) => {
  expect(named(raw)).toBe(expected);
});

describe('a token', () => {
  test('that is shorter than tokens are may have been cut', () => {
    expect(recognise(token)).toEqual({kind: 'token', truncated: false});
    expect(recognise(token.slice(0, 82))).toEqual({kind: 'token', truncated: true});
    expect(recognise(token.slice(0, 83))).toEqual({kind: 'token', truncated: false});
  });

  test('that ends where terminals cut may have been cut', () => {
    expect(recognise(`EAA${'x'.repeat(4_092)}`)).toEqual({kind: 'token', truncated: true});
  });

  test('with a character that no header can hold says which and where', () => {
    expect(recognise(`${token.slice(0, 10)}\u2026${token.slice(10)}`)).toMatchObject({
      kind: 'wrong',
      what: 'masked',
    });
    expect(recognise(`${token.slice(0, 10)}é`)).toEqual({kind: 'unsendable', character: 'é', position: 11});
    expect(recognise(`${token}😀`)).toEqual({
      kind: 'unsendable',
      character: '😀',
      position: token.length + 1,
    });
  });
});

test('64 KB of letters are too long for a token', () => {
  expect(named(`EAA${'x'.repeat(65_536)}`)).toBe('too-long');
});

test('anything at all is recognised as something', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 300}), raw => {
      expect(recognise(clean(raw).text).kind).toMatch(/^[a-z-]+$/);
    }),
  );
});
