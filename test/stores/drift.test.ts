import {expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {driftOf} from '../../src/stores/drift.ts';
import type {FoundToken} from '../../src/stores/env/find.ts';

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
    {path: null, name: 'WHATSAPP_TOKEN', fingerprint: other.fingerprint, state: 'other'},
  ]);
});

test('where all have the new token there is nothing to say', () => {
  const found = [inFile('.env.local', 'T', fresh)];
  expect(driftOf(found, {token: fresh, old, cwd: '/app', written: () => false})).toEqual([]);
});
