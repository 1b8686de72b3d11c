/** Pasted tokens in the keychain of which no record tells: they get one, and are offered again. */
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {createCustody, sweepCustody} from '../../src/stores/custody.ts';
import {waitingTokens} from '../../src/stores/custody-orphans.ts';
import {pendingEntry, services} from '../../src/stores/keychain/entries.ts';
import {practiceKeychain} from '../../src/stores/keychain/practice.ts';
import type {ProfileName} from '../../src/stores/profile.ts';
import {fakeToken} from '../support/env-files.ts';

const shop = 'shop' as ProfileName;
const lost = new Secret(fakeToken('l'));
const found = new Date('2026-11-21T08:30:00.000Z');
const days = (count: number) => new Date(found.getTime() + count * 86_400_000);

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'wa-token-orphans-'));
});
afterEach(() => rmSync(state, {recursive: true, force: true}));

const begin = async (...accounts: readonly string[]) => {
  const keychain = practiceKeychain();
  for (const account of accounts) await keychain.write(pendingEntry(account), lost);
  return {keychain, custody: createCustody({keychain, state, profile: shop, now: () => found})};
};

test('a lost one is named, offered by the next start, and removed when its days are over', async () => {
  const {keychain, custody} = await begin('shop');
  expect(await custody.look()).toEqual({kind: 'none'});
  expect(await waitingTokens(keychain, state, found)).toEqual(['shop']);
  expect(await custody.look()).toMatchObject({kind: 'waits', since: found.toISOString(), path: null});
  await sweepCustody(keychain, state, days(6).getTime());
  expect(await waitingTokens(keychain, state, days(6))).toEqual(['shop']);
  await sweepCustody(keychain, state, days(8).getTime());
  expect(await keychain.list(services.pending)).toEqual({ok: true, value: []});
  expect(await waitingTokens(keychain, state, days(8))).toEqual([]);
  expect(readdirSync(state)).toEqual([]);
});

test('one that has its record keeps its age; two of a profile are named once; other names are not ours', async () => {
  const {keychain, custody} = await begin('shop~3f9a12bc', 'Not Ours', 'a/b');
  await custody.hold(new Secret(fakeToken('n')), new AbortController().signal);
  expect(await waitingTokens(keychain, state, days(3))).toEqual(['shop']);
  expect(readdirSync(state).sort()).toEqual(['pending-shop.json', 'pending-shop~3f9a12bc.json']);
  expect(await custody.look()).toMatchObject({since: days(3).toISOString()});
});

test('what is stored or discarded already does not wait', async () => {
  const {keychain, custody} = await begin();
  await custody.hold(lost, new AbortController().signal);
  custody.retire(lost);
  expect(await waitingTokens(keychain, state, found)).toEqual([]);
});
