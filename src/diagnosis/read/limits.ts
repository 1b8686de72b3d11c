/** Bounds that keep every input, however large or deep, within some milliseconds. */

/** Nodes of a JSON value that are looked at. */
export const mostNodes = 8_000;
/** Items of a list, and fields of an object, that are looked at: as many from the end as from the beginning. */
export const mostItems = 400;
/** Levels of nesting that are followed; real errors lie within nine (a webhook in an SDK's exception). */
export const deepest = 24;
/** Characters of one error in which rules look for words. */
export const mostWords = 4_000;
/** Characters of a text that are searched for errors once its interesting places are cut out. */
export const mostText = 48_000;
/** Characters of JSON that are parsed as a whole; of more, the interesting places are read as text. */
export const mostJson = 300_000;
/** Errors that are told apart in one input. */
export const mostErrors = 20;

const marks = [
  '(#1',
  '(#',
  'Exception',
  '"error"',
  'fbtrace',
  'error_code',
  'errorCode',
  '"code"',
  'access token',
];
const around = 3_000;
/** Where a piece begins within a word that word goes: it may be the rest of a token, which has no shape to know it by. */
const halfWord = /^[\w.|%~+/=-]+/;

/** The beginning of a long text, and what surrounds each place that looks like an error. */
export const interesting = (text: string): string => {
  if (text.length <= mostText) return text;
  const places = marks.flatMap(mark => [text.indexOf(mark), text.lastIndexOf(mark)]).filter(at => at >= 0);
  const parts = [text.slice(0, around)];
  let end = around;
  for (const at of [...new Set(places)].sort((a, b) => a - b)) {
    const from = Math.max(end, at - around);
    end = Math.max(end, Math.min(text.length, at + around));
    if (from < end) parts.push(text.slice(from, end).replace(halfWord, ''));
  }
  return parts.join('\n').slice(0, mostText);
};

/** The first and the last of a long list. */
export const endsOf = <T>(items: readonly T[]): readonly T[] =>
  items.length <= mostItems ? items : [...items.slice(0, mostItems / 2), ...items.slice(-mostItems / 2)];
