/** Small parsers for Graph's JSON: each gives a typed value, or null for what is not of that shape. */

import {stripControls} from '../core/plain-text.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object. */
export const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : null;

/** A text that is not empty, on one line and free of control characters: names are typed by people, and drawn. */
export const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' ? stripControls(value) : '';
  return text === '' ? null : text;
};

/** A number, also when it was sent as text. */
export const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/** True or false; null for everything else. */
export const flagOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** An id is a text of digits; some edges send a number. */
export const idOf = (value: unknown): string | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value);

/** Items that are of the shape wanted; others are left out. Null: not a list. */
export const listOf = <T>(value: unknown, parse: (item: unknown) => T | null): readonly T[] | null =>
  Array.isArray(value) ? value.map(parse).filter(item => item !== null) : null;

/** `{id, name}`, as Graph names most things. */
export interface Named {
  readonly id: string;
  readonly name: string | null;
}

export const namedOf = (value: unknown): Named | null => {
  const fields = fieldsOf(value);
  const id = idOf(fields?.['id']);
  return fields === null || id === null ? null : {id, name: textOf(fields['name'])};
};
