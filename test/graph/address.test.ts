/** Where a token may be sent, and by which version. */
import {expect, test} from 'vitest';
import {parseGraphUrl} from '../../src/graph/address.ts';
import {newestVersion, parseVersion, versions} from '../../src/graph/versions.ts';

test.each([
  ['https://graph.facebook.com', 'https://graph.facebook.com', false, true],
  ['https://graph.facebook.com/', 'https://graph.facebook.com', false, true],
  ['https://graph.example/mirror/', 'https://graph.example/mirror', false, false],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', true, false],
  ['http://127.1', 'http://127.0.0.1', true, false],
  ['http://localhost:80/', 'http://localhost', true, false],
  ['http://[::1]:9', 'http://[::1]:9', true, false],
])('%s is taken', (raw, url, isLoopback, isMeta) => {
  expect(parseGraphUrl(raw)).toEqual({ok: true, value: {url, isLoopback, isMeta}});
});

test.each([
  ['http://graph.facebook.com', 'plain-http'],
  ['http://127.0.0.1.example.com', 'plain-http'],
  ['http://localhost.example', 'plain-http'],
  ['http://0.0.0.0', 'plain-http'],
  ['graph.facebook.com', 'not-a-url'],
  ['', 'not-a-url'],
  ['ftp://127.0.0.1', 'not-http'],
  ['file:///etc/passwd', 'not-http'],
  ['https://user:secret@graph.example', 'has-credentials'],
  ['https://graph.example?x=1', 'has-query'],
])('%s is refused: %s', (raw, reason) => {
  const parsed = parseGraphUrl(raw);
  expect(parsed).toMatchObject({ok: false, problem: {code: 'graph/bad-url', facts: {reason}}});
  expect(JSON.stringify(parsed)).not.toContain('secret');
});

test('versions: the newest by default, the known ones as people write them, no other', () => {
  expect(newestVersion).toBe('v26.0');
  expect(parseVersion('v25.0')).toEqual({ok: true, value: 'v25.0'});
  expect(parseVersion(' 24 ')).toEqual({ok: true, value: 'v24.0'});
  for (const raw of ['v99.0', 'v2.80', '', 'latest', 'v25.1', 'vv25.0']) {
    expect(parseVersion(raw)).toMatchObject({ok: false, problem: {code: 'graph/unknown-version'}});
  }
  expect(new Set(versions.map(({name}) => name)).size).toBe(versions.length);
});
