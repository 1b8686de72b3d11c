/** Several of a list: every option has a tick of its own, and Enter takes them as they stand. */
import type {Mark, ScreenOf} from '../../core/screen.ts';
import {hanging, type Row, stacked, widthOf, wrapped} from '../look/rows.ts';
import {
  type Binding,
  type Drawn,
  type Effect,
  type Local,
  letter,
  type MarksLocal,
  nothingTyped,
  type Pane,
  press,
  type Room,
  send,
  travel,
  type Words,
} from './pane.ts';
import {checksKey} from './table.ts';

/** Up to so many options have numbers that tick them. */
const numbered = 9;

export const beginMarks = ({options}: ScreenOf<'marks'>): MarksLocal => ({
  kind: 'marks',
  values: options.map(({value}) => value),
  ticked: new Set(options.filter(({ticked}) => ticked).map(({value}) => value)),
  at: 0,
});

/** What is remembered when the same screen comes again: the ticks, unless the options are others now. */
export const remarked = (screen: ScreenOf<'marks'>, local: Local): Local => {
  const fresh = beginMarks(screen);
  const same = local.kind === 'marks' && local.values.join('\n') === fresh.values.join('\n');
  return same ? local : fresh;
};

export const marksPane = (screen: ScreenOf<'marks'>, local: Local, words: Words): Pane => {
  const marks = local.kind === 'marks' ? local : beginMarks(screen);
  return {
    bindings: [
      take(screen, marks, words),
      ...ticks(screen, marks, words),
      ...moves(marks, words),
      ...checksKey(screen, marks, words),
      ...travel(screen, words),
    ],
    typed: nothingTyped,
    draw: room => draw(screen, marks, room),
    moves: false,
    takesPaste: false,
  };
};

const toMarks = (local: MarksLocal): Effect => ({type: 'local', local});

const take = ({step}: ScreenOf<'marks'>, {values, ticked}: MarksLocal, {keys, hints}: Words): Binding => ({
  on: press('enter'),
  effect: send({type: 'marked', step, values: values.filter(value => ticked.has(value))}),
  hint: {key: keys.enter, label: hints.take},
});

const ticks = ({options}: ScreenOf<'marks'>, marks: MarksLocal, words: Words): readonly Binding[] => {
  const {keys, hints} = words;
  const free = options.filter(({unavailable}) => unavailable === null);
  const isFull = free.every(({value}) => marks.ticked.has(value));
  const all: Effect = toMarks({...marks, ticked: new Set(isFull ? [] : free.map(({value}) => value))});
  return [
    {
      on: letter(' '),
      effect: toggled(marks, options[marks.at], marks.at),
      hint: {key: keys.space, label: hints.tick},
    },
    ...(free.length < 2 ? [] : [{on: letter('a'), effect: all, hint: {key: 'a', label: hints.all}}]),
    ...options.slice(0, numbered).map((option, at) => ({
      on: letter(String(at + 1)),
      effect: toggled(marks, option, at),
      hint: null,
    })),
  ];
};

/** An option that cannot be had is only pointed at: its reason stands under it then. */
const toggled = (marks: MarksLocal, option: Mark | undefined, at: number): Effect => {
  if (option === undefined || option.unavailable !== null) return toMarks({...marks, at});
  const ticked = new Set(marks.ticked);
  if (!ticked.delete(option.value)) ticked.add(option.value);
  return toMarks({...marks, at, ticked});
};

const moves = (marks: MarksLocal, {keys, hints}: Words): readonly Binding[] => {
  const last = marks.values.length - 1;
  if (last < 1) return [];
  const to = (at: number): Effect => toMarks({...marks, at});
  return [
    {
      on: press('up'),
      effect: to(marks.at === 0 ? last : marks.at - 1),
      hint: {key: keys.upDown, label: hints.move},
    },
    {on: press('down'), effect: to(marks.at === last ? 0 : marks.at + 1), hint: null},
    {on: press('home'), effect: to(0), hint: null},
    {on: press('end'), effect: to(last), hint: null},
  ];
};

const draw = (screen: ScreenOf<'marks'>, marks: MarksLocal, room: Room): Drawn => {
  const {width, theme, airy} = room;
  const head = [
    ...wrapped(theme.paint('strong', screen.question), width),
    ...wrapped(theme.paint('dim', screen.help), width),
  ];
  const blocks = screen.options.map((option, at) => optionRows(option, at, marks, room));
  const before = blocks.slice(0, marks.at).reduce((rows, block) => rows + block.length, 0);
  const rows = stacked([head, blocks.flat()], airy);
  return {rows, focus: rows.length - blocks.flat().length + before};
};

/** The tick is a sign and not a colour; what does not fit beside the label stands under it. */
const optionRows = (option: Mark, at: number, {ticked, at: here}: MarksLocal, room: Room): readonly Row[] => {
  const {theme, width, words} = room;
  const isHere = at === here;
  const pointer = isHere ? theme.paint('accent', theme.glyphs.pointer) : ' ';
  const box = option.unavailable !== null ? '[-]' : ticked.has(option.value) ? '[x]' : '[ ]';
  const lead = `${pointer} ${at < numbered ? `${at + 1} ` : '  '}${box} `;
  const indent = ' '.repeat(widthOf(lead));
  const role = option.unavailable !== null ? 'dim' : isHere ? 'strong' : 'plain';
  const label = hanging(lead, theme.paint(role, option.label), width);
  if (option.unavailable !== null)
    return isHere
      ? [
          ...label,
          ...hanging(indent, theme.paint('warn', words.choice.unavailable(option.unavailable)), width),
        ]
      : label;
  const beside = `${label[0] ?? ''}  ${theme.paint('dim', option.hint)}`;
  if (option.hint === '') return label;
  if (label.length === 1 && widthOf(beside) <= width) return [beside];
  return isHere ? [...label, ...hanging(indent, theme.paint('dim', option.hint), width)] : label;
};
