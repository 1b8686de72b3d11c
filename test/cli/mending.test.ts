/** What the wizard offers to do beside, done without questions because a flag or a variable says so. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {createCustody} from '../../src/stores/custody.ts';
import {createCustodyFiles} from '../../src/stores/custody-files.ts';
import {appSecretEntry} from '../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../src/stores/keychain/keychain.ts';
import {defaultProfile} from '../../src/stores/profile.ts';
import {type CliInput, place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {keyringMissing, startKeyring} from '../support/keyring.ts';

const begin = async (options: SandboxOptions) => {
  const sandbox = await standIn(options);
  const here = place();
  const setup = (flags: readonly string[], input: CliInput = {stdin: sandbox.tokens.main}) =>
    here.cli(
      ['setup', '--no-input', '--store', 'env', '--json', '--graph-url', sandbox.url, ...flags],
      input,
    );
  return {sandbox, here, setup};
};

const statusOf = (stdout: string, id: string) =>
  reportIn(stdout).checks.find(check => check.id === id)?.status;

describe('--subscribe', () => {
  test('subscribes the app, and all is well', async () => {
    const {setup} = await begin({scenario: 'not-subscribed'});
    const {code, stdout} = await setup(['--token-stdin', '--subscribe']);
    expect(code).toBe(0);
    expect(statusOf(stdout, 'app.subscribed')).toBe('pass');
  });

  test('asks for nothing where the app is subscribed', async () => {
    const {sandbox, setup} = await begin({scenario: 'fresh'});
    expect((await setup(['--token-stdin', '--subscribe'])).code).toBe(0);
    expect(sandbox.requests.filter(({method}) => method === 'POST')).toEqual([]);
  });
});

describe('--pin-file', () => {
  const withPin = (here: {readonly project: string}, text: string): readonly string[] => {
    writeFileSync(join(here.project, 'pin'), text);
    return ['--token-stdin', '--pin-file', 'pin'];
  };

  test('registers the number, and all is well', async () => {
    const {here, setup} = await begin({scenario: 'unregistered-number'});
    const {code, stdout, stderr} = await setup(withPin(here, '482913\n'));
    expect(code, stderr).toBe(0);
    expect(statusOf(stdout, 'phone.registered')).toBe('pass');
    expect(stdout + stderr).not.toContain('482913');
  });

  test('is the variable WA_TOKEN_PIN as well', async () => {
    const {sandbox, setup} = await begin({scenario: 'unregistered-number'});
    const {code} = await setup(['--token-stdin'], {
      stdin: sandbox.tokens.main,
      env: {WA_TOKEN_PIN: '482 913'},
    });
    expect(code).toBe(0);
  });

  test('that is no PIN is refused before anything is asked', async () => {
    const {sandbox, here, setup} = await begin({scenario: 'unregistered-number'});
    const {code, stdout} = await setup(withPin(here, '12345'));
    expect(code).toBe(2);
    expect(errorIn(stdout).message).toMatch(/six digits/);
    expect(sandbox.requests).toEqual([]);
  });
});

describe('--pending', () => {
  const waiting = async (token: string, home: string) => {
    const state = join(home, 'state');
    mkdirSync(state, {recursive: true});
    const custody = createCustody({
      keychain: createKeychain({env: {}}),
      state,
      profile: defaultProfile,
      now: () => new Date(),
    });
    custody.keepInFile(new Secret(token));
    return custody;
  };

  test('use takes the token that waits, and lets go of it once it is stored', async () => {
    const {sandbox, here, setup} = await begin({scenario: 'fresh'});
    const custody = await waiting(sandbox.tokens.main, here.home);
    const {code, stdout, files} = await setup(['--pending', 'use'], {});
    expect(code, stdout).toBe(0);
    expect(files['.env']).toContain(sandbox.tokens.main);
    expect(reportIn(stdout).token.source).toBe(`file:${custody.pathFor(new Secret(sandbox.tokens.main))}`);
    expect(await custody.look()).toEqual({kind: 'none'});
  });

  test('use leaves it where it is when it cannot be stored', async () => {
    const {sandbox, here, setup} = await begin({scenario: 'outage'});
    const custody = await waiting(sandbox.tokens.main, here.home);
    expect((await setup(['--pending', 'use'], {})).code).toBe(3);
    expect(await custody.look()).toMatchObject({kind: 'waits'});
  });

  test('use says why, where the keychain that should have it cannot be read', async () => {
    const {here, setup} = await begin({scenario: 'fresh'});
    const state = join(here.home, 'state');
    mkdirSync(state, {recursive: true});
    const {fingerprint} = new Secret(`EAAFAKE${'x'.repeat(190)}`);
    const since = new Date().toISOString();
    createCustodyFiles(state, defaultProfile).writeRecord({
      fingerprint,
      since,
      keychain: true,
      over: false,
      holder: null,
    });
    const {code, stdout} = await setup(['--pending', 'use'], {});
    expect(code, stdout).toBe(4);
    expect(reportIn(stdout).error?.code).toBe('store-failed');
  });

  test('discard deletes it', async () => {
    const {sandbox, here, setup} = await begin({scenario: 'fresh'});
    const custody = await waiting(sandbox.tokens.main, here.home);
    const {code, stdout} = await setup(['--pending', 'discard'], {});
    expect(code).toBe(2);
    expect(errorIn(stdout).flag).toBe('--token-stdin');
    expect(await custody.look()).toEqual({kind: 'none'});
  });
});

describe.skipIf(keyringMissing !== '')(`--keep-app-secret (${keyringMissing || 'gnome-keyring'})`, () => {
  test('keeps what was given for the app that the token belongs to', async () => {
    const keyring = await startKeyring();
    try {
      const {sandbox, setup} = await begin({scenario: 'no-self-inspection'});
      const {code, stdout} = await setup(['--token-stdin', '--keep-app-secret'], {
        stdin: sandbox.tokens.main,
        env: {...keyring.env, WHATSAPP_APP_SECRET: sandbox.app.secret},
      });
      expect(code, stdout).toBe(0);
      const kept = await createKeychain({env: keyring.env}).read(appSecretEntry(sandbox.app.id));
      expect(kept.ok && kept.value?.equals(new Secret(sandbox.app.secret))).toBe(true);
    } finally {
      await keyring.stop();
    }
  });
});
