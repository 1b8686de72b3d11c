/** A question answered by a short text. */
import type {ScreenOf} from '../../core/screen.ts';
import {emptyLine, type Line, lineOf} from '../../paste/line.ts';
import {stacked, wrapped} from '../look/rows.ts';
import {edited, fieldRow, printable} from './field.ts';
import {
  answer,
  type Binding,
  type Drawn,
  type Local,
  type Pane,
  press,
  type Room,
  travel,
  type Words,
} from './pane.ts';

export const beginText = (screen: ScreenOf<'text'>): Local => ({kind: 'field', line: lineOf(screen.initial)});

export const textPane = (screen: ScreenOf<'text'>, local: Local, words: Words): Pane => {
  const line = local.kind === 'field' ? local.line : emptyLine;
  return {
    bindings: [
      {
        on: press('enter'),
        effect: answer(screen, line.text),
        hint: {key: words.keys.enter, label: words.hints.goOn},
      },
      // As in a field for a secret: the first Escape empties it, the next goes back.
      ...(line.text === '' || line.text === screen.initial ? travel(screen, words) : [clearing(words)]),
    ],
    typed: key => edited(line, printable(key)),
    draw: room => draw(screen, line, room),
    moves: false,
    takesPaste: true,
  };
};

const clearing = ({keys, hints}: Words): Binding => ({
  on: press('escape'),
  effect: {type: 'local', local: {kind: 'field', line: emptyLine}},
  hint: {key: keys.escape, label: hints.clear},
});

const draw = (screen: ScreenOf<'text'>, line: Line, room: Room): Drawn => {
  const {width, theme, airy} = room;
  const empty = line.text === '' && screen.placeholder !== '';
  const content = empty
    ? theme.paint('cursor', ' ') + theme.paint('dim', ` ${screen.placeholder}`)
    : fieldRow(line, width - 2, theme);
  const field = `${theme.paint('accent', theme.glyphs.pointer)} ${content}`;
  const before = stacked(
    [wrapped(theme.paint('strong', screen.question), width), wrapped(screen.help, width)],
    false,
  );
  const rows = stacked([before, [field], wrapped(theme.paint('dim', screen.whenEmpty), width)], airy);
  return {rows, focus: rows.indexOf(field)};
};
