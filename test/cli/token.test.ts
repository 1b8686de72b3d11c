/** `wa-token token`: the token goes into a pipe, from the first place that has one, and onto no screen unasked. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {ProfileName} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';
import {type CliInput, place, standIn} from '../support/cli.ts';
import {errorIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';
import {profileOf} from '../support/profile.ts';

const inFile = fakeToken('f');
const inEnvironment = fakeToken('e');
const given = fakeToken('g');

const withFile = (name = '.env', text = `WHATSAPP_TOKEN=${inFile}\n`) => {
  const here = place();
  writeFileSync(join(here.project, name), text);
  return here;
};

describe('to a pipe', () => {
  test('the token and a line end, nothing else, and nothing on standard error', async () => {
    expect(await withFile().cli(['token'])).toMatchObject({code: 0, stdout: `${inFile}\n`, stderr: ''});
  });

  test('what clings to it in the file is taken off', async () => {
    const {stdout} = await withFile('.env', `WHATSAPP_TOKEN="Bearer ${inFile} "\n`).cli(['token']);
    expect(stdout).toBe(`${inFile}\n`);
  });

  test('it is where the flags say', async () => {
    const here = withFile('.env.production', `MY_TOKEN=${inFile}\n`);
    const flags = ['--env-file', '.env.production', '--token-var', 'MY_TOKEN'];
    expect((await here.cli(['token', ...flags])).stdout).toBe(`${inFile}\n`);
  });
});

describe('a name that was given', () => {
  test('and is nowhere is not found: 4, named, and no other token is handed out', async () => {
    const {code, stdout, stderr} = await withFile().cli(['token', '--token-var', 'SHOP_B_TOKEN'], {
      env: {WHATSAPP_TOKEN: inEnvironment},
    });
    expect({code, stdout}).toEqual({code: 4, stdout: ''});
    expect(stderr).toMatch(/under the name SHOP_B_TOKEN, and no other.*Looked in: environment, \.env/);
  });

  test('is found in the environment, and in the file the default profile was stored in', async () => {
    const here = place();
    const sandbox = await standIn({scenario: 'fresh'});
    const flags = ['--no-input', '--token-stdin', '--store', 'env', '--env-file', 'app.env'];
    const stored = await here.cli(
      ['setup', ...flags, '--token-var', 'SHOP_TOKEN', '--graph-url', sandbox.url],
      {stdin: sandbox.tokens.main},
    );
    expect(stored.code, stored.stderr).toBe(0);
    const named = (name: string, input: CliInput = {}) => here.cli(['token', '--token-var', name], input);
    expect((await named('SHOP_TOKEN')).stdout).toBe(`${sandbox.tokens.main}\n`);
    expect((await named('SHOP_TOKEN', {env: {SHOP_TOKEN: given}})).stdout).toBe(`${given}\n`);
    expect(await named('SHOP_B_TOKEN')).toMatchObject({code: 4, stdout: ''});
  });
});

describe('the order of the places', () => {
  const order: readonly (readonly [string, readonly string[], CliInput, string])[] = [
    ['a token on standard input goes first', ['--token-stdin'], {stdin: given}, given],
    ['then the variable that gives one', ['--env-file', '.env'], {env: {WA_TOKEN_TOKEN: given}}, given],
    ['then the file that was named', ['--env-file', '.env'], {env: {WHATSAPP_TOKEN: inEnvironment}}, inFile],
    ['then the environment', [], {env: {WHATSAPP_TOKEN: inEnvironment}}, inEnvironment],
    ['a variable of another name is passed over', [], {env: {DISCORD_TOKEN: inEnvironment}}, inFile],
    ['so is one that is clear but not in use here', [], {env: {META_ACCESS_TOKEN: inEnvironment}}, inFile],
    ['an empty one too', [], {env: {WHATSAPP_TOKEN: ''}}, inFile],
    ['and then .env', [], {}, inFile],
  ];
  test.each(order)('%s', async (_name, flags, input, expected) => {
    expect((await withFile().cli(['token', ...flags], input)).stdout).toBe(`${expected}\n`);
  });

  test('where the environment and the file differ, it says which one it took', async () => {
    const {code, stderr} = await withFile().cli(['token'], {env: {WHATSAPP_TOKEN: inEnvironment}});
    expect(code).toBe(0);
    expect(stderr).toMatch(/WHATSAPP_TOKEN in the environment and in \.env are different/);
  });

  test('an odd value under the name in use is what the program would get too', async () => {
    const {stdout} = await withFile().cli(['token'], {env: {WHATSAPP_TOKEN: 'fake-token-of-a-test'}});
    expect(stdout).toBe('fake-token-of-a-test\n');
  });
});

describe('without one', () => {
  test('none anywhere: 4, and where it looked', async () => {
    const {code, stdout, stderr} = await place().cli(['token']);
    expect({code, stdout}).toEqual({code: 4, stdout: ''});
    expect(stderr).toMatch(/environment, \.env, profile default/);
  });

  test('a home that is gone does not matter to a token of the environment, nor to one that is missing', async () => {
    const env = {HOME: '/nowhere', WA_TOKEN_HOME: '/nowhere/at/all'};
    expect((await place().cli(['token'], {env: {...env, WHATSAPP_TOKEN: inEnvironment}})).code).toBe(0);
    expect((await place().cli(['token'], {env})).stderr).toMatch(/No access token found/);
  });

  test('a wrong thing: 1, named, and not printed', async () => {
    const secret = '0123456789abcdef0123456789abcdef';
    const {code, stdout, stderr} = await withFile('.env', `WHATSAPP_TOKEN=${secret}\n`).cli(['token']);
    expect({code, stdout}).toEqual({code: 1, stdout: ''});
    expect(stderr).toMatch(/app secret/);
    expect(stderr).not.toContain(secret);
  });

  test('a file that cannot be read: 4', async () => {
    expect((await place().cli(['token', '--env-file', '/proc'])).code).toBe(4);
    expect((await place().cli(['token', '--profile', 'none'])).code).toBe(4);
  });
});

describe('to a terminal', () => {
  test('it is refused with the reason, and the file is not even opened', async () => {
    const {code, stdout, stderr} = await withFile().cli(['token'], {columns: 80});
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/screen[\s\S]*--reveal/);
    expect(stderr).not.toContain('EAAFAKE');
  });

  test('with --reveal it is printed', async () => {
    expect((await withFile().cli(['token', '--reveal'], {columns: 80})).stdout).toBe(`${inFile}\n`);
  });
});

test('it takes no --json: a document holds no secret', async () => {
  const {code, stdout} = await withFile().cli(['token', '--json']);
  expect(code).toBe(2);
  expect(errorIn(stdout)).toMatchObject({code: 'usage'});
});

describe('from a keychain that cannot be used', () => {
  test.each(['token', 'run', 'remove'])('%s names no --store, which it has not', async command => {
    const here = place();
    const kept = {store: 'keychain', where: 'wa-token/shop', variables: []};
    await createProfiles(join(here.home, 'config')).write('shop' as ProfileName, profileOf({stored: [kept]}));
    const rest = {token: [], run: ['--', 'true'], remove: ['--yes']}[command] ?? [];
    const {code, stderr} = await here.cli([command, '--profile', 'shop', ...rest]);
    expect(code).toBe(command === 'run' ? 125 : 4);
    expect(stderr).toMatch(/run the same again|pass the token in/);
    expect(stderr).not.toMatch(/--store|choose \.env/);
  });
});
