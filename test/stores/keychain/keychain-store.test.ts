import {describe, expect, it} from 'vitest';
import {fail, ok} from '../../../src/core/parsed.ts';
import {problem} from '../../../src/core/problem.ts';
import {Secret} from '../../../src/core/secret.ts';
import {tokenEntry} from '../../../src/stores/keychain/entries.ts';
import type {Keychain} from '../../../src/stores/keychain/keychain.ts';
import {keychainStore} from '../../../src/stores/keychain/keychain-store.ts';
import {practiceKeychain} from '../../../src/stores/keychain/practice.ts';
import type {Values} from '../../../src/stores/store.ts';

const older = new Secret(`EAAFAKE${'o'.repeat(180)}`);
const newer = new Secret(`EAAFAKE${'n'.repeat(180)}`);
const values: Values = {token: newer, phoneId: '1', wabaId: '2', appId: null, version: null};
const entry = tokenEntry('default');
const held = async (keychain: Keychain): Promise<string | null> => {
  const read = await keychain.read(entry);
  return read.ok ? (read.value?.open() ?? null) : read.problem.code;
};

describe('the keychain as a store', () => {
  it('plans a new entry, masked and by fingerprint', async () => {
    const plan = await keychainStore({keychain: practiceKeychain(), profile: 'default'}).plan(values);
    const line = {sign: '+', text: `wa-token/default  ••••  (${newer.fingerprint})`};
    expect(plan).toEqual({ok: true, value: {place: {title: 'keychain', lines: [line]}, remarks: []}});
  });

  it('plans to replace an entry with another fingerprint, and says when it is the same', async () => {
    const keychain = practiceKeychain();
    const planned = async () => {
      const plan = await keychainStore({keychain, profile: 'default'}).plan(values);
      if (!plan.ok) return plan.problem.code;
      return {signs: plan.value.place.lines.map(({sign}) => sign).join(''), remarks: plan.value.remarks};
    };
    await keychain.write(entry, older);
    const replaces = {code: 'keychain/replaces', profile: 'default', fingerprint: older.fingerprint};
    expect(await planned()).toEqual({signs: '-+', remarks: [replaces]});
    await keychain.write(entry, newer);
    expect(await planned()).toEqual({signs: ' ', remarks: []});
  });

  it('writes the token, and reports the entry', async () => {
    const keychain = practiceKeychain();
    const stored = await keychainStore({keychain, profile: 'default'}).write(values);
    expect(stored).toEqual({
      ok: true,
      value: {store: 'keychain', where: 'wa-token/default', variables: [], backup: null},
    });
    expect(await held(keychain)).toBe(newer.open());
  });

  it('puts the old value back on undo, or removes the entry when there was none', async () => {
    const keychain = practiceKeychain();
    const fresh = keychainStore({keychain, profile: 'default'});
    await fresh.write(values);
    expect(await fresh.undo()).toEqual({ok: true, value: undefined});
    expect(await held(keychain)).toBe(null);

    await keychain.write(entry, older);
    const replacing = keychainStore({keychain, profile: 'default'});
    await replacing.write(values);
    await replacing.undo();
    expect(await held(keychain)).toBe(older.open());
  });

  it('leaves the entry alone on undo when it has written nothing', async () => {
    const keychain = practiceKeychain();
    await keychain.write(entry, older);
    await keychainStore({keychain, profile: 'default'}).undo();
    expect(await held(keychain)).toBe(older.open());
  });

  it('puts the old value back when what is read differs from what was written', async () => {
    const inner = practiceKeychain();
    await inner.write(entry, older);
    const cutting: Keychain = {
      ...inner,
      write: (to, secret) =>
        inner.write(to, secret.equals(newer) ? new Secret(secret.open().slice(0, 100)) : secret),
    };
    const stored = await keychainStore({keychain: cutting, profile: 'default'}).write(values);
    expect(stored).toEqual({
      ok: false,
      problem: {code: 'keychain/read-back', facts: {account: 'default'}},
    });
    expect(await held(inner)).toBe(older.open());
  });

  it('says that nothing is known when the value cannot be read back', async () => {
    const inner = practiceKeychain();
    const silent = problem('keychain/unavailable', {
      reason: 'timed-out',
      detail: '',
      system: 'linux',
      place: 'desktop',
    });
    let reads = 0;
    const gone: Keychain = {...inner, read: async () => (reads++ === 0 ? ok(null) : fail(silent))};
    expect(await keychainStore({keychain: gone, profile: 'default'}).write(values)).toEqual({
      ok: false,
      problem: {code: 'keychain/unknown', facts: {account: 'default'}},
    });
  });
});
