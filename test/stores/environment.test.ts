/** Which variables are secret, and that no process of ours has them but the one of `run`. */
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {takeSecrets, withoutSecrets} from '../../src/stores/environment.ts';
import {built} from '../e2e/built.ts';
import {fakeToken, scratch} from '../support/env-files.ts';

const secrets = {
  WA_TOKEN_TOKEN: 'anything',
  WA_TOKEN_PIN: '123456',
  WHATSAPP_ACCESS_TOKEN: 'anything',
  META_APP_SECRET: 'anything',
  WHATSAPP_VERIFY_TOKEN: 'anything',
  APP_SECRET: 'fa4e'.repeat(8),
  TOKEN: fakeToken(),
  CURL_HEADER: `Authorization: Bearer ${fakeToken()}`,
};
const others = {
  PATH: '/usr/bin',
  TOKEN_TYPE: 'bearer',
  API_TOKEN: 'of another service',
  APP_SECRET_NAME: 'x',
  VAULT_TOKEN: 'hvs.fake',
  WHATSAPP_PHONE_NUMBER_ID: '1',
  WA_TOKEN_HOME: '/tmp',
};

test('what is ours goes, all else stays', () => {
  expect(withoutSecrets({...secrets, ...others, GONE: undefined})).toEqual(others);
  expect(withoutSecrets({APP_SECRET: 'a phrase of another program'})).not.toEqual({});
});

test('the environment loses them, and what it was is handed on', () => {
  const env: NodeJS.ProcessEnv = {...secrets, ...others};
  expect(takeSecrets(env)).toEqual({...secrets, ...others});
  expect(env).toEqual(others);
});

describe('the built program', () => {
  let program = '';
  beforeAll(async () => {
    program = join(await built(), 'bin', 'wa-token.js');
  });

  /** Runs it, and tells the names in its environment at its end. */
  const run = (args: readonly string[]) => {
    const folder = scratch();
    const spy = join(folder, 'spy.cjs');
    const seen = `process.on('exit', () => process.stderr.write('[' + Object.keys(process.env) + ']'))`;
    writeFileSync(spy, seen);
    const env = {PATH: process.env['PATH'], HOME: folder, WA_TOKEN_HOME: folder, WHATSAPP_TOKEN: fakeToken()};
    const argv = ['--require', spy, '--', program, ...args];
    const {stdout, stderr} = spawnSync(process.execPath, argv, {cwd: folder, env, encoding: 'utf8'});
    return {stdout, names: /\[([^\]]*)\]$/.exec(stderr)?.[1]?.split(',') ?? []};
  };

  test.skipIf(process.platform === 'win32')(
    'has none in its own environment, and `run` hands them on',
    () => {
      expect(run(['list']).names).toContain('WA_TOKEN_HOME');
      expect(run(['list']).names).not.toContain('WHATSAPP_TOKEN');
      const {stdout, names} = run(['run', '--', 'printenv', 'WHATSAPP_TOKEN']);
      expect(stdout.trim() === fakeToken()).toBe(true);
      expect(names).not.toContain('WHATSAPP_TOKEN');
    },
  );
});
