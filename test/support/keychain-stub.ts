/** Stands in for the keychain helper where a real keychain cannot be made to fail at will. The account says how. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseRequest} from '../../src/stores/keychain/wire.ts';

const held = join(tmpdir(), 'held');
const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

process.stdin.setEncoding('utf8').on('data', (line: string) => {
  const request = parseRequest(line);
  if (request === null || !('entry' in request)) throw new Error('not a request');
  const how = request.entry.account;
  if (request.op === 'probe') say({kind: 'value', value: request.secret});
  if (request.op === 'remove') say({kind: 'done', existed: true});
  if (request.op === 'read') {
    if (how === 'silent-after-write' && existsSync(held)) return;
    if (how === 'forgets') say({kind: 'value', value: null});
    else say({kind: 'value', value: existsSync(held) ? readFileSync(held, 'utf8') : null});
  }
  if (request.op === 'write') {
    if (how === 'crashes') process.kill(process.pid, 'SIGSEGV');
    if (how === 'babbles') process.stdout.write('not JSON\n');
    if (how === 'hangs') return;
    writeFileSync(held, request.secret);
    if (how === 'forgets') say({kind: 'done', existed: true});
    // Otherwise the write has landed, and nobody is told.
  }
});
