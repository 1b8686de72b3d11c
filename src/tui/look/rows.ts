/** Rows of painted text, wrapped to a width: what a screen is made of before it is drawn. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {stripControls} from '../../core/plain-text.ts';

/** One line of the terminal, painted; never wider than the width it was wrapped to. */
export type Row = string;

export const widthOf = (text: string): number => stringWidth(text);

/** Wrapped between words only, for the main screen: an address or a path stays whole, so that it can be copied. */
export const unbroken = (text: string, width: number): string =>
  text
    .split('\n')
    .map(line => {
      const bare = line.trimStart();
      const indent = line.slice(0, line.length - bare.length);
      return indent + wrapAnsi(bare, Math.max(1, width - indent.length)).replaceAll('\n', `\n${indent}`);
    })
    .join('\n');

/** @param text painted text; wrapped between words, a word longer than a line is cut */
export const wrapped = (text: string, width: number): readonly Row[] =>
  text === '' ? [] : wrapAnsi(text, Math.max(1, width), {hard: true}).split('\n');

/** One row of it, with a sign where the rest was cut. */
export const clipped = (text: string, width: number): Row => {
  if (widthOf(text) <= width) return text;
  const [kept = ''] = wrapAnsi(text, Math.max(1, width - 1), {
    hard: true,
    trim: false,
    wordWrap: false,
  }).split('\n');
  return `${kept}…`;
};

/** Colours, and links behind their labels: the theme makes no other sequences. */
const painted = /(\u001b\[[\d;]*m|\u001b\]8;;[^\u0007\u001b]*\u0007)/;

/** The row with nothing else in it that a terminal would obey: names of files and lines of them may hold anything. */
export const harmless = (row: Row): Row =>
  row
    .split(painted)
    .map((part, at) => (at % 2 === 1 ? part : stripControls(part)))
    .join('');

/** Text after a label, its further lines under its beginning. */
export const hanging = (label: string, text: string, width: number): readonly Row[] => {
  const indent = widthOf(label);
  const [first = '', ...rest] = wrapped(text, width - indent);
  return [label + first, ...rest.map(row => ' '.repeat(indent) + row)];
};

/** An address over as many lines as it needs, cut where the line ends: nothing is added that a copy would carry. */
export const cutToFit = (text: string, width: number): readonly Row[] => {
  const rows: Row[] = [];
  for (let at = 0; at < text.length; at += width) rows.push(text.slice(at, at + width));
  return rows;
};

/** Blocks one after the other, with an empty row between them where there is room for air. */
export const stacked = (blocks: readonly (readonly Row[])[], airy: boolean): readonly Row[] => {
  const full = blocks.filter(block => block.length > 0);
  return full.flatMap((block, index) => (airy && index > 0 ? ['', ...block] : block));
};
