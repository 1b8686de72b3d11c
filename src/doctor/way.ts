/** Looks at the way to Graph, from this machine to the answer, without any token. */

import {X509Certificate} from 'node:crypto';
import {lookup} from 'node:dns/promises';
import {readFileSync} from 'node:fs';
import {networkInterfaces} from 'node:os';
import type {GraphAddress} from '../graph/address.ts';
import {seeCertificate} from '../graph/certificate.ts';
import type {GraphPool} from '../graph/graph.ts';
import {proxyUse} from '../graph/proxy.ts';
import {rowsOfWay, type Way} from './judge-way.ts';
import type {Row} from './row.ts';

export interface WayOptions {
  readonly address: GraphAddress;
  /** Asked for, e.g. "v26.0". */
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pool: Pick<GraphPool, 'reach'>;
  /** For all of it, in milliseconds. */
  readonly timeoutMs: number;
}

export interface Looked {
  /** The rows from `proxy` to `graph`, in their order. */
  readonly rows: readonly Row[];
  readonly way: Way;
}

/** Asks Graph once, looks its name up and sees its certificate, all at the same time. */
export const lookAtWay = async (options: WayOptions, signal: AbortSignal): Promise<Looked> => {
  const {address, version, env, pool, timeoutMs} = options;
  const {hostname} = new URL(address.url);
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const proxy = proxyUse(address, env);
  const [reached, certificate, found] = await Promise.all([
    pool.reach(timeoutMs, signal),
    seeCertificate(address, env, limited),
    proxy.kind === 'used' || proxy.kind === 'bad' ? null : addressOf(hostname, limited),
  ]);
  const way: Way = {
    host: hostname,
    isPlain: address.url.startsWith('http:'),
    version,
    proxy,
    reached,
    certificate,
    found,
    online: isOnline(),
    extra: extraAuthorities(env),
    unchecked: env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0',
  };
  return {rows: rowsOfWay(way), way};
};

/** @returns the first address of the name; null: none, or not in time */
const addressOf = async (host: string, signal: AbortSignal): Promise<string | null> => {
  const late = new Promise<null>(resolve => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), {once: true});
  });
  const looked = lookup(host.replace(/^\[|\]$/g, '')).then(
    ({address}) => address,
    () => null,
  );
  return Promise.race([looked, late]);
};

const isOnline = (): boolean =>
  Object.values(networkInterfaces()).some(each => each?.some(({internal}) => !internal) === true);

/** What NODE_EXTRA_CA_CERTS names, and why Node cannot use it; Node itself only warns. */
const extraAuthorities = (env: WayOptions['env']): Way['extra'] => {
  const path = env['NODE_EXTRA_CA_CERTS'] ?? '';
  if (path === '') return null;
  try {
    new X509Certificate(readFileSync(path));
    return {path, unusable: null};
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return {path, unusable: code.startsWith('E') && !code.startsWith('ERR_') ? code : 'PEM'};
  }
};
