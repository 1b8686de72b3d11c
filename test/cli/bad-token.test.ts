/** What is piped in and is no token: one clear sentence, the exit code of the contract, and not one request. */
import {expect, describe as group, test} from 'vitest';
import {place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';

const token = fakeToken();
const setup = ['setup', '--no-input', '--token-stdin', '--store', 'env'];

const given = async (stdin: string | Buffer, ...more: readonly string[]) => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  const result = await here.cli([...setup, '--graph-url', sandbox.url, ...more], {stdin});
  return {...result, sandbox, here};
};

const nothing: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a line break', '\n'],
  ['blanks', ' \t \r\n \n'],
  ['a byte order mark', '\uFEFF'],
];

group.each(nothing)('%s on standard input', (_name, stdin) => {
  test('is a matter of usage: 2, one sentence, nothing asked, nothing written', async () => {
    const {code, stdout, stderr, files, sandbox} = await given(stdin);
    expect(code, stderr).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(files).toEqual({});
    expect(sandbox.requests).toEqual([]);
  });

  test('and with --json an error document', async () => {
    const {code, stdout} = await given(stdin, '--json');
    expect(code).toBe(2);
    expect(errorIn(stdout)).toMatchObject({code: 'usage'});
  });
});

/** Name, what is piped in, what the sentence must say. */
const wrong: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['64 KB of one letter', 'x'.repeat(65_536), /too long/],
  ['64 KB of words', 'not a token '.repeat(5_461), /text|long/],
  ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0xff, 0xfe, 0, 0]), /binary|text/i],
  ['a token with a NUL in it', `${token.slice(0, 90)}\0${token.slice(90)}`, /./],
  ['a token that is shown in part', `${token.slice(0, 90)}…${token.slice(90)}`, /hidden/],
  ['a token with an umlaut', `${token.slice(0, 90)}ä${token.slice(90)}`, /ä/],
  ['an app secret', '0123456789abcdef0123456789abcdef', /app secret/i],
  ['an id', '106540352242922', /id\b/i],
  ['an app token', '1234567890123456|abcDEFghiJKLmnoPQRstu-_1234', /app/i],
  ['an Instagram token', `IGAA${'x'.repeat(120)}`, /Instagram/],
  ['a Threads token', `TH|${'x'.repeat(60)}`, /Threads/],
  ['a phone number', '+16505551234', /phone number/i],
  ['an id of another service', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', /another service/],
  ['the id of a message', 'wamid.HBgLMTY1MDU1NTEyMzQVAgARGA==', /id of a message/],
  ['a JSON web token', `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(60)}.${'b'.repeat(43)}`, /./],
];

group.each(wrong)('%s', (_name, stdin, says) => {
  test('fails the check of its form: 1, told in one line, nothing asked, nothing written', async () => {
    const {code, stderr, files, sandbox} = await given(stdin);
    expect(code, stderr).toBe(1);
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr.length).toBeLessThan(500);
    expect(files).toEqual({});
    expect(sandbox.requests).toEqual([]);
  });

  test('and with --json a report that says so and nothing of what was given', async () => {
    const {code, stdout, stderr, here} = await given(stdin, '--json');
    expect(code).toBe(1);
    const report = reportIn(stdout);
    const [shape, ...others] = report.checks;
    expect(shape).toMatchObject({id: 'token.shape', status: 'fail'});
    expect(shape?.detail).toMatch(says);
    expect(new Set(others.map(({status}) => status))).toEqual(new Set(['skip']));
    expect(report).toMatchObject({ok: false, requests: 0, error: null, stored: []});
    const start = String(stdin).slice(0, 24);
    expect(stdout + stderr).not.toContain(start);
    expect(here.filesWith(start)).toEqual([]);
  });

  test('check says the same of it', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const {code, stdout} = await place().cli(
      ['check', '--token-stdin', '--json', '--graph-url', sandbox.url],
      {stdin},
    );
    expect(code).toBe(1);
    const report = reportIn(stdout);
    expect(report.checks[0]).toMatchObject({id: 'token.shape', status: 'fail'});
    expect(report.requests).toBe(0);
    expect(sandbox.requests).toEqual([]);
  });
});

/** What clings to a token that was copied is taken off, and the token works. */
const untidy: readonly (readonly [string, (token: string) => string])[] = [
  ['with a line break at its end', each => `${each}\n`],
  ['broken over three lines', each => `${each.slice(0, 70)}\n${each.slice(70, 140)}\r\n${each.slice(140)}\n`],
  ['in quotes', each => `"${each}"\n`],
  ['as a line of a .env', each => `WHATSAPP_TOKEN=${each}\n`],
  ['as a header', each => `Authorization: Bearer ${each}\n`],
];

group.each(untidy)('a token %s', (_name, written) => {
  test('is cleaned, checked and stored', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const {code, stderr, files} = await place().cli([...setup, '--graph-url', sandbox.url], {
      stdin: written(sandbox.tokens.main),
    });
    expect(code, stderr).toBe(0);
    expect(files['.env']).toContain(`=${sandbox.tokens.main}\n`);
  });
});

test('a megabyte and more is not read to its end', async () => {
  const {code, sandbox} = await given('x'.repeat(3_000_000));
  expect(code).toBe(1);
  expect(sandbox.requests).toEqual([]);
});
