/**
 * From what a terminal sends to keys. A chunk is one read of standard input, and its borders mean something: a line
 * break with more text behind it comes from a wrapped paste and is dropped, one that ends the chunk is Enter. Pastes
 * come out the same however they were split; a paste without its end, or an end without its paste, harms nothing.
 */
import type {Key, KeyName} from './key.ts';
import {controlKeys, sequenceAt, sequenceKey} from './sequences.ts';

export type {Key, KeyName} from './key.ts';

/** What is known between two chunks. */
export interface ChunkState {
  /** The beginning of an escape sequence whose rest has not come. */
  readonly pending: string;
  /** What a bracketed paste has brought so far; null outside of one. */
  readonly pasted: string | null;
  /** The last chunk ended with CR: an LF that comes next belongs to it and is no second Enter. */
  readonly returned: boolean;
}

export interface Fed {
  readonly state: ChunkState;
  readonly keys: readonly Key[];
}

export const noChunks: ChunkState = {pending: '', pasted: null, returned: false};

/** In a field for a secret, Enter takes effect after this silence (ms): text that arrives earlier joins the value. */
export const enterSilenceMs = 40;

const pasteStart = '\u{1B}[200~';
const pasteEnd = '\u{1B}[201~';

/** @returns the keys that this chunk completes. */
export const feed = (state: ChunkState, chunk: string): Fed => {
  // Alt and a letter come in one chunk; an Escape that came alone and then a letter are two keys.
  if (state.pending === '\u{1B}' && state.pasted === null && /^[^[O]/u.test(chunk)) {
    const next = feed(noChunks, chunk);
    return {state: next.state, keys: [named('escape'), ...next.keys]};
  }
  const keys: Key[] = [];
  let rest = state.returned && state.pending === '' && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
  let {pending, pasted} = state;
  const returned = rest.endsWith('\r');
  for (;;) {
    if (pasted !== null) {
      const piece = untilEnd(pasted, pending + rest);
      if (piece.rest === null)
        return {state: {pasted: piece.pasted, pending: piece.pending, returned: false}, keys};
      keys.push({type: 'paste', text: piece.pasted});
      pasted = null;
      pending = '';
      rest = piece.rest;
    }
    const next: Outside = outside(pending + rest);
    keys.push(...next.keys);
    if (next.paste === null) return {state: {pasted: null, pending: next.pending, returned}, keys};
    pasted = '';
    pending = '';
    rest = next.paste;
  }
};

/**
 * How long to wait for the rest before {@link flush}: a lone Escape is a key, a cut sequence is late, a paste whose end
 * never comes must not swallow the keyboard.
 *
 * @returns milliseconds, or null when nothing is open
 */
export const patience = ({pending, pasted}: ChunkState): number | null => {
  if (pasted !== null) return 1_000;
  if (pending === '') return null;
  return pending === '\u{1B}' ? 25 : 250;
};

/** The rest did not come: gives out what there is. A paste without its end is text like any other: more may come. */
export const flush = ({pending, pasted}: ChunkState): Fed => {
  if (pasted !== null) return {state: noChunks, keys: openPaste(pasted + pending)};
  return {state: noChunks, keys: pending === '\u{1B}' ? [named('escape')] : []};
};

const openPaste = (text: string): readonly Key[] => (text === '' ? [] : [{type: 'text', text}]);

const named = (name: KeyName): Key => ({type: 'key', name});

interface Piece {
  readonly pasted: string;
  readonly pending: string;
  /** What follows the end mark; null while it has not come. */
  readonly rest: string | null;
}

/** Looks for the end mark in the new text only, so that a long paste in small chunks stays linear. */
const untilEnd = (pasted: string, text: string): Piece => {
  const end = text.indexOf(pasteEnd);
  if (end >= 0)
    return {
      pasted: withoutMarks(pasted + text.slice(0, end)),
      pending: '',
      rest: text.slice(end + pasteEnd.length),
    };
  const held = beginning(text, pasteEnd);
  return {
    pasted: pasted + text.slice(0, text.length - held),
    pending: text.slice(text.length - held),
    rest: null,
  };
};

/** A paste that brings a start mark of its own (two terminals in a row put theirs). */
const withoutMarks = (text: string): string => text.replaceAll(pasteStart, '');

/** How many characters at the end of the text may be the beginning of the mark. */
const beginning = (text: string, mark: string): number => {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1) {
    if (mark.startsWith(text.slice(text.length - length))) return length;
  }
  return 0;
};

interface Outside {
  readonly keys: readonly Key[];
  readonly pending: string;
  /** What follows a paste's start mark; null when none came. */
  readonly paste: string | null;
}

const outside = (input: string): Outside => {
  const keys: Key[] = [];
  let at = 0;
  while (at < input.length) {
    const mark = input.indexOf('\u{1B}', at);
    if (mark < 0) {
      keys.push(...typed(input.slice(at), true));
      break;
    }
    const sequence = sequenceAt(input, mark);
    const isMark = sequence === pasteStart || sequence === pasteEnd;
    keys.push(...typed(input.slice(at, mark), !isMark));
    if (sequence === null) return {keys, pending: input.slice(mark), paste: null};
    at = mark + sequence.length;
    if (sequence === pasteStart) return {keys, pending: '', paste: input.slice(at)};
    const name = sequenceKey(sequence);
    if (name !== null) keys.push(named(name));
  }
  return {keys, pending: '', paste: null};
};

/**
 * Text without escape sequences: Enter is only what ends it. Other control characters in the midst of text stay in it,
 * so that a pasted binary is recognised as one.
 */
const typed = (text: string, endsChunk: boolean): Key[] => {
  if (text === '\t') return [named('tab')];
  // By itself only: inside of text it is a byte of something binary.
  if (text === '\x16') return [named('ctrl-v')];
  const keys: Key[] = [];
  const body = text.replace(/[\r\n]+$/u, '');
  for (const part of body.replace(/[\r\n]+/gu, '').split(/([\x01\x03\x04\x05\x08\x0B\x0C\x15\x17\x7F])/u)) {
    const control = controlKeys[part];
    if (control !== undefined) keys.push(named(control));
    else if (part !== '' && !(part === text && isControl(part))) keys.push({type: 'text', text: part});
  }
  if (endsChunk && body.length < text.length) keys.push(named('enter'));
  return keys;
};

const isControl = (text: string): boolean => text.length === 1 && text < ' ';
