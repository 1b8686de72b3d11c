/** Which fault of the way to Graph an error of the connection is. */
import type {TransportFault} from './failure.ts';

const faultOfCode: Readonly<Record<string, TransportFault>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_PRX_CONN: 'proxy',
  UND_ERR_PRX_TLS: 'proxy',
  CERT_NOT_YET_VALID: 'clock',
  CERT_HAS_EXPIRED: 'clock',
  CRL_NOT_YET_VALID: 'clock',
  CRL_HAS_EXPIRED: 'clock',
  CERT_CHAIN_TOO_LONG: 'certificate',
  CERT_REJECTED: 'certificate',
  CERT_REVOKED: 'certificate',
  CERT_SIGNATURE_FAILURE: 'certificate',
  CERT_UNTRUSTED: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
  HOSTNAME_MISMATCH: 'certificate',
  INVALID_CA: 'certificate',
  INVALID_PURPOSE: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
};

export interface Fault {
  readonly fault: TransportFault;
  /** The cause in the system's terms, e.g. "ECONNREFUSED 127.0.0.1:3128". */
  readonly detail: string;
}

/** @param proxy the proxy in use, so that its faults are not taken for Graph's */
export const faultOf = (error: unknown, proxy: URL | null): Fault => {
  const chain = causes(error);
  const known = chain.map(({code}) => faultOfCode[code]).find(fault => fault !== undefined);
  // Node gives a connection that failed at each of several addresses an empty message.
  const told = chain.find(each => each.message !== '') ?? chain[0];
  const detail = told === undefined ? '' : [told.code, told.message].filter(Boolean).join(': ');
  const reached = known === undefined || known === 'dns' || known === 'timeout';
  if (proxy !== null && reached && chain.some(each => concerns(each, proxy))) return {fault: 'proxy', detail};
  return {fault: known ?? 'connection', detail};
};

interface Told {
  readonly code: string;
  readonly message: string;
  readonly host: string;
  readonly port: string;
}

/** The error, what it came of, and so on; also the parts of an error that has several. */
const causes = (error: unknown, depth = 0): readonly Told[] => {
  if (!(error instanceof Error) || depth > 5) return [];
  const read = (key: string): string => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const own = {
    code: read('code'),
    message: error.message,
    host: read('hostname') || read('address'),
    port: read('port'),
  };
  const parts = error instanceof AggregateError ? error.errors : [];
  return [own, ...parts.flatMap(part => causes(part, depth + 1)), ...causes(error.cause, depth + 1)];
};

const concerns = ({message, host, port}: Told, proxy: URL): boolean => {
  if (/^Proxy (response|Authentication)/i.test(message)) return true;
  const proxyPort = proxy.port || (proxy.protocol === 'https:' ? '443' : '80');
  return host !== '' && (host === proxy.hostname.replace(/^\[|\]$/g, '') || port === proxyPort);
};
