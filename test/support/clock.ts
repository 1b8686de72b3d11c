/** A clock that moves only when told. */
import type {Clock} from '../../src/core/session.ts';

/** @param start epoch milliseconds */
export const handClock = (start = 0): Clock & {pass(ms: number): void} => {
  let now = start;
  const waiting = new Set<{at: number; call: () => void}>();
  return {
    after(ms, call) {
      const entry = {at: now + ms, call};
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    now: () => now,
    pass(ms) {
      now += ms;
      for (const entry of [...waiting].filter(({at}) => at <= now)) {
        waiting.delete(entry);
        entry.call();
      }
    },
  };
};
