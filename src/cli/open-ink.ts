/** The Ink front-end, drawn before the wizard is loaded: a person sees at once that something is going on. */
import type {Copy} from '../copy/en.ts';
import {lateSession} from '../core/late-session.ts';
import type {Ending, Session} from '../core/screen.ts';
import {openingScreen} from '../steps/opening.ts';
import {deskFor} from './desk.ts';
import {keepCompiledCode, terminalParts} from './drive.ts';
import type {Io} from './io.ts';

/** A front-end that waits for its session. */
export interface Opened {
  /** Hands the session over. @returns how it ended, as `drive` does */
  drive(session: Session, broken: AbortSignal): Promise<Ending>;
  /** Leaves the terminal as it was, if the end has not come yet: there will be no session. */
  close(): Promise<void>;
}

/** Resolves when the first frame is drawn. */
export const openInk = async (io: Io, words: Copy): Promise<Opened> => {
  const {runInk} = await import('../tui/run.tsx');
  const session = lateSession(openingScreen(words));
  const over = new AbortController();
  let onFirstFrame = (): void => {};
  const drawn = new Promise<void>(resolve => {
    onFirstFrame = resolve;
  });
  const desk = deskFor({io, words, cwd: io.cwd, practice: false, codes: true});
  const ending = runInk({
    ...terminalParts(io, desk),
    words: words.ui,
    session,
    broken: over.signal,
    onFirstFrame,
  });
  // Whoever drives hears of an error; while nobody does, it must not be taken for one that nobody catches.
  const ended = ending.then(
    () => {},
    () => {},
  );
  await Promise.race([drawn, ended]);
  return {
    drive(real, broken) {
      const broke = (): void => over.abort(broken.reason);
      broken.addEventListener('abort', broke);
      if (broken.aborted) broke();
      session.become(real);
      keepCompiledCode();
      return ending;
    },
    close() {
      over.abort(new Error('There is no session.'));
      return ended;
    },
  };
};
