import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {type Disk, disk} from '../../../src/stores/env/disk.ts';
import {lookAt} from '../../../src/stores/env/file.ts';
import {cleanUp} from '../../../src/stores/env/journal.ts';
import {replaceFile} from '../../../src/stores/env/replace.ts';
import {envStore} from '../../../src/stores/env/store.ts';
import {fakeToken, scratch} from '../../support/env-files.ts';

const writer = fileURLToPath(new URL('../../support/env-writer.ts', import.meta.url));
const token = fakeToken('n');
const before = `A=1\nWHATSAPP_TOKEN=${fakeToken('o')}\n`;
const after = `A=1\nWHATSAPP_TOKEN=${token}\n`;

/** Starts a process that writes the token. */
const write = (folder: string, variable: string) =>
  [process.execPath, [writer, folder, variable, token]] as const;

const writeHere = (folder: string, on: Disk = disk) =>
  envStore({
    disk: on,
    path: '.env',
    cwd: folder,
    stateDir: join(folder, 'state'),
    names: {preset: null, tokenVar: 'WHATSAPP_TOKEN'},
    git: async () => ({kind: 'none'}),
  }).write({token: new Secret(token), phoneId: null, wabaId: null, appId: null, version: null});

/** What a killed program does: nothing any more, not even what it would do on its way out. */
const death = Symbol('killed');

/** @param at the number of the call at which it ends; a write may have come half way */
const mortalDisk = (at: number, when: 'before' | 'in the middle of') => {
  let made = 0;
  let name = '';
  const on = new Proxy(disk, {
    get: (target, key) => {
      const call: unknown = Reflect.get(target, key);
      if (typeof call !== 'function') return call;
      return (...args: readonly unknown[]) => {
        made += 1;
        if (made === at) {
          name = String(key);
          if (name === 'writeSync' && when === 'in the middle of') writeHalf(args);
        }
        if (made >= at) throw death;
        return Reflect.apply(call, target, args);
      };
    },
  });
  return {disk: on, last: () => name};
};

const writeHalf = ([file, content]: readonly unknown[]): void => {
  const bytes = content instanceof Buffer ? content : Buffer.from(String(content));
  disk.writeSync(Number(file), bytes.subarray(0, bytes.length / 2));
};

/** All that the writer asks of the system when it changes a file of its own. */
const calls = [
  ...[
    'accessSync',
    'closeSync',
    'fchmodSync',
    'fstatSync',
    'fsyncSync',
    'lstatSync',
    'mkdirSync',
    'openSync',
  ],
  ...['readFileSync', 'realpathSync', 'renameSync', 'statSync', 'unlinkSync', 'writeSync'],
];

const isStore = /^(?:\.env|state[\\/]backups[\\/][0-9a-f]{16}\.env)$/;

/** The files below a folder that hold a token, the old or the new one, or the beginning of it. */
const holdersOf = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
    path =>
      statSync(join(folder, path)).isFile() &&
      /EAAFAKE(?:n|o){12}/.test(readFileSync(join(folder, path), 'utf8')),
  );

const failing = (call: keyof Disk, code: string): Disk => ({
  ...disk,
  [call]: () => {
    throw Object.assign(new Error(code), {code});
  },
});

const found = (path: string) => {
  const file = lookAt(disk, path, '/');
  if (!file.ok) throw new Error(file.problem.code);
  return file.value;
};

describe('replacing a file', () => {
  test.each(['before', 'in the middle of'] as const)(
    'cut off %s any of its system calls, it leaves the old or the new file, and the next start removes the rest',
    async when => {
      const outcomes = new Set<string>();
      const cut: string[] = [];
      for (let at = 1; ; at += 1) {
        const folder = scratch();
        writeFileSync(join(folder, '.env'), before);
        const mortal = mortalDisk(at, when);
        const isOver = await writeHere(folder, mortal.disk).then(
          ({ok}) => ok,
          (error: unknown) => {
            if (error !== death) throw error;
            return false;
          },
        );
        const now = readFileSync(join(folder, '.env'), 'utf8');
        expect([before, after]).toContain(now);
        outcomes.add(now);
        cleanUp(join(folder, 'state'));
        // Beside the file only the finished copy of it as it was.
        expect(holdersOf(folder).filter(path => !isStore.test(path))).toEqual([]);
        if (isOver) break;
        cut.push(mortal.last());
        expect(await writeHere(folder)).toMatchObject({ok: true});
        expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(after);
      }
      expect(cut.length).toBeGreaterThan(60);
      expect(new Set(cut)).toEqual(new Set(calls));
      expect(outcomes).toEqual(new Set([before, after]));
    },
  );

  test('several runs at once on one file lose nobody’s change', async () => {
    const folder = scratch();
    writeFileSync(join(folder, '.env'), 'A=1\n');
    const variables = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX'];
    const runs = variables.map(name => spawn(...write(folder, name), {stdio: 'ignore'}));
    const codes = await Promise.all(runs.map(run => once(run, 'exit')));
    expect(codes.map(([code]) => code)).toEqual(variables.map(() => 0));
    const text = readFileSync(join(folder, '.env'), 'utf8');
    for (const name of variables) expect(text).toContain(`\n${name}=${token}\n`);
  });

  test.each(['writeSync', 'fsyncSync', 'renameSync', 'openSync', 'fchmodSync'] as const)(
    'a full disk at %s leaves the old file and nothing beside it',
    call => {
      const folder = scratch();
      const path = join(folder, '.env');
      writeFileSync(path, before);
      const tools = {disk: failing(call, 'ENOSPC'), stateDir: join(folder, 'state'), inPlace: false};
      expect(replaceFile(tools, found(path), Buffer.from(after))).toMatchObject({
        ok: false,
        problem: {code: 'env/unusable', facts: {path, reason: 'full-disk'}},
      });
      expect(readFileSync(path, 'utf8')).toBe(before);
      expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test('somebody else’s change in between is found before the rename', () => {
    const folder = scratch();
    const path = join(folder, '.env');
    writeFileSync(path, before);
    const file = found(path);
    writeFileSync(path, 'theirs\n');
    const tools = {disk, stateDir: join(folder, 'state'), inPlace: false};
    expect(replaceFile(tools, file, Buffer.from(after))).toMatchObject({
      problem: {facts: {reason: 'changed-meanwhile'}},
    });
    expect(readFileSync(path, 'utf8')).toBe('theirs\n');
  });

  test('a mounted file (EBUSY) is written over only after a yes', () => {
    const folder = scratch();
    const path = join(folder, '.env');
    writeFileSync(path, `${before}# longer than what comes, so that its end must go\n`);
    const tools = {disk: failing('renameSync', 'EBUSY'), stateDir: join(folder, 'state')};
    expect(replaceFile({...tools, inPlace: false}, found(path), Buffer.from(after))).toMatchObject({
      problem: {facts: {reason: 'bind-mount'}},
    });
    expect(replaceFile({...tools, inPlace: true}, found(path), Buffer.from(after))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(readFileSync(path, 'utf8')).toBe(after);
  });

  test('what is told of hard links is true: they are counted', () => {
    const folder = scratch();
    const path = join(folder, '.env');
    writeFileSync(path, before);
    linkSync(path, join(folder, 'other'));
    expect(found(path)).toMatchObject({links: 2});
  });
});

describe('cleaning up', () => {
  test('leaves files alone that are not ours by name, whatever the journal says', () => {
    const folder = scratch();
    const victim = join(folder, 'precious');
    writeFileSync(victim, 'x');
    const journal = join(folder, 'state', 'journal');
    mkdirSync(journal, {recursive: true});
    writeFileSync(join(journal, 'a.json'), JSON.stringify({temporary: victim, pid: 0}));
    writeFileSync(join(journal, 'b.json'), '{"tempo');
    expect(cleanUp(join(folder, 'state'))).toEqual([]);
    expect([existsSync(victim), readdirSync(journal)]).toEqual([true, []]);
  });

  test('leaves alone what a running program is writing', () => {
    const folder = scratch();
    const journal = join(folder, 'state', 'journal');
    const temporary = join(folder, '.env.wa-token-0123456789ab.tmp');
    mkdirSync(journal, {recursive: true});
    writeFileSync(temporary, 'x');
    writeFileSync(join(journal, 'a.json'), JSON.stringify({temporary, pid: process.ppid}));
    expect(cleanUp(join(folder, 'state'))).toEqual([]);
    expect(cleanUp(join(folder, 'state'), Date.now() + 2 * 3_600_000)).toEqual([temporary]);
    expect(readdirSync(dirname(temporary))).toEqual(['state']);
  });

  test('has nothing to do where there is no state folder', () => {
    expect(cleanUp(join(scratch(), 'nowhere'))).toEqual([]);
  });
});
