/** The keys that do something now: read from the very table that wires them. */
import type {Screen} from '../core/screen.ts';
import {type Row, widthOf} from './look/rows.ts';
import type {Pane, Room} from './screens/pane.ts';

interface Hint {
  readonly key: string;
  readonly label: string;
}

/** What the keys do: below the body, and what found no room there. */
export interface Footer {
  readonly rows: readonly Row[];
  /** Told at the end of the body, where one comes by scrolling. */
  readonly left: readonly string[];
}

/** Up to this height a window has room for so few rows of keys. */
const low = {height: 15, rows: 2};
/** Between two hints; the narrow one where it saves a row. */
const gaps = {wide: '   ', narrow: '  '};

/** @param scrolls whether the body is longer than the window */
export const footerOf = (pane: Pane, screen: Screen, scrolls: boolean, room: Room): Footer => {
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
  const kept = height <= low.height ? essential(hints, room) : hints;
  const rows = rowsOf(kept, room);
  const tells = kept.some(({key}) => key === moreHelp);
  return {
    rows: airy ? [theme.paint('dim', theme.glyphs.bar.repeat(width)), ...rows] : rows,
    // A card's further help names all its keys, and the arrows stand where there is more.
    left: tells ? [] : hints.filter(hint => !kept.includes(hint) && hint.key !== words.keys.upDown).map(told),
  };
};

const moreHelp = '?';
const told = ({key, label}: Hint): string => `${key} ${label}`;

/** As many hints as fit into a low window: the ways on, back and out stay. */
const essential = (hints: readonly Hint[], room: Room): readonly Hint[] => {
  const {keys} = room.words;
  const needed = [keys.enter, keys.escape, keys.interrupt];
  let kept = hints;
  for (;;) {
    const rows = rowsOf(kept, room);
    const spare = kept.findLast(({key}) => !needed.includes(key));
    if (rows.length <= low.rows || spare === undefined) return kept;
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
