/** What a text that should be a token looks like. Looks only: nothing is sent, nothing of it is shown. */
import type {Secret} from '../core/secret.ts';

export type TokenShape =
  /** `EAA` and at least 80 more of its alphabet, as all Graph tokens seen. */
  | {readonly kind: 'graph'}
  /** Another text that a header can carry: Meta promises no format, so Graph decides. */
  | {readonly kind: 'unusual'; readonly length: number}
  | {readonly kind: 'empty'}
  /** Another thing than a token. */
  | {readonly kind: 'other'; readonly what: OtherThing}
  /** A character no header can hold, counted from 1. */
  | {readonly kind: 'unsendable'; readonly position: number};

export type OtherThing =
  | 'app-secret'
  | 'app-token'
  | 'id'
  | 'instagram-token'
  | 'threads-token'
  | 'url'
  | 'json';

const others: readonly (readonly [RegExp, OtherThing])[] = [
  [/^[0-9a-f]{32}$/i, 'app-secret'],
  [/^\d{5,20}\|/, 'app-token'],
  [/^\+?\d{5,20}$/, 'id'],
  [/^IG(?:AA|QV)/, 'instagram-token'],
  [/^TH\|/, 'threads-token'],
  [/^https?:\/\//i, 'url'],
  [/^[[{]/, 'json'],
];

/** A blank inside is no character of a token either: it would end the header's value early. */
const unsendable = /[^\u0021-\u007e]/;

/** @param token as cleaned; blanks around it count as unsendable */
export const shapeOf = (token: Secret): TokenShape => {
  const text = token.open();
  if (text.trim() === '') return {kind: 'empty'};
  const [, what] = others.find(([shape]) => shape.test(text)) ?? [];
  if (what !== undefined) return {kind: 'other', what};
  const at = text.search(unsendable);
  if (at >= 0) return {kind: 'unsendable', position: at + 1};
  return /^EAA[A-Za-z0-9_-]{80,}$/.test(text) ? {kind: 'graph'} : {kind: 'unusual', length: text.length};
};
