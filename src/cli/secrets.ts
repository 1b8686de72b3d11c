/** Where a token or app secret comes from without being asked for: standard input, a file, the environment. */
import {resolve} from 'node:path';
import type {Readable} from 'node:stream';
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import {Secret} from '../core/secret.ts';
import {parsePin} from '../paste/pin.ts';
import type {Io} from './io.ts';
import type {Settings} from './settings.ts';
import {UsageError} from './usage.ts';

export interface Given extends Handed {
  readonly source: string;
}

/** What a run begins with. */
export interface Handed {
  readonly secret: Secret;
  /** For the report: "stdin", "file:PATH", "variable:NAME"; null: from nobody, as in a practice run. */
  readonly source: string | null;
}

export interface SecretWords {
  readonly emptyInput: string;
  readonly terminalInput: string;
  readonly endlessInput: (seconds: number) => string;
}

/** More than this is no token; it is not read to its end. */
const mostBytes = 1_000_000;

/** @throws UsageError for an empty or a terminal's standard input, and for one that does not end in time */
export const givenToken = async (
  io: Io,
  {tokenStdin, tokenFile, deadlineMs}: Settings,
  words: SecretWords,
): Promise<Parsed<Given | null, Problem>> => {
  if (tokenStdin) return ok({secret: await fromInput(io, deadlineMs, words), source: 'stdin'});
  if (tokenFile !== null) return fromFile(io, tokenFile, deadlineMs);
  const given = variable(io, 'WA_TOKEN_TOKEN');
  return ok(given === null ? null : {...given, source: 'variable:WA_TOKEN_TOKEN'});
};

/** @throws UsageError for an empty or a terminal's standard input, and for one that does not end in time */
export const givenAppSecret = async (
  io: Io,
  {appSecretStdin, appSecretFile, deadlineMs}: Settings,
  words: SecretWords,
): Promise<Parsed<Secret | null, Problem>> => {
  const trimmed = (secret: Secret): Secret => secret.trimmed();
  if (appSecretStdin) return ok(trimmed(await fromInput(io, deadlineMs, words)));
  if (appSecretFile !== null) {
    const given = await fromFile(io, appSecretFile, deadlineMs);
    return given.ok ? ok(trimmed(given.value.secret)) : given;
  }
  const given = variable(io, 'WHATSAPP_APP_SECRET');
  return ok(given === null ? null : trimmed(given.secret));
};

/** The PIN of the number's two-step verification. @throws UsageError for what is none */
export const givenPin = async (
  io: Io,
  {pinFile, deadlineMs}: Pick<Settings, 'pinFile' | 'deadlineMs'>,
  words: {readonly badPin: string},
): Promise<Parsed<Secret | null, Problem>> => {
  const read = pinFile === null ? ok(variable(io, 'WA_TOKEN_PIN')) : await fromFile(io, pinFile, deadlineMs);
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read;
  const pin = parsePin(read.value.secret);
  if (!pin.ok) throw new UsageError(words.badPin);
  return pin;
};

const variable = ({env}: Io, name: string): {readonly secret: Secret} | null => {
  const value = env[name];
  return value === undefined || value.trim() === '' ? null : {secret: new Secret(value)};
};

const fromInput = async ({stdin}: Io, limitMs: number, words: SecretWords): Promise<Secret> => {
  if (stdin.isTTY === true) throw new UsageError(words.terminalInput);
  const text = await readWithin(stdin, limitMs);
  if (text === null) throw new UsageError(words.endlessInput(limitMs / 1000));
  if (text.trim() === '') throw new UsageError(words.emptyInput);
  return new Secret(text);
};

/** @returns null when it has not ended in this time: whoever holds the other end may never close it */
const readWithin = async (stdin: Readable, limitMs: number): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stdin.destroy();
  }, limitMs);
  try {
    for await (const chunk of stdin) {
      const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      chunks.push(part);
      bytes += part.length;
      if (bytes > mostBytes) break;
    }
  } catch (error) {
    // Destroyed before its end, a stream throws at whoever reads it.
    if (!isLate) throw error;
  } finally {
    clearTimeout(timer);
  }
  return isLate ? null : Buffer.concat(chunks).toString('utf8').slice(0, mostBytes);
};

const fromFile = async ({cwd}: Io, path: string, limitMs: number): Promise<Parsed<Given, Problem>> => {
  const unreadable = (detail: string) => fail(problem('file/unreadable', {path, detail}));
  try {
    const {openSecretFile} = await import('./secret-file.ts');
    const text = await readWithin(openSecretFile(resolve(cwd, path)), limitMs);
    return text === null ? unreadable('ETIMEDOUT') : ok({secret: new Secret(text), source: `file:${path}`});
  } catch (error) {
    return unreadable(error instanceof Error && 'code' in error ? String(error.code) : '');
  }
};
