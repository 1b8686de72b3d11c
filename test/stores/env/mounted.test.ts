/** Real mounts, in a namespace of their own: a full disk and a file mounted by itself. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {fakeToken, scratch} from '../../support/env-files.ts';

const writer = fileURLToPath(new URL('../../support/env-writer.ts', import.meta.url));
const token = fakeToken();
/** Runs a shell script where it may mount. */
const mounting = (script: string, ...args: readonly string[]) =>
  spawnSync('unshare', ['--mount', '--map-root-user', 'sh', '-ec', script, 'sh', ...args], {
    encoding: 'utf8',
  });
const canMount = mounting('mount -t tmpfs -o size=4k none "$1"', '/mnt').status === 0;

describe.skipIf(!canMount)('on a real mount (where mounting is allowed)', () => {
  test('a full disk is told, the file stays, and nothing is left beside it', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'disk'));
    const run = mounting(
      `mount -t tmpfs -o size=16k none "$1/disk"
       printf 'A=1\\n' > "$1/disk/.env"
       mkdir "$1/state"; mkdir "$1/disk/state"; mount --bind "$1/state" "$1/disk/state"
       dd if=/dev/zero of="$1/disk/fill" bs=1k 2>/dev/null || true
       "$2" "$3" "$1/disk" WHATSAPP_TOKEN "$4" 2> "$1/told" && code=0 || code=$?
       cat "$1/disk/.env"; ls -A "$1/disk"; exit $code`,
      folder,
      process.execPath,
      writer,
      token,
    );
    expect(run.status, run.stderr).toBe(4);
    expect(run.stdout).toBe('A=1\n.env\nfill\nstate\n');
    expect(readFileSync(join(folder, 'told'), 'utf8')).toContain('full-disk');
    expect(readdirSync(join(folder, 'state', 'journal'))).toEqual([]);
  });

  test('a file mounted by itself is refused before anything is written', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'outside'), 'A=1\n');
    writeFileSync(join(folder, '.env'), '');
    const run = mounting(
      `mount --bind "$1/outside" "$1/.env"
       "$2" "$3" "$1" WHATSAPP_TOKEN "$4" && code=0 || code=$?
       cat "$1/.env"; exit $code`,
      folder,
      process.execPath,
      writer,
      token,
    );
    expect(run.status, run.stderr).toBe(4);
    expect(run.stderr).toContain('bind-mount');
    expect(run.stdout).toBe('A=1\n');
    expect(readdirSync(folder).sort()).toEqual(['.env', 'outside', 'state']);
  });

  test('a file mounted by itself is written over after a yes, with a copy of it as it was', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'outside'), 'A=1\n# mine\n');
    writeFileSync(join(folder, '.env'), '');
    const before = readFileSync(join(folder, 'outside'), 'utf8');
    const run = mounting(
      `mount --bind "$1/outside" "$1/.env"
       IN_PLACE=1 "$2" "$3" "$1" A "$4" && code=0 || code=$?
       cat "$1/.env"; exit $code`,
      folder,
      process.execPath,
      writer,
      token,
    );
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toBe(before.replace('A=1', `A=${token}`));
    expect(readFileSync(join(folder, 'outside'), 'utf8')).toBe(run.stdout);
    const [backup] = readdirSync(join(folder, 'state', 'backups')).filter(name => name.endsWith('.env'));
    expect(readFileSync(join(folder, 'state', 'backups', backup ?? ''), 'utf8')).toBe(before);
  });
});
