/** Pages of a list, with opaque cursors. */

import {type Answer, json} from './answer.ts';
import type {Ask} from './ask.ts';
import * as no from './refusals.ts';

const defaultLimit = 25;
/** The most that Meta's OpenAPI file allows on these lists; more is served as this many. */
const maxLimit = 100;

/**
 * One page of `items`, each drawn by `draw`. As on the real Graph, `paging.next` carries the caller's token: a client
 * rebuilds the request from `cursors.after` and never follows, shows or logs `next`.
 */
export function page<T>(items: readonly T[], ask: Ask, draw: (item: T) => unknown): Answer {
  const limit = Math.min(Number(ask.params.get('limit') ?? defaultLimit), maxLimit);
  if (!Number.isInteger(limit) || limit < 1) return no.parameterInvalid('limit must be a positive integer');
  const after = position(ask.params.get('after'));
  const before = position(ask.params.get('before'));
  if (after === 'invalid' || before === 'invalid') return no.parameterInvalid('Invalid cursors values');
  if (items.length === 0) return json({data: []});
  const start = after !== null ? after + 1 : before !== null ? Math.max(0, before - limit) : 0;
  const end = Math.min(before !== null && after === null ? before : start + limit, items.length);
  const data = items.slice(start, end).map(draw);
  if (data.length === 0) return json({data});
  const cursors = {before: cursor(start), after: cursor(end - 1)};
  return json({
    data,
    paging: {
      cursors,
      ...(end < items.length && {next: link(ask, limit, 'after', cursors.after)}),
      ...(start > 0 && {previous: link(ask, limit, 'before', cursors.before)}),
    },
  });
}

const mark = 'QVFI';

function cursor(index: number): string {
  return mark + Buffer.from(`${index}:${(index * 7_919) % 9_973}`).toString('base64url');
}

function position(raw: string | null): number | null | 'invalid' {
  if (raw === null || raw === '') return null;
  const index = Number(Buffer.from(raw.slice(mark.length), 'base64url').toString().split(':')[0]);
  return Number.isInteger(index) && cursor(index) === raw ? index : 'invalid';
}

function link(ask: Ask, limit: number, direction: 'after' | 'before', where: string): string {
  const url = new URL(`${ask.url}/${ask.version}${ask.path}`);
  if (ask.caller.kind !== 'nobody') url.searchParams.set('access_token', ask.caller.raw);
  for (const [key, value] of ask.params)
    if (!['access_token', 'limit', 'after', 'before'].includes(key)) url.searchParams.append(key, value);
  url.searchParams.set('limit', String(limit));
  url.searchParams.set(direction, where);
  return url.href;
}
