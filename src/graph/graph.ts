/** The Graph client: one pool of connections for a run, one face of it for each token. */
import type {Dispatcher} from 'undici';
import type {Secret} from '../core/secret.ts';
import type {GraphAddress} from './address.ts';
import type {Connections} from './dispatcher.ts';
import {type Exchange, exchange, unserved} from './exchange.ts';
import type {Failure} from './failure.ts';
import {createRedactor} from './redact.ts';
import type {Reply} from './reply.ts';
import {type GraphRequest, nameOf, type Outgoing, outgoing, plainHeaders} from './request.ts';
import {waitBefore} from './retry.ts';
import {realTiming, type Timing} from './timing.ts';

export interface GraphOptions {
  readonly address: GraphAddress;
  /** e.g. "v26.0" */
  readonly version: string;
  /** For HTTP_PROXY, HTTPS_PROXY, NO_PROXY. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For each attempt of a request, in milliseconds. */
  readonly timeoutMs: number;
  /** Epoch milliseconds by which a run without questions wants to be through; null or absent: no deadline. */
  readonly deadline?: number | null;
  /** Instead of a pool of our own; it is left open by `close`. */
  readonly dispatcher?: Dispatcher;
  readonly timing?: Timing;
  /** Secrets besides the token that must not come back in a failure, e.g. the app secret. */
  readonly secrets?: () => readonly Secret[];
  /** Told of each attempt when it is over. */
  readonly onExchange?: (exchange: Exchanged) => void;
}

/** An attempt as it may be shown: no query, no header, no body. */
export interface Exchanged {
  /** Method and path with the version, e.g. "GET /v26.0/me". */
  readonly request: string;
  /** Null: no answer came. */
  readonly status: number | null;
  /** Why none came, e.g. "timeout"; null: one came. */
  readonly fault: string | null;
  /** Milliseconds it took. */
  readonly ms: number;
}

const exchanged = (request: string, answer: Exchange, ms: number): Exchanged => {
  if (answer.ok) return {request, status: answer.status, fault: null, ms};
  const {failure} = answer;
  const fault = failure.kind === 'transport' ? failure.fault : failure.kind === 'aborted' ? 'aborted' : null;
  return {request, status: failure.status, fault, ms};
};

/** Connections to Graph for one run of the program. */
export interface GraphPool {
  /** The client that asks with this token. */
  as(token: Secret): Graph;
  /** Attempts sent so far, with every token. */
  requests(): number;
  /**
   * Asks Graph once, without any token, whether it is there.
   *
   * @param timeoutMs for the answer, where that is less than usual
   */
  reach(timeoutMs: number, signal: AbortSignal): Promise<Reached>;
  /** The version Graph last said it served; null before it said one. */
  servedVersion(): string | null;
  /** Ends all connections, at once. */
  close(): Promise<void>;
}

/** What came of asking without a token. Meta's Graph then answers with an error of its own: that is an answer. */
export interface Reached {
  /** Null: an answer that is no error at all. */
  readonly failure: Failure | null;
  readonly version: string | null;
  /** By Graph's clock, in whole seconds; epoch milliseconds. Null: it did not say. */
  readonly servedAt: number | null;
  /** By this machine's clock, in the middle of the request; epoch milliseconds. */
  readonly at: number;
  /** Milliseconds it took. */
  readonly ms: number;
}

/** Graph as one token sees it. */
export interface Graph {
  readonly token: Secret;
  /** The version asked for, e.g. "v26.0". */
  readonly version: string;
  /** Epoch milliseconds, by the client's clock. */
  now(): number;
  /** Removes every known secret and all that is shaped like one. */
  redact(text: string): string;
  /** Sends a request. A GET is repeated as `retry.ts` says unless it says `once`, nothing else ever. Never throws for what a server does. */
  send(request: GraphRequest, signal: AbortSignal): Promise<Reply<unknown>>;
  /** As `send`, and parses what came; what `parse` gives null for is an unreadable answer. */
  ask<T>(request: GraphRequest, parse: (value: unknown) => T | null, signal: AbortSignal): Promise<Reply<T>>;
}

/** Opens no connection yet, and does not even load the HTTP client: what is larger than all else waits for a request. */
export const createGraph = (options: GraphOptions): GraphPool => {
  const {address, version} = options;
  const timing = options.timing ?? realTiming;
  let opened: Promise<Connections> | null = null;
  const connections = (): Promise<Connections> => {
    opened ??= connect(options);
    return opened;
  };
  let requests = 0;
  let served: string | null = null;

  const attempt = async (
    request: Pick<GraphRequest, 'method' | 'path'>,
    out: Outgoing,
    redact: Redact,
    signal: AbortSignal,
    timeoutMs = options.timeoutMs,
  ) => {
    const name = nameOf(request, version);
    const {dispatcher, proxy} = await connections();
    if (dispatcher === null) return refused({...unsent(name), kind: 'transport', fault: 'proxy', detail: ''});
    if (signal.aborted) return refused({...unsent(name), kind: 'aborted'});
    const left = Math.min(timeoutMs, timeFor(options, timing.now()));
    if (left <= 0) return refused({...unsent(name), kind: 'transport', fault: 'timeout', detail: ''});
    requests += 1;
    const around = {dispatcher, proxy, name, redact, now: timing.now};
    const started = timing.now();
    const answer = await exchange(request.method, out, signal, AbortSignal.timeout(left), around);
    options.onExchange?.(exchanged(name, answer, timing.now() - started));
    served = answer.served.version ?? served;
    return answer;
  };

  const as = (token: Secret): Graph => {
    const redact = createRedactor(() => [token, ...(options.secrets?.() ?? [])]);

    const ask = async <T>(
      request: GraphRequest,
      parse: (value: unknown) => T | null,
      signal: AbortSignal,
    ): Promise<Reply<T>> => {
      for (let attempts = 1; ; attempts += 1) {
        const out = outgoing(request, address.url, version, token);
        const answer = await attempt(request, out, redact, signal);
        const reply = readAs(answer, parse, nameOf(request, version));
        if (reply.ok || request.method !== 'GET' || request.once === true) return reply;
        const deadline = options.deadline ?? null;
        const wait = waitBefore(reply.failure, attempts, deadline, timing.now(), timing.random());
        if (wait === null) return reply;
        await timing.wait(wait, signal);
      }
    };

    return {
      token,
      version,
      now: timing.now,
      redact,
      ask,
      send: (request, signal) => ask(request, whole => ({whole}), signal).then(unwrapped),
    };
  };

  const reach = async (timeoutMs: number, signal: AbortSignal): Promise<Reached> => {
    const asked = {method: 'GET', path: '/me'} as const;
    const out = {url: `${address.url}/${version}${asked.path}`, headers: plainHeaders, body: null};
    const redact = createRedactor(() => options.secrets?.() ?? []);
    const from = timing.now();
    const answer = await attempt(asked, out, redact, signal, timeoutMs);
    const to = timing.now();
    const failure = answer.ok ? null : answer.failure;
    const {version: asServed} = answer.served;
    return {failure, version: asServed, servedAt: answer.servedAt, at: (from + to) / 2, ms: to - from};
  };

  return {
    as,
    reach,
    requests: () => requests,
    servedVersion: () => served,
    close: async () => {
      if (options.dispatcher === undefined) await (await opened)?.dispatcher?.destroy();
    },
  };
};

const connect = async ({address, env, timeoutMs, dispatcher}: GraphOptions): Promise<Connections> => {
  if (dispatcher !== undefined) return {dispatcher, proxy: null};
  const {openConnections} = await import('./dispatcher.ts');
  return openConnections({address, env, timeoutMs});
};

type Redact = (text: string) => string;

const unsent = (request: string) => ({request, status: null, body: null, retryAt: null});

const refused = (failure: Failure): Exchange => ({ok: false, failure, served: unserved, servedAt: null});

const timeFor = ({timeoutMs, deadline}: GraphOptions, now: number): number =>
  Math.min(timeoutMs, (deadline ?? Number.POSITIVE_INFINITY) - now);

const readAs = <T>(answer: Exchange, parse: (value: unknown) => T | null, request: string): Reply<T> => {
  if (!answer.ok) return {ok: false, failure: answer.failure};
  const value = parse(answer.value);
  if (value !== null) return {ok: true, value, served: answer.served};
  // What came is no error, so it may hold anything: it is not kept.
  const failure: Failure = {
    kind: 'unreadable',
    shape: 'unexpected',
    request,
    status: answer.status,
    body: null,
    retryAt: null,
  };
  return {ok: false, failure};
};

/** An answer may be `null` itself, which a parser could not tell from "not of that shape". */
const unwrapped = (reply: Reply<{readonly whole: unknown}>): Reply<unknown> =>
  reply.ok ? {...reply, value: reply.value.whole} : reply;
