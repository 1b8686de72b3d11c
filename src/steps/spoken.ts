/** Several sentences as one text. */

/** Titles of causes have no full stop of their own. */
export const spoken = (parts: readonly string[]): string =>
  parts
    .filter(part => part !== '')
    .map(part => (/[.?!:]$/.test(part) ? part : `${part}.`))
    .join(' ');
