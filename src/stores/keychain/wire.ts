/**
 * What the program and its keychain helper say to each other: a request on the helper's standard input, its answer on
 * the helper's standard output, each a line of JSON; the next request waits for the answer. The secret travels nowhere else: arguments and environment can be read by
 * other processes.
 */
import type {Entry} from './entries.ts';

export type Request =
  | {readonly op: 'read'; readonly entry: Entry}
  | {readonly op: 'write'; readonly entry: Entry; readonly secret: string}
  | {readonly op: 'remove'; readonly entry: Entry}
  | {readonly op: 'list'; readonly service: string}
  /** Writes, reads and deletes this entry; the answer's value is what was read. */
  | {readonly op: 'probe'; readonly entry: Entry; readonly secret: string};

export type Answer =
  | {readonly kind: 'value'; readonly value: string | null}
  | {readonly kind: 'done'; readonly existed: boolean}
  | {readonly kind: 'accounts'; readonly accounts: readonly string[]}
  | {readonly kind: 'failed'; readonly stage: Stage; readonly message: string};

/**
 * How far the helper came: no binding for this platform, a binding that does not load, or a call that the keychain
 * answered with an error.
 */
export type Stage = 'install' | 'load' | 'call';

type Fields = Readonly<Record<string, unknown>>;

/** Reads an answer of the helper; null when it is none. */
export function parseAnswer(line: string): Answer | null {
  const fields = parseFields(line);
  if (fields?.['kind'] === 'value') {
    const value = fields['value'];
    return value === null || typeof value === 'string' ? {kind: 'value', value} : null;
  }
  if (fields?.['kind'] === 'done') return {kind: 'done', existed: fields['existed'] === true};
  if (fields?.['kind'] === 'accounts') {
    const accounts = fields['accounts'];
    return Array.isArray(accounts) ? {kind: 'accounts', accounts: accounts.filter(isText)} : null;
  }
  if (fields?.['kind'] === 'failed') {
    const {stage, message} = fields;
    return isStage(stage) && isText(message) ? {kind: 'failed', stage, message} : null;
  }
  return null;
}

/** Reads a request in the helper; null when it is none. */
export function parseRequest(line: string): Request | null {
  const fields = parseFields(line);
  if (fields === null) return null;
  const {op, service, secret} = fields;
  if (op === 'list') return isText(service) ? {op, service} : null;
  const entry = parseEntry(fields['entry']);
  if (entry === null) return null;
  if (op === 'read' || op === 'remove') return {op, entry};
  if (op === 'write' || op === 'probe') return isText(secret) ? {op, entry, secret} : null;
  return null;
}

function parseEntry(raw: unknown): Entry | null {
  if (!isFields(raw)) return null;
  const {service, account} = raw;
  return isText(service) && isText(account) ? {service, account} : null;
}

function parseFields(line: string): Fields | null {
  try {
    const raw: unknown = JSON.parse(line);
    return isFields(raw) ? raw : null;
  } catch {
    return null;
  }
}

const isFields = (raw: unknown): raw is Fields => typeof raw === 'object' && raw !== null;
const isText = (raw: unknown): raw is string => typeof raw === 'string';
const isStage = (raw: unknown): raw is Stage => raw === 'install' || raw === 'load' || raw === 'call';
