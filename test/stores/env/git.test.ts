import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {askGit} from '../../../src/stores/env/git.ts';
import {scratch} from '../../support/env-files.ts';

const hasGit = spawnSync('git', ['--version'], {stdio: 'ignore'}).status === 0;

/** A folder that is no part of the repository the tests run in. */
const lonely = () => {
  const cwd = scratch();
  const env = {PATH: process.env['PATH'], HOME: cwd, GIT_CEILING_DIRECTORIES: join(cwd, '..')};
  const git = (...args: readonly string[]) => execFileSync('git', args, {cwd, env, stdio: 'ignore'});
  return {cwd, env, git};
};

describe.skipIf(!hasGit)('git (where it is installed) says of a file', () => {
  test('that there is no repository', async () => {
    const {cwd, env} = lonely();
    expect(await askGit('.env', {cwd, env})).toEqual({kind: 'none'});
  });

  test('that it is neither tracked nor ignored', async () => {
    const {cwd, env, git} = lonely();
    git('init');
    expect(await askGit('.env', {cwd, env})).toEqual({kind: 'repository', tracked: false, ignored: false});
  });

  test('that it is ignored, also one in a folder below', async () => {
    const {cwd, env, git} = lonely();
    git('init');
    writeFileSync(join(cwd, '.gitignore'), '.env*\n');
    mkdirSync(join(cwd, 'app'));
    expect(await askGit('app/.env', {cwd, env})).toEqual({kind: 'repository', tracked: false, ignored: true});
  });

  test('that it is tracked', async () => {
    const {cwd, env, git} = lonely();
    git('init');
    writeFileSync(join(cwd, '.env'), 'A=1\n');
    git('add', '-f', '.env');
    expect(await askGit('.env', {cwd, env})).toEqual({kind: 'repository', tracked: true, ignored: false});
  });
});

describe('without an answer from git', () => {
  test('nothing is claimed when it is not installed', async () => {
    const cwd = scratch();
    expect(await askGit('.env', {cwd, env: {PATH: cwd}})).toEqual({kind: 'none'});
  });

  test('nothing is claimed when its folder does not exist', async () => {
    expect(await askGit('no/such/.env', {cwd: scratch(), env: {PATH: process.env['PATH']}})).toEqual({
      kind: 'none',
    });
  });

  test.skipIf(process.platform === 'win32')(
    'nothing is claimed when it takes too long (where scripts can be programs)',
    async () => {
      const cwd = scratch();
      writeFileSync(join(cwd, 'git'), '#!/bin/sh\nexec /bin/sleep 60\n');
      chmodSync(join(cwd, 'git'), 0o755);
      expect(await askGit('.env', {cwd, env: {PATH: cwd}, timeoutMs: 200})).toEqual({kind: 'none'});
    },
  );

  test.skipIf(process.platform === 'win32')(
    'no variable but a few reaches it (where scripts can be programs)',
    async () => {
      const cwd = scratch();
      writeFileSync(join(cwd, 'git'), `#!/bin/sh\n/usr/bin/env >> ${join(cwd, 'seen')}\n`);
      chmodSync(join(cwd, 'git'), 0o755);
      await askGit('.env', {
        cwd,
        env: {PATH: cwd, WHATSAPP_ACCESS_TOKEN: 'EAAFAKE', WA_TOKEN_TOKEN: 'EAAFAKE'},
      });
      expect(execFileSync('cat', [join(cwd, 'seen')], {encoding: 'utf8'})).not.toContain('EAAFAKE');
    },
  );
});
