/** One object of JSON as an error: Graph's fields under whatever names, and whether it is Graph's at all. */
import type {Reading} from '../reading.ts';
import {isKnownCode, paired} from '../rules/codes.ts';
import {type FieldName, type Fields, fieldNamed, isRecord, numberIn, textIn, truthIn} from './fields.ts';
import {mostWords} from './limits.ts';
import {errorData, has, isMarkedByGraph, isMarkedByOthers, isWebhookError} from './marks.ts';
import {numbersIn, objectIdIn} from './numbers.ts';

/**
 * @param key the name under which the object stood, "" at the top
 * @returns null for an object that is no error of anybody's
 */
export const readError = (of: Fields, key: string): Reading | null => {
  const found = namedFields(of);
  const message = textIn(found.get('message')) ?? textIn(found.get('title')) ?? errorText(of) ?? '';
  if (!has(found, 'code', 'subcode', 'type') && message === '') return null;
  const data = {...errorData(of['error_data']), ...errorData(of['errorData'])};
  const details = textIn(data['details']) ?? textIn(found.get('details'));
  const userMessage = textIn(found.get('userMessage')) ?? textIn(found.get('userTitle'));
  const said = wordsOf(of, message, details);
  const isGraphs = isMarkedByGraph(of, said) || isWebhookError(of);
  const code = numberIn(found.get('code')) ?? (isGraphs ? numbersIn(said).code : null);
  const isForeign = !isGraphs && isMarkedByOthers(of);
  return {
    form: isGraphs || (isErrorKey(key) && !isForeign && mayBeGraphs(code, message)) ? 'graph' : 'other-json',
    ...paired(code, numberIn(found.get('subcode')) || null),
    httpStatus: numberIn(found.get('status')),
    type: textIn(found.get('type')),
    message,
    details,
    userMessage,
    isTransient: truthIn(found.get('transient')),
    fbtraceId: textIn(found.get('trace')),
    text: said,
    objectId: objectIdIn(said),
    fields: of,
    isForeign,
  };
};

/** A number without any other mark: HTTP's own statuses with words to them are another service's. */
const mayBeGraphs = (code: number | null, message: string): boolean =>
  code !== null && (message === '' || isKnownCode(code) || code < 400 || code > 599);

/** `error` and `errors` are where Graph puts its own. */
const isErrorKey = (key: string): boolean => /^errors?$/.test(key);

const errorText = (of: Fields): string | null => textIn(of['error']) ?? textIn(of['description']);

const namedFields = (of: Fields): ReadonlyMap<FieldName, unknown> => {
  const found = new Map<FieldName, unknown>();
  for (const [name, value] of Object.entries(of)) {
    const field = fieldNamed(name);
    if (field !== undefined && !found.has(field) && value !== null && value !== undefined)
      found.set(field, value);
  }
  return found;
};

/** The message and all other texts of the object, once each. */
const wordsOf = (of: Fields, message: string, details: string | null): string => {
  const nested = Object.values(of)
    .filter(isRecord)
    .flatMap(inner => Object.values(inner));
  const texts = [message, details, ...Object.values(of), ...nested].filter(
    (value): value is string => typeof value === 'string' && value.length > 3,
  );
  return [...new Set(texts.map(text => text.slice(0, mostWords)))].join('\n').slice(0, mostWords);
};
