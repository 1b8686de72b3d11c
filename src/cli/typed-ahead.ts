/** Keys pressed before a question came must not answer it: they were meant for what stood there then. */
import type {Readable} from 'node:stream';
import type {Clock} from '../core/session.ts';

/** Standard input; only a terminal's has a raw mode. */
export type Typed = Readable & {setRawMode?(on: boolean): unknown};

/** After so long without a key nothing more is on its way, milliseconds. */
const quietMs = 30;
/** However much arrives, the question comes after this, milliseconds. */
const longestMs = 300;

/**
 * Drops what waits in the terminal. It is read in raw mode: whole lines would hold back the keys of a line that is not
 * ended, and join them to the answer. What is not a terminal has no keys, and is left alone.
 */
export const dropTypedAhead = async (stdin: Typed, clock: Clock): Promise<void> => {
  if (stdin.setRawMode === undefined || stdin.destroyed || stdin.readableEnded) return;
  stdin.setRawMode(true);
  await new Promise<void>(resolve => {
    const done = (): void => {
      stdin.off('data', again).off('end', done).off('close', done).off('error', done).pause();
      stopQuiet();
      stopLongest();
      resolve();
    };
    const again = (): void => {
      stopQuiet();
      stopQuiet = clock.after(quietMs, done);
    };
    let stopQuiet = clock.after(quietMs, done);
    const stopLongest = clock.after(longestMs, done);
    stdin.on('data', again).on('end', done).on('close', done).on('error', done).resume();
  });
  if (!stdin.destroyed) stdin.setRawMode(false);
};
