/** Dates as Spanish says them. */

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

const said = (year: number, month: number, date: number): string =>
  `${date} de ${months[month - 1] ?? ''} de ${year}`;

/**
 * @param iso a time as JSON has it, "2026-11-21T09:05:00.000Z"
 * @returns "21 de noviembre de 2026"
 */
export const day = (iso: string): string => {
  const [year = 0, month = 0, date = 0] = iso.slice(0, 10).split('-').map(Number);
  return said(year, month, date);
};

/**
 * @param iso the same
 * @returns "21 de noviembre de 2026 a las 10:05", in the person's own time
 */
export const minute = (iso: string): string => {
  const at = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = said(at.getFullYear(), at.getMonth() + 1, at.getDate());
  return `${date} a ${at.getHours() === 1 ? 'la' : 'las'} ${two(at.getHours())}:${two(at.getMinutes())}`;
};
