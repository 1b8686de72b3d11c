/** What only Graph leaves in an error, and what only others do. The same number means another thing elsewhere. */
import {type FieldName, type Fields, isRecord, numberIn} from './fields.ts';

const exceptions =
  /(?:OAuth|GraphMethod|GraphBatch|IGApi|FacebookApi|EMApi|Threads?Api|Facebook\w*)Exception/;
const graphKeys = [
  'fbtrace_id',
  'error_subcode',
  'error_user_msg',
  'error_user_title',
  'is_transient',
  'error_data',
];
/** Marks of Feishu, WeChat, Telegram, Slack, Twilio, RFC 9457 and hand-made APIs. */
const foreignKeys = [
  'msg',
  'errmsg',
  'errcode',
  'errno',
  'log_id',
  'ok',
  'more_info',
  'moreInfo',
  'request_id',
  'requestId',
  'RequestId',
  'instance',
  'param',
  'documentation_url',
];

export const hasGraphType = (text: string): boolean => exceptions.test(text);

/** A prefix "(#131030)" in the message, or one of the keys or types that are Graph's own. */
export const isMarkedByGraph = (of: Fields, said: string): boolean =>
  graphKeys.some(key => key in of) ||
  hasGraphType(typeof of['type'] === 'string' ? of['type'] : '') ||
  /\(#\d{1,7}\)/.test(said) ||
  exceptions.test(said);

/** An error in a webhook has a title and, mostly, an address of Meta's. */
export const isWebhookError = (of: Fields): boolean =>
  numberIn(of['code']) !== null && ('title' in of || String(of['href'] ?? '').includes('facebook.com'));

/** Graph's codes are numbers, those of a broken connection are Node's. */
const isInWords = (code: unknown): boolean =>
  typeof code === 'string' && /[a-z]/i.test(code) && !/^ERR_|^E[A-Z]+$/.test(code);

const isNegative = (code: unknown): boolean => typeof code === 'number' && code < 0;

/** Another vendor's keys, a code in words or below nought, or a status in capitals beside the code, as Google has it. */
export const isMarkedByOthers = (of: Fields): boolean =>
  foreignKeys.some(key => key in of) ||
  [of['code'], of['errorCode']].some(code => isInWords(code) || isNegative(code)) ||
  (typeof of['status'] === 'string' && /^[A-Z_]{6,}$/.test(of['status'])) ||
  (typeof of['type'] === 'string' && /_error$|^https?:/.test(of['type'])) ||
  (typeof of['error'] === 'string' &&
    /^(invalid|unauthorized|unsupported|redirect_uri)_[a-z_]+$/.test(of['error']));

export const has = (found: ReadonlyMap<FieldName, unknown>, ...names: readonly FieldName[]): boolean =>
  names.some(name => found.has(name));

/** `error_data` is an object, or the same as text. */
export const errorData = (value: unknown): Fields => {
  if (isRecord(value)) return value;
  if (typeof value !== 'string' || !value.trim().startsWith('{')) return {};
  try {
    const parsed: unknown = JSON.parse(value);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
};
