/**
 * Owns standard input for one run. It gives lines as the terminal's own editing makes them, or single keys with echo
 * switched off; lines that come before they are asked for wait their turn.
 */
import {StringDecoder} from 'node:string_decoder';
import type {Clock} from '../core/session.ts';
import type {Key} from '../paste/key.ts';
import {createKeyboard, type Keyboard} from '../paste/keyboard.ts';
import type {Sink, Source} from './options.ts';

export interface Input {
  /** The next line; null when the input has ended, or at once when `signal` is aborted. */
  line(signal: AbortSignal): Promise<string | null>;
  /** A line that came before it was asked for. */
  early(): string | null;
  /**
   * Keys instead of lines, nothing echoed, until the returned function is called.
   *
   * @param onGone called when the input ends meanwhile
   */
  keys(onKey: (key: Key) => void, onGone: () => void): () => void;
  hasEnded(): boolean;
  /** Puts the terminal right and lets go of it. */
  close(): void;
}

export interface InputOptions {
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly clock: Clock;
  /** Whether the terminal may be asked to mark pastes. A dumb one would print the request. */
  readonly marksPastes: boolean;
}

const markPastes = '\u001B[?2004h';
const markNoPastes = '\u001B[?2004l';

export const openInput = ({stdin, stdout, clock, marksPastes}: InputOptions): Input => {
  const decoder = new StringDecoder('utf8');
  const waiting: string[] = [];
  let partial = '';
  let ended = false;
  let keyboard: Keyboard | null = null;
  let onLine = (): void => {};
  let onGone = (): void => {};

  const take = (text: string): void => {
    if (keyboard !== null) {
      keyboard.push(text);
      return;
    }
    const pieces = (partial + text).split(/\r\n|\n|\r/);
    partial = pieces.pop() ?? '';
    waiting.push(...pieces);
    onLine();
  };
  const onData = (chunk: Buffer | string): void =>
    take(typeof chunk === 'string' ? chunk : decoder.write(chunk));
  const end = (): void => {
    if (ended) return;
    if (partial !== '') waiting.push(partial);
    partial = '';
    ended = true;
    onLine();
    onGone();
  };

  stdin.on('data', onData);
  stdin.on('end', end);
  stdin.on('close', end);
  stdin.on('error', end);
  stdin.resume();

  const raw = (on: boolean): void => {
    if (stdin.isTTY !== true) return;
    if (marksPastes) stdout.write(on ? markPastes : markNoPastes);
    // A terminal that is gone cannot be set, and there is nobody to tell.
    if (!stdin.destroyed) stdin.setRawMode?.(on);
  };
  const noKeys = (): void => {
    if (keyboard === null) return;
    keyboard.reset();
    keyboard = null;
    onGone = () => {};
    raw(false);
  };

  return {
    early: () => waiting.shift() ?? null,
    hasEnded: () => ended,
    line: signal =>
      new Promise(resolve => {
        const done = (line: string | null): void => {
          signal.removeEventListener('abort', stop);
          onLine = () => {};
          resolve(line);
        };
        const stop = (): void => done(null);
        onLine = () => {
          const line = waiting.shift();
          if (line !== undefined) done(line);
          else if (ended) done(null);
        };
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
        else onLine();
      }),
    keys(onKey, whenGone) {
      raw(true);
      onGone = whenGone;
      keyboard = createKeyboard(clock, onKey);
      if (partial !== '') keyboard.push(partial);
      partial = '';
      if (ended) whenGone();
      return noKeys;
    },
    close() {
      noKeys();
      stdin.off('data', onData);
      stdin.off('end', end);
      stdin.off('close', end);
      stdin.pause();
    },
  };
};
