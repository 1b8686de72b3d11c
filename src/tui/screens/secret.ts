/** The field for a secret: never the text, only how much there is and what it looks like. */
import type {PasteVerdict, ScreenOf} from '../../core/screen.ts';
import {emptyLine, type Line} from '../../paste/line.ts';
import {hanging, type Row, stacked, wrapped} from '../look/rows.ts';
import type {Role} from '../look/theme.ts';
import {edited} from './field.ts';
import {type Drawn, type Local, letter, type Pane, press, type Room, travel, type Words} from './pane.ts';

export const secretPane = (screen: ScreenOf<'secret'>, local: Local, words: Words): Pane => {
  const line = local.kind === 'field' || local.kind === 'clipboard' ? local.line : emptyLine;
  if (local.kind === 'clipboard') return askingPane(screen, line, words);
  const clearing = {type: 'local', local: {kind: 'field', line: emptyLine}} as const;
  return {
    bindings: [
      {on: press('enter'), effect: {type: 'settle'}, hint: {key: words.keys.enter, label: screen.enter}},
      // Where a terminal does not paste by itself; who needs it tries it.
      {on: press('ctrl-v'), effect: {type: 'paste-clipboard', line, agreed: false}, hint: null},
      // A long paste is not to be lost to one Escape: the first empties the field, the next goes back.
      ...(line.text === ''
        ? travel(screen, words)
        : [
            {on: press('escape'), effect: clearing, hint: {key: words.keys.escape, label: words.hints.clear}},
          ]),
    ],
    typed: key => edited(line, key),
    draw: room => draw(screen, line, room),
    moves: false,
    takesPaste: true,
  };
};

/** Whether the clipboard may be read; what is typed or pasted instead goes into the field. */
const askingPane = (screen: ScreenOf<'secret'>, line: Line, {keys, hints}: Words): Pane => ({
  bindings: [
    {
      on: [...press('enter'), ...letter('y')],
      effect: {type: 'paste-clipboard', line, agreed: true},
      hint: {key: keys.enter, label: hints.readClipboard},
    },
    {
      on: [...press('escape'), ...letter('n')],
      effect: {type: 'local', local: {kind: 'field', line}},
      hint: {key: keys.escape, label: hints.no},
    },
  ],
  typed: key => edited(line, key),
  draw: room => {
    const {rows, focus} = draw(screen, line, room);
    const {theme, width, words} = room;
    const question = hanging(
      `${theme.paint('accent', '?')} `,
      theme.paint('strong', words.secret.mayRead),
      width,
    );
    return {
      rows: [...rows, ...(room.airy ? [''] : []), ...question],
      focus: focus === null ? null : rows.length,
    };
  },
  moves: false,
  takesPaste: true,
});

const draw = (screen: ScreenOf<'secret'>, line: Line, room: Room): Drawn => {
  const {width, theme, airy} = room;
  const verdict = screen.verdict(line.text);
  const field = `${theme.paint('accent', theme.glyphs.pointer)} ${masked(line, verdict.text === '', room)}`;
  const rows = stacked(
    [
      [...wrapped(theme.paint('strong', screen.question), width), ...wrapped(screen.help, width)],
      [field, ...verdictRows(verdict, room)],
      wrapped(verdict.advice, width),
    ],
    airy,
  );
  return {rows, focus: rows.indexOf(field)};
};

/** Enough dots to see that something arrived; how much it is, the verdict says. */
const mostDots = 24;

const masked = ({text, cursor}: Line, counts: boolean, {width, theme, words}: Room): Row => {
  if (text === '') return theme.paint('cursor', ' ') + theme.paint('dim', ` ${words.secret.empty}`);
  const length = counts ? ` ${words.secret.length(text.length)}` : '';
  const dots = Math.min(text.length, mostDots, Math.max(3, width - length.length - 4));
  const at = cursor === text.length ? dots : Math.min(dots - 1, Math.floor((cursor / text.length) * dots));
  const row = theme.glyphs.dot.repeat(dots);
  const under = theme.paint('cursor', row.charAt(at) === '' ? ' ' : row.charAt(at));
  return row.slice(0, at) + under + row.slice(at + 1) + theme.paint('dim', length);
};

const verdictRole: {readonly [tone in PasteVerdict['tone']]: Role} = {
  info: 'plain',
  good: 'good',
  warn: 'warn',
  bad: 'bad',
};

const verdictRows = ({tone, text}: PasteVerdict, {width, theme}: Room): readonly Row[] =>
  text === '' ? [] : hanging(`${theme.paint(verdictRole[tone], theme.glyphs.tone[tone])} `, text, width);
