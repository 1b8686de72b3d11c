/** A keychain daemon that has stopped (SIGSTOP): every command that asks it still gives the right answer and ends. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {type Sandbox, startSandbox} from '../../src/sandbox/index.ts';
import {scratch} from '../support/env-files.ts';
import {type Keyring, keyringMissing} from '../support/keyring.ts';
import {fillHome, runStopped, stoppedCases, stoppedKeyring} from '../support/stopped-keychain.ts';
import {built} from './built.ts';

describe.skipIf(keyringMissing !== '')(`a stopped keychain (${keyringMissing || 'gnome-keyring'})`, () => {
  let program: string;
  let sandbox: Sandbox;
  let keyring: Keyring;

  beforeAll(async () => {
    program = join(await built(), 'bin', 'wa-token.js');
    sandbox = await startSandbox({scenario: 'test-number'});
    keyring = await stoppedKeyring(sandbox.tokens.main);
  });
  // A helper that is left would hold its program for a minute.
  afterEach(() => expect(keyring.pids('keychain/child')).toEqual([]));
  afterAll(async () => {
    keyring.resume();
    await keyring.stop();
    await sandbox.close();
  });

  const home = (): string => {
    const cwd = scratch();
    fillHome(join(cwd, 'home'), sandbox.tokens.main);
    return cwd;
  };
  const run = (cwd: string, argv: readonly string[], stdin?: string) =>
    runStopped(program, argv, {cwd, keyring, ...(stdin === undefined ? {} : {stdin})});

  test.each(stoppedCases)('$name ends with $code, and says why', async ({argv, asksGraph, code, says}) => {
    const graph = asksGraph ? ['--graph-url', sandbox.url] : [];
    const ended = await run(home(), [...argv, ...graph], sandbox.tokens.main);
    const said = ended.err + ended.out;
    expect(ended.code, said).toBe(code);
    expect(said).toMatch(says);
    expect(said).not.toContain(sandbox.tokens.main.slice(0, 16));
  });

  test('what has no need of it is not kept: list, and a token that is in the .env', async () => {
    const cwd = home();
    const graph = ['--no-input', '--graph-url', sandbox.url];
    expect(await run(cwd, ['list'])).toMatchObject({code: 0, out: expect.stringContaining('shop')});
    writeFileSync(join(cwd, '.env'), `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`);
    expect(await run(cwd, ['token'])).toMatchObject({code: 0, out: `${sandbox.tokens.main}\n`});
    expect((await run(cwd, ['check', ...graph])).code).toBe(0);
    const stored = await run(
      cwd,
      ['setup', '--token-stdin', '--store', 'env', ...graph],
      sandbox.tokens.main,
    );
    expect(stored.code, stored.err).toBe(0);
  });

  test('remove keeps the profile, so that another try can finish it', async () => {
    const cwd = home();
    await run(cwd, ['remove', '--yes']);
    const profile = readFileSync(join(cwd, 'home', 'config', 'profile-default.json'), 'utf8');
    expect(profile).toContain('"keychain"');
  });
});
