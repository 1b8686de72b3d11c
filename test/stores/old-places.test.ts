/** Where the token that is replaced still stands: files of the folder, and what saved profiles name. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {placeNamed, titleOfPlace} from '../../src/stores/command/place.ts';
import {tools} from '../../src/stores/command/table.ts';
import {findTokens} from '../../src/stores/env/find.ts';
import {tokenEntry} from '../../src/stores/keychain/entries.ts';
import {practiceKeychain} from '../../src/stores/keychain/practice.ts';
import {findOldPlaces, keptAs} from '../../src/stores/old-places.ts';
import {defaultProfile, type Kept, type ProfileName} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';
import {fakeToken, scratch} from '../support/env-files.ts';
import {profileOf} from '../support/profile.ts';

const old = new Secret(fakeToken('o'));
const other = new Secret(fakeToken('x'));
const shop = 'shop' as ProfileName;

const kept = (store: string, where: string, ...variables: readonly string[]): Kept => ({
  store,
  where,
  variables,
});

/** A folder, profiles and a keychain, and what of them holds the old token. */
const place = () => {
  const cwd = scratch();
  const profiles = createProfiles(join(cwd, 'config'));
  const keychain = practiceKeychain();
  return {
    cwd,
    keychain,
    write: (path: string, text: string) => {
      mkdirSync(join(cwd, path, '..'), {recursive: true});
      writeFileSync(join(cwd, path), text);
    },
    profile: (name: ProfileName, token: Secret, stored: readonly Kept[]) =>
      profiles.write(name, profileOf({fingerprint: token.fingerprint, stored})),
    find: (asks = true) =>
      findOldPlaces(
        {
          old,
          former: [],
          found: findTokens({cwd, env: {}}),
          cwd,
          target: '.env',
          profile: defaultProfile,
          placeIn: id => `${id}-place`,
        },
        {profiles, keychain: asks ? keychain : null},
      ),
  };
};

test('files of the folder, with all names it stands under; the target is written by the destination', async () => {
  const {write, find} = place();
  write('.env', `WHATSAPP_TOKEN=${old.open()}\n`);
  write('.env.local', `WHATSAPP_TOKEN=${old.open()}\nWA_TOKEN=${old.open()}\n`);
  write('.env.test', `WHATSAPP_TOKEN=${other.open()}\n`);
  expect(await find()).toEqual([
    {kind: 'file', key: '.env', profile: null, within: 'env', path: '.env', names: ['WHATSAPP_TOKEN']},
    {
      kind: 'file',
      key: '.env.local',
      profile: null,
      within: null,
      path: '.env.local',
      names: ['WHATSAPP_TOKEN', 'WA_TOKEN'],
    },
  ]);
});

test('keychain entries of profiles that have this token, and hold it', async () => {
  const {profile, keychain, find} = place();
  for (const name of [defaultProfile, shop]) {
    await profile(name, old, [kept('keychain', `wa-token/${name}`)]);
    await keychain.write(tokenEntry(name), old);
  }
  const others = ['another', 'changed'] as ProfileName[];
  await profile(others[0] ?? shop, other, [kept('keychain', 'wa-token/another')]);
  await keychain.write(tokenEntry('another'), other);
  await profile(others[1] ?? shop, old, [kept('keychain', 'wa-token/changed')]);
  await keychain.write(tokenEntry('changed'), other);
  expect(await find()).toEqual([
    {kind: 'keychain', key: 'keychain:default', profile: null, within: 'keychain', account: defaultProfile},
    {kind: 'keychain', key: 'keychain:shop', profile: shop, within: null, account: shop},
  ]);
  expect(await find(false)).toEqual([]);
});

test('files in other folders that a profile names, when the token is still there', async () => {
  const {cwd, write, profile, find} = place();
  write('a/.env', `# x\nTOKEN=${old.open()}\n`);
  write('b/.env', `TOKEN=${other.open()}\n`);
  await profile(shop, old, [
    kept('env', join(cwd, 'a/.env'), 'TOKEN'),
    kept('env', join(cwd, 'b/.env'), 'TOKEN'),
    kept('env', join(cwd, 'gone/.env'), 'TOKEN'),
  ]);
  expect(await find()).toEqual([
    {
      kind: 'file',
      key: join(cwd, 'a/.env'),
      profile: shop,
      within: null,
      path: join(cwd, 'a/.env'),
      names: ['TOKEN'],
    },
  ]);
});

test('a file that a profile names is listed once, and stays part of that profile', async () => {
  const {cwd, write, profile, find} = place();
  write('.env.shop', `WHATSAPP_TOKEN=${old.open()}\n`);
  await profile(shop, old, [kept('env', join(cwd, '.env.shop'), 'WHATSAPP_TOKEN')]);
  expect(await find()).toMatchObject([{path: '.env.shop', profile: shop}]);
});

test('secret stores, as the profile says; not a place that depends on the folder, nor a command', async () => {
  const {profile, find} = place();
  await profile(defaultProfile, old, [
    kept('gh', 'gh acme/shop', 'WHATSAPP_PHONE_NUMBER_ID', 'WA_TOKEN'),
    kept('gh', 'gh', 'WA_TOKEN'),
    kept('vault', 'vault-place', 'PHONE', 'MY_OWN'),
    kept('command', 'pass insert {name}', 'WA_TOKEN'),
  ]);
  expect(await find()).toMatchObject([
    {
      kind: 'tool',
      key: 'gh:acme/shop',
      within: null,
      id: 'gh',
      where: 'acme/shop',
      names: {token: 'WA_TOKEN'},
    },
    {kind: 'tool', key: 'vault:vault-place', within: 'vault', id: 'vault', names: {token: 'MY_OWN'}},
  ]);
});

test('each place is named as its store reports it, so that a profile can tell it again', () => {
  const common = {key: '', profile: null, within: null};
  expect(keptAs({...common, kind: 'file', path: '.env', names: []})).toEqual({store: 'env', where: '.env'});
  expect(keptAs({...common, kind: 'keychain', account: shop})).toEqual({
    store: 'keychain',
    where: 'wa-token/shop',
  });
  for (const [id, where] of [
    ['gh', 'acme/shop'],
    ['gh', ''],
    ['vault', 'secret/wa-token/default'],
    ['vault', 'vault/x'],
    ['vault', 'vault'],
    ['aws', 'prod/whatsapp'],
    ['kubernetes', 'ns/name'],
  ] as const)
    expect(placeNamed(tools[id], titleOfPlace(tools[id], where))).toBe(where);
});
