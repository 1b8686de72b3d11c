/** One of several: a list that filters as one types and draws only what is in sight. */
import type {Option, Screen, ScreenOf} from '../../core/screen.ts';
import {press as pressLine} from '../../paste/line.ts';
import {clipped, hanging, type Row, stacked, widthOf, wrapped} from '../look/rows.ts';
import {fieldRow, printable} from './field.ts';
import {beginList, filtered, movedTo} from './filter.ts';
import {
  answer,
  type Binding,
  type Drawn,
  type Effect,
  type ListLocal,
  type Local,
  letter,
  type Pane,
  press,
  type Room,
  travel,
  type Words,
} from './pane.ts';

/** Up to so many options have numbers that pick them. */
const numbered = 9;
/** Up to so many options are seen at once: what fits none of them does not filter. */
const plain = 8;
/** How far a page key moves. */
const page = 10;

export const beginChoice = (screen: ScreenOf<'choice'>): ListLocal =>
  beginList(screen.options, screen.initial);

/** What is remembered when the same screen comes again: the list with its filter, unless the entries are others now. */
export const reopened = (screen: Screen, local: Local): Local => {
  if (screen.kind !== 'choice' || local.kind !== 'list') return local;
  const fresh = beginChoice(screen);
  const same =
    fresh.haystack.length === local.haystack.length &&
    fresh.haystack.every((text, at) => text === local.haystack[at]);
  return same ? local : movedTo(filtered(fresh, local.filter), 0);
};

/** Whether this list is long enough to be searched rather than seen. */
export const canFilter = ({options}: ScreenOf<'choice'>): boolean => options.length > plain;

export const choicePane = (screen: ScreenOf<'choice'>, local: Local, words: Words): Pane => {
  const list = local.kind === 'list' ? local : beginChoice(screen);
  const chosen = screen.options[list.matches[list.at] ?? -1];
  return {
    bindings: [
      ...pick(chosen, screen, words),
      ...numbers(screen, list, words),
      ...moves(list, words),
      ...(list.filter.text === '' ? travel(screen, words) : clearing(list, words)),
    ],
    typed: key => {
      const next = filtered(list, pressLine(list.filter, printable(key)).line);
      // In a short list a letter that fits nothing is no filter, only a wrong key.
      if (!canFilter(screen) && next.matches.length === 0) return null;
      return next.filter.text === list.filter.text && next.filter.cursor === list.filter.cursor
        ? null
        : toList(next);
    },
    draw: room => draw(screen, list, room),
    moves: false,
    takesPaste: false,
  };
};

const toList = (local: ListLocal): Effect => ({type: 'local', local});

const pick = (
  chosen: Option | undefined,
  screen: ScreenOf<'choice'>,
  {keys, hints}: Words,
): readonly Binding[] =>
  chosen === undefined || chosen.unavailable !== null
    ? []
    : [
        {
          on: press('enter'),
          effect: answer(screen, chosen.value),
          hint: {key: keys.enter, label: hints.choose},
        },
      ];

/** Figures pick only in a short list that is not being filtered: in a long one they are looked for. */
const numbers = (screen: ScreenOf<'choice'>, list: ListLocal, {keys, hints}: Words): readonly Binding[] => {
  const {options} = screen;
  if (options.length > numbered || options.length < 2 || list.filter.text !== '') return [];
  return options.map((option, index) => ({
    on: letter(String(index + 1)),
    effect: option.unavailable === null ? answer(screen, option.value) : toList(movedTo(list, index)),
    hint: index === 0 ? {key: keys.numbers(options.length), label: hints.pick} : null,
  }));
};

const moves = (list: ListLocal, {keys, hints}: Words): readonly Binding[] => {
  const to = (at: number): Effect => toList(movedTo(list, at));
  const last = list.matches.length - 1;
  if (last < 1) return [];
  return [
    {
      on: press('up'),
      effect: to(list.at === 0 ? last : list.at - 1),
      hint: {key: keys.upDown, label: hints.move},
    },
    {on: press('down'), effect: to(list.at === last ? 0 : list.at + 1), hint: null},
    {on: press('page-up'), effect: to(list.at - page), hint: null},
    {on: press('page-down'), effect: to(list.at + page), hint: null},
    {on: press('home'), effect: to(0), hint: null},
    {on: press('end'), effect: to(last), hint: null},
  ];
};

const clearing = (list: ListLocal, {keys, hints}: Words): readonly Binding[] => [
  {
    on: press('escape'),
    effect: toList(filtered(list, {text: '', cursor: 0})),
    hint: {key: keys.escape, label: hints.clearFilter},
  },
];

const draw = (screen: ScreenOf<'choice'>, list: ListLocal, room: Room): Drawn => {
  const {width, theme, airy} = room;
  const head = [
    ...wrapped(theme.paint('strong', screen.question), width),
    ...wrapped(theme.paint('dim', screen.help), width),
    ...filterRow(screen, list, room),
  ];
  const left = Math.max(3, room.height - head.length - (airy ? 1 : 0));
  const {rows, pointer} = windowed(screen, list, left, room);
  const all = stacked([head, rows], airy);
  return {rows: all, focus: all.length - rows.length + pointer};
};

const filterRow = (
  {options}: ScreenOf<'choice'>,
  list: ListLocal,
  {width, theme, words}: Room,
): readonly Row[] => {
  if (options.length <= numbered && list.filter.text === '') return [];
  const found = theme.paint('dim', `  ${words.choice.shown(list.matches.length, options.length)}`);
  const label = `${words.choice.filter}: `;
  const typed =
    list.filter.text === ''
      ? theme.paint('cursor', ' ') + theme.paint('dim', ` ${words.choice.typeToFilter}`)
      : fieldRow(list.filter, Math.max(8, width - label.length - widthOf(found)), theme);
  return [theme.paint('accent', label) + typed + found];
};

/** The entries around the pointer; what is beyond is counted. */
const windowed = (
  screen: ScreenOf<'choice'>,
  list: ListLocal,
  height: number,
  room: Room,
): {readonly rows: readonly Row[]; readonly pointer: number} => {
  const {theme, words, width} = room;
  const {matches, at} = list;
  if (matches.length === 0) return {rows: wrapped(theme.paint('warn', words.choice.none), width), pointer: 0};
  const under = pointedAt(screen, list, room);
  const fits = matches.length + under.length <= height;
  const size = fits ? matches.length : Math.max(1, height - 1 - under.length);
  const from = Math.min(Math.max(0, at - Math.floor(size / 2)), matches.length - size);
  const rows = matches.slice(from, from + size).flatMap((index, offset) => {
    const row = optionRow(screen, index, from + offset === at, list, room);
    return from + offset === at ? [row, ...under] : [row];
  });
  const beyond = fits ? [] : [beyondRow(from, matches.length - from - size, room)];
  return {rows: [...rows, ...beyond], pointer: at - from};
};

const beyondRow = (above: number, below: number, {theme, words}: Room): Row => {
  const {up, down} = theme.glyphs;
  const parts = [
    ...(above > 0 ? [`${up} ${words.choice.above(above)}`] : []),
    ...(below > 0 ? [`${down} ${words.choice.below(below)}`] : []),
  ];
  return theme.paint('dim', `  ${parts.join('   ')}`);
};

const leadOf = (screen: ScreenOf<'choice'>, index: number, list: ListLocal): string =>
  screen.options.length <= numbered && screen.options.length > 1 && list.filter.text === ''
    ? `${index + 1} `
    : '';

const optionRow = (
  screen: ScreenOf<'choice'>,
  index: number,
  isHere: boolean,
  list: ListLocal,
  {theme, width}: Room,
): Row => {
  const option = screen.options[index];
  if (option === undefined) return '';
  const pointer = isHere ? theme.paint('accent', theme.glyphs.pointer) : ' ';
  const role = option.unavailable !== null ? 'dim' : isHere ? 'strong' : 'plain';
  const row = `${pointer} ${leadOf(screen, index, list)}${theme.paint(role, option.label)}`;
  const hint = option.unavailable === null ? option.hint : `(${option.unavailable})`;
  const whole = hint === '' ? row : `${row}  ${theme.paint('dim', hint)}`;
  return widthOf(whole) <= width ? whole : clipped(row, width);
};

/** What does not fit beside the entry that is pointed at stands under it. */
const pointedAt = (
  screen: ScreenOf<'choice'>,
  list: ListLocal,
  {theme, width, words}: Room,
): readonly Row[] => {
  const index = list.matches[list.at] ?? -1;
  const option = screen.options[index];
  if (option === undefined) return [];
  const indent = ' '.repeat(2 + leadOf(screen, index, list).length);
  const label = widthOf(option.label) + indent.length;
  if (option.unavailable !== null)
    return hanging(indent, theme.paint('warn', words.choice.unavailable(option.unavailable)), width);
  if (option.hint === '' || label + 2 + widthOf(option.hint) <= width) return [];
  return hanging(indent, theme.paint('dim', option.hint), width);
};
