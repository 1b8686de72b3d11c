/** Where Graph is: Meta's own address, or another that a token may be sent to. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';

/** Meta's Graph API. */
export const metaGraphUrl = 'https://graph.facebook.com';

export interface GraphAddress {
  /** Without a slash at its end, e.g. "https://graph.facebook.com". */
  readonly url: string;
  /** This machine: never asked through a proxy. */
  readonly isLoopback: boolean;
  /** graph.facebook.com itself. */
  readonly isMeta: boolean;
}

/** Meta's address, as an address that was parsed. */
export const metaAddress: GraphAddress = {url: metaGraphUrl, isLoopback: false, isMeta: true};

/** @param raw https to any host, or http to this machine (127.0.0.0/8, localhost, [::1]); all else is a problem */
export const parseGraphUrl = (raw: string): Parsed<GraphAddress, Problem> => {
  const given = raw.trim();
  const refuse = (reason: 'not-a-url' | 'not-http' | 'plain-http' | 'has-credentials' | 'has-query') =>
    // The address is shown again, so a password in it is not.
    fail(problem('graph/bad-url', {given: given.replace(/\/\/[^/@]*@/, '//').slice(0, 200), reason}));
  if (!URL.canParse(given)) return refuse('not-a-url');
  const url = new URL(given);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('not-http');
  if (url.username !== '' || url.password !== '') return refuse('has-credentials');
  if (url.search !== '' || url.hash !== '') return refuse('has-query');
  const isLoopback = onThisMachine(url.hostname);
  if (url.protocol === 'http:' && !isLoopback) return refuse('plain-http');
  return ok({
    url: url.href.replace(/\/+$/, ''),
    isLoopback,
    isMeta: url.protocol === 'https:' && url.host === 'graph.facebook.com',
  });
};

/** `URL` has brought all spellings of an IPv4 address into one. */
const onThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
