/** Editing one line of text is arithmetic: a line and a key give the next line. Holds what was pasted as it came. */
import type {Key} from './chunks.ts';

export interface Line {
  readonly text: string;
  /** Where the next character goes, in UTF-16 code units, always between two graphemes. */
  readonly cursor: number;
}

export interface Pressed {
  readonly line: Line;
  /** The whole text, when the key was Enter. */
  readonly submitted?: string;
}

export const emptyLine: Line = {text: '', cursor: 0};

/** A line that holds this text, with the cursor at its end. */
export const lineOf = (text: string): Line => ({text, cursor: text.length});

/** @returns the line after this key; keys that edit nothing leave it as it is. */
export const press = (line: Line, key: Key): Pressed => {
  if (key.type !== 'key') return {line: inserted(line, key.text)};
  const {text, cursor} = line;
  switch (key.name) {
    case 'enter':
      return {line, submitted: text};
    case 'backspace':
      return {line: cut(line, before(line), cursor)};
    case 'delete':
      return {line: cut(line, cursor, after(line))};
    case 'left':
      return {line: {text, cursor: before(line)}};
    case 'right':
      return {line: {text, cursor: after(line)}};
    case 'home':
    case 'ctrl-a':
      return {line: {text, cursor: 0}};
    case 'end':
    case 'ctrl-e':
      return {line: {text, cursor: text.length}};
    case 'ctrl-u':
      return {line: cut(line, 0, cursor)};
    case 'ctrl-k':
      return {line: cut(line, cursor, text.length)};
    case 'ctrl-w':
      return {line: cut(line, wordStart(line), cursor)};
    case 'escape':
    case 'tab':
    case 'shift-tab':
    case 'up':
    case 'down':
    case 'page-up':
    case 'page-down':
    case 'ctrl-c':
    case 'ctrl-d':
    case 'ctrl-l':
    case 'ctrl-v':
      return {line};
  }
};

const inserted = ({text, cursor}: Line, more: string): Line => ({
  text: text.slice(0, cursor) + more + text.slice(cursor),
  cursor: cursor + more.length,
});

const cut = ({text}: Line, from: number, to: number): Line => ({
  text: text.slice(0, from) + text.slice(to),
  cursor: from,
});

/** No grapheme a person types is longer; a pasted value may have 64 KB, and is not to be segmented for each key. */
const longestGrapheme = 64;

/** Made with the first key that needs it: it loads Node's tables of Unicode, which nothing before that key waits for. */
let shared: Intl.Segmenter | undefined;
const graphemes = (text: string): Intl.Segments => {
  shared ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
  return shared.segment(text);
};

const before = ({text, cursor}: Line): number => {
  const near = text.slice(Math.max(0, cursor - longestGrapheme), cursor);
  const last = [...graphemes(near)].at(-1);
  return cursor - (last?.segment.length ?? 0);
};

const after = ({text, cursor}: Line): number => {
  const [next] = graphemes(text.slice(cursor, cursor + longestGrapheme));
  return cursor + (next?.segment.length ?? 0);
};

/** Where the word before the cursor begins, as a shell's Ctrl-W sees it. */
const wordStart = ({text, cursor}: Line): number => {
  let at = cursor;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
};
