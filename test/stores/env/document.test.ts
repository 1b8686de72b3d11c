import {parse} from 'dotenv';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {assignmentOf, parseDocument} from '../../../src/stores/env/document.ts';
import {envFiles, soup} from '../../support/env-files.ts';

const read = (text: string) => parseDocument(Buffer.from(text));

describe('a dotenv document', () => {
  test('holds for every name what dotenv reads, for any file', () => {
    fc.assert(
      fc.property(envFiles, bytes => {
        const document = parseDocument(bytes);
        const values = Object.fromEntries(document.assignments.map(({name, value}) => [name, value]));
        expect(values).toEqual(parse(bytes.toString('utf8')));
      }),
      {numRuns: 5_000},
    );
  });

  test('holds what dotenv reads also for what no person would write', () => {
    fc.assert(
      fc.property(soup, bytes => {
        const values = Object.fromEntries(
          parseDocument(bytes).assignments.map(({name, value}) => [name, value]),
        );
        expect(values).toEqual(parse(bytes.toString('utf8')));
      }),
      {numRuns: 10_000},
    );
  });

  test('knows where each value stands, also behind bytes that are no UTF-8', () => {
    fc.assert(
      fc.property(envFiles, bytes => {
        for (const each of parseDocument(bytes).assignments) {
          const raw = bytes.toString('utf8', each.valueStart, each.end).replace(/\r\n?/g, '\n');
          expect(raw.replaceAll('\ufffd', '?')).toBe(each.raw.replaceAll('\ufffd', '?'));
          expect(bytes.toString('utf8', each.start, each.valueStart)).toContain(each.name);
        }
      }),
      {numRuns: 3_000},
    );
  });

  test('takes the last of several assignments', () => {
    expect(assignmentOf(read('A=1\nA=2\n'), 'A')?.value).toBe('2');
  });

  test('sees names that only a comment assigns', () => {
    expect(read('# WHATSAPP_TOKEN=\n#export OTHER = x\n# plain words\n').suggested).toEqual([
      'WHATSAPP_TOKEN',
      'OTHER',
    ]);
  });

  test('knows how the file ends its lines', () => {
    expect([read('A=1\r\nB=2\r\n').eol, read('A=1\n').eol, read('').eol]).toEqual(['\r\n', '\n', '\n']);
  });

  test('does not stumble over names that every object has', () => {
    expect(read('__proto__=1\nconstructor=2\ntoString=3\n').assignments.map(({value}) => value)).toEqual([
      '',
      '2',
      '3',
    ]);
  });
});
