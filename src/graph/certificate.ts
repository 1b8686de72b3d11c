/**
 * Looks at the certificate that is shown where Graph should be, also one that is not trusted: who issued it tells a
 * company's proxy from a sign-in page and from a clock that is wrong. Nothing is sent over such a connection.
 */
import {request} from 'node:http';
import type {Socket} from 'node:net';
import {connect, type PeerCertificate} from 'node:tls';
import type {GraphAddress} from './address.ts';
import {proxyUse} from './proxy.ts';

export interface SeenCertificate {
  /** Who vouches for it, as it says itself. */
  readonly issuer: string;
  /** The hosts it is for. */
  readonly names: readonly string[];
  /** Epoch milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** @returns null where there is none to be seen: http, no connection, a proxy that opens no tunnel */
export const seeCertificate = async (
  address: GraphAddress,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<SeenCertificate | null> => {
  const {protocol, hostname, port} = new URL(address.url);
  if (protocol !== 'https:') return null;
  const host = hostname.replace(/^\[|\]$/g, '');
  const target = {host, port: port === '' ? 443 : Number(port)};
  const proxy = proxyUse(address, env);
  if (proxy.kind === 'bad') return null;
  const tunnel = proxy.kind === 'used' ? await tunnelTo(target, proxy.url, signal) : undefined;
  return tunnel === null ? null : handshake(target, tunnel, signal);
};

interface Target {
  readonly host: string;
  readonly port: number;
}

const handshake = (
  {host, port}: Target,
  socket: Socket | undefined,
  signal: AbortSignal,
): Promise<SeenCertificate | null> =>
  new Promise(resolve => {
    const through = socket === undefined ? {host, port} : {socket};
    // A name for an address is refused by Node.
    const named = /^[\d.]+$|:/.test(host) ? {} : {servername: host};
    const connection = connect({...through, ...named, rejectUnauthorized: false}, () =>
      done(seen(connection.getPeerCertificate())),
    );
    const stop = (): void => done(null);
    const done = (result: SeenCertificate | null): void => {
      signal.removeEventListener('abort', stop);
      connection.destroy();
      resolve(result);
    };
    connection.on('error', stop);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });

const seen = (certificate: PeerCertificate): SeenCertificate | null => {
  const {issuer, subject, subjectaltname, valid_from, valid_to} = certificate;
  if (issuer === undefined) return null;
  const names = (subjectaltname ?? '')
    .split(', ')
    .flatMap(name => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? []);
  return {
    issuer: one(issuer.O) || one(issuer.CN) || '?',
    names: names.length > 0 ? names : [one(subject.CN) || '?'],
    from: Date.parse(valid_from),
    until: Date.parse(valid_to),
  };
};

const one = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : (value ?? []).join(', ');

/** @returns null when the proxy opens none, and for proxies that are not spoken to over plain http */
const tunnelTo = ({host, port}: Target, proxy: URL, signal: AbortSignal): Promise<Socket | null> =>
  new Promise(resolve => {
    if (proxy.protocol !== 'http:') return resolve(null);
    const {username, password} = proxy;
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    const asked = request({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port === '' ? 80 : proxy.port,
      method: 'CONNECT',
      path: `${host}:${port}`,
      signal,
      ...(username === ''
        ? {}
        : {headers: {'proxy-authorization': `Basic ${credentials.toString('base64')}`}}),
    });
    asked.on('connect', ({statusCode}, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      resolve(null);
    });
    asked.on('response', response => {
      response.destroy();
      resolve(null);
    });
    asked.on('error', () => resolve(null));
    asked.end();
  });
