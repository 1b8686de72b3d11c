/** `fields=`: what of a node is shown. */
import type {Answer} from './answer.ts';
import type {Ask} from './ask.ts';
import * as no from './refusals.ts';

/** A kind of node: its name in Graph's messages, what it shows unasked, and all that can be asked for. */
export interface Kind<T> {
  readonly type: string;
  readonly defaults: readonly string[];
  readonly fields: Readonly<Record<string, (item: T, ask: Ask) => unknown>>;
}

export type Chosen<T> =
  | {readonly ok: true; readonly draw: (item: T) => Record<string, unknown>}
  | {readonly ok: false; readonly answer: Answer};

/**
 * Reads the request's `fields` against a kind. `id` always comes along; a field without a value is left out; one that
 * the kind does not have refuses the whole request.
 * @param defaults what is shown without `fields`; an edge may show more than the node itself.
 */
export function chosen<T>(kind: Kind<T>, ask: Ask, defaults = kind.defaults): Chosen<T> {
  const wanted = split(ask.params.get('fields') ?? '');
  const unknown = wanted.find(field => kind.fields[field.name] === undefined);
  if (unknown) return {ok: false, answer: no.noSuchField(unknown.name, kind.type)};
  const shown = wanted.length > 0 ? wanted : defaults.map(name => ({name, inner: null}));
  return {ok: true, draw: item => draw(kind, item, ask, shown)};
}

interface Wanted {
  readonly name: string;
  /** Fields wanted of a field that is a thing of its own: `owner_business_info{id}`. */
  readonly inner: readonly string[] | null;
}

function draw<T>(kind: Kind<T>, item: T, ask: Ask, shown: readonly Wanted[]): Record<string, unknown> {
  const drawn: Record<string, unknown> = {};
  for (const {name, inner} of shown) {
    const value = kind.fields[name]?.(item, ask);
    if (value !== undefined) drawn[name] = inner && isRecord(value) ? only(value, inner) : value;
  }
  drawn['id'] = kind.fields['id']?.(item, ask);
  return drawn;
}

function only(value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name === 'id' || names.includes(name)));
}

/** `a,b{c,d},e` into its top-level parts. */
function split(fields: string): readonly Wanted[] {
  return [...fields.matchAll(/([^,{}\s]+)\s*(?:\{([^{}]*)\})?/g)].map(match => ({
    name: match[1] ?? '',
    inner: match[2] === undefined ? null : match[2].split(',').map(name => name.trim()),
  }));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
