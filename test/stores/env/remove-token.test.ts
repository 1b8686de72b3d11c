/** A token is taken out of a `.env`: the value goes, and not one byte beside it. */
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'dotenv';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {byNode} from '../../../src/stores/env/readers.ts';
import {removeToken} from '../../../src/stores/env/remove-token.ts';
import {fakeToken, scratch} from '../../support/env-files.ts';

const token = fakeToken('r');
const {fingerprint} = new Secret(token);

const removed = async (text: string, names = ['WHATSAPP_TOKEN']) => {
  const cwd = scratch();
  writeFileSync(join(cwd, '.env'), text, 'latin1');
  const outcome = await removeToken({path: '.env', cwd, stateDir: join(cwd, 'state'), fingerprint, names});
  return {outcome, after: readFileSync(join(cwd, '.env'), 'latin1')};
};

describe('what is around the value stays', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a plain line', `A=1\nWHATSAPP_TOKEN=${token}\nB=2\n`, 'A=1\nWHATSAPP_TOKEN=\nB=2\n'],
    ['CRLF and no last line end', `A=1\r\nWHATSAPP_TOKEN=${token}`, 'A=1\r\nWHATSAPP_TOKEN='],
    [
      'export, quotes and a comment',
      `export WHATSAPP_TOKEN = "${token}"  # mine\n`,
      'export WHATSAPP_TOKEN =   # mine\n',
    ],
    ['an old latin-1 comment', `# \xe9t\xe9\nWHATSAPP_TOKEN='${token}'\n`, '# \xe9t\xe9\nWHATSAPP_TOKEN=\n'],
    [
      'another name, and an earlier line of the same name',
      `WHATSAPP_TOKEN=${token}\nTOKEN=${token}\nWHATSAPP_TOKEN=${token}\n`,
      'WHATSAPP_TOKEN=\nTOKEN=\nWHATSAPP_TOKEN=\n',
    ],
  ];
  test.each(cases)('%s', async (_name, before, expected) => {
    expect((await removed(before)).after).toBe(expected);
  });

  test('in any file, and both readers find the name empty', async () => {
    const line = fc.constantFrom(
      'A=1',
      '# c',
      '',
      'B="x y"',
      "C='q'",
      'D = e',
      'E: f',
      'G=`h`',
      '#',
      'I=#j',
      'K="l',
    );
    const quote = fc.constantFrom('', "'", '"');
    const file = fc.record({
      above: fc.array(line, {maxLength: 4}),
      below: fc.array(line, {maxLength: 4}),
      quote,
      eol: fc.constantFrom('\n', '\r\n'),
    });
    await fc.assert(
      fc.asyncProperty(file, async ({above, below, quote: q, eol}) => {
        const lines = [...above, `WHATSAPP_TOKEN=${q}${token}${q}`, ...below];
        const before = lines.join(eol);
        const {outcome, after} = await removed(before);
        if (!outcome.ok || outcome.value.kind !== 'removed') {
          // An open quote above has swallowed the line: no reader finds the token there.
          expect(after).toBe(before);
          return;
        }
        expect(after).not.toContain(token);
        expect(after.replace(/WHATSAPP_TOKEN=(''|"")?/, '')).toBe(
          before.replace(`WHATSAPP_TOKEN=${q}${token}${q}`, ''),
        );
        expect(parse(after)['WHATSAPP_TOKEN']).toBe('');
        expect(byNode(Buffer.from(after, 'latin1')).get('WHATSAPP_TOKEN')).toBe('');
      }),
      {numRuns: 300},
    );
  });
});

test('another token in its place is left alone', async () => {
  const text = `WHATSAPP_TOKEN=${fakeToken('n')}\n`;
  const {outcome, after} = await removed(text);
  expect(outcome).toEqual({ok: true, value: {kind: 'other'}});
  expect(after).toBe(text);
});

test('an empty value, and a file that is gone, are no failure', async () => {
  expect((await removed('WHATSAPP_TOKEN=\n')).outcome).toEqual({ok: true, value: {kind: 'gone'}});
  const cwd = scratch();
  const outcome = await removeToken({
    path: join(cwd, 'gone', '.env'),
    cwd,
    stateDir: join(cwd, 'state'),
    fingerprint,
    names: [],
  });
  expect(outcome).toEqual({ok: true, value: {kind: 'gone'}});
});

test('a file that may not be written stays, with the reason', async () => {
  const cwd = scratch();
  const path = join(cwd, '.env');
  writeFileSync(path, `WHATSAPP_TOKEN=${token}\n`);
  chmodSync(path, 0o444);
  const outcome = await removeToken({path, cwd, stateDir: join(cwd, 'state'), fingerprint, names: []});
  expect(outcome).toMatchObject({ok: false, problem: {code: 'env/unusable', facts: {reason: 'read-only'}}});
  expect(readFileSync(path, 'utf8')).toContain(token);
});
