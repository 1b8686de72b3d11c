/** What is shown: the session's screen, what is remembered of it, and its pane. React is told when it is to be drawn anew. */
import type {Screen} from '../core/screen.ts';
import {type FrameRows, frameOf, type Look} from './frame.ts';
import type {Pane} from './screens/pane.ts';
import {beginLocal, paneOf, resumedLocal} from './screens/pane-of.ts';
import type {Size, View} from './view.ts';

export interface Shown {
  readonly view: () => View;
  readonly subscribe: (listener: () => void) => () => void;
  /** The pane of a view; of what is shown now where none is named. */
  readonly pane: (of?: View) => Pane;
  /** The rows of the view. */
  readonly frame: (of: View, tick: number) => FrameRows;
  change(next: Partial<View>): void;
  /** @param keepsTold whether what was told is still of use on another screen */
  turnTo(screen: Screen, keepsTold: boolean): void;
  close(): void;
}

/** Where one is: what is remembered of a screen is gone when this changes. */
export const placeOf = ({step, kind}: Screen): string => `${step}/${kind}`;

export const createShown = (first: Screen, size: Size, look: Look): Shown => {
  const listeners = new Set<() => void>();
  let view: View = {screen: first, local: beginLocal(first), scroll: null, size, told: null};
  let made: {readonly of: View; readonly pane: Pane} | null = null;

  const draw = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const change = (next: Partial<View>): void => {
    view = {...view, ...next};
    draw();
  };

  /** A key asks for it several times over, and that of a long list takes a while to make. */
  const pane = (of: View = view): Pane => {
    if (made?.of.screen !== of.screen || made.of.local !== of.local)
      made = {of, pane: paneOf(of.screen, of.local, look.words)};
    return made.pane;
  };

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pane,
    frame: (of, tick) => frameOf(of, pane(of), look, tick),
    change,
    turnTo(screen, keepsTold) {
      const before = view;
      if (screen === before.screen) return;
      if (placeOf(screen) !== placeOf(before.screen)) {
        const told = keepsTold ? before.told : null;
        change({screen, local: beginLocal(screen), scroll: null, told});
        return;
      }
      const movedBefore = pane().moves;
      view = {...before, screen, local: resumedLocal(screen, before.local)};
      // A list that grows: its spinner draws what came within 90 ms. A frame for every page would make keys wait.
      if (screen.kind !== 'choice' || !movedBefore || !pane().moves) draw();
    },
    close: () => listeners.clear(),
  };
};
