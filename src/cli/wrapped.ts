/** Text for a terminal is broken at its width, between words; text for a pipe is left as it is. */
import type {Io} from './io.ts';

/** Lines longer than this are hard to read, however wide the window is. */
const widest = 100;

export const wrapped = async (text: string, {isTTY, columns}: Io['stdout']): Promise<string> => {
  if (isTTY !== true) return text;
  const {default: wrapAnsi} = await import('wrap-ansi');
  return wrapAnsi(text, Math.min(columns ?? 80, widest), {trim: false});
};
