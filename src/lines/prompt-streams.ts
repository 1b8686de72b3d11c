/** The streams one Inquirer prompt gets: keys that were let through, and an output that outlives the prompt. */
import {PassThrough, Writable} from 'node:stream';
import type {Key, KeyName} from '../paste/key.ts';
import type {Sink} from './options.ts';

export type PromptInput = PassThrough;

export const promptInput = (): PromptInput => new PassThrough();

/** Inquirer ends its output with each prompt; the terminal goes on. */
export const outputFor = (stdout: Sink): Writable =>
  Object.defineProperties(
    new Writable({
      write(chunk, _encoding, done) {
        stdout.write(chunk);
        done();
      },
    }),
    {columns: {get: () => stdout.columns}, isTTY: {get: () => stdout.isTTY}},
  );

const bytes: {readonly [name in KeyName]: string} = {
  enter: '\r',
  escape: '',
  tab: '\t',
  'shift-tab': '',
  backspace: '\u007F',
  delete: '\u001B[3~',
  left: '\u001B[D',
  right: '\u001B[C',
  up: '\u001B[A',
  down: '\u001B[B',
  home: '\u001B[H',
  end: '\u001B[F',
  'page-up': '',
  'page-down': '',
  'ctrl-a': '\u0001',
  'ctrl-c': '',
  'ctrl-d': '',
  'ctrl-e': '\u0005',
  'ctrl-k': '\u000B',
  'ctrl-l': '',
  'ctrl-u': '\u0015',
  'ctrl-v': '',
  'ctrl-w': '\u0017',
};

/** A key as a terminal would send it; pasted control characters and line breaks are not keys. */
export const bytesOf = (key: Key): string =>
  key.type === 'key' ? bytes[key.name] : key.text.replace(/[\u0000-\u001F\u007F]+/g, '');
