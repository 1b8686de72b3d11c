/** The keys that do something now: read from the very table that wires them. */
import type {Screen} from '../core/screen.ts';
import {type Row, widthOf} from './look/rows.ts';
import type {Pane, Room} from './screens/pane.ts';

interface Hint {
  readonly key: string;
  readonly label: string;
}

/** Up to this height a window has room for so few rows of keys: the others do what they do, unsaid. */
const low = {height: 15, rows: 2};
/** Between two hints; the narrow one where it saves a row. */
const gaps = {wide: '   ', narrow: '  '};

/** @param scrolls whether the body is longer than the window */
export const footerRows = (pane: Pane, screen: Screen, scrolls: boolean, room: Room): readonly Row[] => {
  const {words, theme, width, airy, height} = room;
  const bound = pane.bindings.flatMap(({hint}) => (hint === null ? [] : [hint]));
  const hints: readonly Hint[] = [
    ...bound,
    // Where the arrows move a pointer, the rows follow it.
    ...(scrolls && !bound.some(({key}) => key === words.keys.upDown)
      ? [{key: words.keys.upDown, label: words.hints.scroll}]
      : []),
    ...(screen.kind === 'finished' ? [] : [{key: words.keys.interrupt, label: words.hints.stop}]),
  ];
  const rows = height <= low.height ? essential(hints, room) : rowsOf(hints, room);
  return airy ? [theme.paint('dim', theme.glyphs.bar.repeat(width)), ...rows] : rows;
};

/** As many hints as fit into a low window: the ways on, back and out stay. */
const essential = (hints: readonly Hint[], room: Room): readonly Row[] => {
  const {keys} = room.words;
  const needed = [keys.enter, keys.escape, keys.interrupt];
  let kept = hints;
  for (;;) {
    const rows = rowsOf(kept, room);
    const spare = kept.findLast(({key}) => !needed.includes(key));
    if (rows.length <= low.rows || spare === undefined) return rows;
    kept = kept.filter(hint => hint !== spare);
  }
};

const rowsOf = (hints: readonly Hint[], {words, theme, width}: Room): readonly Row[] => {
  const {upDown, upDownAscii} = words.keys;
  const texts = hints.map(({key, label}) => {
    const shown = key === upDown && !theme.unicode ? upDownAscii : key;
    return `${theme.paint('accent', shown)} ${theme.paint('dim', label)}`;
  });
  const wide = packed(texts, gaps.wide, width);
  const narrow = packed(texts, gaps.narrow, width);
  return narrow.length < wide.length ? narrow : wide;
};

/** As many to a row as fit; a hint is never cut in two. */
const packed = (hints: readonly string[], gap: string, width: number): readonly Row[] => {
  const rows: Row[] = [];
  let row = '';
  for (const hint of hints) {
    const longer = row === '' ? hint : row + gap + hint;
    if (row !== '' && widthOf(longer) > width) {
      rows.push(row);
      row = hint;
    } else row = longer;
  }
  return row === '' ? rows : [...rows, row];
};
