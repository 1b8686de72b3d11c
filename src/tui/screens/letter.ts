/** A text for somebody else: what it is for, the text itself, keys to copy and to save it. */
import {letterOf} from '../../core/copyables.ts';
import type {ScreenOf} from '../../core/screen.ts';
import {hanging, type Row, stacked, wrapped} from '../look/rows.ts';
import {
  answer,
  haveToken,
  type Local,
  letter,
  nothingTyped,
  type Pane,
  press,
  type Room,
  travel,
  type Words,
} from './pane.ts';

export const letterPane = (screen: ScreenOf<'letter'>, local: Local, words: Words): Pane => {
  const {copied, file} = letterOf(screen);
  return {
    bindings: [
      {
        on: press('enter'),
        effect: answer(screen, ''),
        hint: {key: words.keys.enter, label: words.hints.sent},
      },
      {
        on: letter('c'),
        effect: {type: 'copy', copied, after: '', local},
        hint: {key: 'c', label: words.hints.copy},
      },
      {
        on: letter('s'),
        effect: {type: 'save', file},
        hint: {key: 's', label: words.hints.save},
      },
      ...haveToken(screen, words),
      ...travel(screen, words),
    ],
    typed: nothingTyped,
    draw: room => ({rows: rowsOf(screen, room), focus: null}),
    moves: false,
    takesPaste: false,
  };
};

/** A line at its side tells the text from what is said about it. */
const rowsOf = (screen: ScreenOf<'letter'>, {width, theme, airy}: Room): readonly Row[] => {
  const side = `${theme.paint('dim', theme.glyphs.side)} `;
  return stacked(
    [
      screen.lead.flatMap(line => wrapped(line, width)),
      screen.lines.flatMap(line =>
        line === ''
          ? [side]
          : hanging(side, line, width).map((row, at) => (at === 0 ? row : side + row.slice(2))),
      ),
    ],
    airy,
  );
};
