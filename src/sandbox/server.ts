/** One request from socket to socket. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import type {Answer} from './http/answer.ts';
import {identify, sentToken} from './http/caller.ts';
import {readRequest} from './http/read.ts';
import * as no from './http/refusals.ts';
import {usageHeaders} from './http/usage.ts';
import {addressed} from './http/versions.ts';
import {troublePage, writeAnswer} from './http/write.ts';
import {accountCharged, route} from './routes.ts';
import type {World} from './world/world.ts';

/** A request as the stand-in remembers it: enough to test a client by, without secrets. */
export interface SeenRequest {
  readonly method: string;
  /** With the version, without the query. */
  readonly path: string;
  /** Names of the query's parameters. */
  readonly query: readonly string[];
  readonly hadToken: boolean;
}

export interface Standing {
  readonly world: World;
  readonly latencyMs: number;
  readonly now: () => Date;
  /** The server's own address, for `paging.next`. */
  readonly url: () => string;
  readonly seen: SeenRequest[];
  /** Ends waiting answers when the server closes. */
  readonly signal: AbortSignal;
}

/** Answers one request; rejects when the client goes away or the server closes before. */
export async function respond(standing: Standing, request: IncomingMessage, response: ServerResponse) {
  const target = new URL(`http://stand-in.invalid${request.url?.startsWith('/') ? request.url : '/'}`);
  const {params, body} = await readRequest(request, target.searchParams);
  const raw = sentToken(request.headers.authorization, params);
  const method = request.method ?? 'GET';
  const query = [...new Set(target.searchParams.keys())];
  standing.seen.push({method, path: target.pathname, query, hadToken: raw !== null});
  if (standing.latencyMs > 0) await pause(standing.latencyMs, undefined, {signal: standing.signal});

  const now = standing.now();
  const {world} = standing;
  const {version, path} = addressed(target.pathname, now);
  const answer = ((): Answer => {
    if (world.weather === 'outage') return no.outage;
    if (world.weather === 'html') return troublePage;
    if (version === null) return no.unknownPath(path);
    const seconds = Math.floor(now.getTime() / 1_000);
    const known = identify(world, raw, params, seconds);
    if (!known.ok) return known.answer;
    const {caller} = known;
    return route({world, method, path, version, params, body, caller, now: seconds, url: standing.url()});
  })();
  writeAnswer(
    response,
    answer,
    {
      ...(version !== null && {'facebook-api-version': version}),
      ...usageHeaders(world, accountCharged(path, world.accounts), Math.floor(now.getTime() / 1_000)),
    },
    now,
  );
}
