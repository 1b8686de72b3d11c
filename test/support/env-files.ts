/** Generated dotenv files, as people write them and as they should not, and a scratch folder to put them in. */
import {mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {onTestFinished} from 'vitest';

/** A folder of its own for one test. */
export const scratch = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'wa-token-test-')));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
};

/** A fake token of a real one's shape and length. */
export const fakeToken = (mark = 'x', length = 200): string =>
  `EAAFAKE${mark.repeat(length)}`.slice(0, length);

const eols = fc.constantFrom('\n', '\r\n');
const names = fc.constantFrom(
  'A',
  'DATABASE_URL',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'TOKEN',
  'SOME.NAME',
  'some-name',
  '_X1',
);
const words = fc.constantFrom(
  'abc',
  'p#w',
  'a b',
  '$HOME',
  'ü',
  'x=y',
  '\\n',
  "it's",
  '"',
  '`',
  '',
  ' ',
  '123',
  '日本',
);
const text = fc.array(words, {maxLength: 4}).map(parts => parts.join(''));
const values = fc.oneof(
  text,
  text.map(value => `'${value.replaceAll("'", '')}'`),
  text.map(value => `"${value.replaceAll('"', '')}"`),
  text.map(value => `\`${value.replaceAll('`', '')}\``),
  fc.tuple(text, text).map(([a, b]) => `"${a.replaceAll('"', '')}\n${b.replaceAll('"', '')}"`),
  fc.constantFrom("'", '"', '"open', "it's", 'a"b'),
);
const separators = fc.constantFrom('=', '=', '=', ' = ', '= ', ' =', ': ');
const assignments = fc
  .tuple(
    fc.constantFrom('', '', '', 'export ', '  '),
    names,
    separators,
    values,
    fc.constantFrom('', '', ' # note', '#x', '  '),
  )
  .map(parts => parts.join(''));
const lines = fc.oneof(
  {weight: 6, arbitrary: assignments},
  {weight: 1, arbitrary: text.map(comment => `# ${comment}`)},
  {weight: 1, arbitrary: fc.constantFrom('', '   ', '# WHATSAPP_TOKEN=', 'garbage', '\t')},
);

/** Bytes of a dotenv file: comments, duplicates, quotes, CRLF, byte-order mark, other encodings, no final newline. */
export const envFiles: fc.Arbitrary<Buffer> = fc
  .record({
    lines: fc.array(lines, {maxLength: 8}),
    eol: eols,
    mark: fc.constantFrom('', '', '', '\ufeff'),
    final: fc.boolean(),
    odd: fc.constantFrom('', '', '', '# gr\xfc\xdfe', 'NAME=caf\xe9'),
  })
  .map(({lines: content, eol, mark, final, odd}) => {
    const body =
      content.map(line => line.replaceAll('\n', eol)).join(eol) + (final && content.length > 0 ? eol : '');
    const tail = odd === '' ? Buffer.alloc(0) : Buffer.from(`${final ? '' : eol}${odd}${eol}`, 'latin1');
    return Buffer.concat([Buffer.from(mark + body), tail]);
  });

const crumbs = [
  'A',
  'B',
  'T=',
  'T="x"\n',
  'T: y\n',
  '=',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '"',
  "'",
  '`',
  '#',
  '\\',
  ':',
  'export ',
  '\t',
  '$',
  'é',
];
const oddities = ['\u2028', '\u00a0', '\ufeff'];
const strayBytes = [0xff, 0xa0, 0xc3, 0xe2, 0x80, 0xa8, 0xf0];

/** What no person writes: quotes that never close, lone carriage returns, odd blanks, broken UTF-8. `T` is often assigned. */
export const soup: fc.Arbitrary<Buffer> = fc
  .array(
    fc.oneof(
      {weight: 20, arbitrary: fc.constantFrom(...crumbs, ...oddities).map(text => Buffer.from(text))},
      {weight: 1, arbitrary: fc.constantFrom(...strayBytes).map(byte => Buffer.from([byte]))},
    ),
    {maxLength: 40},
  )
  .map(parts => Buffer.concat(parts));
