/** Waits for the session: for a screen that asks something, and for the moment at which a question is of no more use. */
import type {Screen, Session} from '../core/screen.ts';
import type {Asker, Reply} from './asker.ts';
import {sameQuestion} from './same-question.ts';
import type {Telling} from './telling.ts';

/** A screen that waits for a person. */
export type Waiting = Exclude<Screen, {kind: 'working' | 'finished'}>;

/** @returns the next screen that is not `working`; null when the run ended before */
export const settled = async (
  session: Session,
  telling: Telling,
  asker: Asker,
  run: AbortSignal,
): Promise<Screen | null> => {
  if (run.aborted) return null;
  if (session.screen().kind !== 'working') return session.screen();
  const stopTelling = telling.follow(session);
  const stopKeys = asker.whileWorking({
    back: () => {
      if (session.screen().canGoBack) session.send({type: 'back'});
    },
  });
  try {
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (!run.aborted && session.screen().kind === 'working') return;
        unsubscribe();
        run.removeEventListener('abort', look);
        resolve();
      };
      const unsubscribe = session.subscribe(look);
      run.addEventListener('abort', look);
    });
    return run.aborted ? null : session.screen();
  } finally {
    stopKeys();
    stopTelling();
  }
};

/**
 * A signal that is aborted when the screen is gone: a failed check that mends itself does not wait for a key. While the
 * failed step runs again, and when it fails as before, the question stands, with what was typed of its answer.
 */
export const whileItStands = (
  session: Session,
  asked: Waiting,
  run: AbortSignal,
): {readonly signal: AbortSignal; readonly stop: () => void} => {
  const gone = new AbortController();
  const moved: Reply = {type: 'moved'};
  const look = (): void => {
    const now = session.screen();
    const runsAgain = asked.kind === 'trouble' && now.kind === 'working' && now.step === asked.step;
    if (!runsAgain && !sameQuestion(now, asked)) gone.abort(moved);
  };
  const unsubscribe = session.subscribe(look);
  look();
  return {signal: AbortSignal.any([run, gone.signal]), stop: unsubscribe};
};
