/** Dates as Graph writes them. */

/** "2025-10-14T10:13:11+0000": no colon in the offset. @param seconds Unix seconds. */
export function graphDate(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace(/\.\d+Z$/, '+0000');
}
