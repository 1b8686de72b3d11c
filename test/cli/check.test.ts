/** `check`: which token is looked at, and what comes of it. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, describe as group, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {type CliInput, place, standIn} from '../support/cli.ts';
import {reportIn} from '../support/documents.ts';

const begin = async (scenario: Sandbox['scenario'] = 'fresh') => {
  const sandbox = await standIn({scenario});
  const here = place();
  const check = (more: readonly string[] = [], input: CliInput = {}) =>
    here.cli(['check', '--json', '--graph-url', sandbox.url, ...more], input);
  const write = (path: string, token: string, name = 'WHATSAPP_ACCESS_TOKEN') =>
    writeFileSync(join(here.project, path), `${name}=${token}\n`);
  const {main, old = '', replacement = ''} = sandbox.tokens;
  return {sandbox, here, check, write, main, old, replacement};
};

/** Which token was looked at, and where it was. */
const seen = ({stdout}: {readonly stdout: string}) => {
  const {token} = reportIn(stdout);
  return {fingerprint: token.fingerprint, source: token.source};
};
const at = (token: string, source: string) => ({fingerprint: new Secret(token).fingerprint, source});

group('the token is', () => {
  test('the one on standard input, before all others', async () => {
    const {check, write, main, replacement, old} = await begin();
    write('.env', old);
    const env = {WA_TOKEN_TOKEN: old, WHATSAPP_ACCESS_TOKEN: old};
    const result = await check(['--token-stdin'], {stdin: main, env});
    expect(result.code).toBe(0);
    expect(seen(result)).toEqual(at(main, 'stdin'));
    write('token.txt', replacement, 'export X');
    expect(seen(await check(['--token-file', 'token.txt'], {env}))).toEqual(
      at(replacement, 'file:token.txt'),
    );
    const byVariable = await check([], {env: {...env, WA_TOKEN_TOKEN: main}});
    expect(seen(byVariable)).toEqual(at(main, 'variable:WA_TOKEN_TOKEN'));
  });

  test('the profile’s, when one is named', async () => {
    const {here, check, write, main, old, sandbox} = await begin();
    const setup = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--env-file', 'prod.env'];
    await here.cli([...setup, '--profile', 'prod', '--graph-url', sandbox.url], {stdin: main});
    write('.env', old);
    const result = await check(['--profile', 'prod'], {env: {WHATSAPP_ACCESS_TOKEN: old}});
    expect(result.code, result.stdout).toBe(0);
    expect(seen(result)).toEqual(
      at(main, `env-file:${join(here.project, 'prod.env')}:WHATSAPP_ACCESS_TOKEN`),
    );
    expect(reportIn(result.stdout).profile).toBe('prod');
  });

  test('the named file’s, before the environment’s', async () => {
    const {check, write, main, old} = await begin();
    write('other.env', main, 'WHATSAPP_TOKEN');
    const result = await check(['--env-file', 'other.env'], {env: {WHATSAPP_ACCESS_TOKEN: old}});
    expect(seen(result)).toEqual(at(main, 'env-file:other.env:WHATSAPP_TOKEN'));
  });

  test('the environment’s, before the .env here; that they differ is told', async () => {
    const {check, write, main, replacement} = await begin();
    write('.env', replacement);
    const result = await check([], {env: {WHATSAPP_ACCESS_TOKEN: main}});
    expect(result.code).toBe(0);
    expect(seen(result)).toEqual(at(main, 'variable:WHATSAPP_ACCESS_TOKEN'));
    expect(result.stderr).toMatch(/WHATSAPP_ACCESS_TOKEN in the environment and in \.env are different/);
    write('.env', main);
    expect((await check([], {env: {WHATSAPP_ACCESS_TOKEN: main}})).stderr).toBe('');
  });

  test('the .env’s here', async () => {
    const {check, write, main} = await begin();
    write('.env', main);
    expect(seen(await check())).toEqual(at(main, 'env-file:.env:WHATSAPP_ACCESS_TOKEN'));
  });

  test('at last the profile “default”’s', async () => {
    const {here, check, main, sandbox} = await begin();
    mkdirSync(join(here.project, 'elsewhere'));
    await here.cli(['setup', '--no-input', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url], {
      stdin: main,
    });
    const result = await check([], {cwd: join(here.project, 'elsewhere')});
    expect(result.code, result.stdout).toBe(0);
    expect(seen(result)).toEqual(at(main, `env-file:${join(here.project, '.env')}:WHATSAPP_ACCESS_TOKEN`));
  });
});

test('without any token: 4, no-token, and where it was looked for', async () => {
  const {check, here, sandbox} = await begin();
  const {code, stdout} = await check();
  expect(code).toBe(4);
  const report = reportIn(stdout);
  expect(report).toMatchObject({ok: false, error: {code: 'no-token'}, requests: 0});
  for (const {detail} of report.checks) expect(detail).toBe('Not asked: no token was read.');
  const text = await here.cli(['check', '--graph-url', sandbox.url]);
  expect(text.code).toBe(4);
  expect(text.stderr).toMatch(/environment, \.env, profile default/);
  const named = await here.cli(['check', '--profile', 'prod', '--graph-url', sandbox.url]);
  expect(named.code).toBe(4);
  expect(named.stderr).toContain('profile prod');
  const file = await here.cli(['check', '--env-file', 'no.env', '--graph-url', sandbox.url]);
  expect(file.code).toBe(4);
  expect(file.stderr).toContain('no.env');
  expect(sandbox.requests).toEqual([]);
});

test('a token file that is not there, or is a folder: 4', async () => {
  const {check, here} = await begin();
  mkdirSync(join(here.project, 'folder'));
  for (const path of ['missing.txt', 'folder']) {
    const {code, stdout} = await check(['--token-file', path]);
    expect(code).toBe(4);
    expect(reportIn(stdout).error?.message).toContain(path);
  }
});

test('an empty token file is a matter of usage', async () => {
  const {check, here} = await begin();
  writeFileSync(join(here.project, 'empty'), '\n');
  expect((await check(['--token-file', 'empty'])).code).toBe(2);
});

test('a TOKEN that may be another service’s is not sent to Meta', async () => {
  const {check, here, sandbox} = await begin();
  writeFileSync(
    join(here.project, '.env'),
    'TOKEN=MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs\n',
  );
  const {code} = await check([], {
    env: {TOKEN: 'xoxb-not-a-graph-token-at-all', ACCESS_TOKEN: 'hunter2hunter2hunter2'},
  });
  expect(code).toBe(4);
  expect(sandbox.requests).toEqual([]);
});

test('a token that was found is not sent to a Graph that is neither Meta’s nor on this machine', async () => {
  const {here, write, main, sandbox} = await begin();
  write('.env', main);
  const argv = ['check', '--json', '--deadline', '2', '--graph-url', 'https://wa-token.invalid'];
  const {code, stdout} = await here.cli(argv);
  expect(code, stdout).toBe(4);
  expect(reportIn(stdout)).toMatchObject({error: {code: 'no-token'}, requests: 0});
  // One that is given is an order.
  expect((await here.cli([...argv, '--token-stdin'], {stdin: main})).code).toBe(3);
  expect(sandbox.requests).toEqual([]);
});

test('the ids beside it decide among several accounts', async () => {
  const {here, check, main, sandbox} = await begin('several-accounts');
  const [, second] = sandbox.facts.wabas;
  const [, phone] = second?.phones ?? [];
  writeFileSync(
    join(here.project, '.env'),
    `WHATSAPP_TOKEN=${main}\nWHATSAPP_BUSINESS_ACCOUNT_ID=${second?.id}\nWHATSAPP_PHONE_NUMBER_ID=${phone?.id}\n`,
  );
  const {code, stdout} = await check();
  expect(code, stdout).toBe(0);
  expect(reportIn(stdout)).toMatchObject({waba: {id: second?.id}, phone: {id: phone?.id}});
});

test('an account beside it that the token does not see is dropped with a warning, also where it stands alone', async () => {
  const {here, check, main, sandbox} = await begin();
  writeFileSync(
    join(here.project, '.env'),
    `WHATSAPP_TOKEN=${main}\nWHATSAPP_BUSINESS_ACCOUNT_ID=999990000000002\n`,
  );
  const {code, stdout} = await check();
  expect(code, stdout).toBe(0);
  const {waba, checks} = reportIn(stdout);
  expect(waba?.id).toBe(sandbox.facts.wabas[0]?.id);
  expect(checks.find(({id}) => id === 'waba.access')).toMatchObject({
    status: 'warn',
    detail: expect.stringContaining('999990000000002 from .env'),
  });
});

test('--expires-within fails what ends sooner, and nothing else', async () => {
  const {check, main} = await begin('sixty-days');
  expect((await check(['--token-stdin', '--expires-within', '5'], {stdin: main})).code).toBe(0);
  const {code, stdout} = await check(['--token-stdin', '--expires-within', '30'], {stdin: main});
  expect(code).toBe(1);
  const failed = reportIn(stdout).checks.filter(({status}) => status === 'fail');
  expect(failed.map(({id}) => id)).toEqual(['token.expiry']);
});

test('--allow-temporary lets a temporary token pass with a warning', async () => {
  const {check, main} = await begin('temporary');
  expect((await check(['--token-stdin'], {stdin: main})).code).toBe(1);
  const {code, stdout} = await check(['--token-stdin', '--allow-temporary'], {stdin: main});
  expect(code, stdout).toBe(0);
  expect(reportIn(stdout).checks.find(({id}) => id === 'token.kind')?.status).toBe('warn');
});

test('check writes nothing of its own', async () => {
  const {here, check, main} = await begin();
  const {files} = await check(['--token-stdin'], {stdin: main});
  expect(files).toEqual({});
  expect(here.filesWith(main)).toEqual([]);
});
