/** One line of the table: what was measured, next to the least it could be. */
export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly compared: string;
  readonly budget: string;
  /** Null where there was nothing to measure yet. */
  readonly holds: boolean | null;
};

/** @returns the row of something that the program cannot do yet, with the reason. */
export const notThereYet = (what: string, budget: string, why: string): Row => ({
  what,
  measured: 'not there yet',
  floor: why.split('\n')[0]?.slice(0, 60) ?? '',
  compared: '',
  budget,
  holds: null,
});

/** @returns a row that compares two times, in milliseconds, by their ratio. */
export const ratioRow = (what: string, measured: number, floor: number, most: number): Row => ({
  what,
  measured: `${measured.toFixed(1)} ms`,
  floor: `${floor.toFixed(1)} ms`,
  compared: `${(measured / floor).toFixed(2)} ×`,
  budget: `≤ ${most} ×`,
  holds: measured <= floor * most,
});

const titles = ['what', 'measured', 'floor', 'compared', 'budget', ''];

/** @returns the rows as a table for a terminal or a page. */
export const table = (rows: readonly Row[]): string => {
  const verdict = ({holds}: Row) => (holds === null ? '–' : holds ? 'holds' : 'MISSED');
  const cells = [
    titles,
    ...rows.map(row => [row.what, row.measured, row.floor, row.compared, row.budget, verdict(row)]),
  ];
  const widths = titles.map((_, column) => Math.max(...cells.map(line => line[column]?.length ?? 0)));
  return cells
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
