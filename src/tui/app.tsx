/** The drawing: three blocks of rows. All thinking is done before; the hooks of Ink only hold the terminal's modes. */
import {Box, Text, useAnimation, useInput, usePaste} from 'ink';
import {type ReactNode, useInsertionEffect, useSyncExternalStore} from 'react';
import type {Row} from './look/rows.ts';
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
  return (
    <Box flexDirection="column">
      <Rows rows={header} />
      <Rows rows={body} />
      <Rows rows={footer} />
    </Box>
  );
};

const ignore = (): void => {};

/** An empty row would take no room in a layout. */
const Rows = ({rows}: {readonly rows: readonly Row[]}): ReactNode =>
  rows.length === 0 ? null : <Text>{rows.map(row => (row === '' ? ' ' : row)).join('\n')}</Text>;
