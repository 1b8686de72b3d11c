/** The checks as a table of plain text: the status is a word, so that nothing is only a colour. */
import wrapAnsi from 'wrap-ansi';
import type {Copy} from '../copy/en.ts';
import type {CheckLine} from '../core/screen.ts';
import {checkLines} from '../steps/check-lines.ts';
import type {Finding} from '../verify/index.ts';
import {hanging} from './hanging.ts';

/** Columns of the status: its words are longer in some languages than in others. */
const statusWidthIn = ({cli: {statuses}}: Copy): number => {
  const {pending: _never, ...shown} = statuses;
  return 1 + Math.max(...Object.values(shown).map(status => status.length));
};

/**
 * Nothing where the run ended before the first check; what it did not come to is one row, as what a gate left out.
 * @param width columns of the terminal; null: a pipe, where each check is one line
 */
export const tableOf = (findings: readonly Finding[], words: Copy, width: number | null): string => {
  const shown = findings.map(finding =>
    finding.reason.code === 'not-begun' ? {...finding, status: 'skip' as const} : finding,
  );
  const isBegun = findings.some(({reason}) => reason.code !== 'not-begun');
  return isBegun ? tableOfLines(checkLines(shown, words), words, width) : '';
};

/** The same of rows that are words already. */
export const tableOfLines = (
  lines: readonly Omit<CheckLine, 'more'>[],
  words: Copy,
  width: number | null,
): string => {
  const asked = lines.filter(({status}) => status !== 'skip');
  const titleWidth = Math.max(0, ...asked.map(({title}) => title.length));
  return [
    ...asked.map(line => rowOf(line, titleWidth, words, width)),
    ...skippedRow(lines, words, width),
  ].join('\n');
};

const rowOf = (
  {status, title, detail}: Omit<CheckLine, 'more'>,
  titleWidth: number,
  words: Copy,
  width: number | null,
): string => {
  const head = words.cli.statuses[status].padEnd(statusWidthIn(words));
  const row = `${head}${title.padEnd(titleWidth)}  ${detail}`.trimEnd();
  if (width === null || row.length <= width) return row;
  return [`${head}${title}`, below(detail, head.length + 2, width)].join('\n');
};

/** What was not asked, in one row for all. */
const skippedRow = (
  lines: readonly Omit<CheckLine, 'more'>[],
  words: Copy,
  width: number | null,
): readonly string[] => {
  const titles = lines.filter(({status}) => status === 'skip').map(({title}) => title);
  if (titles.length === 0) return [];
  return [hanging(words.cli.statuses.skip, titles.join(', '), statusWidthIn(words), width)];
};

/** A detail that finds no room beside its check stands below it, so far in. */
const below = (text: string, inset: number, width: number): string =>
  wrapAnsi(text, width - inset)
    .split('\n')
    .map(line => `${' '.repeat(inset)}${line}`)
    .join('\n');
