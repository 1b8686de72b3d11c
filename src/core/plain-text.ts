/** Text from outside, made safe to draw. */

/** Control sequences of a terminal as a whole, then control characters one by one; a line end or a tab becomes a blank. */
const sequences = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]/g;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @returns the text on one line, without anything that could move a cursor, set a colour or turn its direction. */
export const stripControls = (text: string): string =>
  text.replace(sequences, '').replace(breaks, ' ').replace(controls, '');
