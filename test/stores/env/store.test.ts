import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {backups, restore} from '../../../src/stores/env/backup.ts';
import {disk} from '../../../src/stores/env/disk.ts';
import type {GitState} from '../../../src/stores/env/git.ts';
import {type EnvStoreOptions, envStore} from '../../../src/stores/env/store.ts';
import type {Values} from '../../../src/stores/store.ts';
import {fakeToken, scratch} from '../../support/env-files.ts';

const old = fakeToken('o');
const token = fakeToken('n');
const values: Values = {
  token: new Secret(token),
  phoneId: '123456789012345',
  wabaId: '234567890123456',
  appId: '345678901234567',
  version: 'v26.0',
};
const posix = process.platform !== 'win32';
const isRoot = process.geteuid?.() === 0;

/** A folder with a `.env` (when given) and a store for it. */
const place = (content: string | Buffer | null, more: Partial<EnvStoreOptions> = {}) => {
  const cwd = scratch();
  const stateDir = join(cwd, 'state');
  const project = join(cwd, 'project');
  mkdirSync(project);
  const path = join(project, '.env');
  if (content !== null) writeFileSync(path, content, {mode: 0o640});
  const none: GitState = {kind: 'none'};
  const store = envStore({
    path: '.env',
    cwd: project,
    stateDir,
    names: {preset: null, tokenVar: null},
    git: async () => none,
    ...more,
  });
  return {
    store,
    path,
    stateDir,
    project,
    read: () => readFileSync(path, 'latin1'),
    left: () => readdirSync(project),
  };
};

describe('the .env store', () => {
  test('makes a new file for its owner only, with all names and no trace beside it', async () => {
    const {store, path, read, left, stateDir} = place(null);
    expect(await store.write(values)).toEqual({
      ok: true,
      value: {
        store: 'env',
        where: '.env',
        variables: [
          'WHATSAPP_ACCESS_TOKEN',
          'WHATSAPP_PHONE_NUMBER_ID',
          'WHATSAPP_BUSINESS_ACCOUNT_ID',
          'WHATSAPP_APP_ID',
          'WHATSAPP_API_VERSION',
        ],
        backup: null,
      },
    });
    expect(read()).toBe(
      `# WhatsApp Cloud API\nWHATSAPP_ACCESS_TOKEN=${token}\nWHATSAPP_PHONE_NUMBER_ID=123456789012345\nWHATSAPP_BUSINESS_ACCOUNT_ID=234567890123456\nWHATSAPP_APP_ID=345678901234567\nWHATSAPP_API_VERSION=v26.0\n`,
    );
    if (posix) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(left()).toEqual(['.env']);
    expect(readdirSync(join(stateDir, 'journal'))).toEqual([]);
    expect(readdirSync(join(stateDir, 'locks'))).toEqual([]);
  });

  test('updates the name the file has, leaves version and app id alone, and keeps the rights', async () => {
    const {store, path, read} = place(
      `# mine\r\nexport WHATSAPP_TOKEN="${old}" # live\r\nWHATSAPP_API_VERSION=v21.0\r\n`,
    );
    const written = await store.write(values);
    expect(written).toMatchObject({
      ok: true,
      value: {variables: ['WHATSAPP_TOKEN', 'WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_BUSINESS_ACCOUNT_ID']},
    });
    expect(read()).toBe(
      `# mine\r\nexport WHATSAPP_TOKEN="${token}" # live\r\nWHATSAPP_API_VERSION=v21.0\r\n\r\n# WhatsApp Cloud API\r\nWHATSAPP_PHONE_NUMBER_ID=123456789012345\r\nWHATSAPP_BUSINESS_ACCOUNT_ID=234567890123456\r\n`,
    );
    if (posix) expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('keeps bytes of other encodings', async () => {
    const {store, path} = place(Buffer.from('# gr\xfc\xdfe\nWHATSAPP_TOKEN=x\n', 'latin1'));
    await store.write({...values, phoneId: null, wabaId: null});
    expect(readFileSync(path).equals(Buffer.from(`# gr\xfc\xdfe\nWHATSAPP_TOKEN=${token}\n`, 'latin1'))).toBe(
      true,
    );
  });

  test('follows a symbolic link and says so', async () => {
    const {store, path, project} = place(null);
    writeFileSync(join(project, 'real'), 'A=1\n');
    symlinkSync('real', path);
    expect(await store.plan(values)).toMatchObject({
      ok: true,
      value: {remarks: expect.arrayContaining([{code: 'env/symlink', path: '.env', target: 'real'}])},
    });
    expect(await store.write(values)).toMatchObject({ok: true});
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(project, 'real'), 'utf8')).toContain(token);
  });

  test('makes the file a dangling link points to', async () => {
    const {store, path, project} = place(null);
    symlinkSync('later', path);
    expect(await store.write(values)).toMatchObject({ok: true});
    expect(readFileSync(join(project, 'later'), 'utf8')).toContain(token);
  });

  test('writes nothing when all is as wished already', async () => {
    const {store, path} = place(null);
    await store.write(values);
    const before = statSync(path);
    expect(await store.write(values)).toMatchObject({ok: true, value: {backup: null}});
    expect(statSync(path).ino).toBe(before.ino);
  });

  test('a plan changes nothing, and shows no secret', async () => {
    const {store, read, left} = place(`WHATSAPP_ACCESS_TOKEN=${old}\nDB=hunter2secret\n# old: ${old}\n`);
    const before = read();
    const plan = await store.plan(values);
    expect(plan.ok).toBe(true);
    for (const secret of [old, token, 'hunter2', old.slice(0, 10)])
      expect(JSON.stringify(plan)).not.toContain(secret);
    expect(plan).toMatchObject({
      value: {
        place: {
          title: '.env',
          lines: [
            {sign: '-', text: `WHATSAPP_ACCESS_TOKEN=•••• (${new Secret(old).fingerprint})`},
            {sign: '+', text: `WHATSAPP_ACCESS_TOKEN=•••• (${new Secret(token).fingerprint})`},
            {sign: ' ', text: 'DB=••••'},
            {sign: ' ', text: '# old: ••••'},
            {sign: '+', text: ''},
            {sign: '+', text: '# WhatsApp Cloud API'},
            {sign: '+', text: 'WHATSAPP_PHONE_NUMBER_ID=123456789012345'},
            {sign: '+', text: 'WHATSAPP_BUSINESS_ACCOUNT_ID=234567890123456'},
          ],
        },
      },
    });
    expect([read(), left()]).toEqual([before, ['.env']]);
  });

  test('an id that differs stops it, unless ids may be replaced; a placeholder does not', async () => {
    const other = 'WHATSAPP_PHONE_NUMBER_ID=999999999999999\n';
    const {store, read} = place(other);
    const refused = {
      ok: false,
      problem: {
        code: 'env/id-differs',
        facts: {
          path: '.env',
          name: 'WHATSAPP_PHONE_NUMBER_ID',
          old: '999999999999999',
          new: '123456789012345',
        },
      },
    };
    expect(await store.plan(values)).toEqual(refused);
    expect(await store.write(values)).toEqual(refused);
    expect(read()).toBe(other);
    expect(await place(other, {replaceIds: true}).store.write(values)).toMatchObject({ok: true});
    expect(await place('WHATSAPP_PHONE_NUMBER_ID=your-phone-id\n').store.write(values)).toMatchObject({
      ok: true,
    });
  });

  test('duplicates are told, and the last one counts', async () => {
    const {store, read} = place('WHATSAPP_TOKEN=a\nWHATSAPP_TOKEN=b\n');
    expect(await store.plan(values)).toMatchObject({
      value: {remarks: expect.arrayContaining([{code: 'env/duplicate', name: 'WHATSAPP_TOKEN', count: 2}])},
    });
    await store.write({...values, phoneId: null, wabaId: null});
    expect(read()).toBe(`WHATSAPP_TOKEN=a\nWHATSAPP_TOKEN=${token}\n`);
  });

  test('a file that git tracks is left alone, unless that is allowed', async () => {
    const git = async (): Promise<GitState> => ({kind: 'repository', tracked: true, ignored: false});
    const {store, read} = place('A=1\n', {git});
    const refused = {ok: false, problem: {code: 'env/tracked', facts: {path: '.env'}}};
    expect([await store.plan(values), await store.write(values), read()]).toEqual([
      refused,
      refused,
      'A=1\n',
    ]);
    expect(await place('A=1\n', {git, allowTracked: true}).store.write(values)).toMatchObject({ok: true});
  });

  test('adds the .gitignore line only on request, and undoes it too', async () => {
    const git = async (): Promise<GitState> => ({kind: 'repository', tracked: false, ignored: false});
    expect(await place('A=1\n', {git}).store.plan(values)).toMatchObject({
      value: {remarks: expect.arrayContaining([{code: 'env/not-ignored', path: '.env'}])},
    });
    const {store, project, left} = place('A=1\n', {git, gitignore: true});
    expect(await store.plan(values)).toMatchObject({
      value: {
        remarks: expect.arrayContaining([{code: 'env/gitignore-line', path: '.gitignore', line: '/.env'}]),
      },
    });
    expect(await store.write(values)).toMatchObject({ok: true});
    expect(readFileSync(join(project, '.gitignore'), 'utf8')).toBe('/.env\n');
    expect(await store.undo()).toEqual({ok: true, value: undefined});
    expect(left()).toEqual(['.env']);
  });
});

describe('undoing', () => {
  test('puts the bytes and the rights back', async () => {
    const {store, path, read} = place(`A=1\nWHATSAPP_TOKEN=${old}`);
    await store.write(values);
    expect(await store.undo()).toEqual({ok: true, value: undefined});
    expect(read()).toBe(`A=1\nWHATSAPP_TOKEN=${old}`);
    if (posix) expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('removes a file that was not there before', async () => {
    const {store, left} = place(null);
    await store.write(values);
    await store.undo();
    expect(left()).toEqual([]);
  });

  test('does not throw away what somebody wrote in between', async () => {
    const {store, path, read} = place('A=1\n');
    await store.write(values);
    writeFileSync(path, 'theirs\n');
    expect(await store.undo()).toMatchObject({problem: {facts: {reason: 'changed-meanwhile'}}});
    expect(read()).toBe('theirs\n');
  });

  test('works later from the backup, which is then deleted', async () => {
    const {store, read, stateDir} = place(`WHATSAPP_TOKEN=${old}\n`);
    const written = await store.write(values);
    const [backup] = backups(disk, stateDir);
    if (backup?.copy == null) throw new Error('no backup');
    expect(written).toMatchObject({value: {backup: backup.copy}});
    if (posix) expect(statSync(backup.copy).mode & 0o777).toBe(0o600);
    expect(restore({disk, stateDir, inPlace: false}, backup)).toEqual({ok: true, value: undefined});
    expect([read(), existsSync(backup.copy), backups(disk, stateDir)]).toEqual([
      `WHATSAPP_TOKEN=${old}\n`,
      false,
      [],
    ]);
  });

  test('from the backup is refused when the file was changed since', async () => {
    const {store, path, read, stateDir} = place(`WHATSAPP_TOKEN=${old}\n`);
    await store.write(values);
    writeFileSync(path, `${read()}MORE=1\n`);
    const [backup] = backups(disk, stateDir);
    if (backup === undefined) throw new Error('no backup');
    expect(restore({disk, stateDir, inPlace: false}, backup)).toMatchObject({
      problem: {facts: {reason: 'changed-meanwhile'}},
    });
    expect(read()).toContain('MORE=1');
  });
});

describe('a file that cannot be used is refused before anything is written', () => {
  const reason = async ({store}: ReturnType<typeof place>) => {
    const [plan, written] = [await store.plan(values), await store.write(values)];
    expect(plan).toEqual(written);
    return written.ok
      ? 'written'
      : written.problem.code === 'env/unusable'
        ? written.problem.facts.reason
        : written.problem.code;
  };

  test('a folder', async () => {
    const at = place(null);
    mkdirSync(at.path);
    expect(await reason(at)).toBe('directory');
  });

  test.skipIf(!posix)('a pipe (where there are pipes)', async () => {
    const at = place(null);
    execFileSync('mkfifo', [at.path]);
    expect(await reason(at)).toBe('not-regular');
  });

  test.skipIf(!posix)('a device (where there are devices)', async () => {
    expect(await reason(place(null, {path: '/dev/full'}))).toBe('not-regular');
  });

  test('a read-only file', async () => {
    const at = place('A=1\n');
    chmodSync(at.path, 0o444);
    expect(await reason(at)).toBe('read-only');
    expect(at.read()).toBe('A=1\n');
  });

  test.skipIf(!posix)('an unreadable file (where permissions say so)', async () => {
    const at = place('A=1\n');
    chmodSync(at.path, 0o200);
    expect(await reason(at)).toBe('unreadable');
  });

  test.skipIf(!posix)('a file in a folder that cannot be changed (where permissions say so)', async () => {
    const at = place('A=1\n');
    chmodSync(at.project, 0o555);
    expect(await reason(at)).toBe('read-only');
    chmodSync(at.project, 0o755);
  });

  test('a file in a folder that is not there', async () => {
    expect(await reason(place(null, {path: 'no/such/.env'}))).toBe('no-folder');
  });

  test('links that go in a circle', async () => {
    const at = place(null);
    symlinkSync('.env', at.path);
    expect(await reason(at)).toBe('other');
  });

  test('UTF-16 and binary files', async () => {
    expect(await reason(place(Buffer.from('A=1\n', 'utf16le')))).toBe('encoding');
  });

  test.skipIf(!isRoot)('somebody else’s file stays theirs (needs root)', async () => {
    const at = place('A=1\n');
    chownSync(at.path, 4321, 4322);
    expect(await at.store.write(values)).toMatchObject({ok: true});
    expect(statSync(at.path)).toMatchObject({uid: 4321, gid: 4322});
    expect(statSync(at.path).mode & 0o777).toBe(0o640);
  });
});
