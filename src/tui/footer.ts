/** The keys that do something now: read from the very table that wires them. */
import type {Screen} from '../core/screen.ts';
import {type Row, widthOf} from './look/rows.ts';
import type {Pane, Room} from './screens/pane.ts';

interface Hint {
  readonly key: string;
  readonly label: string;
}

/** @param scrolls whether the body is longer than the window */
export const footerRows = (pane: Pane, screen: Screen, scrolls: boolean, room: Room): readonly Row[] => {
  const {words, theme, width, airy} = room;
  const bound = pane.bindings.flatMap(({hint}) => (hint === null ? [] : [hint]));
  const hints: readonly Hint[] = [
    ...bound,
    ...(scrolls ? [{key: words.keys.upDown, label: words.hints.scroll}] : []),
    ...(screen.kind === 'finished' ? [] : [{key: words.keys.interrupt, label: words.hints.stop}]),
  ];
  const rows = packed(
    hints.map(({key, label}) => `${theme.paint('accent', key)} ${theme.paint('dim', label)}`),
    width,
  );
  return airy ? [theme.paint('dim', theme.glyphs.bar.repeat(width)), ...rows] : rows;
};

/** As many to a row as fit; a hint is never cut in two. */
const packed = (hints: readonly string[], width: number): readonly Row[] => {
  const rows: Row[] = [];
  let row = '';
  for (const hint of hints) {
    const longer = row === '' ? hint : `${row}   ${hint}`;
    if (row !== '' && widthOf(longer) > width) {
      rows.push(row);
      row = hint;
    } else row = longer;
  }
  return row === '' ? rows : [...rows, row];
};
