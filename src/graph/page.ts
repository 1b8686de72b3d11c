/** Lists of Graph, a page at a time. The next page is asked for anew by its cursor: `paging.next` holds the token. */
import type {Graph} from './graph.ts';
import {fieldsOf, listOf, textOf} from './parse.ts';
import type {Reply} from './reply.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Asks for the page after this one; null: this is the last. */
  readonly after: string | null;
}

export interface PageRequest {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Most items of a page; Graph may give fewer. */
  readonly limit: number;
  readonly after?: string | null;
}

/** One page of a list. An item of another shape is left out. */
export const page = <T>(
  graph: Graph,
  {path, query, limit, after}: PageRequest,
  parse: (item: unknown) => T | null,
  signal: AbortSignal,
): Promise<Reply<Page<T>>> =>
  graph.ask(
    {
      method: 'GET',
      path,
      query: {...query, limit: String(limit), ...(after == null ? {} : {after})},
    },
    value => parsePage(value, parse),
    signal,
  );

const parsePage = <T>(value: unknown, parse: (item: unknown) => T | null): Page<T> | null => {
  const body = fieldsOf(value);
  const items = listOf(body?.['data'], parse);
  if (items === null) return null;
  const paging = fieldsOf(body?.['paging']);
  // `next` is there exactly when another page is; cursors are there always.
  const more = textOf(paging?.['next']) !== null && items.length > 0;
  return {items, after: more ? textOf(fieldsOf(paging?.['cursors'])?.['after']) : null};
};
