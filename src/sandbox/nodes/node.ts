/** What the stand-in can do with a node: read it, follow its edges, post to it. */
import type {Answer} from '../http/answer.ts';
import {json} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import {chosen, type Kind} from '../http/fields.ts';
import * as no from '../http/refusals.ts';

export type Act<T> = (item: T, ask: Ask) => Answer;

export interface Node<T> extends Kind<T> {
  readonly edges: Readonly<Record<string, Readonly<Record<string, Act<T>>>>>;
  /** `POST /{id}`. */
  readonly post?: Act<T>;
}

/** Answers `METHOD /{id}` or `METHOD /{id}/{edge}` for an item that the caller may see. */
export function serve<T>(node: Node<T>, item: T, id: string, edge: string | undefined, ask: Ask): Answer {
  if (edge === undefined) {
    if (ask.method === 'GET') return read(node, item, ask);
    return ask.method === 'POST' && node.post ? node.post(item, ask) : no.notVisible(ask.method, id);
  }
  const acts = node.edges[edge];
  if (!acts) return no.noSuchField(edge, node.type);
  return acts[ask.method]?.(item, ask) ?? no.notVisible(ask.method, id);
}

/** The node itself with the fields asked for. */
export function read<T>(kind: Kind<T>, item: T, ask: Ask): Answer {
  const fields = chosen(kind, ask);
  return fields.ok ? json(fields.draw(item)) : fields.answer;
}

/** A parameter of a POST, from the JSON body or the form; null when it was not given. */
export function given(ask: Ask, name: string): string | null {
  const value = ask.body?.[name];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return ask.params.get(name);
}
