/** Puts a view together: header, body, footer, never higher than the window less one row. Pure arithmetic on rows. */
import type {Notice} from '../core/screen.ts';
import {type Footer, footerOf} from './footer.ts';
import {headerRows} from './header.ts';
import {clipped, hanging, harmless, type Row, wrapped} from './look/rows.ts';
import type {Role, Theme} from './look/theme.ts';
import type {Drawn, Pane, Room, Words} from './screens/pane.ts';
import type {View} from './view.ts';

export interface Look {
  readonly theme: Theme;
  readonly words: Words;
}

export interface FrameRows {
  readonly header: readonly Row[];
  readonly body: readonly Row[];
  readonly footer: readonly Row[];
  /** First row of the body in sight, how far it can be scrolled, and how many rows a page has. */
  readonly start: number;
  readonly last: number;
  readonly page: number;
}

/** Lines longer than this are hard to read. */
const widestText = 100;
/** In a high window the footer stays near the text. */
const lowestBody = 14;
/** From this many rows on there is room for empty ones. */
const airyRows = 18;

/** @param tick counts up while something moves */
export const frameOf = (view: View, pane: Pane, {theme, words}: Look, tick: number): FrameRows => {
  const {screen, size} = view;
  const margin = size.columns >= 60 ? 2 : 1;
  const width = Math.max(10, Math.min(widestText, size.columns - 2 * margin));
  const room: Room = {width, height: size.rows, airy: size.rows >= airyRows, theme, words, tick};
  const total = Math.max(1, size.rows - 1);
  const header = headerRows(screen, room).slice(0, total - 1);
  const {footer, height, rows, focus, overflows} = fitting(view, pane, room, total - header.length);

  // One row of the body says that there is more, unless it is the only one.
  const page = overflows && height > 1 ? height - 1 : height;
  const last = Math.max(0, rows.length - page);
  const start = clamp(view.scroll ?? (focus < page ? 0 : focus - page + 2), 0, last);
  const shown = rows.slice(start, start + page);
  const body = overflows
    ? [...padded(shown, page), ...(page < height ? [moreRow(start > 0, start < last, room)] : [])]
    : padded(shown, Math.min(height, Math.max(lowestBody, rows.length)));
  // A row wider than the window would push the frame out of it.
  const placed = (block: readonly Row[]): readonly Row[] =>
    block.map(row =>
      row === ''
        ? ''
        : theme.finish(' '.repeat(margin) + clipped(harmless(row), Math.max(1, size.columns - margin))),
    );
  return {header: placed(header), body: placed(body), footer: placed(footer), start, last, page};
};

interface Fill {
  readonly footer: readonly Row[];
  /** Rows that the window has for the body. */
  readonly height: number;
  readonly rows: readonly Row[];
  readonly focus: number;
  readonly overflows: boolean;
}

/** Rather without air than cut, and cut only as the last resort. */
const fitting = (view: View, pane: Pane, room: Room, left: number): Fill => {
  const fill = (airy: boolean, scrolls: boolean): Fill => {
    const inner = {...room, airy};
    // What a key did is told above the keys: there it moves nothing of what is being read.
    const keys = footerOf(pane, view.screen, scrolls, room);
    const footer = [...(view.told === null ? [] : noticeRows(view.told, inner)), ...keys.rows].slice(
      0,
      Math.max(0, left - 1),
    );
    const height = Math.max(1, left - footer.length);
    // Where not all is in sight, what has to be done comes before what is only told.
    const {said, later} = remarks(view, inner, scrolls);
    const drawn = pane.draw({...inner, height: Math.max(1, height - said.length)});
    const isField = view.local.kind === 'field' || view.local.kind === 'clipboard';
    const rest = [...later, ...leftRows(keys, inner)];
    const rows = isField ? aboveField(said, drawn, rest, height) : [...said, ...drawn.rows, ...rest];
    const focus = drawn.focus === null ? 0 : said.length + drawn.focus;
    return {footer, height, rows, focus, overflows: rows.length > height};
  };
  const wished = fill(room.airy, false);
  if (!wished.overflows) return wished;
  const tight = fill(false, false);
  return tight.overflows ? fill(false, true) : tight;
};

const leftRows = ({left}: Footer, {theme, width, words}: Room): readonly Row[] =>
  left.length === 0 ? [] : wrapped(theme.paint('dim', words.guide.keys(left)), width);

/** Why an answer was not taken stays in sight: where the window goes down to the field, it stands right above it. */
const aboveField = (
  said: readonly Row[],
  {rows, focus}: Drawn,
  later: readonly Row[],
  height: number,
): readonly Row[] => {
  const all = [...said, ...rows, ...later];
  const isInSight = all.length <= height || focus === null || said.length + focus < height - 1;
  return isInSight ? all : [...rows.slice(0, focus), ...said, ...rows.slice(focus), ...later];
};

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

const padded = (rows: readonly Row[], height: number): readonly Row[] => [
  ...rows,
  ...Array.from({length: Math.max(0, height - rows.length)}, () => ''),
];

const moreRow = (above: boolean, below: boolean, {theme, words}: Room): Row => {
  const parts = [
    ...(above ? [`${theme.glyphs.up} ${words.more.above}`] : []),
    ...(below ? [`${theme.glyphs.down} ${words.more.below}`] : []),
  ];
  return theme.paint('accent', parts.join('   '));
};

const toneRoles: {readonly [tone in Notice['tone']]: Role} = {
  info: 'dim',
  good: 'good',
  warn: 'warn',
};

const noticeRows = ({tone, text}: Notice, {theme, width}: Room): readonly Row[] =>
  hanging(`${theme.paint(toneRoles[tone], theme.glyphs.tone[tone])} `, text, width);

/**
 * Why the last answer was not taken, and what was noticed.
 *
 * @param isCut only warnings are said first, the rest behind the screen's own words
 */
const remarks = (
  {screen, local}: View,
  room: Room,
  isCut: boolean,
): {readonly said: readonly Row[]; readonly later: readonly Row[]} => {
  // What lies over a screen has the room to itself.
  if (local.kind === 'table') return {said: [], later: []};
  const {theme, width, airy} = room;
  // A field for a secret is empty after a refusal: what stands there now is another answer, with a verdict of its own.
  const isRetyped = screen.kind === 'secret' && local.kind === 'field' && local.line.text !== '';
  const isLater = ({tone}: Notice): boolean => isCut && tone !== 'warn';
  const said = [
    ...(screen.rejection === '' || isRetyped
      ? []
      : hanging(
          theme.paint('bad', `${theme.glyphs.tone.bad} `),
          theme.paint('strong', screen.rejection),
          width,
        )),
    ...screen.notices.filter(notice => !isLater(notice)).flatMap(notice => noticeRows(notice, room)),
  ];
  const later = screen.notices.filter(isLater).flatMap(notice => noticeRows(notice, room));
  return {said: said.length > 0 && airy ? [...said, ''] : said, later};
};
