import {parse} from 'dotenv';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../../src/stores/env/document.ts';
import {edit} from '../../../src/stores/env/edit.ts';
import {byNode} from '../../../src/stores/env/readers.ts';
import {envFiles, fakeToken, soup} from '../../support/env-files.ts';

const token = fakeToken();
/** Of each kind: as people write them, and as nobody does. */
const fileCount = 30_000;

/** The file after the changes; throws when they were refused. */
const edited = (text: string, changes: Record<string, string>): string => {
  const outcome = edit(parseDocument(Buffer.from(text)), new Map(Object.entries(changes)));
  if (!outcome.ok) throw new Error(`${outcome.problem.name}: ${outcome.problem.reader}`);
  return outcome.value.bytes.toString();
};

describe('an edit', () => {
  test('leaves every byte outside the changed assignments as it is, and reads back, for any file', () => {
    let refused = 0;
    fc.assert(
      fc.property(envFiles, bytes => {
        const document = parseDocument(bytes);
        const changes = new Map([
          ['WHATSAPP_ACCESS_TOKEN', token],
          ['WHATSAPP_PHONE_NUMBER_ID', '123456789012345'],
        ]);
        const outcome = edit(document, changes);
        if (!outcome.ok) {
          refused += 1;
          return;
        }
        const {bytes: after, splices} = outcome.value;
        let from = 0;
        let shift = 0;
        for (const {start, end, text} of splices) {
          expect(after.subarray(from + shift, start + shift).equals(bytes.subarray(from, start))).toBe(true);
          shift += Buffer.byteLength(text) - (end - start);
          from = end;
        }
        expect(after.subarray(from + shift).equals(bytes.subarray(from))).toBe(true);
        const allowed = document.assignments.filter(({name}) => changes.has(name));
        for (const {kind, start, end} of splices) {
          if (kind === 'append') expect(start).toBe(bytes.length);
          else expect(allowed.some(each => each.start <= start && end <= each.end)).toBe(true);
        }
        const before = parse(bytes.toString());
        expect(parse(after.toString())).toEqual({...before, ...Object.fromEntries(changes)});
        const node = byNode(after);
        for (const [name, value] of changes) expect(node.get(name)).toBe(value);
      }),
      {numRuns: fileCount},
    );
    expect(refused / fileCount).toBeLessThan(0.25);
  });

  test('reads back or is refused, also in what no person would write', () => {
    fc.assert(
      fc.property(soup, bytes => {
        const outcome = edit(parseDocument(bytes), new Map([['T', token]]));
        if (!outcome.ok) return;
        const after = outcome.value.bytes;
        expect(parse(after.toString())).toEqual({...parse(bytes.toString()), T: token});
        expect(byNode(after).get('T')).toBe(token);
      }),
      {numRuns: fileCount},
    );
  });

  test.each([
    ['the quotes', `A="old"\n`, `A="${token}"\n`],
    ['single quotes', `A='old'\n`, `A='${token}'\n`],
    ['export', `export A=old\n`, `export A=${token}\n`],
    ['blanks around the equals sign', `A = old\n`, `A = ${token}\n`],
    ['a comment behind the value', `A=old # mine\n`, `A=${token} # mine\n`],
    ['CR LF', `A=old\r\nB=1\r\n`, `A=${token}\r\nB=1\r\n`],
    ['a missing final newline', `B=1\nA=old`, `B=1\nA=${token}`],
    ['an empty value', `A=\nB=1\n`, `A=${token}\nB=1\n`],
    ['an empty value with a comment', `A= # here\n`, `A=${token} # here\n`],
    ['earlier duplicates', `A=1\nA=2\n`, `A=1\nA=${token}\n`],
  ])('in place keeps %s', (_what, before, after) => {
    expect(edited(before, {A: token})).toBe(after);
  });

  test.each([
    ['a comment that sticks to the value is moved off it', `A=old#c\n`, `A=${token} #c\n`],
    ['a value of several lines becomes one', `A="x\ny"\nB=1\n`, `A="${token}"\nB=1\n`],
    ['backticks, which a shell would run, become no quotes', 'A=`old`\n', `A=${token}\n`],
    ['a colon, which Node cannot read, becomes an equals sign', `A: old\n`, `A=${token}\n`],
    ['a value on the next line, which Node cannot read, is moved up', `A=\n"old"\n`, `A="${token}"\n`],
    [
      'a name right behind a byte-order mark, which Node cannot read, gets its own line',
      `\ufeffA=old\n`,
      `\ufeff\nA=${token}\n`,
    ],
    [
      'a name behind lone carriage returns, which Node cannot read, gets its own line',
      `B=1\rA=old\rC=2`,
      `B=1\r\nA=${token}\n\rC=2`,
    ],
  ])('%s', (_what, before, after) => {
    expect(edited(before, {A: token})).toBe(after);
  });

  test('adds missing names in one block at the end, in the file’s own line ends', () => {
    expect(edited('B=1\r\n', {A: token, C: '2'})).toBe(
      `B=1\r\n\r\n# WhatsApp Cloud API\r\nA=${token}\r\nC=2\r\n`,
    );
    expect(edited('B=1', {A: '1'})).toBe('B=1\n\n# WhatsApp Cloud API\nA=1\n');
    expect(edited('', {A: '1'})).toBe('# WhatsApp Cloud API\nA=1\n');
  });

  test('extends its own block when it comes again', () => {
    expect(edited(edited('B=1\n', {A: '1'}), {C: '2'})).toBe('B=1\n\n# WhatsApp Cloud API\nA=1\nC=2\n');
  });

  test('changes nothing where the values are there already', () => {
    const outcome = edit(parseDocument(Buffer.from('A="1" # x\n')), new Map([['A', '1']]));
    expect(outcome).toMatchObject({ok: true, value: {changed: [], splices: []}});
  });

  test('values that are hard to quote read back the same, or are refused', () => {
    const hard = fc.string({
      unit: fc.constantFrom('#', '$', '\\', "'", '"', '`', ' ', '=', 'n', 'é', '\n', 'a', '€', '🙂'),
    });
    fc.assert(
      fc.property(hard, envFiles, (value, file) => {
        const outcome = edit(parseDocument(file), new Map([['NEW_NAME', value]]));
        if (!outcome.ok) return;
        expect(parse(outcome.value.bytes.toString())['NEW_NAME']).toBe(value);
        expect(byNode(outcome.value.bytes).get('NEW_NAME')).toBe(value);
      }),
      {numRuns: 5_000},
    );
  });

  test.each(['a b', 'a#b', '$HOME', "it's", 'say "hi"', 'a=b c', 'ünïcode', 'back\\slash', ' padded '])(
    '%j can be written',
    value => {
      expect(parse(edited('', {A: value}))['A']).toBe(value);
    },
  );

  test('a value with all three kinds of quotes is refused', () => {
    expect(edit(parseDocument(Buffer.alloc(0)), new Map([['A', `'"\`#`]]))).toMatchObject({ok: false});
  });

  test('a file in which Node would not see the new value is refused, not half right', () => {
    expect(edit(parseDocument(Buffer.from(`B='open\nA=old\nC='x'\n`)), new Map([['A', token]]))).toEqual({
      ok: false,
      problem: {name: 'A', reader: 'node --env-file'},
    });
  });
});
