/** Between what happens (keys, signals, errors) and the loop that waits for it. */
import type {Outcome} from './outcome.ts';

export interface Turn {
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
  /** Waits for the next outcome. */
  next(): Promise<Outcome>;
  /** Calls, and turns what is thrown into a failure. */
  guard(call: () => void): void;
}

/** What is waited for: the outcome of what is shown, or the error that ended it. */
export const createTurn = (): Turn => {
  let resolve: (outcome: Outcome) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  /** The end, or the error, that came while nobody waited is not lost. */
  let early: {readonly outcome: Outcome} | {readonly error: unknown} | null = null;
  const settle = (outcome: Outcome): void => {
    if (outcome.type === 'end') early ??= {outcome};
    resolve(outcome);
  };
  const fail = (error: unknown): void => {
    early ??= {error};
    reject(error);
  };
  return {
    settle,
    fail,
    next: (): Promise<Outcome> =>
      new Promise((accept, refuse) => {
        resolve = accept;
        reject = refuse;
        if (early === null) return;
        if ('outcome' in early) accept(early.outcome);
        else refuse(early.error);
      }),
    guard(call: () => void): void {
      try {
        call();
      } catch (error) {
        fail(error);
      }
    },
  };
};
