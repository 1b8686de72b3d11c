/** What the looks at the way to Graph come to: one row for each part of it, and what is behind a fault is not judged. */
import type {SeenCertificate} from '../graph/certificate.ts';
import type {Failure} from '../graph/failure.ts';
import type {Reached} from '../graph/graph.ts';
import type {ProxyUse} from '../graph/proxy.ts';
import {isPassing} from '../graph/retry.ts';
import {type Row, row} from './row.ts';

/** What was seen. */
export interface Way {
  readonly host: string;
  /** http: nothing is encrypted. */
  readonly isPlain: boolean;
  /** The version asked for. */
  readonly version: string;
  readonly proxy: ProxyUse;
  readonly reached: Reached;
  readonly certificate: SeenCertificate | null;
  /** The address of the host; null: none, or the proxy looks for it. */
  readonly found: string | null;
  /** This machine has an address in a network. */
  readonly online: boolean;
  /** What NODE_EXTRA_CA_CERTS names; `unusable`: why it does not count. */
  readonly extra: {readonly path: string; readonly unusable: string | null} | null;
  readonly unchecked: boolean;
}

/** The parts of the way in their order; a wrong clock shows itself at the certificate, and is then what is at fault. */
const order = ['proxy', 'dns', 'clock', 'certificate', 'graph'] as const;
type Part = (typeof order)[number];

/** Where the way ends: the part that is at fault. Null: it leads to an answer of Graph's. */
export const faultIn = (way: Way): Part | 'stopped' | null => {
  const {failure} = way.reached;
  if (failure === null) return null;
  switch (failure.kind) {
    case 'aborted':
      return 'stopped';
    case 'graph':
      return isMetas(failure) ? 'graph' : null;
    case 'unreadable':
      return 'graph';
    case 'transport':
      switch (failure.fault) {
        case 'proxy':
        case 'dns':
        case 'certificate':
        case 'clock':
          return failure.fault;
        case 'timeout':
        case 'connection':
          return isLost(way) ? 'dns' : 'graph';
      }
  }
};

/** Nothing answers, and the name has no address either: that comes first. */
const isLost = ({proxy, found}: Way): boolean =>
  found === null && (proxy.kind === 'none' || proxy.kind === 'except');

/** An answer without a token is a refusal; a fault of Meta's own is none. */
const isMetas = (failure: Failure): boolean => isPassing(failure) || (failure.status ?? 0) >= 500;

/** @returns the rows `proxy`, `dns`, `certificate`, `clock`, `graph` */
export const rowsOfWay = (way: Way): readonly Row[] => [
  proxyRow(way),
  nameRow(way),
  certificateRow(way),
  clockRow(way),
  graphRow(way),
];

/** The row of a part that the fault is in front of; null where it is not. */
const behind = (id: Part, way: Way): Row | null => {
  const fault = faultIn(way);
  if (fault === 'stopped') return row(id, 'unproven', 'stopped', {});
  if (fault === null || order.indexOf(fault) >= order.indexOf(id)) return null;
  return row(id, 'unproven', 'not-asked', {because: fault});
};

/** The system's code where there is one: its own sentence says the same again. */
const briefly = (detail: string): string => /^[A-Z][A-Z_]{3,}/.exec(detail)?.[0] ?? detail;

const detailOf = ({reached: {failure}}: Way): string => (failure?.kind === 'transport' ? failure.detail : '');

const proxyRow = (way: Way): Row => {
  const {proxy} = way;
  switch (proxy.kind) {
    case 'none':
      return row('proxy', 'pass', 'no-proxy', {});
    case 'except':
      return row('proxy', 'pass', 'proxy-except', {variable: proxy.variable});
    case 'bad':
      return row('proxy', 'fail', 'proxy-bad', {variable: proxy.variable});
    case 'used': {
      const named = {
        proxy: proxy.url.origin === 'null' ? bare(proxy.url) : proxy.url.origin,
        variable: proxy.variable,
      };
      if (faultIn(way) !== 'proxy') return row('proxy', 'pass', 'proxy-used', named);
      const detail = detailOf(way);
      const [, status] = /Proxy response \((\d{3})\)/i.exec(detail) ?? [];
      return row('proxy', 'fail', 'proxy-fault', {
        ...named,
        detail: briefly(detail),
        status: status === undefined ? null : Number(status),
      });
    }
  }
};

/** Of other protocols than http an address has no origin. */
const bare = ({protocol, host}: URL): string => `${protocol}//${host}`;

const nameRow = (way: Way): Row => {
  const {host, found, proxy, online} = way;
  const hidden = behind('dns', way);
  if (hidden !== null) return hidden;
  if (proxy.kind === 'used') return row('dns', 'pass', 'name-by-proxy', {host});
  if (faultIn(way) === 'dns') {
    // ENOTFOUND is an answer: there is no such name.
    const silent = !/ENOTFOUND|ENODATA|EAI_NONAME|EAI_NODATA/.test(detailOf(way));
    return row('dns', 'fail', 'name-not-found', {host, online, silent});
  }
  // What was reached was found, also where the second look came too late.
  return row('dns', 'pass', 'name-found', {host, address: found ?? host});
};

const certificateRow = (way: Way): Row => {
  const {certificate, extra, unchecked, isPlain, host} = way;
  const hidden = behind('certificate', way);
  if (hidden !== null) return hidden;
  if (isPlain) return row('certificate', 'pass', 'no-certificate', {});
  const issuer = certificate?.issuer ?? null;
  if (faultIn(way) === 'certificate') {
    const detail = detailOf(way);
    if (/ALTNAME|HOSTNAME/i.test(detail))
      return row('certificate', 'fail', 'other-name', {host, names: certificate?.names ?? [], issuer});
    return row('certificate', 'fail', 'untrusted', {
      issuer,
      extra: extra?.path ?? null,
      detail: briefly(detail),
    });
  }
  if (faultIn(way) === 'graph' && way.reached.failure?.kind === 'transport' && certificate === null)
    return row('certificate', 'unproven', 'not-asked', {because: 'graph'});
  if (unchecked) return row('certificate', 'warn', 'unchecked', {});
  if (extra !== null && extra.unusable !== null)
    return row('certificate', 'warn', 'extra-unusable', {path: extra.path, detail: extra.unusable});
  return row('certificate', 'pass', 'trusted', {issuer});
};

/** More than this is told: Graph takes a signature's time within five minutes, and the end of a token is a date. */
const tolerableSeconds = 300;

const clockRow = (way: Way): Row => {
  const {servedAt, at} = way.reached;
  const hidden = behind('clock', way);
  if (hidden !== null) return hidden;
  const iso = (time: number | undefined): string | null =>
    time === undefined || Number.isNaN(time) ? null : new Date(time).toISOString();
  if (faultIn(way) === 'clock') {
    const {from, until} = way.certificate ?? {};
    return row('clock', 'fail', 'clock-refused', {now: iso(at) ?? '', from: iso(from), until: iso(until)});
  }
  if (servedAt === null) return row('clock', 'unproven', 'no-time', {});
  // The header is cut to whole seconds: on average half of one is missing.
  const seconds = Math.round((at - servedAt - 500) / 1000);
  return row('clock', Math.abs(seconds) > tolerableSeconds ? 'warn' : 'pass', 'clock', {seconds});
};

const graphRow = (way: Way): Row => {
  const {reached, version, proxy} = way;
  const hidden = behind('graph', way);
  if (hidden !== null) return hidden;
  const {failure} = reached;
  if (faultIn(way) === 'graph' && failure !== null)
    return graphFault(failure, proxy.kind === 'used', reached.version);
  if (reached.version !== null && reached.version !== version)
    return row('graph', 'warn', 'other-version', {asked: version, served: reached.version});
  return row('graph', 'pass', 'answered', {version: reached.version, ms: Math.round(reached.ms)});
};

const graphFault = (failure: Failure, proxied: boolean, served: string | null): Row => {
  const {status} = failure;
  if (failure.kind === 'transport')
    return row('graph', 'fail', 'silent', {
      fault: failure.fault === 'timeout' ? 'timeout' : 'connection',
      proxied,
      detail: briefly(failure.detail),
    });
  // Graph names its version in every answer of its own, and so do most of Meta's error pages not.
  if (failure.kind === 'graph' || served !== null || (status ?? 0) >= 500)
    return row('graph', 'fail', 'outage', {status});
  return row('graph', 'fail', 'not-graph', {status, proxied});
};
