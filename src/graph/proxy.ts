/** The proxy settings of an environment, as curl and others read them. */

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

/** "proxy.example:3128" means http, as with curl. */
const asUrl = (raw: string): string | null => {
  if (raw === '') return '';
  const full = raw.includes('://') ? raw : `http://${raw}`;
  if (!URL.canParse(full)) return null;
  return /^(https?|socks5?):$/.test(new URL(full).protocol) ? full : null;
};
