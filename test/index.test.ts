/** The library: what an application gets, from where, and what it costs to import. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, expectTypeOf, test} from 'vitest';
import {pruneTypes} from '../scripts/prune-types.js';
import {type LoadTokenOptions, loadToken, type NamesPreset, TokenError} from '../src/index.ts';
import type {PresetId} from '../src/stores/names/table.ts';
import {place, standIn} from './support/cli.ts';
import {fakeToken, scratch} from './support/env-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const inFile = fakeToken('f');
const inEnvironment = fakeToken('e');
const given = fakeToken('g');

/** Looks in a folder of its own, with a home of its own. */
const load = (
  files: Readonly<Record<string, string>>,
  {env = {}, ...options}: LoadTokenOptions = {},
  cwd = scratch(),
) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return loadToken({cwd, env: {WA_TOKEN_HOME: join(cwd, 'home'), ...env}, ...options});
};

const refusal = async (loading: Promise<unknown>): Promise<TokenError> => {
  const error = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TokenError)) throw new Error(`not a TokenError: ${String(error)}`);
  return error;
};

const dotEnv = [
  `WHATSAPP_TOKEN="${inFile}"`,
  'WHATSAPP_PHONE_NUMBER_ID=111111111',
  'WHATSAPP_BUSINESS_ACCOUNT_ID=222222222',
  'WHATSAPP_APP_ID=333333333',
  'WHATSAPP_API_VERSION=v26.0',
  '',
].join('\n');

describe('an application gets', () => {
  test('the token, the ids beside it, and where it is from', async () => {
    expect(await load({'.env': dotEnv})).toEqual({
      token: inFile,
      phoneId: '111111111',
      wabaId: '222222222',
      appId: '333333333',
      version: 'v26.0',
      source: 'env-file:.env:WHATSAPP_TOKEN',
    });
  });

  test('null for what is not known', async () => {
    expect(await load({}, {env: {WHATSAPP_ACCESS_TOKEN: inEnvironment}})).toEqual({
      token: inEnvironment,
      phoneId: null,
      wabaId: null,
      appId: null,
      version: null,
      source: 'variable:WHATSAPP_ACCESS_TOKEN',
    });
  });

  test('the ids of the environment before those of the file', async () => {
    const env = {WHATSAPP_TOKEN: inEnvironment, WHATSAPP_PHONE_NUMBER_ID: '999999999', VERSION: '1.2.3'};
    expect(await load({'.env': dotEnv}, {env})).toMatchObject({
      token: inEnvironment,
      phoneId: '999999999',
      wabaId: '222222222',
      version: 'v26.0',
    });
  });

  test('what a profile keeps, from any folder', async () => {
    const here = place();
    const sandbox = await standIn({scenario: 'fresh'});
    const flags = ['--no-input', '--token-stdin', '--store', 'env', '--profile', 'shop'];
    const setup = await here.cli(['setup', ...flags, '--graph-url', sandbox.url], {
      stdin: sandbox.tokens.main,
    });
    expect(setup.code, setup.stderr).toBe(0);
    const loaded = await loadToken({profile: 'shop', cwd: scratch(), env: {WA_TOKEN_HOME: here.home}});
    expect(loaded).toMatchObject({
      token: sandbox.tokens.main,
      phoneId: expect.stringMatching(/^\d+$/),
      wabaId: expect.stringMatching(/^\d+$/),
      appId: sandbox.app.id,
    });
  });
});

describe('the first of these counts', () => {
  const files = {
    '.env': dotEnv,
    'other.env': `WHATSAPP_TOKEN=${fakeToken('o')}\n`,
    secret: `${fakeToken('s')}\n`,
  };
  const env = {WHATSAPP_TOKEN: inEnvironment};
  const order: readonly (readonly [string, LoadTokenOptions, string])[] = [
    [
      'a file that is named for it',
      {env: {...env, WA_TOKEN_TOKEN: given, WA_TOKEN_TOKEN_FILE: 'secret'}},
      's',
    ],
    ['a variable that gives it', {envFile: 'other.env', env: {...env, WA_TOKEN_TOKEN: given}}, 'g'],
    ['the named .env', {envFile: 'other.env', env}, 'o'],
    ['the named .env, by a variable', {env: {...env, WA_TOKEN_ENV_FILE: 'other.env'}}, 'o'],
    ['the environment', {env}, 'e'],
    ['.env', {}, 'f'],
  ];
  test.each(order)('%s', async (_name, options, mark) => {
    expect((await load(files, options)).token).toBe(fakeToken(mark));
  });

  test('a test that sets an odd value in the environment gets it, not the real one of the file', async () => {
    const {token} = await load(files, {env: {WHATSAPP_TOKEN: 'fake-token-of-a-test'}});
    expect(token).toBe('fake-token-of-a-test');
  });
});

describe('names', () => {
  test('of a library, the generic ones too', async () => {
    const text = `TOKEN=${inFile}\nPHONE_NUMBER_ID=111111111\n`;
    expect(await load({'.env': text}, {names: 'heyoo'})).toMatchObject({token: inFile, phoneId: '111111111'});
  });

  test('of one’s own, in a file and in the environment', async () => {
    const names = {token: 'SHOP_SECRET', phoneId: 'SHOP_PHONE'};
    const text = `WHATSAPP_TOKEN=${given}\nSHOP_SECRET=${inFile}\nSHOP_PHONE=111111111\n`;
    expect(await load({'.env': text}, {names})).toMatchObject({token: inFile, phoneId: '111111111'});
    const env = {SHOP_SECRET: inEnvironment, SHOP_PHONE: '999999999'};
    expect(await load({'.env': text}, {names, env})).toMatchObject({
      token: inEnvironment,
      phoneId: '999999999',
    });
  });

  test('of one’s own that are nowhere: nothing else is taken in their place', async () => {
    const text = `WHATSAPP_TOKEN=${inFile}\nWHATSAPP_PHONE_NUMBER_ID=111111111\n`;
    const missing = await refusal(load({'.env': text}, {names: {token: 'MY'}, env: {WHATSAPP_TOKEN: given}}));
    expect(missing.code).toBe('no-token');
    expect(missing.message).toMatch(/under the name MY\b.*Looked in: environment, \.env/);
    const byVariable = load({'.env': text}, {env: {WA_TOKEN_TOKEN_VAR: 'MY'}});
    expect((await refusal(byVariable)).code).toBe('no-token');
    expect(await load({'.env': text}, {names: {phoneId: 'SHOP_PHONE'}})).toMatchObject({
      token: inFile,
      phoneId: null,
    });
    expect(await load({'.env': text}, {names: 'pywa'})).toMatchObject({token: inFile});
  });

  test('are those the command knows', () => {
    expectTypeOf<NamesPreset>().toEqualTypeOf<PresetId>();
  });
});

describe('without a token it throws a TokenError', () => {
  test('no-token: where it looked, and what to do', async () => {
    const {code, message} = await refusal(load({}));
    expect(code).toBe('no-token');
    expect(message).toMatch(/environment, \.env, profile default.*npx wa-token/);
    expect((await refusal(load({}, {profile: 'shop'}))).message).toMatch(/Looked in: profile shop\./);
  });

  test('not-a-token: what it is instead, and none of it', async () => {
    const secret = '0123456789abcdef0123456789abcdef';
    const error = await refusal(load({'.env': `WHATSAPP_TOKEN=${secret}\n`}));
    expect(error).toMatchObject({name: 'TokenError', code: 'not-a-token'});
    expect(error.message).toMatch(/app secret/);
    expect(`${error.message} ${error.stack}`).not.toContain(secret);
  });

  test('unreadable, bad-option', async () => {
    expect((await refusal(load({}, {envFile: '.'}))).code).toBe('unreadable');
    expect((await refusal(load({}, {env: {WA_TOKEN_TOKEN_FILE: 'gone'}}))).code).toBe('unreadable');
    expect((await refusal(load({}, {profile: '../x'}))).code).toBe('bad-option');
    expect((await refusal(load({}, {env: {WA_TOKEN_NAMES: 'nobody'}}))).code).toBe('bad-option');
  });

  test.each([
    ['null', null, /options.*null/],
    ['a text', 'shop', /options.*string/],
    ['a number for a profile', {profile: 5}, /profile.*number/],
    ['a list of names', {names: ['MY']}, /names.*array/],
    ['a name that is none', {names: {token: {}}}, /token.*object/],
  ])('bad-option: %s, from where no types are', async (_what, options, says) => {
    const {code, message} = await refusal(loadToken(options as LoadTokenOptions));
    expect(code).toBe('bad-option');
    expect(message).toMatch(says);
  });

  test('keychain: why it is not available', async () => {
    const cwd = scratch();
    const config = join(cwd, 'home', 'config');
    mkdirSync(config, {recursive: true});
    const profile = {
      schema: 'wa-token.profile/1',
      fingerprint: '0123456789ab',
      kind: 'system-user',
      expires: 'never',
      expiresAt: null,
      storedAt: '2026-01-01T00:00:00Z',
      app: null,
      business: null,
      systemUser: null,
      waba: null,
      phone: null,
      stored: [{store: 'keychain', where: 'wa-token/default', variables: []}],
    };
    writeFileSync(join(config, 'profile-default.json'), JSON.stringify(profile));
    // No session bus, and no desktop: there is no keychain in this environment.
    const error = await refusal(load({}, {env: {HOME: cwd, PATH: ''}}, cwd));
    expect(error.code).toBe('keychain');
  });
});

describe('the declarations', () => {
  test('need nothing but this package: no types of Node, of ours, or of others', async () => {
    const consumer = scratch();
    const home = join(consumer, 'node_modules', 'wa-token');
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const compile = (...args: readonly string[]) =>
      spawnSync(process.execPath, [tsc, ...args], {cwd: consumer, encoding: 'utf8'});
    const types = join(home, 'dist', 'types');
    const emitted = compile('-p', join(root, 'scripts', 'tsconfig.types.json'), '--outDir', types);
    expect(emitted.stdout).toBe('');
    await pruneTypes(types);
    cpSync(join(root, 'package.json'), join(home, 'package.json'));
    writeFileSync(join(consumer, 'package.json'), '{"type": "module"}');
    writeFileSync(
      join(consumer, 'app.ts'),
      `import {diagnose, loadToken, TokenError, type LoadedToken, type NamesPreset} from 'wa-token';
      const names: NamesPreset = 'pywa';
      const loaded: LoadedToken = await loadToken({profile: 'shop', envFile: undefined, names});
      export const length: number = loaded.token.length + (loaded.phoneId?.length ?? 0);
      export const code = (error: unknown): string => (error instanceof TokenError ? error.code : '');
      export const first: string | undefined = diagnose({}).causes[0]?.title;
      // @ts-expect-error There is no such option.
      await loadToken({profil: 'shop'});
      `,
    );
    const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--types', '', '--lib', 'es2023'];
    for (const [module, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      const options = ['--target', 'es2023', '--module', module, '--moduleResolution', resolution];
      const checked = compile('app.ts', ...strict, ...options, '--skipLibCheck', 'false');
      expect(checked.stdout).toBe('');
    }
  });
});
