/** What is seen on the way to Graph, judged: each fault in its own row, and nothing said of what lies behind it. */
import {expect, test} from 'vitest';
import {faultIn, rowsOfWay, type Way} from '../../src/doctor/judge-way.ts';
import type {Row} from '../../src/doctor/row.ts';
import type {Failure, TransportFault} from '../../src/graph/failure.ts';

const at = Date.UTC(2026, 10, 21, 12);
const base = {request: 'GET /v26.0/me', status: null, body: null, retryAt: null};
const transport = (fault: TransportFault, detail = ''): Failure => ({
  ...base,
  kind: 'transport',
  fault,
  detail,
});
const page = (status: number): Failure => ({...base, kind: 'unreadable', shape: 'html', status});
const graphError = (code: number, status: number, isTransient = false): Failure => ({
  ...base,
  kind: 'graph',
  status,
  error: {
    code,
    subcode: null,
    type: 'OAuthException',
    message: '',
    details: null,
    userTitle: null,
    userMessage: null,
    isTransient,
    fbtraceId: null,
  },
});
/** As Meta's Graph answers who has no token. */
const refusal = graphError(2500, 400);

const proxied: Partial<Way> = {
  found: null,
  proxy: {kind: 'used', url: new URL('http://me:secret@proxy.example:3128'), variable: 'HTTPS_PROXY'},
};
const certificate = {issuer: 'Corp CA', names: ['login.example'], from: at - 1000, until: at + 1000};

const way = (failure: Failure | null, more: Partial<Way> = {}): Way => ({
  host: 'graph.facebook.com',
  isPlain: false,
  version: 'v26.0',
  proxy: {kind: 'none'},
  reached: {failure, version: failure?.kind === 'graph' ? 'v26.0' : null, servedAt: at, at, ms: 80},
  certificate,
  found: '157.240.0.1',
  online: true,
  extra: null,
  unchecked: false,
  ...more,
});
const timed = (failure: Failure | null, servedAt: number | null, now = at): Way => ({
  ...way(failure),
  reached: {failure, version: 'v26.0', servedAt, at: now, ms: 80},
});

const shown = (rows: readonly Row[]) => rows.map(({id, status, reason}) => `${id} ${status} ${reason.code}`);
const allWell = [
  'proxy pass no-proxy',
  'dns pass name-found',
  'certificate pass trusted',
  'clock pass clock',
  'graph pass answered',
];

test('a refusal is an answer: all is well', () => {
  expect(shown(rowsOfWay(way(refusal)))).toEqual(allWell);
  expect(shown(rowsOfWay(way(null)))).toEqual(allWell);
  expect(faultIn(way(refusal))).toBeNull();
});

interface Fault {
  readonly name: string;
  readonly way: Way;
  /** The rows that are not as when all is well, and not behind the fault. */
  readonly rows: readonly string[];
  readonly behind: readonly string[];
}

const faults: readonly Fault[] = [
  {
    name: 'a proxy that cannot be reached',
    way: way(transport('proxy', 'ECONNREFUSED: 127.0.0.1:3128'), proxied),
    rows: ['proxy fail proxy-fault'],
    behind: ['dns', 'certificate', 'clock', 'graph'],
  },
  {
    name: 'a proxy that is no address',
    way: way(transport('proxy'), {proxy: {kind: 'bad', variable: 'https_proxy'}, found: null}),
    rows: ['proxy fail proxy-bad'],
    behind: ['dns', 'certificate', 'clock', 'graph'],
  },
  {
    name: 'a name that is not known',
    way: way(transport('dns', 'ENOTFOUND'), {found: null, certificate: null}),
    rows: ['dns fail name-not-found'],
    behind: ['certificate', 'clock', 'graph'],
  },
  {
    name: 'a name service that is silent until the time is over',
    way: way(transport('timeout'), {found: null, certificate: null}),
    rows: ['dns fail name-not-found'],
    behind: ['certificate', 'clock', 'graph'],
  },
  {
    name: 'a certificate nobody vouches for',
    way: way(transport('certificate', 'SELF_SIGNED_CERT_IN_CHAIN')),
    rows: ['certificate fail untrusted'],
    behind: ['graph'],
  },
  {
    name: 'a certificate for another host',
    way: way(transport('certificate', 'ERR_TLS_CERT_ALTNAME_INVALID: …')),
    rows: ['certificate fail other-name'],
    behind: ['graph'],
  },
  {
    name: 'a clock so wrong that the certificate is not valid',
    way: way(transport('clock', 'CERT_NOT_YET_VALID')),
    rows: ['clock fail clock-refused'],
    behind: ['certificate', 'graph'],
  },
  {name: 'silence', way: way(transport('timeout')), rows: ['graph fail silent'], behind: []},
  {name: 'a connection refused', way: way(transport('connection')), rows: ['graph fail silent'], behind: []},
  {name: 'a page with 500', way: way(page(500)), rows: ['graph fail outage'], behind: []},
  {name: 'a page of a filter', way: way(page(403)), rows: ['graph fail not-graph'], behind: []},
  {name: 'Graph out of order', way: way(graphError(2, 503)), rows: ['graph fail outage'], behind: []},
  {name: 'Graph for a moment', way: way(graphError(1, 400, true)), rows: ['graph fail outage'], behind: []},
];

test.each(faults)('$name', ({way: seen, rows, behind}) => {
  const all = rowsOfWay(seen);
  expect(all.map(({id}) => id)).toEqual(['proxy', 'dns', 'certificate', 'clock', 'graph']);
  const wrong = all.filter(({status}) => status === 'fail');
  expect(shown(wrong)).toEqual(rows);
  const hidden = all.filter(({reason}) => reason.code === 'not-asked').map(({id}) => id);
  expect(hidden.sort()).toEqual([...behind].sort());
  expect(wrong[0]?.id).toBe(faultIn(seen));
});

test('what was stopped is not judged', () => {
  const rows = rowsOfWay(way({...base, kind: 'aborted'}));
  expect(rows.filter(({reason}) => reason.code === 'stopped').map(({id}) => id)).toEqual([
    'dns',
    'certificate',
    'clock',
    'graph',
  ]);
});

test('of a proxy neither the name nor the password is kept, and what it answered is', () => {
  const [proxy] = rowsOfWay(way(transport('proxy', 'Proxy response (407) !== 200'), proxied));
  expect(proxy?.reason).toMatchObject({
    code: 'proxy-fault',
    facts: {proxy: 'http://proxy.example:3128', variable: 'HTTPS_PROXY', status: 407},
  });
  expect(JSON.stringify(rowsOfWay(way(refusal, proxied)))).not.toContain('secret');
});

test.each([
  [0, 'pass'],
  [299, 'pass'],
  [-299, 'pass'],
  [301, 'warn'],
  [-86_400, 'warn'],
])('a clock that is %i seconds ahead: %s', (seconds, status) => {
  const clock = rowsOfWay(timed(refusal, at, at + seconds * 1000 + 500)).find(({id}) => id === 'clock');
  expect(clock).toMatchObject({status, reason: {code: 'clock', facts: {seconds}}});
});

test('a Graph that does not say what time it is leaves the clock open', () => {
  expect(rowsOfWay(timed(refusal, null)).find(({id}) => id === 'clock')?.status).toBe('unproven');
});

test('certificates that are not checked, and extra ones that cannot be read, are warned of', () => {
  const one = (more: Partial<Way>) => shown(rowsOfWay(way(refusal, more)))[2];
  expect(one({unchecked: true})).toBe('certificate warn unchecked');
  expect(one({extra: {path: '/x.pem', unusable: 'ENOENT'}})).toBe('certificate warn extra-unusable');
  expect(one({extra: {path: '/x.pem', unusable: null}})).toBe('certificate pass trusted');
  expect(one({isPlain: true, certificate: null})).toBe('certificate pass no-certificate');
});

test('another version than was asked for is told', () => {
  const rows = rowsOfWay({...way(refusal), version: 'v19.0'});
  expect(rows.at(-1)).toMatchObject({status: 'warn', reason: {facts: {asked: 'v19.0', served: 'v26.0'}}});
});
