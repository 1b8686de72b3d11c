/** Reads words: an exception, a log line, a title, a page, a body that was cut off. */
import {nothingRead, type Reading} from '../reading.ts';
import {outOfAddress} from './address.ts';
import {jsonIn} from './embedded.ts';
import {truthIn} from './fields.ts';
import {deepest, interesting, mostErrors, mostJson, mostWords} from './limits.ts';
import {hasGraphType} from './marks.ts';
import {readNumber} from './number.ts';
import {codeInPrefix, numbersIn, objectIdIn} from './numbers.ts';
import {otherJson, readValue} from './value.ts';

/** @returns at least one reading; bodies within the text come before its words */
export const readText = (whole: string, level = 0): readonly Reading[] => {
  const value = level > deepest || whole.length > mostJson ? undefined : parsed(whole);
  if (value !== undefined) return ofJson(value, level);
  const text = outOfAddress(interesting(whole)).trim();
  if (text === '') return [nothingRead];
  const number = readNumber(text);
  if (number !== null) return [number];
  if (isPage(text)) return [{...nothingRead, form: 'html', text: titleOf(text), message: titleOf(text)}];
  const values = level > deepest ? [] : jsonIn(text);
  const bodies = values.flatMap(body => readValue(body, readText, level + 1));
  const graphs = bodies.filter(({form}) => form !== 'other-json');
  if (graphs.length > 0) return withTail(graphs, text);
  const others = (bodies.length > 0 ? bodies : values.map(otherJson)).filter(({isForeign}) => isForeign);
  return others.length > 0 && (isTyped.test(text) || !namesMeta.test(text)) ? others : ofWords(text);
};

/** As language models' vendors type their errors; bots for WhatsApp log them side by side with Graph's. */
const isTyped = /"type"\s{0,2}:\s{0,2}"[a-z_]+_error"/;

/** Around another vendor's body nothing else is said of Graph: its status, such as 401, is that vendor's. */
const namesMeta = /\(#\d|Exception\b|fbtrace|facebook|whatsapp|\bmeta\b|instagram|\bgraph\b/i;

/** JSON that is a whole: nothing of Graph's in it is also an answer. */
const ofJson = (value: unknown, level: number): readonly Reading[] => {
  if (typeof value === 'string' && level <= deepest) return readText(value, level + 1);
  const found = readValue(value, readText, level + 1);
  return found.length > 0 ? found : [otherJson(value)];
};

const parsed = (text: string): unknown => {
  const begin = text.trimStart()[0];
  if (begin !== '{' && begin !== '[' && begin !== '"') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

/** A body that says less than the words around it, such as one without a code, takes the number from them. */
const withTail = (found: readonly Reading[], text: string): readonly Reading[] => {
  const [only] = found;
  if (only === undefined || found.length > 1 || only.code !== null || only.form !== 'graph') return found;
  const {code, subcode} = numbersIn(text);
  return [{...only, code, subcode: only.subcode ?? subcode}];
};

/** One error, or one for each line where lines name different codes. */
const ofWords = (text: string): readonly Reading[] => {
  const lines = text.split(/\r?\n/).filter(line => codeInPrefix(line) !== null);
  const codes = new Set(lines.map(codeInPrefix));
  return codes.size < 2 ? [ofPhrase(text)] : lines.slice(0, mostErrors).map(ofPhrase);
};

const ofPhrase = (phrase: string): Reading => {
  const numbers = numbersIn(phrase);
  return {
    ...nothingRead,
    form: 'text',
    ...numbers,
    type: /\b[A-Z]\w{1,24}Exception\b/.exec(phrase)?.[0] ?? null,
    message: messageIn(phrase),
    isTransient: truthIn(
      /is_transient["'\]]{0,2}\s*(?:=>|[:=])\s*"?(true|false)/i.exec(phrase)?.[1]?.toLowerCase(),
    ),
    fbtraceId:
      /(?:fbtrace_id|x-fb-trace-id)["'\]]{0,2}\s*(?:=>|[:=])\s*["']?([\w-]{5,60})/i.exec(phrase)?.[1] ?? null,
    text: unwrapped(phrase.slice(0, mostWords)),
    objectId: objectIdIn(phrase),
    isForeign: false,
    fields: {isGraphs: hasGraphType(phrase) || /graph\.facebook\.com|fbtrace/i.test(phrase)},
  };
};

/** A sentence that was broken over lines, as in a comment, is one again; a line that begins with a capital stays its own. */
const unwrapped = (text: string): string =>
  text.replace(/[ \t]*\r?\n[ \t]*(?:(?:\/\/|[*#>|])[ \t]*)?(?=[a-z_]+[ ,.][a-z])/g, ' ');

/** The message of a dump with names, or all of it. */
const messageIn = (phrase: string): string => {
  const quoted =
    /\b(?:error_?)?message["'\]]{0,2}\s*(?:=>|[:=])\s*(["'])((?:\\.|(?!\1)[^\\\n]){1,2000})/i.exec(
      phrase,
    )?.[2];
  const open = /\bmessage["'\]]{0,2}\s*(?:=>|[:=])\s*([^\n]{3,2000})/i.exec(phrase)?.[1];
  return (quoted ?? open ?? phrase).replace(/["'},)\]\s]+$/, '').slice(0, 2_000);
};

const isPage = (text: string): boolean =>
  /^\s*(?:<!doctype\s+html|<html|<head|<\?xml[^>]{0,80}>\s*<html)/i.test(text);

const titleOf = (page: string): string => /<title[^>]{0,80}>([^<]{0,200})/i.exec(page)?.[1]?.trim() ?? '';
