/** One attempt: a request goes out, what comes back is told apart. Every end of it is a value. */
import type {Dispatcher} from 'undici';
import {stripControls} from '../core/plain-text.ts';
import {readBody, tellBody} from './body.ts';
import {parseGraphError} from './envelope.ts';
import type {Failure} from './failure.ts';
import {faultOf} from './fault.ts';
import {fieldsOf} from './parse.ts';
import {type Headers, header, regainAt, usageOf} from './rate.ts';
import {redactValue} from './redact.ts';
import type {Served} from './reply.ts';
import type {Outgoing} from './request.ts';

export type Exchange = (
  | {readonly ok: true; readonly value: unknown; readonly status: number}
  | {readonly ok: false; readonly failure: Failure}
) & {
  readonly served: Served;
  /** What the other side's clock said (the header `Date`, whole seconds), epoch milliseconds; null: nothing. */
  readonly servedAt: number | null;
};

/** Nothing came that could tell. */
export const unserved: Served = {version: null, usage: null};

export interface Surroundings {
  readonly dispatcher: Dispatcher;
  readonly proxy: URL | null;
  /** Method and path, for failures. */
  readonly name: string;
  readonly redact: (text: string) => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Of a page that is no JSON, so much is kept for diagnosis. */
const keptText = 2_000;

/**
 * @param wanted aborted when the caller no longer wants the answer
 * @param limit aborted when the time for this attempt is over
 */
export const exchange = async (
  method: 'GET' | 'POST' | 'DELETE',
  out: Outgoing,
  wanted: AbortSignal,
  limit: AbortSignal,
  around: Surroundings,
): Promise<Exchange> => {
  try {
    const {origin, pathname, search} = new URL(out.url);
    const response = await around.dispatcher.request({
      origin,
      path: `${pathname}${search}`,
      method,
      headers: out.headers,
      body: out.body,
      signal: AbortSignal.any([wanted, limit]),
    });
    const raw = await readBody(response.body);
    // The connection is free for the next request only after this turn; without it the pool would open another.
    await new Promise(resolve => setImmediate(resolve));
    return understand(raw, response.statusCode, response.headers, around);
  } catch (error) {
    return {ok: false, failure: failed(error, wanted, limit, around), served: unserved, servedAt: null};
  }
};

const failed = (error: unknown, wanted: AbortSignal, limit: AbortSignal, around: Surroundings): Failure => {
  const base = {request: around.name, status: null, body: null, retryAt: null};
  if (wanted.aborted) return {...base, kind: 'aborted'};
  if (limit.aborted) return {...base, kind: 'transport', fault: 'timeout', detail: ''};
  const {fault, detail} = faultOf(error, around.proxy);
  return {...base, kind: 'transport', fault, detail: around.redact(stripControls(detail))};
};

const understand = (raw: string | null, status: number, headers: Headers, around: Surroundings): Exchange => {
  const {redact, name} = around;
  const served = {version: header(headers, 'facebook-api-version') || null, usage: usageOf(headers)};
  const servedAt = dateIn(headers);
  const body = tellBody(raw);
  const refused = (failure: Failure): Exchange => ({ok: false, failure, served, servedAt});
  if (body.kind !== 'json') {
    const text = 'text' in body ? redact(stripControls(body.text)).slice(0, keptText) : null;
    return refused({kind: 'unreadable', shape: body.kind, request: name, status, body: text, retryAt: null});
  }
  const shown = () => redactValue(body.value, text => redact(text));
  const error = parseGraphError(fieldsOf(body.value)?.['error'], redact);
  if (error !== null) {
    const retryAt = regainAt(headers, around.now());
    return refused({kind: 'graph', error, request: name, status, body: shown(), retryAt});
  }
  if (status >= 200 && status < 300) return {ok: true, value: body.value, status, served, servedAt};
  return refused({
    kind: 'unreadable',
    shape: 'unexpected',
    request: name,
    status,
    body: shown(),
    retryAt: null,
  });
};

const dateIn = (headers: Headers): number | null => {
  const at = Date.parse(header(headers, 'date'));
  return Number.isNaN(at) ? null : at;
};
