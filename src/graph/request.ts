/** One request to Graph, as the calls describe it. */
import type {Secret} from '../core/secret.ts';

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the version, e.g. "/me". */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form; for secrets that must not be in an address. */
  readonly form?: Readonly<Record<string, string>>;
  /** Never repeated, whatever comes of it. */
  readonly once?: true;
  /** Who asks; default: the token of the client. */
  readonly caller?: Secret;
}

/** The parts that go over the wire. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What every request says of itself. */
export const plainHeaders = {accept: 'application/json', 'user-agent': 'wa-token'} as const;

/** For people: method and path, without the query. */
export const nameOf = (request: Pick<GraphRequest, 'method' | 'path'>, version: string): string =>
  `${request.method} /${version}${request.path}`;

/** @param token what goes into the `Authorization` header */
export const outgoing = (
  request: GraphRequest,
  baseUrl: string,
  version: string,
  token: Secret,
): Outgoing => {
  const query = new URLSearchParams(request.query).toString();
  const headers: Record<string, string> = {
    authorization: `Bearer ${(request.caller ?? token).open()}`,
    ...plainHeaders,
  };
  const body = bodyOf(request);
  if (body !== null) {
    headers['content-type'] =
      request.json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  }
  return {url: `${baseUrl}/${version}${request.path}${query === '' ? '' : `?${query}`}`, headers, body};
};

const bodyOf = ({json, form}: GraphRequest): string | null => {
  if (json !== undefined) return JSON.stringify(json);
  return form === undefined ? null : new URLSearchParams(form).toString();
};
