/** `wa-token remove --revoke`: the token is dead at Meta before it is deleted, or nothing is deleted. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {place, standIn} from '../support/cli.ts';
import {documentOf, errorIn} from '../support/documents.ts';

const say = en.steps.oldToken.proofs;

/** A token that setup has stored, under each of these profiles. */
const stored = async (...profiles: readonly string[]) => {
  const here = place();
  const sandbox = await standIn({scenario: 'fresh'});
  const token = sandbox.tokens.main;
  for (const profile of profiles) {
    const file = `.env.${profile}`;
    const flags = ['--no-input', '--token-stdin', '--store', 'env', '--env-file', file, '--profile', profile];
    const set = await here.cli(['setup', ...flags, '--graph-url', sandbox.url], {stdin: token});
    expect(set.code, set.stderr).toBe(0);
  }
  const [first = ''] = profiles;
  const env = {WHATSAPP_APP_SECRET: sandbox.app.secret};
  const remove = (flags: readonly string[], more: NodeJS.ProcessEnv = env) =>
    here.cli(
      [
        'remove',
        '--revoke',
        '--profile',
        first,
        ...(flags.includes('--graph-url') ? [] : ['--graph-url', sandbox.url]),
        ...flags,
      ],
      {env: more},
    );
  const isAlive = async () =>
    (await fetch(`${sandbox.url}/v26.0/me`, {headers: {authorization: `Bearer ${token}`}})).ok;
  const file = () => readFileSync(join(here.project, `.env.${first}`), 'utf8');
  return {...here, sandbox, token, remove, isAlive, file, fingerprint: new Secret(token).fingerprint};
};

test('it is revoked, proved and deleted; no secret shows', async () => {
  const here = await stored('shop');
  const {code, stdout, stderr} = await here.remove(['--yes']);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain(say.refused(here.fingerprint));
  expect(stdout).not.toContain(en.remove.stillValid);
  expect(stderr).toContain(en.remove.revokes([]));
  expect(await here.isAlive()).toBe(false);
  expect(here.filesWith(here.token)).toEqual([]);
  expect(stdout + stderr).not.toContain(here.sandbox.app.secret);
});

test('as JSON', async () => {
  const here = await stored('shop');
  const {code, stdout} = await here.remove(['--yes', '--json']);
  expect(code).toBe(0);
  expect(documentOf('remove', stdout)).toMatchObject({
    ok: true,
    revoked: true,
    places: [{result: 'removed'}],
  });
});

test('profiles that share the token are named', async () => {
  const here = await stored('shop', 'bakery');
  const {stderr} = await here.remove(['--yes']);
  expect(stderr).toContain(en.remove.revokes(['bakery']));
});

test.each([
  ['without --yes', [], true, '--yes'],
  ['without the secret', ['--yes'], false, '--app-secret-file'],
] as const)('%s nothing is done: exit 2 names the flag', async (_what, flags, hasSecret, flag) => {
  const here = await stored('shop');
  const secret = {WHATSAPP_APP_SECRET: here.sandbox.app.secret};
  const {code, stdout} = await here.remove([...flags, '--no-input', '--json'], hasSecret ? secret : {});
  expect({code, flag: errorIn(stdout)['flag']}).toEqual({code: 2, flag});
  expect(here.file()).toContain(here.token);
  expect(await here.isAlive()).toBe(true);
});

test('a secret that Meta refuses: exit 1, and nothing is deleted', async () => {
  const here = await stored('shop');
  const {code, stdout} = await here.remove(['--yes', '--json'], {WHATSAPP_APP_SECRET: 'f'.repeat(32)});
  expect(code).toBe(1);
  expect(documentOf('remove', stdout)).toMatchObject({
    ok: false,
    error: {code: 'not-revoked', message: expect.stringContaining(en.remove.notRevoked)},
    places: [],
  });
  expect(here.file()).toContain(here.token);
});

test('Graph cannot be reached: exit 3, and nothing is deleted', async () => {
  const here = await stored('shop');
  const {code, stderr} = await here.remove(['--yes', '--graph-url', 'http://127.0.0.1:9']);
  expect(code).toBe(3);
  expect(stderr).toContain(en.remove.notRevoked);
  expect(here.file()).toContain(here.token);
});

test('another token that was put there since is not revoked', async () => {
  const here = await stored('shop');
  const other = here.sandbox.tokens['replacement'] ?? `EAAFAKE${'n'.repeat(180)}`;
  writeFileSync(join(here.project, '.env.shop'), `WHATSAPP_ACCESS_TOKEN=${other}\n`);
  const {code, stderr} = await here.remove(['--yes']);
  expect(code).toBe(4);
  expect(stderr).toContain(en.remove.notRevocable('shop'));
  expect(here.sandbox.requests.some(({path}) => path.includes('revoke'))).toBe(false);
  expect(here.file()).toContain(other);
});
