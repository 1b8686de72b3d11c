/** What is said about a file before or while it is written: another value in the environment, other tokens beside it. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {ScenarioName} from '../../src/sandbox/index.ts';
import {place, standIn} from '../support/cli.ts';
import {fakeToken} from '../support/env-files.ts';

const [old, other] = [fakeToken('o'), fakeToken('x')];

const begin = async (scenario: ScenarioName = 'fresh') => {
  const sandbox = await standIn({scenario});
  const here = place();
  const setup = (env: NodeJS.ProcessEnv = {}, ...more: readonly string[]) =>
    here.cli(['setup', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url, ...more], {
      stdin: sandbox.tokens.main,
      env,
    });
  const write = (path: string, text: string) => writeFileSync(join(here.project, path), text);
  return {here, setup, write, token: sandbox.tokens.main};
};

test('a value of the environment that hides the file’s is told', async () => {
  const {setup} = await begin();
  const {code, stderr} = await setup({WHATSAPP_ACCESS_TOKEN: old});
  expect(code).toBe(0);
  expect(stderr).toMatch(/WHATSAPP_ACCESS_TOKEN is also set in the environment, to another value/);
  expect(stderr).not.toContain(old);
});

test('files beside it with other tokens are listed by fingerprint, and left alone', async () => {
  const {setup, write} = await begin();
  write('.env', `WHATSAPP_TOKEN=${old}\nWA_TOKEN=${old}\n`);
  write('.env.local', `WHATSAPP_TOKEN=${old}\n`);
  write('.env.test', `WHATSAPP_TOKEN=${other}\n`);
  const {stderr, files} = await setup();
  expect(stderr).toMatch(
    new RegExp(
      [
        'These places have another token and keep it:',
        `  \\.env\\.local  WHATSAPP_TOKEN  ${new Secret(old).fingerprint}  the token that is replaced`,
        `  \\.env\\.test  WHATSAPP_TOKEN  ${new Secret(other).fingerprint}  a token of its own`,
      ].join('\n'),
    ),
  );
  expect(files['.env.local']).toBe(`WHATSAPP_TOKEN=${old}\n`);
});

test('every name in the file itself that held the old token gets the new one', async () => {
  const {setup, write, token} = await begin();
  write('.env', `WHATSAPP_TOKEN=${old}\nWHATSAPP_ACCESS_TOKEN=${old}\n`);
  const {files} = await setup();
  expect(files['.env']).toContain(`WHATSAPP_TOKEN=${token}\nWHATSAPP_ACCESS_TOKEN=${token}\n`);
});

test('a folder that a service copies elsewhere is told', async () => {
  const {setup, here} = await begin();
  mkdirSync(join(here.project, 'Dropbox'));
  const {stderr} = await setup({}, '--env-file', 'Dropbox/.env');
  expect(stderr).toMatch(/Dropbox\/\.env is in a folder that Dropbox copies/);
});

test('a check that only warns is told beside the receipt', async () => {
  const {setup} = await begin('not-subscribed');
  const {code, stderr} = await setup();
  expect(code).toBe(0);
  expect(stderr).toContain('Webhook subscription: Bakery Messenger is not subscribed');
  expect((await setup({}, '--json')).stderr).not.toContain('Webhook subscription');
});
