/** A session that can be drawn before there is one: what it takes to run the real one may load meanwhile. */
import type {Front, Screen, Session} from './screen.ts';

export interface LateSession extends Session {
  /** From now on it is this one; what was sent before is sent on. Once only. */
  become(session: Session): void;
}

/** @param first what is shown until then; it should be what the real session shows first */
export const lateSession = (first: Screen): LateSession => {
  const listeners = new Set<() => void>();
  const early: Front[] = [];
  let real: Session | null = null;

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    screen: () => (real === null ? first : real.screen()),
    subscribe,
    send(event) {
      if (real === null) early.push(event);
      else real.send(event);
    },
    settled: () =>
      new Promise(resolve => {
        const stop = subscribe(() => {
          stop();
          if (real !== null) resolve(real.settled());
        });
        if (real !== null) resolve(real.settled());
      }),
    become(session) {
      real = session;
      const tell = (): void => {
        for (const listener of [...listeners]) listener();
      };
      session.subscribe(tell);
      for (const event of early) session.send(event);
      tell();
    },
  };
};
