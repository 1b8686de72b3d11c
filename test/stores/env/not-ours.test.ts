/** What a file of another user's is to somebody who is not root: a program of its own, run as nobody. */
import {spawnSync} from 'node:child_process';
import {chmodSync, chownSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {fakeToken, scratch} from '../../support/env-files.ts';

const nobody = 65_534;
const writer = fileURLToPath(new URL('../../support/env-writer.ts', import.meta.url));
const asNobody = (args: readonly string[]) =>
  spawnSync(process.execPath, args, {encoding: 'utf8', uid: nobody, gid: nobody, env: {}});
const canBeNobody =
  process.geteuid?.() === 0 &&
  asNobody(['-e', `require('fs').readFileSync(${JSON.stringify(writer)})`]).status === 0;

describe.skipIf(!canBeNobody)('to somebody who is not root (needs root to become nobody)', () => {
  test.each([
    ['a file of another user is not theirs to write', {owner: 0, mode: 0o666, folder: 0o777}, 'not-ours'],
    ['an unreadable file of another user too', {owner: 0, mode: 0o600, folder: 0o777}, 'not-ours'],
    ['their own read-only file is told', {owner: nobody, mode: 0o400, folder: 0o777}, 'read-only'],
    ['a folder they cannot write is told', {owner: nobody, mode: 0o600, folder: 0o755}, 'read-only'],
  ])('%s', (_what, {owner, mode, folder: folderMode}, reason) => {
    const folder = scratch();
    const path = join(folder, '.env');
    writeFileSync(path, 'A=1\n');
    chownSync(path, owner, owner);
    chmodSync(path, mode);
    chmodSync(folder, folderMode);
    const run = asNobody([writer, folder, 'WHATSAPP_TOKEN', fakeToken()]);
    expect([run.status, run.stderr]).toEqual([4, expect.stringContaining(`"reason":"${reason}"`)]);
    expect(readFileSync(path, 'utf8')).toBe('A=1\n');
  });
});
