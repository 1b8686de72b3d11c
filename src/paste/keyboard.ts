/** Keys from a stream of chunks, with the waiting that a lone Escape and a cut sequence need. */
import type {Clock} from '../core/session.ts';
import {feed, flush, type Key, noChunks, patience} from './chunks.ts';

export interface Keyboard {
  /** One read of standard input, decoded. */
  push(chunk: string): void;
  /** Forgets what is open: what was begun before a pause does not end after it. */
  reset(): void;
}

/** @param onKey called for each key, in order */
export const createKeyboard = (clock: Clock, onKey: (key: Key) => void): Keyboard => {
  let state = noChunks;
  let stopWaiting = (): void => {};

  const take = ({state: next, keys}: ReturnType<typeof feed>): void => {
    stopWaiting();
    state = next;
    const ms = patience(next);
    stopWaiting = ms === null ? () => {} : clock.after(ms, () => take(flush(state)));
    for (const key of keys) onKey(key);
  };

  return {
    push: chunk => take(feed(state, chunk)),
    reset() {
      stopWaiting();
      state = noChunks;
    },
  };
};
