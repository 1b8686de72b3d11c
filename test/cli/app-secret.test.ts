/** A kept app secret: found by `check`, and gone with the last profile of its app. On a real keyring. */
import {describe, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {appSecretEntry} from '../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../src/stores/keychain/keychain.ts';
import {place, standIn} from '../support/cli.ts';
import {documentOf} from '../support/documents.ts';
import {keyringMissing, startKeyring} from '../support/keyring.ts';

/** A keyring that holds the secret of the stand-in's app. */
const kept = async (scenario: SandboxOptions['scenario']) => {
  const keyring = await startKeyring();
  const sandbox = await standIn({scenario});
  const keychain = createKeychain({env: keyring.env});
  const {id, secret} = sandbox.app;
  expect((await keychain.write(appSecretEntry(id), new Secret(secret))).ok).toBe(true);
  keychain.close();
  const lookup = () => keyring.secretTool('lookup', 'service', 'wa-token-app', 'account', id).out;
  expect(lookup()).toBe(secret);
  return {keyring, sandbox, lookup};
};

const statusOf = (document: ReturnType<typeof documentOf>, id: string) =>
  (document as {checks: readonly {id: string; status: string}[]}).checks.find(check => check.id === id)
    ?.status;

describe.skipIf(keyringMissing !== '')(`with a keychain (${keyringMissing || 'gnome-keyring'})`, () => {
  test('check proves with it what the token may not tell of itself, and prints none of it', async () => {
    const {keyring, sandbox} = await kept('no-self-inspection');
    try {
      const {stdout, stderr} = await place().cli(
        ['check', '--token-stdin', '--json', '--graph-url', sandbox.url],
        {stdin: sandbox.tokens.main, env: keyring.env},
      );
      expect(statusOf(documentOf('report', stdout), 'token.expiry')).toBe('pass');
      expect(stdout + stderr).not.toContain(sandbox.app.secret);
    } finally {
      await keyring.stop();
    }
  });

  test('remove takes it with the last profile of the app, and not before', async () => {
    const {keyring, sandbox, lookup} = await kept('fresh');
    try {
      const here = place();
      for (const profile of ['one', 'two']) {
        const flags = ['--no-input', '--token-stdin', '--profile', profile, '--store', 'keychain'];
        const {code, stderr} = await here.cli(['setup', ...flags, '--graph-url', sandbox.url], {
          stdin: sandbox.tokens.main,
          env: keyring.env,
        });
        expect(code, stderr).toBe(0);
      }
      const remove = (profile: string) =>
        here.cli(['remove', '--profile', profile, '--yes'], {env: keyring.env});
      expect((await remove('one')).stdout).not.toContain('wa-token-app');
      expect(lookup()).toBe(sandbox.app.secret);
      expect((await remove('two')).stdout).toContain(`Deleted: wa-token-app/${sandbox.app.id}`);
      expect(lookup()).toBe('');
    } finally {
      await keyring.stop();
    }
  });
});
