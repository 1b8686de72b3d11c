/** What there is to copy on a card: the values to use, then the address. */
import type {Copyable} from './desk.ts';
import type {GuidePart, Link} from './screen.ts';

/** @param linkName what an address is called, by its label */
export const copyablesOf = (
  {suggestions, link}: Pick<GuidePart, 'suggestions' | 'link'>,
  linkName: (label: string) => string,
): readonly Copyable[] => [
  ...suggestions.map(({value}) => ({label: value, value})),
  ...(link === null ? [] : [copyableLink(link, linkName)]),
];

/** An address, to be copied. */
export const copyableLink = ({label, url}: Link, linkName: (label: string) => string): Copyable => ({
  label: linkName(label),
  value: url,
});
