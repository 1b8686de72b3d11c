/** Finds the errors in a value: a body, an SDK's error around it, a webhook, a report. Inner ones win over wrappers. */
import {nothingRead, type Reading} from '../reading.ts';
import {textOfBytes} from './bytes.ts';
import {readError} from './error.ts';
import {type Fields, isRecord, propertyOf} from './fields.ts';
import {deepest, endsOf, mostErrors, mostNodes} from './limits.ts';
import {readReport} from './report.ts';

/** Reads the text that a value holds; handed in, because texts hold values in their turn. */
export type TextReader = (text: string, level: number) => readonly Reading[];

interface Walk {
  readonly seen: Set<object>;
  readonly readText: TextReader;
  left: number;
}

/** Where SDKs and programs put what Graph answered; looked at first, the rest in its own order. */
const first = [
  'error',
  'errors',
  'response',
  'body',
  'data',
  'cause',
  'statuses',
  'entry',
  'changes',
  'value',
];
/** Not enumerable in an `Error`, hence named. */
const hidden = ['message', 'cause', 'response', 'body', 'errors'];
/** Texts under these names may hold a whole error. */
const holders =
  /^(message|msg|detail|details|description|body|data|error|error_?data|response(_?text|_?body|_?data)?|stderr|stdout|output|cause|text|content|reason|raw|payload|www-authenticate)$/i;

/** @returns the errors of a value in their order, the reports (a health status, a dead token) among them */
export const readValue = (value: unknown, readText: TextReader, level = 0): readonly Reading[] =>
  errorsIn(value, '', level, {seen: new Set(), readText, left: mostNodes});

const errorsIn = (value: unknown, key: string, level: number, walk: Walk): readonly Reading[] => {
  if (level > deepest || walk.left <= 0) return [];
  walk.left -= 1;
  const bytes = textOfBytes(value);
  if (bytes !== null) return holdsError(key, bytes) ? walk.readText(bytes, level + 1) : [];
  if (typeof value === 'string') return holdsError(key, value) ? walk.readText(value, level + 1) : [];
  if (typeof value !== 'object' || value === null || walk.seen.has(value)) return [];
  walk.seen.add(value);
  if (Array.isArray(value))
    return all(
      endsOf(value).map((item): [string, unknown] => [key, item]),
      level,
      walk,
    );
  const fields = fieldsOf(value);
  const report = readReport(fields);
  if (report !== null) return [report];
  const inner = all(Object.entries(fields), level, walk);
  const graphs = inner.filter(({form}) => form !== 'other-json');
  const own = readError(fields, key);
  if (graphs.length > 0) return graphs;
  if (own !== null && (own.form === 'graph' || inner.length === 0)) return [own];
  return inner.slice(0, 1);
};

const all = (
  entries: readonly (readonly [string, unknown])[],
  level: number,
  walk: Walk,
): readonly Reading[] => {
  const found: Reading[] = [];
  for (const [key, item] of entries) {
    found.push(...errorsIn(item, key, level + 1, walk));
    if (found.length >= mostErrors || walk.left <= 0) break;
  }
  return found.slice(0, mostErrors);
};

/** The own fields of an object, and those an `Error` hides; the likely places first. */
const fieldsOf = (value: object): Fields => {
  const keys = [...new Set([...keysOf(value), ...(value instanceof Error ? hidden : [])])];
  const sorted = [...first.filter(key => keys.includes(key)), ...keys.filter(key => !first.includes(key))];
  const challenge = challengeOf(value);
  return Object.fromEntries([
    ...sorted.map((key): [string, unknown] => [key, propertyOf(value, key)]),
    ...(challenge === null ? [] : [['www-authenticate', challenge] as const]),
  ]);
};

/** A response of `fetch` shows nothing of its own, but its headers can be asked: Graph repeats the message in one. */
const challengeOf = (value: object): string | null => {
  const headers = propertyOf(value, 'headers');
  if (typeof headers !== 'object' || headers === null) return null;
  const get = propertyOf(headers, 'get');
  if (typeof get !== 'function') return null;
  try {
    const challenge: unknown = Reflect.apply(get, headers, ['www-authenticate']);
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
};

const keysOf = (value: object): readonly string[] => {
  try {
    return endsOf(Object.keys(value));
  } catch {
    return [];
  }
};

/** A body inside a text; in the texts of a response also an exception's words. */
const holdsError = (key: string, text: string): boolean => {
  if (!holders.test(key)) return false;
  const begin = text.slice(0, 8_000);
  return (
    /[{[]\s*\\?["'{]/.test(begin) ||
    (!/^(message|details?|title)$/i.test(key) && /\(#\d|Exception/.test(begin))
  );
};

/** A JSON value without anything of Graph's in it. */
export const otherJson = (value: unknown): Reading => {
  const texts = isRecord(value)
    ? Object.values(fieldsOf(value)).filter(item => typeof item === 'string')
    : [];
  return {...nothingRead, form: 'other-json', text: texts.join(' ').slice(0, 500)};
};
