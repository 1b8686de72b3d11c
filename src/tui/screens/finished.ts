/** The end: the receipt, which stays on the main screen afterwards. */
import type {ScreenOf} from '../../core/screen.ts';
import {hanging, type Row} from '../look/rows.ts';
import {nothingTyped, type Pane, press, type Words} from './pane.ts';

export const finishedPane = (screen: ScreenOf<'finished'>, words: Words): Pane => ({
  bindings: [
    {
      on: press('enter', 'escape'),
      effect: {type: 'leave'},
      hint: {key: words.keys.enter, label: words.hints.leave},
    },
  ],
  typed: nothingTyped,
  draw: ({width}) => ({
    rows: screen.receipt.flatMap(line => (line === '' ? [''] : indented(line, width))),
    focus: null,
  }),
  moves: false,
  takesPaste: false,
});

/** What belongs to the line before stays under it. */
const indented = (line: string, width: number): readonly Row[] => {
  const text = line.trimStart();
  return hanging(line.slice(0, line.length - text.length), text, width);
};
