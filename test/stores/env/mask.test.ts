import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {diff} from '../../../src/stores/env/diff.ts';
import {parseDocument} from '../../../src/stores/env/document.ts';
import {edit} from '../../../src/stores/env/edit.ts';
import {maskLines, showing} from '../../../src/stores/env/mask.ts';
import {envFiles, fakeToken} from '../../support/env-files.ts';

const shown = showing(new Set(['WHATSAPP_ACCESS_TOKEN']), new Set(['WHATSAPP_PHONE_NUMBER_ID']), new Set());
const masked = (text: string) => maskLines(parseDocument(Buffer.from(text)), shown).map(line => line.text);
const diffOf = (file: Buffer, changes: Record<string, string>) => {
  const document = parseDocument(file);
  const edited = edit(document, new Map(Object.entries(changes)));
  if (!edited.ok) return null;
  return diff(document, edited.value, shown).map(({sign, text}) => sign + text);
};

describe('a masked line', () => {
  test.each([
    ['A=secret # why', 'A=•••• # why'],
    [`A='secret'`, `A='••••'`],
    ['A=', 'A='],
    ['export A = "x"  # y', 'export A = "••••"  # y'],
    ['# plain words stay', '# plain words stay'],
    ['# A=secret', '# A=••••'],
    ['# see https://user:pass@host/', '# see ••••'],
    ['# key abcd1234efgh', '# key ••••'],
    ['# the secret again', '# the secret again'],
    ['-----BEGIN KEY-----', '••••'],
    ['WHATSAPP_PHONE_NUMBER_ID=123456789012345', 'WHATSAPP_PHONE_NUMBER_ID=123456789012345'],
    ['WHATSAPP_PHONE_NUMBER_ID=hunter2', 'WHATSAPP_PHONE_NUMBER_ID=••••'],
    ['WHATSAPP_ACCESS_TOKEN=short', 'WHATSAPP_ACCESS_TOKEN=••••'],
    ['A=\x1b[31mred # \x1b[0m', 'A=•••• # [0m'],
  ])('%j is shown as %j', (line, expected) => {
    expect(masked(line)).toEqual([expected]);
  });

  test('of a value of several lines shows nothing but dots', () => {
    expect(masked('A="one\ntwo\nthree" # end\nB=2\n')).toEqual(['A="••••"', '••••', '•••• # end', 'B=••••']);
  });

  test('of a comment hides a value that stands elsewhere in the file', () => {
    expect(masked('A=hunter\n# was hunter before\n')).toEqual(['A=••••', '# was •••• before']);
  });
});

describe('a masked diff', () => {
  test('never shows a value, whatever the file looks like', () => {
    const hidden = 'Zq7Zq7Zq7Zq7';
    fc.assert(
      fc.property(envFiles, fc.nat(), (file, at) => {
        const names = parseDocument(file).assignments;
        const one = names[at % Math.max(1, names.length)];
        if (one === undefined) return;
        const withSecret = Buffer.concat([
          file.subarray(0, one.valueStart),
          Buffer.from(`'${hidden}'`),
          file.subarray(one.end),
        ]);
        const held = parseDocument(withSecret).assignments.some(({value}) => value.includes(hidden));
        const lines = diffOf(withSecret, {WHATSAPP_ACCESS_TOKEN: fakeToken()});
        if (!held || lines === null) return;
        expect(lines.join('\n')).not.toContain(hidden);
        expect(lines.join('\n')).not.toContain('EAA');
      }),
      {numRuns: 5_000},
    );
  });

  test('shows two lines around each change and counts the lines between', () => {
    const file = Buffer.from(`WHATSAPP_ACCESS_TOKEN=x\n${'A=1\n'.repeat(9)}WHATSAPP_PHONE_NUMBER_ID=1\n`);
    expect(diffOf(file, {WHATSAPP_ACCESS_TOKEN: 'y', WHATSAPP_PHONE_NUMBER_ID: '22222'})).toEqual([
      '-WHATSAPP_ACCESS_TOKEN=••••',
      '+WHATSAPP_ACCESS_TOKEN=••••',
      ' A=••••',
      ' A=••••',
      '@9',
      ' A=••••',
      ' A=••••',
      '-WHATSAPP_PHONE_NUMBER_ID=1',
      '+WHATSAPP_PHONE_NUMBER_ID=22222',
    ]);
  });

  test('of an empty value in the last line, which has no line end', () => {
    expect(
      diffOf(Buffer.from('A=1\nWHATSAPP_PHONE_NUMBER_ID='), {WHATSAPP_PHONE_NUMBER_ID: '12345'}),
    ).toEqual([' A=••••', '-WHATSAPP_PHONE_NUMBER_ID=', '+WHATSAPP_PHONE_NUMBER_ID=12345']);
  });

  test('does not call a line changed that only got its line end', () => {
    expect(diffOf(Buffer.from('A=1'), {WHATSAPP_PHONE_NUMBER_ID: '12345'})).toEqual([
      ' A=••••',
      '+',
      '+# WhatsApp Cloud API',
      '+WHATSAPP_PHONE_NUMBER_ID=12345',
    ]);
  });
});
