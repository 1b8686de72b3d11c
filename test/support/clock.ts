/** A clock that moves only when told. */
import type {Clock} from '../../src/core/session.ts';

export const handClock = (): Clock & {pass(ms: number): void} => {
  let now = 0;
  const waiting = new Set<{at: number; call: () => void}>();
  return {
    after(ms, call) {
      const entry = {at: now + ms, call};
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    pass(ms) {
      now += ms;
      for (const entry of [...waiting].filter(({at}) => at <= now)) {
        waiting.delete(entry);
        entry.call();
      }
    },
  };
};
