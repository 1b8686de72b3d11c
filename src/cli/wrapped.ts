/** Text for a terminal is broken at its width, between words; text for a pipe is left as it is. */
import type {Io} from './io.ts';

/** Lines longer than this are hard to read, however wide the window is. */
const widest = 100;

/** Columns to keep to; null: a pipe, where nothing is broken. A terminal that knows no size says 0. */
export const lineWidth = ({isTTY, columns}: Io['stdout' | 'stderr']): number | null =>
  isTTY === true ? Math.min(columns || 80, widest) : null;

/** Every message passes here, also those of a quick start, for which a library that knows of wide letters is too much to load. */
export const wrapped = (text: string, stream: Io['stdout' | 'stderr']): string => {
  const width = lineWidth(stream);
  if (width === null) return text;
  return text
    .split('\n')
    .map(line => folded(line, width))
    .join('\n');
};

/** Lines that go on keep the indent, and stand beside the number of a step; a word that is longer than the line, such as an address, stays whole. */
const folded = (line: string, width: number): string => {
  if (line.length <= width) return line;
  const [start = ''] = /^ *(?:\d+\. )?/.exec(line) ?? [];
  const indent = ' '.repeat(start.length);
  const rows: string[] = [];
  for (const word of line.slice(start.length).trimEnd().split(/ +/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push((rows.length === 0 ? start : indent) + word);
  }
  return rows.join('\n');
};
