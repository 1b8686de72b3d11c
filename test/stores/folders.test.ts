import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {findFolders} from '../../src/stores/folders.ts';
import {scratch} from '../support/env-files.ts';

describe('the folders', () => {
  test('are both below WA_TOKEN_HOME when that is set, and not made', async () => {
    const home = join(scratch(), 'home');
    const folders = {config: join(home, 'config'), state: join(home, 'state')};
    expect(await findFolders({WA_TOKEN_HOME: home})).toEqual({ok: true, value: folders});
    expect(existsSync(home)).toBe(false);
  });

  test('follow the system otherwise', async () => {
    const found = await findFolders({});
    expect(found).toMatchObject({
      ok: true,
      value: {config: expect.stringContaining('wa-token'), state: expect.stringContaining('wa-token')},
    });
    expect(found.ok && found.value.config !== found.value.state).toBe(true);
  });

  test.each([
    ['is not set', () => '', 'not set'],
    [
      'cannot be found out',
      () => {
        throw new Error('ENOENT');
      },
      'not set',
    ],
    ['does not exist', () => '/no/such/home', '/no/such/home'],
  ])('are a problem when the home folder %s', async (_what, home, detail) => {
    expect(await findFolders({}, home)).toEqual({
      ok: false,
      problem: {code: 'home/missing', facts: {detail}},
    });
  });

  test('need no home folder with WA_TOKEN_HOME', async () => {
    expect(await findFolders({WA_TOKEN_HOME: scratch()}, () => '/no/such/home')).toMatchObject({ok: true});
  });
});
