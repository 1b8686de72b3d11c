/** Sample facts for every sentence that is a function: what goes in is found by the names of its parameters. */

/** A sentence is said twice at least: its nouns are many, and one. */
export type Amount = 'many' | 'one';

const time = '2026-11-21T08:30:00.000Z';

/** Numbers; a fact that is not named here or below is a text. */
const numbers = new Set(
  'bytes characters days first initial last length limit matching ms n of passed position seconds shown status times unproven warned within'.split(
    ' ',
  ),
);
const lists = new Set(
  'also choices clicks letters requests files found known names parts places shells tasks titles variables'.split(
    ' ',
  ),
);

const moments = new Set(['at', 'since']);

const sample = (name: string, amount: Amount): unknown => {
  if (moments.has(name)) return time;
  if (numbers.has(name)) return amount === 'one' ? 1 : 12_345;
  if (lists.has(name)) return amount === 'one' ? [`<${name}>`] : [`<${name} 1>`, `<${name} 2>`];
  return `<${name}>`;
};

/** What a sentence is called with, where the names of its parameters do not tell: all there is of a closed list. */
export type Special = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** The lists of arguments a sentence is tried with. */
export const samplesFor = (
  path: string,
  sentence: (...facts: never[]) => unknown,
  special: Special,
): readonly (readonly unknown[])[] => {
  const given = special[path];
  if (given !== undefined) return given;
  const parameters = parametersOf(sentence);
  return (['many', 'one'] as const).map(amount =>
    parameters.map(each =>
      typeof each === 'string'
        ? sample(each, amount)
        : Object.fromEntries(each.map(name => [name, sample(name, amount)])),
    ),
  );
};

/** The names of a function's parameters, as it was written; those of one that is taken apart are a list. */
const parametersOf = (sentence: (...facts: never[]) => unknown): readonly (string | readonly string[])[] => {
  const head = /^\s*(?:\(([\s\S]*?)\)|(\w+))\s*=>/.exec(String(sentence));
  const text = (head?.[1] ?? head?.[2] ?? '').trim();
  const apart = /^\{([\s\S]*)\}$/.exec(text)?.[1];
  if (apart !== undefined) return [namesIn(apart)];
  return namesIn(text);
};

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map(each => /^\s*(\w+)/.exec(each)?.[1] ?? '')
    .filter(name => name !== '');

/** Which of the facts a text states, whatever it makes of numbers and dates. */
export const stated = (text: string, facts: unknown): readonly string[] => {
  const plain = text.replace(/(?<=\d)[.,\u00A0\u202F](?=\d{3})/g, '');
  return leaves(facts).filter(fact => fact.split('\u0000').every(part => plain.includes(part)));
};

const leaves = (value: unknown): readonly string[] => {
  if (typeof value === 'number') return [String(value)];
  if (value === time) return ['2026\u000021'];
  // A bare word is one of a closed list: it chooses the sentence and is not said.
  if (typeof value === 'string') return /^[a-z-]*$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
};
