/** The way to Graph: what was found at each part of it, and what helps. Each fault is told from the others. */
import {grouped} from './count.ts';

export interface Told {
  readonly detail: string;
  readonly fix: readonly string[];
}

/** What was found, and what helps. */
export const told = (detail: string, ...fix: readonly string[]): Told => ({detail, fix});

const statusPage = 'Meta’s status page: https://metastatus.com/whatsapp-business-api';
const authorities =
  'Ask who runs the network for its certificate, as a PEM file, name that in NODE_EXTRA_CA_CERTS, and start wa-token again.';

const seconds = (n: number): string => `${grouped(n)} ${n === 1 ? 'second' : 'seconds'}`;

/** From a minute on seconds are not worth reading. */
const span = (all: number): string => {
  const most = Math.abs(all);
  if (most < 120) return seconds(most);
  if (most < 7_200) return `${Math.round(most / 60)} minutes`;
  return most < 172_800 ? `${Math.round(most / 3_600)} hours` : `${grouped(Math.round(most / 86_400))} days`;
};

const minute = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const notFound = (host: string, online: boolean, silent: boolean): string => {
  if (!online) return 'This computer is in no network.';
  return silent
    ? `The name service of this network gives no answer about ${host}.`
    : `The name service of this network does not know ${host}.`;
};

export const way = {
  'no-proxy': () => told('None is used.'),
  'proxy-except': ({variable}: {readonly variable: string}) =>
    told(`None is used: ${variable} excepts Graph.`),
  'proxy-used': ({proxy, variable}: {readonly proxy: string; readonly variable: string}) =>
    told(`Requests go through ${proxy} (${variable}).`),
  'proxy-bad': ({variable}: {readonly variable: string}) =>
    told(
      `What ${variable} holds is no address of a proxy.`,
      `Set it as in ${variable}=http://proxy.example:3128, or unset it, and start wa-token again.`,
    ),
  'proxy-fault': ({
    proxy,
    variable,
    status,
    detail,
  }: {
    readonly proxy: string;
    readonly variable: string;
    readonly status: number | null;
    readonly detail: string;
  }) => {
    if (status === 407)
      return told(
        `The proxy ${proxy} wants a name and password.`,
        `Put them into the variable, ${variable}=http://NAME:PASSWORD@… (special characters as %40 and so on), and start wa-token again.`,
      );
    if (status !== null)
      return told(
        `The proxy ${proxy} does not let requests to Graph through (HTTP ${status}).`,
        'Ask who runs it to allow graph.facebook.com, port 443.',
      );
    return told(
      `The proxy ${proxy} cannot be reached${inBrackets(detail)}.`,
      `Check ${variable}; if this network needs no proxy, unset it. Then start wa-token again.`,
    );
  },

  'name-found': ({host, address}: {readonly host: string; readonly address: string}) =>
    told(host === address ? `${host} is an address already.` : `${host} is ${address}.`),
  'name-by-proxy': ({host}: {readonly host: string}) => told(`The proxy looks ${host} up.`),
  'name-not-found': ({
    host,
    online,
    silent,
  }: {
    readonly host: string;
    readonly online: boolean;
    readonly silent: boolean;
  }) =>
    told(
      notFound(host, online, silent),
      online
        ? 'Check the name servers (DNS), and whether a VPN or filter is in between. In a company network a proxy may be needed: set HTTPS_PROXY and start wa-token again.'
        : 'Connect it, then try again.',
    ),

  trusted: ({issuer}: {readonly issuer: string | null}) =>
    told(issuer === null ? 'Trusted.' : `Trusted, issued by ${issuer}.`),
  'no-certificate': () => told('None is needed: that Graph is on this computer.'),
  unchecked: () =>
    told(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, so any certificate is taken: somebody on the way could read the token.',
      'Unset NODE_TLS_REJECT_UNAUTHORIZED. For a company’s own certificate there is NODE_EXTRA_CA_CERTS.',
    ),
  'extra-unusable': ({path, detail}: {readonly path: string; readonly detail: string}) =>
    told(
      detail === 'PEM'
        ? `${path}, which NODE_EXTRA_CA_CERTS names, holds no certificate in PEM form, so it is passed over.`
        : `${path}, which NODE_EXTRA_CA_CERTS names, cannot be read (${detail}), so it is passed over.`,
      'Name the right file, or unset NODE_EXTRA_CA_CERTS, and start wa-token again.',
    ),
  untrusted: ({
    issuer,
    extra,
    detail,
  }: {
    readonly issuer: string | null;
    readonly extra: string | null;
    readonly detail: string;
  }) =>
    told(
      issuer === null
        ? `The certificate shown for Graph is not trusted${inBrackets(detail)}.`
        : `The certificate shown for Graph was issued by “${issuer}”, which this computer does not trust.`,
      extra === null
        ? `In a company network that may be its proxy. ${authorities}`
        : `${extra}, which NODE_EXTRA_CA_CERTS names, is not what vouches for it. ${authorities}`,
      'Elsewhere do not go on: somebody may be reading along.',
    ),
  'other-name': ({
    host,
    names,
    issuer,
  }: {
    readonly host: string;
    readonly names: readonly string[];
    readonly issuer: string | null;
  }) =>
    told(
      `The certificate shown is not for ${host}${names.length === 0 ? '' : ` but for ${names.slice(0, 3).join(', ')}`}${
        issuer === null ? '' : `, issued by “${issuer}”`
      }.`,
      'In a hotel, a train or a café: open any page in the browser and sign in to the network first.',
      'Elsewhere do not go on: somebody may be reading along.',
    ),

  clock: ({seconds: ahead}: {readonly seconds: number}) =>
    Math.abs(ahead) <= 300
      ? told(
          Math.abs(ahead) <= 5
            ? 'Agrees with Graph’s.'
            : `${span(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} Graph’s.`,
        )
      : told(
          `${span(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} Graph’s: what is said of when a token ends is off by that.`,
          'Set the clock of this computer, and let it follow the network’s time.',
        ),
  'clock-refused': ({
    now,
    from,
    until,
  }: {
    readonly now: string;
    readonly from: string | null;
    readonly until: string | null;
  }) =>
    told(
      from === null || until === null
        ? `By this computer’s clock (${minute(now)}) the certificate shown for Graph is not valid.`
        : `By this computer’s clock it is ${minute(now)}; the certificate shown for Graph is valid from ${minute(from)} to ${minute(until)}.`,
      'If the clock is wrong, set it, then try again.',
      'If it is right, something between you and Meta shows an old certificate: in a company network ask who runs it, elsewhere do not go on.',
    ),
  'no-time': () => told('Graph did not say what time it is.'),

  answered: ({version, ms}: {readonly version: string | null; readonly ms: number}) =>
    told(`Answers${version === null ? '' : ` as ${version}`}, in ${grouped(ms)} ms.`),
  'other-version': ({asked, served}: {readonly asked: string; readonly served: string}) =>
    told(
      `Was asked for ${asked} and answered as ${served}.`,
      'Leave --graph-version out, or name a version that still answers.',
    ),
  silent: ({
    fault,
    proxied,
    detail,
  }: {
    readonly fault: 'timeout' | 'connection';
    readonly proxied: boolean;
    readonly detail: string;
  }) =>
    told(
      fault === 'timeout'
        ? `Nothing came back in time${proxied ? ', through the proxy' : ''}.`
        : `The connection was refused, or broke off${inBrackets(detail)}.`,
      proxied
        ? 'The proxy was reached and what is behind it was not: ask who runs it, or try again later.'
        : 'A firewall may be in between. In a company network a proxy may be needed: set HTTPS_PROXY and start wa-token again.',
      `Or Meta has a fault. ${statusPage}`,
    ),
  outage: ({status}: {readonly status: number | null}) =>
    told(
      `Meta’s Graph has a fault just now${status === null ? '' : ` (HTTP ${status})`}. It says nothing about a token.`,
      `Try again in some minutes. ${statusPage}`,
    ),
  'not-graph': ({status, proxied}: {readonly status: number | null; readonly proxied: boolean}) =>
    told(
      `Something else answered in Graph’s place${status === null ? '' : ` (HTTP ${status})`}: ${
        proxied ? 'the proxy' : 'a filter of this network, its sign-in page'
      }, or a fault at Meta.`,
      proxied
        ? 'Ask who runs the proxy to let graph.facebook.com through as it is.'
        : 'Open any page in the browser: does this network want you to sign in first?',
      statusPage,
    ),
};
