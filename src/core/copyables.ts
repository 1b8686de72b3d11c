/** What there is to take along from a screen: values to use, addresses, a text for somebody else. */
import type {Copyable, Savable} from './desk.ts';
import type {GuidePart, LetterPart, Link} from './screen.ts';

/**
 * The values of a card, then its address.
 *
 * @param linkName what an address is called, by its label
 */
export const copyablesOf = (
  {suggestions, link}: Pick<GuidePart, 'suggestions' | 'link'>,
  linkName: (label: string) => string,
): readonly Copyable[] => [
  ...suggestions.map(({value}) => ({label: value, value})),
  ...(link === null ? [] : [copyableLink(link, linkName)]),
];

/** An address, to be copied. */
const copyableLink = ({label, url}: Link, linkName: (label: string) => string): Copyable => ({
  label: linkName(label),
  value: url,
});

/** A text for somebody else, whole: to be copied, and to be saved. */
export const letterOf = ({
  lines,
  label,
  file,
}: LetterPart): {readonly copied: Copyable; readonly file: Savable} => {
  const text = `${lines.join('\n')}\n`;
  return {copied: {label, value: text}, file: {name: file, text}};
};
