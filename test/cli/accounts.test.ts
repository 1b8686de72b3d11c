/** A second account, without questions: what is kept of the first is not replaced by it, in any place. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {defaultProfile, type ProfileName} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';
import {place, standIn} from '../support/cli.ts';
import {documentOf, errorIn, reportIn} from '../support/documents.ts';
import {keyringMissing, startKeyring} from '../support/keyring.ts';

const first = '102290129340001';
const second = '102290129340002';
const numberOf = {[first]: [], [second]: ['--phone', '106540352240002']} as const;

/** Two projects side by side, and a token for each. */
const begin = async (env: NodeJS.ProcessEnv = {}) => {
  const {url, tokens: all} = await standIn({scenario: 'several-accounts'});
  const here = place();
  const profiles = createProfiles(join(here.home, 'config'));
  const projects = {a: join(here.project, 'a'), b: join(here.project, 'b')};
  for (const path of Object.values(projects)) mkdirSync(path);
  const tokens = {a: all.main, b: all['replacement'] ?? ''};
  return {
    tokens,
    projects,
    envOf: (project: 'a' | 'b') => readFileSync(join(projects[project], '.env'), 'utf8'),
    saved: async (name: string) => {
      const read = await profiles.read(name as ProfileName);
      return read.ok ? read.value : null;
    },
    cli: (project: 'a' | 'b', ...argv: readonly string[]) => here.cli(argv, {cwd: projects[project], env}),
    setup: (project: 'a' | 'b', waba: keyof typeof numberOf, ...flags: readonly string[]) =>
      here.cli(
        [...['setup', '--token-stdin', '--graph-url', url, '--waba', waba], ...numberOf[waba], ...flags],
        {cwd: projects[project], env, stdin: tokens[project]},
      ),
  };
};

describe('in the .env of another project', () => {
  test('the profile is not replaced: 2, naming --profile and a free name', async () => {
    const {setup, saved, projects} = await begin();
    expect((await setup('a', first, '--store', 'env')).code).toBe(0);
    const before = await saved(defaultProfile);
    const told = await setup('b', second, '--store', 'env');
    expect(told.code).toBe(2);
    expect(told.stderr).toMatch(
      /“default” is Harbour Bakery \(.*\)’s\. .* for example harbour-bakery-wholesale\? .*--profile/,
    );
    const {stdout} = await setup('b', second, '--store', 'env', '--json');
    expect(errorIn(stdout)).toMatchObject({
      code: 'missing-answer',
      flag: '--profile',
      choices: [{value: 'harbour-bakery-wholesale'}],
    });
    expect(await saved(defaultProfile)).toEqual(before);
    expect(() => readFileSync(join(projects.b, '.env'))).toThrow('ENOENT');
  });

  test('under the name that is given, and each is removed by itself', async () => {
    const {setup, cli, envOf, saved, tokens} = await begin();
    await setup('a', first, '--store', 'env');
    const {code, stdout} = await setup('b', second, '--store', 'env', '--profile', 'other', '--json');
    expect(code).toBe(0);
    expect(reportIn(stdout)).toMatchObject({profile: 'other', waba: {id: second}});
    expect((await cli('a', 'remove', '--yes')).code).toBe(0);
    expect([envOf('a').includes(tokens.a), envOf('b').includes(tokens.b)]).toEqual([false, true]);
    expect(await saved('other')).toMatchObject({waba: {id: second}});
  });

  test('not by --replace-ids either, which is about this project; with the name as well it is meant', async () => {
    const {setup, saved} = await begin();
    await setup('a', first, '--store', 'env');
    expect((await setup('b', second, '--store', 'env', '--replace-ids')).code).toBe(2);
    const meant = ['--store', 'env', '--replace-ids', '--profile', 'default'];
    const {code, stderr} = await setup('b', second, ...meant);
    expect(code).toBe(0);
    expect(stderr).toMatch(/“default” is Harbour Bakery \(.*\)’s until now/);
    expect(await saved(defaultProfile)).toMatchObject({waba: {id: second}});
  });

  test('one number of the same account is another sender than the next', async () => {
    const {setup} = await begin();
    await setup('a', second, '--store', 'env');
    const {code, stderr} = await setup('b', second, '--store', 'env', '--phone', '106540352240003');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--profile/);
  });

  test('the account that has a profile already is sent to that one', async () => {
    const {setup} = await begin();
    await setup('a', first, '--store', 'env');
    await setup('b', second, '--store', 'env', '--profile', 'mine');
    expect((await setup('b', second, '--store', 'env')).stderr).toMatch(/for example mine\?/);
  });

  test('the same token for another account is no reason to replace it', async () => {
    const {setup, saved, tokens, projects} = await begin();
    await setup('a', first, '--store', 'env');
    writeFileSync(join(projects.b, '.env'), `WHATSAPP_TOKEN=${tokens.a}\n`);
    expect((await setup('b', second, '--store', 'env')).code).toBe(2);
    expect(await saved(defaultProfile)).toMatchObject({waba: {id: first}});
  });

  test('only to check asks for no name', async () => {
    const {setup} = await begin();
    await setup('a', first, '--store', 'env');
    expect((await setup('b', second, '--store', 'none')).code).toBe(0);
  });
});

test('in the same project --replace-ids says it, for the file and for the profile', async () => {
  const {setup, saved, envOf, tokens} = await begin();
  await setup('a', first, '--store', 'env');
  expect((await setup('a', second, '--store', 'env')).stderr).toMatch(/--replace-ids/);
  expect((await setup('a', second, '--store', 'env', '--replace-ids')).code).toBe(0);
  expect(envOf('a')).toContain(tokens.a);
  expect(await saved(defaultProfile)).toMatchObject({waba: {id: second}});
});

test('remove does not reach into another project’s .env unless the profile is named', async () => {
  const {setup, cli, envOf, tokens} = await begin();
  await setup('a', first, '--store', 'env');
  await setup('b', first, '--store', 'env');
  const {code, stdout} = await cli('a', 'remove', '--yes', '--json');
  expect(code).toBe(2);
  expect(errorIn(stdout)).toMatchObject({code: 'usage', flag: '--profile'});
  expect(envOf('b')).toContain(tokens.b);
  expect((await cli('a', 'remove', '--yes', '--profile', 'default')).code).toBe(0);
  expect(envOf('b')).not.toContain(tokens.b);
});

describe.skipIf(keyringMissing !== '')(`in the keychain (${keyringMissing || 'gnome-keyring'})`, () => {
  test('the entry of the first stays: 2; each under its own name with --profile', async () => {
    const keyring = await startKeyring();
    try {
      const {setup, cli, tokens} = await begin(keyring.env);
      const entry = (name: string) =>
        keyring.secretTool('lookup', 'service', 'wa-token', 'account', name).out;
      expect((await setup('a', first, '--store', 'keychain')).code).toBe(0);
      const told = await setup('b', second, '--store', 'keychain');
      expect(told.code).toBe(2);
      expect(told.stderr).toMatch(/--profile/);
      expect(entry('default')).toBe(tokens.a);
      expect((await setup('b', second, '--store', 'keychain', '--profile', 'other')).code).toBe(0);
      expect([entry('default'), entry('other')]).toEqual([tokens.a, tokens.b]);
      const {stdout} = await cli('b', 'list', '--json');
      expect(documentOf('list', stdout)).toMatchObject({
        profiles: [{profile: 'default'}, {profile: 'other'}],
      });
    } finally {
      await keyring.stop();
    }
  });
});
