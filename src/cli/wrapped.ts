/** Text for a terminal is broken at its width, between words; text for a pipe is left as it is. */
import type {Io} from './io.ts';

/** Lines longer than this are hard to read, however wide the window is. */
const widest = 100;

/** Columns to keep to; null: a pipe, where nothing is broken. */
export const lineWidth = ({isTTY, columns}: Io['stdout']): number | null =>
  isTTY === true ? Math.min(columns ?? 80, widest) : null;

export const wrapped = async (text: string, stdout: Io['stdout']): Promise<string> => {
  const width = lineWidth(stdout);
  if (width === null) return text;
  const {default: wrapAnsi} = await import('wrap-ansi');
  return text
    .split('\n')
    .map(line => {
      const bare = line.trimStart();
      const indent = line.slice(0, line.length - bare.length);
      return indent + wrapAnsi(bare, Math.max(1, width - indent.length)).replaceAll('\n', `\n${indent}`);
    })
    .join('\n');
};
