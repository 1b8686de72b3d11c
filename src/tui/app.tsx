/** The drawing: rows. All thinking is done before; the hooks of Ink only hold the terminal's modes. */
import {Transform, useAnimation, useInput, usePaste} from 'ink';
import {type ReactNode, useInsertionEffect, useSyncExternalStore} from 'react';
import {clipped, type Row} from './look/rows.ts';
import type {Stage} from './stage.ts';

const spinnerMs = 90;

export interface AppProps {
  readonly stage: Stage;
  /** Puts the cursor where the first frame begins. */
  readonly toTheTop: () => void;
}

export const App = ({stage, toTheTop}: AppProps): ReactNode => {
  // The one kind of effect that runs before Ink writes a frame.
  useInsertionEffect(toTheTop, [toTheTop]);
  const view = useSyncExternalStore(stage.subscribe, stage.view);
  const {frame: tick} = useAnimation({interval: spinnerMs, isActive: stage.moves(view)});
  // They switch raw mode and bracketed paste on, and off again however the program ends. The keys come another way,
  // see `keys/listen.ts`.
  useInput(ignore);
  usePaste(ignore);
  const {header, body, footer} = stage.frame(view, tick);
  const rows: readonly Row[] = [...header, ...body, ...footer];
  // In a window that got narrower Ink draws these once more, before there are others.
  const inWindow = (row: Row): Row => {
    const {size} = stage.view();
    return size === view.size ? row : clipped(row, size.columns);
  };
  // Of text Ink strips sequences, measures it, wraps it and takes it apart twice. The rows have had all that: it gets
  // blank ones, and ours when it draws them, which is a third of the time that a key takes.
  return (
    <Transform transform={(_blank, at) => inWindow(rows[at] ?? '')}>
      {rows.map(() => ' ').join('\n')}
    </Transform>
  );
};

const ignore = (): void => {};
