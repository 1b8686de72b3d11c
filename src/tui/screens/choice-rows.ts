/** The drawing of a list: what is in sight of it, and no more. */
import type {Option, ScreenOf} from '../../core/screen.ts';
import {clipped, hanging, type Row, stacked, widthOf, wrapped} from '../look/rows.ts';
import {spinner} from './checks.ts';
import {fieldRow} from './field.ts';
import {placesOf} from './filter.ts';
import type {Drawn, ListLocal, Room} from './pane.ts';

/** Up to so many options have figures that pick them. */
export const longestPicked = 9;

/** The figure that picks the entry at this place; null where none does. */
export const figureOf = ({options}: ScreenOf<'choice'>, list: ListLocal, at: number): string | null =>
  options.length > longestPicked || list.filter.text !== '' || placesOf(list) < 2 || at >= longestPicked
    ? null
    : String(at + 1);

export const drawChoice = (screen: ScreenOf<'choice'>, list: ListLocal, room: Room): Drawn => {
  const {width, theme, airy} = room;
  const head = [
    ...wrapped(theme.paint('strong', screen.question), width),
    ...wrapped(theme.paint('dim', helpOf(screen)), width),
    ...filterRow(screen, list, room),
    ...moreRows(screen, room),
  ];
  const left = Math.max(3, room.height - head.length - (airy ? 1 : 0));
  const {rows, pointer} = windowed(screen, list, left, room);
  const all = stacked([head, rows], airy);
  return {rows: all, focus: all.length - rows.length + pointer};
};

const helpOf = ({early = '', help}: ScreenOf<'choice'>): string =>
  [early, help].filter(text => text !== '').join(' ');

const filterRow = (
  {options}: ScreenOf<'choice'>,
  list: ListLocal,
  {width, theme, words}: Room,
): readonly Row[] => {
  if (options.length <= longestPicked && list.filter.text === '') return [];
  const found = theme.paint('dim', `  ${words.choice.shown(list.matches.length, options.length)}`);
  const label = `${words.choice.filter}: `;
  const typed =
    list.filter.text === ''
      ? theme.paint('cursor', ' ') + theme.paint('dim', ` ${words.choice.typeToFilter}`)
      : fieldRow(list.filter, Math.max(8, width - label.length - widthOf(found)), theme);
  return [theme.paint('accent', label) + typed + found];
};

const moreRows = ({more}: ScreenOf<'choice'>, room: Room): readonly Row[] => {
  if (more === undefined) return [];
  const {theme, width} = room;
  const sign = more.coming ? spinner(room) : theme.paint('warn', theme.glyphs.tone.warn);
  return hanging(`${sign} `, more.coming ? theme.paint('dim', more.text) : more.text, width);
};

/** The entries around the pointer; what is beyond is counted. */
const windowed = (
  screen: ScreenOf<'choice'>,
  list: ListLocal,
  height: number,
  room: Room,
): {readonly rows: readonly Row[]; readonly pointer: number} => {
  const {matches, at} = list;
  const none =
    matches.length === 0 ? wrapped(room.theme.paint('warn', noneIn(screen, room)), room.width) : [];
  const places = placesOf(list);
  if (places === 0) return {rows: none, pointer: 0};
  const space = height - none.length;
  const under = pointedAt(screen, list, room);
  const fits = places + under.length <= space;
  const size = fits ? places : Math.max(1, space - 1 - under.length);
  const from = Math.min(Math.max(0, at - Math.floor(size / 2)), places - size);
  const rows = Array.from({length: size}, (_, offset) => from + offset).flatMap(place => {
    const row = entryRow(screen, list, place, room);
    return place === at ? [row, ...under] : [row];
  });
  const beyond = fits ? [] : [beyondRow(from, places - from - size, room)];
  return {rows: [...none, ...rows, ...beyond], pointer: none.length + at - from};
};

const noneIn = ({more}: ScreenOf<'choice'>, {words}: Room): string =>
  more?.coming === true ? words.choice.noneYet : words.choice.none;

const beyondRow = (above: number, below: number, {theme, words}: Room): Row => {
  const {up, down} = theme.glyphs;
  const parts = [
    ...(above > 0 ? [`${up} ${words.choice.above(above)}`] : []),
    ...(below > 0 ? [`${down} ${words.choice.below(below)}`] : []),
  ];
  return theme.paint('dim', `  ${parts.join('   ')}`);
};

/** What stands at a place of the list: an option, or after them the entry for what is not listed. */
export const entryAt = (
  {options, other}: ScreenOf<'choice'>,
  list: ListLocal,
  place: number,
): Option | undefined =>
  place < list.matches.length ? options[list.matches[place] ?? -1] : other?.(list.filter.text);

const leadOf = (screen: ScreenOf<'choice'>, list: ListLocal, place: number): string => {
  const figure = figureOf(screen, list, place);
  return figure === null ? '' : `${figure} `;
};

const entryRow = (
  screen: ScreenOf<'choice'>,
  list: ListLocal,
  place: number,
  {theme, width, words}: Room,
): Row => {
  const entry = entryAt(screen, list, place);
  if (entry === undefined) return '';
  const isHere = place === list.at;
  const pointer = isHere ? theme.paint('accent', theme.glyphs.pointer) : ' ';
  const role = entry.unavailable !== null ? 'dim' : isHere ? 'strong' : 'plain';
  const row = `${pointer} ${leadOf(screen, list, place)}${theme.paint(role, entry.label)}`;
  // Without colours nothing else tells that it is closed.
  const hints =
    entry.unavailable === null ? [entry.hint] : [`(${entry.unavailable})`, `(${words.choice.closed})`];
  const beside = hints
    .filter(hint => hint !== '')
    .map(hint => `${row}  ${theme.paint('dim', hint)}`)
    .find(whole => widthOf(whole) <= width);
  return beside ?? clipped(row, width);
};

/** What does not fit beside the entry that is pointed at stands under it. */
const pointedAt = (
  screen: ScreenOf<'choice'>,
  list: ListLocal,
  {theme, width, words}: Room,
): readonly Row[] => {
  const entry = entryAt(screen, list, list.at);
  if (entry === undefined) return [];
  const indent = ' '.repeat(2 + leadOf(screen, list, list.at).length);
  const label = widthOf(entry.label) + indent.length;
  if (entry.unavailable !== null)
    return hanging(indent, theme.paint('warn', words.choice.unavailable(entry.unavailable)), width);
  if (entry.hint === '' || label + 2 + widthOf(entry.hint) <= width) return [];
  return hanging(indent, theme.paint('dim', entry.hint), width);
};
