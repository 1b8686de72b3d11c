/** The checks as a table of plain text: the status is a word, so that nothing is only a colour. */
import type {Copy} from '../copy/en.ts';
import {checkLines} from '../steps/check-lines.ts';
import type {Finding} from '../verify/index.ts';

export const tableOf = (findings: readonly Finding[], words: Copy): string => {
  const lines = checkLines(findings, words);
  const width = Math.max(0, ...lines.map(({title}) => title.length));
  return lines
    .map(({status, title, detail}) =>
      `${words.cli.statuses[status].padEnd(10)}${title.padEnd(width)}  ${detail}`.trimEnd(),
    )
    .join('\n');
};
