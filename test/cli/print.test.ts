/** Results go to a pipe or a file without opening the stream for them, and none is lost on the way. */
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Writable} from 'node:stream';
import {expect, onTestFinished, test} from 'vitest';
import {createOutput} from '../../src/cli/output.ts';
import {printTo} from '../../src/cli/print.ts';
import {place} from '../support/cli.ts';
import {fakeToken} from '../support/env-files.ts';

const scratch = () => {
  const folder = mkdtempSync(join(tmpdir(), 'wa-token-print-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return join(folder, 'out');
};

test('a file gets the whole text, and nothing is left for the stream', () => {
  const path = scratch();
  const descriptor = openSync(path, 'w');
  const print = printTo(descriptor);
  const left = print?.(`${'é'.repeat(100_000)}\n`);
  closeSync(descriptor);
  expect(left).toHaveLength(0);
  expect(readFileSync(path, 'utf8')).toBe(`${'é'.repeat(100_000)}\n`);
});

test('what cannot be written is handed back', () => {
  const path = scratch();
  closeSync(openSync(path, 'w'));
  const readOnly = openSync(path, 'r');
  onTestFinished(() => closeSync(readOnly));
  expect(Buffer.from(printTo(readOnly)?.('text') ?? []).toString()).toBe('text');
});

test.skipIf(process.platform === 'win32')('a terminal is left to its stream (not on Windows)', () => {
  // A character device, as a terminal is.
  const device = openSync('/dev/null', 'w');
  onTestFinished(() => closeSync(device));
  expect(printTo(device)).toBeUndefined();
});

test('a descriptor that is closed is left to its stream', () => {
  expect(printTo(1_000_000)).toBeUndefined();
});

test('a result is redacted before it is printed, and the rest of it goes to the stream', () => {
  const printed: string[] = [];
  const streamed: string[] = [];
  const token = fakeToken();
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      streamed.push(chunk.toString());
      done();
    },
  });
  const output = createOutput({
    stdout: stream,
    stderr: stream,
    env: {},
    print: text => {
      printed.push(text.slice(0, 4));
      return Buffer.from(text.slice(4));
    },
  });
  output.say(`the ${token} of today`);
  expect(printed.join('')).toBe('the ');
  expect(streamed.join('')).toBe('•••• of today\n');
});

test('a disk that is full is said, and is not what the command found', async () => {
  const failing = (code: string) =>
    new Writable({write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), {code}))});
  const written = async (code: string) => {
    const output = createOutput({stdout: failing(code), stderr: failing(code), env: {}});
    output.say('a');
    output.say('b');
    return output.written();
  };
  expect(await written('ENOSPC')).toBe('ENOSPC');
  // Whoever read it has seen enough.
  expect(await written('EPIPE')).toBeNull();
});

test('a token that is piped on is printed too', async () => {
  const here = place();
  const token = fakeToken();
  const printed: string[] = [];
  const result = await here.cli(['token', '--token-stdin'], {
    stdin: token,
    print: text => {
      printed.push(text);
      return Buffer.alloc(0);
    },
  });
  expect(result).toMatchObject({code: 0, stdout: ''});
  expect(printed).toEqual([`${token}\n`]);
});
