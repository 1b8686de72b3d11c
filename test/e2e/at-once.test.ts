/** Several runs of the built program at the same moment: none loses what another has written. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'dotenv';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {type Sandbox, startSandbox} from '../../src/sandbox/index.ts';
import {parseProfile} from '../../src/stores/profile.ts';
import {scratch} from '../support/env-files.ts';
import {type Keyring, keyringMissing, startKeyring} from '../support/keyring.ts';
import {keys} from '../support/terminal.ts';
import {built} from './built.ts';
import {stage} from './program.ts';

let program: string;
let sandbox: Sandbox;

beforeAll(async () => {
  program = join(await built(), 'bin', 'wa-token.js');
  sandbox = await startSandbox({scenario: 'fresh'});
});
afterAll(() => sandbox.close());

/** Stores this token without questions. @returns the exit code, and what was said */
const store = async (cwd: string, token: string, ...flags: readonly string[]): Promise<string> => {
  const always = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url];
  const child = spawn(process.execPath, ['--', program, ...always, ...flags], {
    cwd,
    env: {PATH: process.env['PATH'], HOME: cwd, WA_TOKEN_HOME: join(cwd, 'home')},
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  child.stdin.end(token);
  const [code] = await once(child, 'close');
  return code === 0 ? 'stored' : `${code}: ${said}`;
};

const profileIn = (cwd: string) => {
  const parsed = parseProfile(readFileSync(join(cwd, 'home', 'config', 'profile-default.json'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
};

test('on one .env each variable is there, and all else is as it was', async () => {
  const cwd = scratch();
  writeFileSync(join(cwd, '.env'), "# mine\nA='1'\n");
  const token = sandbox.tokens.main;
  const names = ['ONE', 'TWO', 'THREE'];
  expect(await Promise.all(names.map(name => store(cwd, token, '--token-var', name)))).toEqual(
    names.map(() => 'stored'),
  );
  const text = readFileSync(join(cwd, '.env'), 'utf8');
  expect(text.startsWith("# mine\nA='1'\n")).toBe(true);
  expect(parse(text)).toMatchObject({A: '1', ...Object.fromEntries(names.map(name => [name, token]))});
});

test('with different tokens under one name the file has one of them whole', async () => {
  const cwd = scratch();
  const tokens = [sandbox.tokens.main, sandbox.tokens['replacement'] ?? ''];
  expect(await Promise.all(tokens.map(token => store(cwd, token)))).toEqual(['stored', 'stored']);
  const held = parse(readFileSync(join(cwd, '.env'), 'utf8'));
  expect(tokens).toContain(held['WHATSAPP_ACCESS_TOKEN']);
  expect(held['WHATSAPP_PHONE_NUMBER_ID']).toMatch(/^\d+$/);
});

test('on one profile every place is kept in mind, so that remove finds them all', async () => {
  const cwd = scratch();
  const folders = ['a', 'b', 'c'];
  for (const folder of folders) mkdirSync(join(cwd, folder));
  const paths = folders.map(folder => join(cwd, folder, '.env'));
  expect(await Promise.all(paths.map(path => store(cwd, sandbox.tokens.main, '--env-file', path)))).toEqual(
    paths.map(() => 'stored'),
  );
  expect(
    profileIn(cwd)
      .stored.map(({where}) => where)
      .toSorted(),
  ).toEqual(paths);
});

test('one after the other too, as long as it is the same token', async () => {
  const cwd = scratch();
  const [first = '', second = ''] = [sandbox.tokens.main, sandbox.tokens['replacement']];
  await store(cwd, first, '--env-file', '.env.a');
  await store(cwd, first, '--env-file', '.env.b');
  expect(profileIn(cwd).stored.map(({where}) => where)).toEqual([join(cwd, '.env.a'), join(cwd, '.env.b')]);
  await store(cwd, second, '--env-file', '.env.b');
  expect(profileIn(cwd).stored.map(({where}) => where)).toEqual([join(cwd, '.env.b')]);
});

describe.skipIf(keyringMissing !== '')(
  `two wizards on one profile (${keyringMissing || 'gnome-keyring'})`,
  () => {
    const {open, start} = stage();
    let keyring: Keyring;
    beforeAll(async () => {
      keyring = await startKeyring();
    });
    afterAll(() => keyring.stop());

    test('a token that waits in each survives the end of both, and each is offered', async () => {
      const never = await open({scenario: 'fresh', latencyMs: 60_000});
      const {DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR} = keyring.env;
      const begin = () => start(never, {env: {DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR}});
      const tokens = [never.tokens.main, never.tokens['replacement'] ?? ''];
      const accounts = ['default', `default~${new Secret(tokens[1] ?? '').fingerprint.slice(0, 8)}`];
      const waiting = () =>
        accounts.map(
          account => keyring.secretTool('lookup', 'service', 'wa-token-pending', 'account', account).out,
        );

      const programs = [begin(), begin()];
      for (const [at, program] of programs.entries()) {
        // The token of the one that runs is not offered to the other.
        await program.see(/What do you want to do/);
        program.paste(tokens[at] ?? '');
        await program.see(/Held in your keychain until it is stored/);
      }
      expect(waiting()).toEqual(tokens);
      for (const program of programs) {
        process.kill(program.pid(), 'SIGKILL');
        await program.until('its end', () => program.bytes().includes('[over]'));
      }
      expect(waiting()).toEqual(tokens);

      for (const left of [
        [tokens[0], ''],
        ['', ''],
      ]) {
        const next = begin();
        await next.see(/A token waits/);
        next.press('2');
        await next.see(/What do you want to do/);
        next.press(keys.ctrlC);
        expect(await next.leaves()).toBe(130);
        expect(waiting()).toEqual(left);
      }
    });
  },
);
