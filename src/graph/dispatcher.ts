/** The one pool of kept-alive connections of a run, through the proxy of the environment where there is one. */
import {createSecureContext, getCACertificates, type SecureContext} from 'node:tls';
import {Agent, type Dispatcher, EnvHttpProxyAgent} from 'undici';
import type {GraphAddress} from './address.ts';
import {type ProxySettings, proxySettings} from './proxy.ts';

export interface Connections {
  /** Null: the environment names a proxy that is no address, so nothing can be asked. */
  readonly dispatcher: Dispatcher | null;
  /** The proxy that requests may go through. */
  readonly proxy: URL | null;
}

export interface ConnectionOptions {
  readonly address: GraphAddress;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For making a connection, in milliseconds. */
  readonly timeoutMs: number;
}

/** Longer than the pause between two looks of the wizard, so that they share a connection. */
const keepAliveTimeout = 30_000;

/** Opens nothing yet: connections are made with the first request. */
export const openConnections = ({address, env, timeoutMs}: ConnectionOptions): Connections => {
  const secure = address.url.startsWith('https:');
  const tls = secure ? {secureContext: trusted()} : {};
  const options = {
    keepAliveTimeout,
    connectTimeout: timeoutMs,
    connect: {timeout: timeoutMs, ...tls},
  };
  if (address.isLoopback) return {dispatcher: new Agent(options), proxy: null};
  const proxies = proxySettings(env);
  if (proxies === null) return {dispatcher: null, proxy: null};
  return {
    dispatcher: new EnvHttpProxyAgent({
      ...options,
      requestTls: tls,
      proxyTls: {...tls, timeout: timeoutMs},
      httpProxy: proxies.http,
      httpsProxy: proxies.https,
      noProxy: proxies.except,
    }),
    proxy: proxyFor(proxies, secure),
  };
};

const proxyFor = (proxies: ProxySettings, secure: boolean): URL | null => {
  const chosen = secure ? proxies.https : proxies.http;
  return chosen === '' ? null : new URL(chosen);
};

/** Node's own authorities (with NODE_EXTRA_CA_CERTS) and the system's: companies put theirs there. Parsed once a run. */
const trusted = (): SecureContext => {
  const ca = new Set([...getCACertificates('default'), ...systemCertificates()]);
  return createSecureContext({ca: [...ca]});
};

/** A system store that cannot be read adds nothing; Node's own authorities are trusted all the same. */
const systemCertificates = (): readonly string[] => {
  try {
    return getCACertificates('system');
  } catch {
    return [];
  }
};
