/** The error envelope of Graph, wherever it comes: in a body, in `data.error` of an inspection, with its odd spellings. */
import type {GraphError} from './failure.ts';
import {type Fields, fieldsOf, numberOf, textOf} from './parse.ts';

/**
 * @param value what stands under `error`
 * @param clean removes secrets from text
 * @returns null when it is no error of Graph's
 */
export const parseGraphError = (value: unknown, clean: (text: string) => string): GraphError | null => {
  const error = fieldsOf(value);
  if (error === null) return null;
  const said = (raw: unknown): string | null => {
    const text = textOf(raw);
    return text === null ? null : clean(text);
  };
  const message = said(error['message']);
  const code = numberOf(error['code']) ?? codeInMessage(message);
  if (message === null && code === null) return null;
  return {
    code,
    subcode: subcodeOf(error),
    type: textOf(error['type']),
    message: message ?? '',
    details: said(detailsOf(error['error_data'])),
    userTitle: said(error['error_user_title']),
    userMessage: said(error['error_user_msg']),
    isTransient: error['is_transient'] === true,
    fbtraceId: textOf(error['fbtrace_id']),
  };
};

/** 0 says nothing; an inspected token's error names it `subcode` (observed). */
const subcodeOf = (error: Fields): number | null => {
  const subcode = numberOf(error['error_subcode']) ?? numberOf(error['subcode']);
  return subcode === 0 ? null : subcode;
};

/** `error_data` is an object, or that object as a JSON text (observed). */
const detailsOf = (data: unknown): unknown => {
  if (typeof data !== 'string') return fieldsOf(data)?.['details'];
  try {
    const parsed: unknown = JSON.parse(data);
    return fieldsOf(parsed)?.['details'] ?? data;
  } catch {
    return data;
  }
};

/** Old bodies have no code, only "(#100) …". */
const codeInMessage = (message: string | null): number | null => {
  const [, code] = /^\(#(\d+)\)/.exec(message ?? '') ?? [];
  return code === undefined ? null : Number(code);
};
