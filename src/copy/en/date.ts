/** Dates as they are read: the parts in order of size, which nobody takes for another day. */

/**
 * @param iso a time as JSON has it, "2026-11-21T09:05:00.000Z"
 * @returns "2026-11-21"
 */
export const day = (iso: string): string => iso.slice(0, 10);

/**
 * @param iso the same
 * @returns "2026-11-21 10:05", in the person's own time
 */
export const minute = (iso: string): string => {
  const at = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
};
