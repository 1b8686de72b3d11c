import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Cleaned, clean} from '../../src/paste/clean.ts';
import {recognise} from '../../src/paste/recognise.ts';

const token = `EAAFAKE${'aB3_-xyZ'.repeat(24)}`;

/** What was cleaned, as "kind count". */
const said = ({cleaned}: {readonly cleaned: readonly Cleaned[]}) =>
  cleaned.map(({kind, count}) => `${kind} ${count}`);

const cases: readonly (readonly [what: string, raw: string, cleaned: readonly string[]])[] = [
  ['a clean token', token, []],
  ['blanks around it', `  ${token}\t`, ['spaces 3']],
  ['a line end behind it', `${token}\n`, ['line-breaks 1']],
  ['a Windows line end behind it', `${token}\r\n`, ['line-breaks 1']],
  [
    'wrapped lines',
    `${token.slice(0, 60)}\n${token.slice(60, 120)}\r\n${token.slice(120)}`,
    ['line-breaks 2'],
  ],
  ['wrapped and indented', `${token.slice(0, 60)}\n    ${token.slice(60)}`, ['line-breaks 1', 'spaces 4']],
  ['double quotes', `"${token}"`, ['quotes 1']],
  ['single quotes and a comma', `'${token}',`, ['quotes 1']],
  ['typographic quotes', `“${token}”`, ['quotes 1']],
  ['one quote only', `${token}"`, ['quotes 1']],
  ['angle brackets', `<${token}>`, ['brackets 1']],
  ['Bearer', `Bearer ${token}`, ['bearer 1']],
  ['Bearer twice', `Bearer Bearer ${token}`, ['bearer 2']],
  ['a header', `Authorization: Bearer ${token}`, ['header 1', 'bearer 1']],
  ['curl’s option', `-H "Authorization: Bearer ${token}"`, ['header 1', 'bearer 1', 'quotes 1']],
  ['a variable', `WHATSAPP_ACCESS_TOKEN=${token}`, ['assignment 1']],
  ['an exported, quoted variable', `export TOKEN="${token}"`, ['assignment 1', 'quotes 1']],
  ['YAML', `access_token: ${token}`, ['assignment 1']],
  ['JavaScript', `const token = '${token}';`, ['assignment 1', 'quotes 1']],
  ['JSON', `{"access_token":"${token}","token_type":"bearer"}`, ['json 1']],
  ['several lines of a .env', `A=1\nTOKEN=${token}\nB=2`, ['assignment 1']],
  ['an address', `https://graph.facebook.com/me?access_token=${token}&x=1`, ['url 1']],
  ['words around it', `here it is: ${token} good luck`, ['text 1']],
  ['an id on the next line', `${token}\n109876543210987`, ['text 1']],
  ['a byte order mark', `\uFEFF${token}`, ['invisible 1']],
  ['zero-width characters', `${token.slice(0, 9)}\u200B${token.slice(9)}\u200D`, ['invisible 2']],
  ['paste marks', `\u001B[200~${token}\u001B[201~`, ['paste-marks 2']],
  ['what is left of paste marks', `200~${token}201~`, ['paste-marks 2']],
  ['half of a paste mark', `${token}[201~`, ['paste-marks 1']],
  ['the label of the button below it', `${token}\nCopy\n`, ['line-breaks 1', 'text 1']],
  ['the label behind it', `${token} Copy`, ['text 1']],
  ['the label before it', `Copied!\n${token}`, ['text 1']],
  ['two labels, in Spanish', `${token}\r\nCopiar token\r\nListo`, ['text 1']],
  ['two labels, in Portuguese', `${token}\nCopiar\nFechar`, ['text 1']],
  [
    'the label below a wrapped one',
    `${token.slice(0, 90)}\n${token.slice(90)}\nCopiar`,
    ['text 1', 'line-breaks 1'],
  ],
  [
    'a label with a wrapped token below it',
    `Access token\n${token.slice(0, 90)}\n${token.slice(90)}`,
    ['assignment 1', 'line-breaks 1'],
  ],
  ['a full stop', `${token}.`, ['text 1']],
  ['a comma', `${token},`, ['text 1']],
  ['a full stop, and a label', `${token}.\nCopy`, ['text 2']],
  ['a sentence that goes on', `${token}. Please keep it`, ['text 1']],
  ['the half of a second paste', token + token.slice(0, 120), ['doubled 1']],
  ['its first letters', token + token.slice(0, 9), ['doubled 1']],
  ['its half on the next line', `${token}\n${token.slice(0, 120)}`, ['line-breaks 1', 'doubled 1']],
  ['a half, then the whole', token.slice(0, 50) + token, ['doubled 1']],
  ['pasted twice and a half', token + token + token.slice(0, 60), ['doubled 2']],
  ['pasted twice', token + token, ['doubled 1']],
  ['pasted twice on two lines', `${token}\n${token}\n`, ['line-breaks 2', 'doubled 1']],
  ['pasted twice with marks', `200~${token}201~200~${token}201~`, ['paste-marks 4', 'doubled 1']],
];

describe('the token comes out of', () => {
  test.each(cases)('%s', (_what, raw, cleaned) => {
    expect(clean(raw).text).toBe(token);
    expect(said(clean(raw))).toEqual(cleaned);
  });

  test('a curl command of several lines', () => {
    const command = `curl -i -X POST \\\n  'https://graph.facebook.com/v26.0/1/messages' \\\n  -H 'Authorization: Bearer ${token}' \\\n  -d '{"to":"1"}'`;
    expect(clean(command)).toEqual({text: token, cleaned: [{kind: 'curl', count: 1}]});
  });
});

test.each([20, 90, 150])('a command that is wrapped within the token, at %d', at => {
  const cut = `${token.slice(0, at)}\n  ${token.slice(at)}`;
  const kinds = [
    {kind: 'line-breaks', count: 1},
    {kind: 'curl', count: 1},
  ];
  expect(clean(`curl -i -H 'Authorization: Bearer ${cut}' https://graph.facebook.com/me`)).toEqual({
    text: token,
    cleaned: kinds,
  });
  expect(clean(`curl "https://graph.facebook.com/me?access_token=${cut}&x=1"`).text).toBe(token);
  expect(clean(`curl "https://graph.facebook.com/me?access_token=${token}" \\\n -d 'x=1'`).text).toBe(token);
});

describe('left as it is', () => {
  test('a text of several different tokens: only the person knows which', () => {
    const other = `EAAFAKEother${'y'.repeat(120)}`;
    expect(clean(`${token}\n${other}`).text).toBe(`${token}\n${other}`);
    expect(clean(`A=${token}\nB=${other}`).text).toBe(`A=${token}\nB=${other}`);
  });

  test('two tokens of one app, which begin alike', () => {
    const pair = `${token}${token.slice(0, 40)}${'y'.repeat(150)}`;
    expect(clean(pair).text).toBe(pair);
  });

  test('a token with foreign characters right behind it', () => {
    expect(clean(`${token}é`).text).toBe(`${token}é`);
    expect(clean(`${token}***`).text).toBe(`${token}***`);
  });

  test('a text without a token', () => {
    expect(clean('PHONE NUMBER HERE').text).toBe('PHONE NUMBER HERE');
    expect(clean('dGVzdA==').text).toBe('dGVzdA==');
    expect(clean('').text).toBe('');
  });
});

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-');
const tokens = fc.string({unit: letters, minLength: 90, maxLength: 300}).map(rest => `EAAFAKE${rest}`);
const breaks = fc.constantFrom('\n', '\r', '\r\n', '\n  ', '\r\n\t');

test('however a token is wrapped, the same one comes back', () => {
  const wrapped = fc
    .tuple(tokens, fc.array(fc.tuple(fc.nat(300), breaks), {maxLength: 12}))
    .map(([whole, cuts]) => {
      const sorted = [...cuts].sort(([a], [b]) => b - a);
      return {whole, raw: sorted.reduce((text, [at, br]) => text.slice(0, at) + br + text.slice(at), whole)};
    });
  fc.assert(
    fc.property(wrapped, ({whole, raw}) => {
      expect(clean(raw).text).toBe(whole);
    }),
  );
});

test('layers of wrapping come off in any order', () => {
  const layer = fc.constantFrom<(text: string) => string>(
    text => `"${text}"`,
    text => `'${text}'`,
    text => ` ${text}\n`,
    text => `\uFEFF${text}`,
    text => `\u001B[200~${text}\u001B[201~`,
    text => `Bearer ${text}`,
    text => `TOKEN=${text}`,
  );
  fc.assert(
    fc.property(tokens, fc.array(layer, {maxLength: 4}), (whole, layers) => {
      expect(clean(layers.reduce((text, wrap) => wrap(text), whole)).text).toBe(whole);
    }),
  );
});

test('cleaning what is clean changes nothing, and nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 200}), raw => {
      expect(typeof clean(raw).text).toBe('string');
    }),
  );
  fc.assert(
    fc.property(tokens, whole => {
      expect(clean(whole)).toEqual({text: whole, cleaned: []});
    }),
  );
});

test('64 KB that tempt a pattern to look again and again are cleaned all the same', () => {
  const begins = ['', '"', '"x', 'A=x', 'A: x', 'Bearer ', '<EAA', 'your_', 'Authorization:', token];
  const units = ['"', '\n', ' ', '\n\n ', '"x', '_', '-', 'a_', 'a\n', '201~ ', '=', '.', 'EAA', '9 '];
  for (const begin of begins) {
    for (const unit of units) {
      const long = `${begin}${unit.repeat(65_536 / unit.length)}!`;
      expect(recognise(clean(long).text).kind).toMatch(/^[a-z-]+$/);
      expect(recognise(long.slice(0, 4_096)).kind).toMatch(/^[a-z-]+$/);
    }
  }
});

test('64 KB of anything is cleaned', () => {
  for (const unit of [
    'x',
    ' ',
    '"',
    "'",
    '=',
    'EAA',
    'a b',
    '<',
    '{',
    '\n',
    '200~',
    'Bearer ',
    'A=',
    'a: ',
  ]) {
    const long = unit.repeat(Math.ceil(65_536 / unit.length));
    expect(clean(long).text.length).toBeLessThanOrEqual(long.length);
  }
  expect(clean(`${' '.repeat(65_536)}${token}`).text).toBe(token);
});
