/** An Enter so soon after a paste that nobody can have read what came meanwhile: it may have been meant for the paste. */
import type {Screen} from '../core/screen.ts';
import type {Clock} from '../core/session.ts';
import type {Key} from '../paste/chunks.ts';
import {placeOf} from './shown.ts';

/** Time to read, milliseconds. */
const hastyMs = 2_000;

export interface Haste {
  /** A paste was taken without a key. */
  tookPaste(): void;
  /** What is on the screen now. */
  drew(screen: Screen): void;
  /** Told of every key. @returns whether it agrees to a review that came right after a paste */
  isHasty(screen: Screen, key: Key): boolean;
}

export const createHaste = (clock: Clock): Haste => {
  let afterPaste = false;
  let place: string | null = null;
  let drawnAt = 0;
  return {
    tookPaste() {
      afterPaste = true;
    },
    drew(screen) {
      if (placeOf(screen) === place) return;
      place = placeOf(screen);
      drawnAt = clock.now();
    },
    isHasty(screen, key) {
      const wasPasted = afterPaste;
      afterPaste = false;
      const agrees = screen.kind === 'review' && key.type === 'key' && key.name === 'enter';
      return wasPasted && agrees && clock.now() - drawnAt < hastyMs;
    },
  };
};
