/** The proxy settings of an environment, as curl and others read them. */
import type {GraphAddress} from './address.ts';

export interface ProxySettings {
  /** For http addresses; empty: none. */
  readonly http: string;
  /** For https addresses; empty: none. */
  readonly https: string;
  /** Hosts reached without a proxy. */
  readonly except: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** HTTP_PROXY, HTTPS_PROXY and NO_PROXY; lower case wins, as with curl. @returns null when a proxy's address is none */
export const proxySettings = (env: Environment): ProxySettings | null => {
  const read = (name: string) => (env[name.toLowerCase()] ?? env[name] ?? '').trim();
  const http = asUrl(read('HTTP_PROXY'));
  const https = asUrl(read('HTTPS_PROXY'));
  if (http === null || https === null) return null;
  return {http, https: https === '' ? http : https, except: read('NO_PROXY')};
};

/** How a request gets to an address. */
export type ProxyUse =
  /** Nothing names a proxy, or it is this machine that is asked. */
  | {readonly kind: 'none'}
  /** NO_PROXY excepts the host. */
  | {readonly kind: 'except'; readonly variable: string}
  | {readonly kind: 'used'; readonly url: URL; readonly variable: string}
  /** What the variable holds is no address of a proxy. */
  | {readonly kind: 'bad'; readonly variable: string};

/** Which proxy this address is asked through, and which variable says so. */
export const proxyUse = ({url, isLoopback}: GraphAddress, env: Environment): ProxyUse => {
  const {protocol, hostname, port} = new URL(url);
  if (isLoopback) return {kind: 'none'};
  const names = protocol === 'https:' ? ['HTTPS_PROXY', 'HTTP_PROXY'] : ['HTTP_PROXY'];
  const variable = names.map(name => setName(name, env)).find(name => name !== null) ?? null;
  const settings = proxySettings(env);
  if (settings === null) return {kind: 'bad', variable: variable ?? setName('HTTP_PROXY', env) ?? ''};
  if (variable === null) return {kind: 'none'};
  const except = setName('NO_PROXY', env);
  if (except !== null && isExcept(settings.except, hostname, port === '' ? '443' : port))
    return {kind: 'except', variable: except};
  return {kind: 'used', url: new URL(protocol === 'https:' ? settings.https : settings.http), variable};
};

/** The name under which it is set, lower case first; null: under neither. */
const setName = (name: string, env: Environment): string | null =>
  [name.toLowerCase(), name].find(each => (env[each] ?? '').trim() !== '') ?? null;

/** Host names with all below them, `*`, or either with a port, as undici reads the list. */
const isExcept = (list: string, host: string, port: string): boolean =>
  list
    .split(/[,\s]+/)
    .filter(entry => entry !== '')
    .some(entry => {
      const [, name = entry, only = port] = /^([^:]+):(\d+)$/.exec(entry) ?? [];
      if (only !== port) return false;
      const bare = name.replace(/^\*?\./, '').toLowerCase();
      return name === '*' || (host === bare && !name.startsWith('*')) || host.endsWith(`.${bare}`);
    });

/** "proxy.example:3128" means http, as with curl. */
const asUrl = (raw: string): string | null => {
  if (raw === '') return '';
  const full = raw.includes('://') ? raw : `http://${raw}`;
  if (!URL.canParse(full)) return null;
  return /^(https?|socks5?):$/.test(new URL(full).protocol) ? full : null;
};
