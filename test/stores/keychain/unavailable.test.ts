import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {tokenEntry} from '../../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../../src/stores/keychain/keychain.ts';
import {type Keyring, keyringMissing, type Setting, startKeyring, until} from '../../support/keyring.ts';

const title = `a keychain that cannot be used${keyringMissing && ` (skipped: ${keyringMissing})`}`;
const token = new Secret(`EAAFAKE${'s'.repeat(180)}`);
const because = (reason: string, detail: RegExp) => ({
  ok: false,
  problem: {
    code: 'keychain/unavailable',
    facts: expect.objectContaining({reason, detail: expect.stringMatching(detail)}),
  },
});

describe.skipIf(keyringMissing !== '')(title, () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const keyring = async (setting?: Setting): Promise<Keyring> => {
    const started = await startKeyring(setting);
    ends.push(started.stop);
    return started;
  };
  const scratch = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'wa-token-lib-'));
    ends.push(() => rmSync(folder, {recursive: true}));
    return folder;
  };
  const probe = (env: Record<string, string>) => createKeychain({env, limitMs: 10_000}).probe();

  it('says that there is no session bus', async () => {
    const env = {PATH: process.env['PATH'] ?? ''};
    expect(await probe(env)).toEqual(because('no-session-bus', /autolaunch/));
    const gone = {...env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus'};
    expect(await probe(gone)).toEqual(because('no-session-bus', /Could not connect/));
  });

  it('says that nothing on the bus keeps secrets', async () => {
    const {env} = await keyring('no-service');
    expect(await probe(env)).toEqual(because('no-service', /org\.freedesktop\.secrets/));
  });

  it('says that the service has no keyring yet', async () => {
    const {env} = await keyring('no-keyring');
    expect(await probe(env)).toEqual(because('no-keyring', /collection/));
  });

  it('says that libsecret cannot be loaded, in the words of the linker', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'libsecret-1.so.0'), 'no library');
    const env = {LD_LIBRARY_PATH: folder};
    expect(await probe(env)).toEqual(because('no-library', /libsecret-1\.so\.0: file too short/));
  });

  it('says that it is locked, and does not take a hidden entry for a missing one', async () => {
    const running = await keyring();
    const keychain = createKeychain({env: running.env, limitMs: 10_000});
    await keychain.write(tokenEntry('default'), token);
    running.lock();
    expect(await keychain.probe()).toEqual(because('locked', /locked/));
    expect(await keychain.read(tokenEntry('default'), {expected: true})).toEqual(because('locked', /locked/));
    expect(await keychain.list('wa-token')).toEqual(because('locked', /locked/));
  });

  it('gives up at the limit when the daemon has stopped, and leaves no helper behind', async () => {
    const running = await keyring();
    running.freeze();
    const keychain = createKeychain({env: running.env, limitMs: 1_000});
    expect(await keychain.probe()).toEqual(because('timed-out', /^$/));
    expect(await keychain.write(tokenEntry('default'), token)).toEqual({
      ok: false,
      problem: {code: 'keychain/unknown', facts: {account: 'default'}},
    });
    await until('the helpers to be gone', () => helpers(running).length === 0);
  });

  it('does not hold up the exit of a program when the daemon has stopped', async () => {
    const running = await keyring();
    running.freeze();
    const program = fileURLToPath(new URL('../../support/keychain-run.ts', import.meta.url));
    // A native call into a stopped daemon lasts 50 s, and its process with it.
    const {stdout, code} = await run(process.execPath, [program], {env: running.env, timeout: 15_000});
    expect(JSON.parse(stdout)).toEqual(because('timed-out', /^$/));
    expect(code).toBe(4);
  });

  it('takes its helper along when it is killed', async () => {
    const running = await keyring();
    running.freeze();
    const program = fileURLToPath(new URL('../../support/keychain-run.ts', import.meta.url));
    const child = execFile(process.execPath, [program], {env: running.env});
    await until('the helper', () => helpers(running).length === 1);
    child.kill('SIGKILL');
    await until('the helper to be gone', () => helpers(running).length === 0);
  });

  it('tells a person once that the keychain may be asking for its password, and waits on', async () => {
    const running = await keyring();
    running.freeze();
    const onSlow = vi.fn(() => running.resume());
    const keychain = createKeychain({env: running.env, onSlow, slowMs: 1_000});
    expect(await keychain.probe()).toEqual({ok: true, value: undefined});
    expect(onSlow).toHaveBeenCalledTimes(1);
  });

  it('gives a person the full time again after a try that came to nothing', async () => {
    const running = await keyring();
    running.freeze();
    const onSlow = vi.fn();
    const keychain = createKeychain({env: running.env, onSlow, slowMs: 1_500, limitMs: 2_000});
    expect(await keychain.probe()).toEqual(because('timed-out', /^$/));
    onSlow.mockImplementation(() => running.resume());
    expect(await keychain.probe()).toEqual({ok: true, value: undefined});
  });

  it('shows the secret in no argument and no variable of the helper', async () => {
    const running = await keyring();
    running.freeze();
    const env = {...running.env, WA_TOKEN_TOKEN: token.open(), WHATSAPP_ACCESS_TOKEN: token.open()};
    const written = createKeychain({env, limitMs: 5_000}).write(tokenEntry('default'), token);
    await until('the helper', () => helpers(running).length === 1);
    const [pid] = helpers(running);
    const seen = ['cmdline', 'environ'].map(file => readFileSync(`/proc/${pid}/${file}`, 'utf8')).join();
    running.resume();
    expect(seen).toContain('DBUS_SESSION_BUS_ADDRESS');
    expect(seen).not.toContain('EAAFAKE');
    expect(await written).toEqual({ok: true, value: undefined});
  });
});

const run = (file: string, args: string[], options: {env: Record<string, string>; timeout: number}) =>
  new Promise<{stdout: string; code: unknown}>(resolve => {
    execFile(file, args, options, (error, stdout) => resolve({stdout, code: error?.code ?? 0}));
  });

const helpers = (keyring: Keyring): readonly number[] => keyring.pids('keychain/child.ts');
