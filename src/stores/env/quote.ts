/** How a value can be written in a dotenv file, best first. Whether it reads back the same is for the readers to say. */

const plain = /^[A-Za-z0-9_.:/+=-]*$/;

/**
 * @param value the value in clear
 * @param old the way the old value is written, whose quotes are kept where the new value is safe in them
 */
export const spellings = (value: string, old = ''): readonly string[] => {
  const usual = [...(plain.test(value) ? [value] : []), `'${value}'`, `"${value}"`];
  const kept = quotesOf(old);
  // Inside double quotes a shell and Ruby replace `$` and backticks; only a plain value is the same for all readers.
  return kept === '' || !plain.test(value) ? usual : [kept + value + kept, ...usual];
};

/** Backticks are not kept: only `dotenv` and Node know them, and a shell would run what is between them. */
const quotesOf = (raw: string): '"' | "'" | '' => {
  const trimmed = raw.trim();
  const first = trimmed[0];
  return (first === '"' || first === "'") && trimmed.length > 1 && trimmed.endsWith(first) ? first : '';
};
