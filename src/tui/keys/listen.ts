/**
 * Reads standard input by itself. Ink's reader joins what is buffered into one text and waits without end for the mark
 * that closes a paste; here the borders of chunks count, and a paste whose end is lost must not take the keyboard along.
 */
import {PassThrough, type Readable} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';

/** Standard input, a terminal's. */
export type Input = Readable & {
  readonly isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
  ref?(): unknown;
  unref?(): unknown;
};

export interface Listening {
  readonly onChunk: (text: string) => void;
  /** The terminal is gone. */
  readonly onGone: () => void;
}

/** @returns a function that stops listening and lets the program end */
export const listen = (stdin: Input, {onChunk, onGone}: Listening): (() => void) => {
  const decoder = new StringDecoder('utf8');
  const take = (chunk: Buffer | string): void =>
    onChunk(typeof chunk === 'string' ? chunk : decoder.write(chunk));
  stdin.on('data', take);
  stdin.on('end', onGone);
  stdin.on('close', onGone);
  stdin.on('error', onGone);
  return () => {
    stdin.off('data', take);
    stdin.off('end', onGone);
    stdin.off('close', onGone);
    stdin.pause();
    stdin.unref?.();
  };
};

/** Standard input as Ink gets it: its modes are the terminal's, but nothing is ever read from it. */
export const silentInput = (stdin: Input): NodeJS.ReadableStream =>
  Object.assign(new PassThrough(), {
    isTTY: stdin.isTTY ?? false,
    setRawMode: (on: boolean) => stdin.setRawMode?.(on),
    ref: () => stdin.ref?.(),
    unref: () => stdin.unref?.(),
  });
