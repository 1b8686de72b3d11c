/** Whole numbers as Brazilian Portuguese writes them, alone and with their noun. */

/**
 * @param n a whole number
 * @returns it as it is read: 10000 is "10.000"
 */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '.');

/**
 * @param n a whole number
 * @param one the noun for one
 * @param many the noun for every other number
 * @returns number and noun, for example "2 dias"
 */
export const count = (n: number, one: string, many: string): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;
