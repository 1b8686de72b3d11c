/** Sentences at the width of the terminal. */
import wrapAnsi from 'wrap-ansi';
import type {Sink} from './options.ts';

/** A terminal that knows no size says 0. */
export const columnsOf = ({columns}: Sink): number => columns || 80;

/** Words are not broken; an address longer than the line is left whole, so that it can be copied. */
export const wrapped = (text: string, stdout: Sink): string => {
  const bare = text.trimStart();
  const indent = text.slice(0, text.length - bare.length);
  return indent + wrapAnsi(bare, Math.max(1, columnsOf(stdout) - indent.length));
};

/** The same for a text that has something before it on its first line. @param lead columns that this takes */
export const wrappedBehind = (lead: number, text: string, stdout: Sink): string =>
  wrapAnsi('x'.repeat(lead) + text, Math.max(lead + 1, columnsOf(stdout) - 1)).slice(lead);
