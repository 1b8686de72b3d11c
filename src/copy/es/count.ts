/** Whole numbers as Spanish writes them, alone and with their noun. */

/**
 * @param n a whole number
 * @returns it as it is read: 10000 is "10 000" with a space that does not break, since Mexico takes a point for the
 *   decimals and Argentina a comma; numbers of four digits stay whole, as the academies have it
 */
export const grouped = (n: number): string =>
  n < 10_000 ? String(n) : String(n).replace(/\B(?=(?:\d{3})+$)/g, '\u{a0}');

/**
 * @param n a whole number
 * @param one the noun for one
 * @param many the noun for every other number
 * @returns number and noun, for example "2 días"
 */
export const count = (n: number, one: string, many: string): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;
