/** The way to Graph: each fault is told from the others, and a proxy never stands before this machine. */
import {readFileSync} from 'node:fs';
import {Agent} from 'undici';
import {afterEach, expect, test} from 'vitest';
import {metaAddress} from '../../src/graph/address.ts';
import {me} from '../../src/graph/calls/token.ts';
import {faultOf} from '../../src/graph/fault.ts';
import type {GraphOptions, GraphPool} from '../../src/graph/graph.ts';
import {answerJson, type FaultServer, startFaultServer} from '../support/fault-server.ts';
import {fakeToken, graphAt, unstopped} from '../support/graph.ts';

const open: {close(): Promise<unknown>}[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const pem = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');

const server = async (...args: Parameters<typeof startFaultServer>): Promise<FaultServer> => {
  const started = await startFaultServer(...args);
  open.push(started);
  return started;
};

const asked = async (url: string, options: Partial<GraphOptions> = {}) => {
  const pool: GraphPool = graphAt(url, options);
  open.push(pool);
  return me(pool.as(fakeToken), unstopped());
};

const person = {id: '1', name: 'a'};
const fault = (kind: string) => ({ok: false, failure: {kind: 'transport', fault: kind, status: null}});

/** A port at which nobody listens. */
const deadPort = async () => {
  const gone = await startFaultServer(() => {});
  await gone.close();
  return gone.port;
};

test('nobody listens', async () => {
  expect(await asked(`http://127.0.0.1:${await deadPort()}`)).toMatchObject(fault('connection'));
});

test('a name that does not exist', async () => {
  expect(await asked('https://wa-token.invalid')).toMatchObject(fault('dns'));
});

test('a proxy that refuses, one that is not there, and one that is no address', async () => {
  const refusing = await server(() => {});
  const env = {HTTPS_PROXY: refusing.url};
  expect(await asked('https://wa-token.invalid', {env})).toMatchObject(fault('proxy'));
  expect(refusing.seen[0]).toMatchObject({method: 'CONNECT', target: 'wa-token.invalid:443'});
  expect(refusing.seen[0]?.headers.authorization).toBeUndefined();
  const gone = {https_proxy: `127.0.0.1:${await deadPort()}`};
  expect(await asked('https://wa-token.invalid', {env: gone})).toMatchObject(fault('proxy'));
  expect(await asked('https://wa-token.invalid', {env: {HTTPS_PROXY: 'http://'}})).toMatchObject(
    fault('proxy'),
  );
});

test('NO_PROXY is honoured, and lower case wins', async () => {
  const proxy = await server(() => {});
  const env = {HTTPS_PROXY: proxy.url, NO_PROXY: '.invalid'};
  expect(await asked('https://wa-token.invalid', {env})).toMatchObject(fault('dns'));
  const wins = {HTTPS_PROXY: proxy.url, https_proxy: ''};
  expect(await asked('https://wa-token.invalid', {env: wins})).toMatchObject(fault('dns'));
  expect(proxy.seen).toHaveLength(0);
});

test('this machine is never asked through a proxy', async () => {
  const proxy = await server(() => {});
  const graph = await server((_request, response) => answerJson(response, person));
  const env = {HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, http_proxy: proxy.url};
  expect(await asked(graph.url, {env})).toMatchObject({ok: true});
  expect(proxy.seen).toHaveLength(0);
});

test('a certificate that nobody vouches for', async () => {
  const self = await server((_request, response) => answerJson(response, person), {
    key: pem('key'),
    cert: pem('self-signed'),
  });
  expect(await asked(self.url)).toMatchObject(fault('certificate'));
  expect(self.seen).toHaveLength(0);
});

test.each(['ended', 'early'])(
  'a certificate that is trusted and not valid today (%s): the clock',
  async name => {
    const cert = pem(name);
    const tls = await server((_request, response) => answerJson(response, person), {key: pem('key'), cert});
    const dispatcher = new Agent({connect: {ca: cert}});
    open.push(dispatcher);
    expect(await asked(tls.url, {dispatcher})).toMatchObject(fault('clock'));
  },
);

test('a trusted certificate works, over the same code path', async () => {
  const cert = pem('self-signed');
  const tls = await server((_request, response) => answerJson(response, person), {key: pem('key'), cert});
  const dispatcher = new Agent({connect: {ca: cert}});
  open.push(dispatcher);
  expect(await asked(tls.url, {dispatcher})).toMatchObject({ok: true});
});

test('a broken tunnel or a faulty proxy is the proxy’s fault, an error far down the chain is found', () => {
  const proxy = new URL('http://proxy.example:3128');
  const of = (code: string, more: object = {}) => Object.assign(new Error(code), {code, ...more});
  expect(faultOf(of('ENOTFOUND', {hostname: 'proxy.example'}), proxy).fault).toBe('proxy');
  expect(faultOf(of('ENOTFOUND', {hostname: 'graph.facebook.com'}), proxy).fault).toBe('dns');
  expect(faultOf(of('UND_ERR_PRX_CONN'), proxy).fault).toBe('proxy');
  expect(faultOf(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), proxy).fault).toBe('proxy');
  expect(faultOf(new Error('fetch failed', {cause: of('CERT_HAS_EXPIRED')}), null).fault).toBe('clock');
  expect(faultOf(new AggregateError([of('ECONNREFUSED'), of('ENETUNREACH')]), null)).toMatchObject({
    fault: 'connection',
    detail: 'ECONNREFUSED: ECONNREFUSED',
  });
  expect(faultOf('not even an error', null)).toEqual({fault: 'connection', detail: ''});
});

test('Meta’s own address is https', () => {
  expect(metaAddress).toEqual({url: 'https://graph.facebook.com', isLoopback: false, isMeta: true});
});
