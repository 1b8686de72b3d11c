/** Watches the terminal and the process: keys, size, signals, crashes, and the terminal going away. */
import type {Ending} from '../core/screen.ts';
import {listen} from './keys/listen.ts';
import type {InkOptions} from './options.ts';

export interface Watching {
  readonly end: (ending: Ending) => void;
  /** The program was stopped and goes on: the shell has had the terminal meanwhile. */
  readonly resume: () => void;
  readonly fail: (error: unknown) => void;
  readonly resize: () => void;
  readonly chunk: (text: string) => void;
}

/** Signals, the terminal's size and its end, keys. */
export const watch = ({signals, stdin, stdout, broken}: InkOptions, on: Watching): (() => void) => {
  const interrupted = (): void => on.end('interrupted');
  const terminated = (): void => on.end('terminated');
  const hungUp = (): void => on.end('hung-up');
  const broke = (): void => on.fail(broken?.reason);
  signals.on('SIGINT', interrupted);
  signals.on('SIGTERM', terminated);
  signals.on('SIGHUP', hungUp);
  signals.on('SIGCONT', on.resume);
  // Node would print the error on the alternate screen, where it is gone with the program.
  signals.on('uncaughtException', on.fail);
  signals.on('unhandledRejection', on.fail);
  stdout.on('resize', on.resize);
  // A terminal that is gone answers each write with an error, also those of taking leave: the listener stays.
  stdout.on('error', hungUp);
  broken?.addEventListener('abort', broke);
  if (broken?.aborted === true) broke();
  const deafen = listen(stdin, {onChunk: on.chunk, onGone: hungUp});
  return () => {
    deafen();
    signals.off('SIGINT', interrupted);
    signals.off('SIGTERM', terminated);
    signals.off('SIGHUP', hungUp);
    signals.off('SIGCONT', on.resume);
    signals.off('uncaughtException', on.fail);
    signals.off('unhandledRejection', on.fail);
    stdout.off('resize', on.resize);
    broken?.removeEventListener('abort', broke);
  };
};
