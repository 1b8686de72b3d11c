/** Standard output without its stream: opening that loads Node's network code, a fifth of what `explain` takes. */
import {fstatSync, writeSync} from 'node:fs';

/** @returns what could not be written: the stream knows how to wait, and how to tell what is wrong */
export type Print = (text: string) => Uint8Array;

/** @returns undefined for a terminal: what draws there wants the stream anyway */
export const printTo = (descriptor: number): Print | undefined => {
  if (!isPipeOrFile(descriptor)) return undefined;
  return text => {
    let left: Uint8Array = Buffer.from(text);
    try {
      while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
    } catch {}
    return left;
  };
};

const isPipeOrFile = (descriptor: number): boolean => {
  try {
    return !fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
};
