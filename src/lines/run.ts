/** What both line front-ends do around their conversation: signals, the end of the terminal, and putting it right. */
import type {Ending} from '../core/screen.ts';
import type {Asker, Reply} from './asker.ts';
import {converse} from './converse.ts';
import {type Input, openInput} from './input.ts';
import type {LinesOptions} from './options.ts';

export interface Making {
  readonly input: Input;
  /** Ends the whole run. */
  readonly end: (ending: Ending) => void;
}

/**
 * @param codes whether the terminal may be sent escape codes
 * @returns how it ended; the terminal is as it was
 */
export const runConversation = async (
  options: LinesOptions,
  codes: boolean,
  make: (making: Making) => Asker,
): Promise<Ending> => {
  const {stdin, stdout, env, clock, signals, broken} = options;
  const run = new AbortController();
  const end = (ending: Ending): void => {
    const reply: Reply = {type: 'end', ending};
    run.abort(reply);
  };
  const interrupted = (): void => end('interrupted');
  const terminated = (): void => end('terminated');
  const hungUp = (): void => end('hung-up');
  const broke = (): void => end('quit');
  signals.on('SIGINT', interrupted);
  signals.on('SIGTERM', terminated);
  signals.on('SIGHUP', hungUp);
  stdout.on('error', hungUp);
  broken?.addEventListener('abort', broke);
  // A step may have broken before there was anybody to tell.
  if (broken?.aborted === true) broke();
  const input = openInput({
    stdin,
    stdout,
    clock,
    marksPastes: codes && env['TERM'] !== 'dumb',
  });
  const asker = make({input, end});
  try {
    return await converse(options, asker, run.signal);
  } finally {
    asker.close();
    input.close();
    signals.off('SIGINT', interrupted);
    signals.off('SIGTERM', terminated);
    signals.off('SIGHUP', hungUp);
    // The listener for a broken pipe stays: what is still to be written fails later.
    broken?.removeEventListener('abort', broke);
  }
};
