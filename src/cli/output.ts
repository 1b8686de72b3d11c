/** The one way out for text: redacted, to standard output for results and to standard error for messages. */
import type {Writable} from 'node:stream';
import type {Secret} from '../core/secret.ts';
import {createRedactor} from '../graph/redact.ts';
import {abilitiesOf} from '../terminal/abilities.ts';
import {inAscii} from '../terminal/ascii.ts';
import type {Io} from './io.ts';
import {wrapped} from './wrapped.ts';

export interface Output {
  /** A result, on standard output. */
  say(text: string): void;
  /** A message, on standard error; broken between words where that is a terminal. */
  tell(text: string): void;
  /** What stands in the way, on standard error: one sentence, and what to do. */
  problem(sentence: {readonly message: string; readonly fix: readonly string[]}): void;
  /** The one JSON document of a run. */
  document(value: unknown): void;
  /** From now on this secret is dots in whatever goes out. */
  hide(secret: Secret): void;
  /** Waits for what was printed. @returns null, or why a result could not be written: a full disk */
  written(): Promise<string | null>;
}

export const createOutput = (io: Pick<Io, 'stdout' | 'stderr' | 'env' | 'print'>): Output => {
  const secrets: Secret[] = [];
  const redact = createRedactor(() => secrets);
  const write = createWriter();
  let written: Promise<string | null> = Promise.resolve(null);
  const tell = (text: string): void =>
    void write(io.stderr, `${legible(io.stderr, wrapped(redact(text), io.stderr), io.env)}\n`);
  const result = (text: string): void => {
    const left = io.print?.(text) ?? text;
    if (left.length === 0) return;
    const now = write(io.stdout, left);
    written = written.then(async before => before ?? now);
  };
  return {
    say(text) {
      const clean = redact(text);
      result(`${io.print === undefined ? legible(io.stdout, clean, io.env) : clean}\n`);
    },
    tell,
    problem: ({message, fix}) => tell([message, ...fix].join(' ')),
    document: value => result(`${redact(JSON.stringify(value, null, 2))}\n`),
    hide: secret => void secrets.push(secret),
    written: () => written,
  };
};

/** Writes to streams whose other end may have gone: a closed window and a closed pipe are told of nothing, and break nothing. */
const createWriter = () => {
  const watched = new Set<Writable>();
  return (stream: Writable, text: string | Uint8Array): Promise<string | null> => {
    // What went wrong comes with the write as well.
    if (!watched.has(stream)) stream.on('error', () => {});
    watched.add(stream);
    return new Promise(resolve => {
      stream.write(text, error => resolve(error == null || isGone(error) ? null : codeOf(error)));
    });
  };
};

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.message);

const isGone = (error: Error): boolean => ['EIO', 'EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error));

/** A terminal without Unicode gets ASCII; a pipe gets UTF-8, whatever this machine's locale is. */
const legible = ({isTTY}: Io['stdout' | 'stderr'], text: string, env: Io['env']): string =>
  isTTY === true && !abilitiesOf(env, process.platform).unicode ? inAscii(text) : text;
