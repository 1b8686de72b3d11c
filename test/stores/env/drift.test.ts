import {expect, test} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {driftOf, oldPlaces} from '../../../src/stores/env/drift.ts';
import type {FoundToken} from '../../../src/stores/env/find.ts';
import {syncedBy} from '../../../src/stores/env/synced.ts';

const [fresh, old, other] = ['n', 'o', 'x'].map(letter => new Secret(`EAAFAKE${letter.repeat(90)}`)) as [
  Secret,
  Secret,
  Secret,
];
const inFile = (path: string, name: string, secret: Secret): FoundToken => ({
  name,
  secret,
  where: {kind: 'env-file', path},
});

test('each place that keeps another token has a row, by fingerprint', () => {
  const found: readonly FoundToken[] = [
    inFile('.env', 'WHATSAPP_TOKEN', old),
    inFile('.env.local', 'WHATSAPP_TOKEN', old),
    inFile('.env.test', 'WHATSAPP_TOKEN', other),
    inFile('.env.prod', 'WHATSAPP_TOKEN', fresh),
    {name: 'WHATSAPP_TOKEN', secret: other, where: {kind: 'environment'}},
  ];
  const written = (path: string): boolean => path === '/app/.env';
  expect(driftOf(found, {token: fresh, old, cwd: '/app', written})).toEqual([
    {path: '.env.local', name: 'WHATSAPP_TOKEN', fingerprint: old.fingerprint, state: 'old'},
    {path: '.env.test', name: 'WHATSAPP_TOKEN', fingerprint: other.fingerprint, state: 'other'},
    {path: '.env.prod', name: 'WHATSAPP_TOKEN', fingerprint: fresh.fingerprint, state: 'new'},
    {path: null, name: 'WHATSAPP_TOKEN', fingerprint: other.fingerprint, state: 'other'},
  ]);
});

test('where all have the new token there is nothing to say', () => {
  const found = [inFile('.env.local', 'T', fresh)];
  expect(driftOf(found, {token: fresh, old, cwd: '/app', written: () => false})).toEqual([]);
});

test('other files with the replaced token are found with all their names', () => {
  const found = [inFile('.env', 'A', old), inFile('.env.local', 'A', old), inFile('.env.local', 'B', old)];
  expect(oldPlaces(found, old, {cwd: '/app', target: './.env'})).toEqual([
    {path: '.env.local', names: ['A', 'B']},
  ]);
});

test.each([
  ['/home/ann/Dropbox/shop/.env', 'Dropbox'],
  ['/Users/ann/Dropbox (Acme)/shop/.env', 'Dropbox'],
  ['C:\\Users\\ann\\OneDrive - Acme\\shop\\.env', 'OneDrive'],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/shop/.env', 'iCloud Drive'],
  ['/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.com/My Drive/.env', 'Google Drive'],
  ['/home/ann/dropbox-client/.env', null],
  ['/srv/shop/.env', null],
])('%s is copied by %s', (path, service) => {
  expect(syncedBy(path)).toBe(service);
});
