/** What a person reads of a request that came to nothing: the system's words once, inside the sentence. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {TransportFault} from '../../src/graph/failure.ts';
import {failureSentence} from '../../src/steps/failure-sentence.ts';

const told = (fault: TransportFault, detail: string): string =>
  failureSentence(
    {kind: 'transport', request: 'GET /me', fault, detail, retryAt: null, status: null, body: null},
    en,
  ).message;

test.each([
  ['connection', 'ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9', 'broke off (ECONNREFUSED 127.0.0.1:9).'],
  ['dns', 'ENOTFOUND: getaddrinfo ENOTFOUND graph.facebook.com', '(ENOTFOUND graph.facebook.com).'],
  ['connection', 'UND_ERR_SOCKET: other side closed', 'broke off (UND_ERR_SOCKET: other side closed).'],
  ['timeout', '', 'in time.'],
] as const)('%s %s', (fault, detail, end) => {
  expect(told(fault, detail).endsWith(end)).toBe(true);
});

test('a proxy that is not there is not one that refuses', () => {
  const {proxy, proxyGone} = en.steps.failures.transport;
  expect(told('proxy', 'ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9')).toBe(
    `${proxyGone.message.slice(0, -1)} (ECONNREFUSED 127.0.0.1:9).`,
  );
  expect(told('proxy', 'Proxy response (403) !== 200 when HTTP Tunneling')).toContain(
    proxy.message.slice(0, -1),
  );
});
