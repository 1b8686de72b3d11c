/** The one way out for text: redacted, to standard output for results and to standard error for messages. */
import type {Secret} from '../core/secret.ts';
import {createRedactor} from '../graph/redact.ts';
import type {Io} from './io.ts';

export interface Output {
  /** A result, on standard output. */
  say(text: string): void;
  /** A message, on standard error. */
  tell(text: string): void;
  /** What stands in the way, on standard error: one sentence, and what to do. */
  problem(sentence: {readonly message: string; readonly fix: readonly string[]}): void;
  /** The one JSON document of a run. */
  document(value: unknown): void;
  /** From now on this secret is dots in whatever goes out. */
  hide(secret: Secret): void;
}

export const createOutput = (io: Pick<Io, 'stdout' | 'stderr'>): Output => {
  const secrets: Secret[] = [];
  const redact = createRedactor(() => secrets);
  return {
    say: text => void io.stdout.write(`${redact(text)}\n`),
    tell: text => void io.stderr.write(`${redact(text)}\n`),
    problem: ({message, fix}) => void io.stderr.write(`${redact([message, ...fix].join(' '))}\n`),
    document: value => void io.stdout.write(`${redact(JSON.stringify(value, null, 2))}\n`),
    hide: secret => void secrets.push(secret),
  };
};
