/** A terminal's screen as an SVG: text that can be selected, colours of one dark palette, always the same bytes. */
import type {Cell} from '../test/support/terminal.ts';

/** In pixels. */
const cell = {width: 8, height: 18};
const margin = 16;
const fontSize = 13;
/** From the top of a row to where its letters stand. */
const baseline = 13;

const background = '#15191f';
const foreground = '#d7dce2';
const shade = '#8a929c';
/** The palette's first colours, as ANSI counts them; those that the wizard paints with. */
const palette: Readonly<Record<number, string>> = {1: '#f2777a', 2: '#8ccf7e', 3: '#e5c76b', 6: '#6cbfd4'};

/** @param title what a screen reader says of it */
export const pictureOf = (cells: readonly (readonly Cell[])[], title: string): string => {
  const rows = withoutEmptyEnd(cells);
  const width = (cells[0]?.length ?? 0) * cell.width + 2 * margin;
  const height = rows.length * cell.height + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${background}"/>`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${fontSize}" fill="${foreground}" xml:space="preserve">`,
    ...rows.flatMap((row, index) => rowOf(row, margin + index * cell.height)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
};

const withoutEmptyEnd = (cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => {
  const last = cells.findLastIndex(row => row.some(({text, inverse}) => text.trim() !== '' || inverse));
  return cells.slice(0, last + 1);
};

/** Signs of one look that stand together. */
interface Run {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly look: Cell;
}

const rowOf = (row: readonly Cell[], top: number): readonly string[] => {
  const runs = runsOf(row);
  const texts = runs.filter(({text}) => text.trim() !== '').map(run => textOf(run, top + baseline));
  const blocks = runs.filter(({look}) => look.inverse).map(run => blockOf(run, top));
  return [...blocks, ...texts];
};

const isSameLook = (a: Cell, b: Cell): boolean =>
  a.colour === b.colour &&
  a.bold === b.bold &&
  a.dim === b.dim &&
  a.underlined === b.underlined &&
  a.inverse === b.inverse;

/** Fonts differ in how wide they draw anything but plain letters: other signs get a place of their own, or a row of one. */
const isPlain = (text: string): boolean => /^[\u0020-\u024f‘’“”–…]?$/.test(text);
const goTogether = (before: string, text: string): boolean =>
  isPlain(before) ? isPlain(text) : before === text;

const runsOf = (row: readonly Cell[]): readonly Run[] => {
  const runs: Run[] = [];
  row.forEach((look, column) => {
    // Behind a wide sign there is none.
    if (look.width === 0) return;
    const text = look.text === '' ? ' ' : look.text;
    const last = runs.at(-1);
    const joins = last !== undefined && isSameLook(last.look, look) && goTogether(last.text.slice(-1), text);
    if (joins) runs[runs.length - 1] = {...last, columns: last.columns + look.width, text: last.text + text};
    else runs.push({column, columns: look.width, text, look});
  });
  return runs;
};

const xOf = (column: number): number => margin + column * cell.width;

const textOf = ({column, text, look}: Run, y: number): string => {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const colour = look.inverse
    ? background
    : look.colour === null
      ? null
      : (palette[look.colour] ?? foreground);
  const attributes = [
    `x="${xOf(column + start)}"`,
    `y="${y}"`,
    `textLength="${trimmed.length * cell.width}"`,
    ...(colour === null ? (look.dim ? [`fill="${shade}"`] : []) : [`fill="${colour}"`]),
    ...(look.bold ? ['font-weight="bold"'] : []),
    ...(look.underlined ? ['text-decoration="underline"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(trimmed)}</text>`;
};

const blockOf = ({column, columns}: Run, top: number): string =>
  `<rect x="${xOf(column)}" y="${top}" width="${columns * cell.width}" height="${cell.height}" fill="${foreground}"/>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
