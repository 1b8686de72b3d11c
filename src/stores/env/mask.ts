/** Lines of a dotenv file as they may be shown: every value is dots unless somebody says what to show instead. */
import {Secret} from '../../core/secret.ts';
import {hasTokenShape} from '../names/shape.ts';
import {type Assignment, assignmentOf, type Document} from './document.ts';

export const dots = '••••';

/** A line of the file: where it is, and what of it may be seen. */
export interface MaskedLine {
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
  readonly text: string;
}

/** What is shown for an assignment's value; null for dots. */
export type Shown = (assignment: Assignment) => string | null;

/** A token's dots with its fingerprint, so that an old and a new one can be told apart. */
export const maskToken = (value: string): string =>
  hasTokenShape(value) ? `${dots} (${new Secret(value).fingerprint})` : value === '' ? '' : dots;

/** An id of Meta's is no secret. Anything else under an id's name might be. */
export const maskId = (value: string): string => (/^\d{0,20}$/.test(value) ? value : dots);

export const maskLines = (document: Document, shown: Shown): readonly MaskedLine[] => {
  const {bytes} = document;
  const lines: MaskedLine[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    lines.push({start, end, text: maskLine(document, start, end, shown)});
    start = end;
  }
  return lines;
};

const maskLine = (document: Document, start: number, end: number, shown: Shown): string => {
  const here = document.assignments.filter(each => each.start < end && each.end > start);
  const clear = (from: number, to: number) => printable(document.bytes.toString('utf8', from, to));
  if (here.length === 0) return maskFree(clear(start, end), document);
  let text = '';
  let at = start;
  for (const each of here) {
    if (each.start >= start)
      text += maskFree(clear(at, each.start), document) + clear(each.start, each.valueStart);
    if (each.valueStart >= start || each.start < start) text += maskValue(each, start, shown);
    at = Math.min(each.end, end);
  }
  return (text + maskFree(clear(at, end), document, text)).trimEnd();
};

/** On the later lines of a value of several lines there are only dots. */
const maskValue = (each: Assignment, start: number, shown: Shown): string => {
  if (each.start < start) return dots;
  const {raw} = each;
  const lead = /^[ \t]*/.exec(raw)?.[0] ?? '';
  const tail = /[ \t]*$/.exec(raw.trimStart())?.[0] ?? '';
  const quote = /^['"`]/.exec(raw.trim())?.[0] ?? '';
  const closed = quote !== '' && raw.trim().length > 1 && raw.trim().endsWith(quote);
  const value = shown(each) ?? (each.value === '' ? '' : dots);
  return closed ? lead + quote + value + quote + tail : lead + value + tail;
};

/** Outside of assignments: a comment stays readable but for what could be a secret; anything else is dots. */
const maskFree = (text: string, document: Document, before = ''): string => {
  const [, blank, rest] = /^([\s\uFEFF]*)([\s\S]*)$/.exec(text) ?? ['', '', text];
  if (rest === undefined || rest.trim() === '')
    return before === '' ? '' : (blank ?? '').replace(/[\r\n]/g, '');
  if (!rest.startsWith('#')) return (blank ?? '') + dots;
  const assigned = /^(#+\s*(?:export\s+)?[A-Za-z_]\w*\s*[=:]\s*)\S/.exec(rest);
  if (assigned !== null) return (blank ?? '') + (assigned[1] ?? '') + dots;
  const values = new Set(document.assignments.map(({value}) => value).filter(value => value.length > 3));
  const words = rest.trimEnd().split(/(\s+)/);
  return (
    (blank ?? '') +
    words
      .map(word => (suspicious(word) || [...values].some(value => word.includes(value)) ? dots : word))
      .join('')
  );
};

/** Long words with digits, or longer than words are: keys, tokens, passwords inside URLs. */
const suspicious = (word: string): boolean =>
  word.length >= 24 ||
  (word.length >= 8 && /\d/.test(word) && /[A-Za-z]/.test(word)) ||
  /:\/\/\S*@/.test(word);

/** Control characters in somebody's file must not reach a terminal. */
const printable = (text: string): string => text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '');

/** How a value of ours is shown, by the names it may stand under. */
export const showing =
  (tokens: ReadonlySet<string>, ids: ReadonlySet<string>, versions: ReadonlySet<string>): Shown =>
  ({name, value}) => {
    if (tokens.has(name)) return maskToken(value);
    if (ids.has(name)) return maskId(value);
    if (versions.has(name) && /^v?\d{1,3}(\.\d{1,3})?$/.test(value)) return value;
    return null;
  };

/** The value that counts for a name, masked as a token. */
export const maskedOf = (document: Document, name: string): string =>
  maskToken(assignmentOf(document, name)?.value ?? '');
