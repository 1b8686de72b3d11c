/** A name and what it means, side by side: the meaning is broken within its own column. */
import wrapAnsi from 'wrap-ansi';

/**
 * @param column where the meaning begins; a longer name has it below
 * @param width columns of the terminal; null: a pipe, where nothing is broken
 */
export const hanging = (name: string, meaning: string, column: number, width: number | null): string => {
  const inset = ' '.repeat(column);
  const lines = (width === null ? meaning : wrapAnsi(meaning, width - column)).split('\n');
  if (column === 0) return lines.join('\n');
  if (width === null || name.length < column) return `${name.padEnd(column - 1)} ${lines.join(`\n${inset}`)}`;
  return [name, ...lines.map(line => `${inset}${line}`)].join('\n');
};
