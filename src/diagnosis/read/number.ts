/** A code alone, as `explain 190/463` is given it: there are no words that could be asked for anything. */
import {nothingRead, type Reading} from '../reading.ts';
import {paired} from '../rules/codes.ts';

/** @returns null for anything but a code, or a code and its subcode */
export const readNumber = (text: string): Reading | null => {
  const [message, code, subcode] = /^#?(\d{1,7})(?:\s*\/\s*(\d{1,8}))?$/.exec(text.trim()) ?? [];
  if (message === undefined) return null;
  return {
    ...nothingRead,
    form: 'text',
    ...paired(Number(code), subcode === undefined ? null : Number(subcode)),
    message,
  };
};
