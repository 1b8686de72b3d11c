import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {type Entry, services, tokenEntry} from '../../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../../src/stores/keychain/keychain.ts';
import {type Keyring, keyringMissing, startKeyring} from '../../support/keyring.ts';

const title = `a keychain on a real gnome-keyring${keyringMissing && ` (skipped: ${keyringMissing})`}`;
const fake = (filler: string): Secret => new Secret(`EAAFAKE${filler.repeat(180)}`);

describe.skipIf(keyringMissing !== '')(title, () => {
  let keyring: Keyring;
  beforeAll(async () => {
    keyring = await startKeyring();
  });
  afterAll(() => keyring.stop());
  const keychain = () => createKeychain({env: keyring.env, limitMs: 10_000});
  const opened = async (entry: Entry): Promise<string | null> => {
    const held = await keychain().read(entry);
    return held.ok ? (held.value?.open() ?? null) : held.problem.code;
  };

  it('is available when a probe entry was written, read and deleted, and leaves nothing of it', async () => {
    expect(await keychain().probe()).toEqual({ok: true, value: undefined});
    expect(await keychain().list(services.probe)).toEqual({ok: true, value: []});
  });

  it('gives back what was written', async () => {
    const entry = tokenEntry('one');
    expect(await keychain().write(entry, fake('x'))).toEqual({ok: true, value: undefined});
    expect(await opened(entry)).toBe(fake('x').open());
  });

  it('says null for an entry that is not there, also where one was expected', async () => {
    expect(await keychain().read(tokenEntry('nobody'))).toEqual({ok: true, value: null});
    expect(await keychain().read(tokenEntry('nobody'), {expected: true})).toEqual({ok: true, value: null});
  });

  it('keeps 3,000 bytes, and text beyond ASCII', async () => {
    for (const value of ['x'.repeat(3_000), 'ключ – 鍵 🔑 "\\\'\n']) {
      await keychain().write(tokenEntry('odd'), new Secret(value));
      expect(await opened(tokenEntry('odd'))).toBe(value);
    }
  });

  it('lists the accounts of a service, and removes an entry once', async () => {
    await keychain().write(tokenEntry('two'), fake('y'));
    const listed = await keychain().list(services.token);
    expect(listed.ok && listed.value).toContain('two');
    expect(await keychain().remove(tokenEntry('two'))).toEqual({ok: true, value: true});
    expect(await keychain().remove(tokenEntry('two'))).toEqual({ok: true, value: false});
  });

  it('answers a hundred questions at once, with few helpers', async () => {
    const before = new Set(keyring.pids('keychain/child.ts'));
    const one = keychain();
    await one.write(tokenEntry('crowd'), fake('c'));
    const answers = await Promise.all(Array.from({length: 100}, () => one.read(tokenEntry('crowd'))));
    expect(answers.filter(({ok}) => ok)).toHaveLength(100);
    const started = keyring.pids('keychain/child.ts').filter(pid => !before.has(pid));
    expect(started.length).toBeLessThanOrEqual(4);
  });

  it('starts another helper when the one it had is gone', async () => {
    const one = keychain();
    await one.write(tokenEntry('again'), fake('a'));
    for (const pid of keyring.pids('keychain/child.ts')) process.kill(pid, 'SIGKILL');
    const held = await one.read(tokenEntry('again'));
    expect(held.ok && held.value?.open()).toBe(fake('a').open());
  });

  it('shares its entries with secret-tool', async () => {
    await keychain().write(tokenEntry('default'), fake('z'));
    const looked = keyring.secretTool('lookup', 'service', 'wa-token', 'account', 'default');
    expect(looked).toEqual({code: 0, out: fake('z').open()});
  });

  it('refuses on Windows what its credentials cannot hold', async () => {
    const windows = createKeychain({env: keyring.env, platform: 'win32'});
    const refused = await windows.write(tokenEntry('big'), new Secret('é'.repeat(1_281)));
    expect(refused).toEqual({
      ok: false,
      problem: {code: 'keychain/too-large', facts: {bytes: 2_562, limit: 2_560}},
    });
    expect(await keychain().read(tokenEntry('big'))).toEqual({ok: true, value: null});
  });
});
