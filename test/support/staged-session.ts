/**
 * A session whose screens are shown one after the other, each only when it is asked for: whatever is too quick for a
 * picture stands still. Of a step that works, what is shown is how it looks at its end.
 */
import type {Screen, Session} from '../../src/core/screen.ts';

export interface StagedSession extends Session {
  /** What is shown was looked at: only now it settles, so that nobody answers it before. */
  seen(): void;
  /** Shows the next screen, once there is one. */
  next(): Promise<void>;
}

/** @param retold what is shown in place of each text: folders of this run, for instance */
export const stagedSession = (real: Session, retold: (text: string) => string): StagedSession => {
  const listeners = new Set<() => void>();
  const waiting: Screen[] = [];
  let isSeen = false;
  let wake = (): void => {};
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  let shown = retell(real.screen(), retold);

  real.subscribe(() => {
    const screen = real.screen();
    const last = waiting.at(-1);
    if (last !== undefined && isSamePlace(last, screen)) waiting.pop();
    waiting.push(screen);
    wake();
  });

  /** What works is shown once it has worked: then there is another behind it. */
  const isReady = (): boolean =>
    waiting.length > 1 || (waiting[0] !== undefined && waiting[0].kind !== 'working');

  return {
    screen: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: event => real.send(event),
    settled() {
      return new Promise(resolve => {
        const look = (): void => {
          if (shown.kind === 'working' || !isSeen) return;
          listeners.delete(look);
          resolve(shown);
        };
        listeners.add(look);
        look();
      });
    },
    seen() {
      isSeen = true;
      tell();
    },
    async next() {
      while (!isReady()) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
      const screen = waiting.shift();
      if (screen === undefined) throw new Error('what is ready is there');
      shown = retell(screen, retold);
      isSeen = false;
      tell();
    },
  };
};

const isSamePlace = (a: Screen, b: Screen): boolean => a.step === b.step && a.kind === b.kind;

/** The same value with other texts; functions and instances stay what they are. */
const retell = <T>(value: T, retold: (text: string) => string): T => {
  if (typeof value === 'string') return retold(value) as T;
  if (Array.isArray(value)) return value.map(each => retell(each, retold)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, retell(each, retold)])) as T;
};
