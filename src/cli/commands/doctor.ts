/** `wa-token doctor`: what surrounds the token, looked at without a token; with `--leaks` the search for copies of it. */
import type {Row} from '../../doctor/row.ts';
import {rowLines, toldOf} from '../../steps/row-lines.ts';
import {type Examined, examine} from '../doctor.ts';
import {doctorDocument} from '../doctor-document.ts';
import {hanging} from '../hanging.ts';
import {readSettings} from '../settings.ts';
import {tableOfLines} from '../table.ts';
import {lineWidth} from '../wrapped.ts';
import type {Command, CommandContext} from './command.ts';

export const command: Command = async context => {
  const {io, invocation, words, output} = context;
  if (invocation.values.leaks === true) {
    const {searchForLeaks} = await import('../leak-search.ts');
    return searchForLeaks(context);
  }
  const settings = readSettings(invocation, words.cli.usage);
  const examined = await examine(io, settings, words);
  if (settings.json) output.document(doctorDocument(examined));
  else
    output.say(
      [
        tableOfLines(rowLines(examined.rows, words), words, lineWidth(io.stdout)),
        ...cures(examined, context),
      ].join('\n'),
    );
  return codeOf(examined.rows);
};

/** What helps, under the name of its row. */
const cures = ({rows}: Examined, {io, words}: CommandContext): readonly string[] => {
  const width = lineWidth(io.stdout);
  const {titles, todo, all} = words.doctor;
  const ill = rows
    .map(row => ({title: titles[row.id], fix: toldOf(row, words).fix}))
    .filter(({fix}) => fix.length > 0);
  if (ill.length === 0) return rows.every(({status}) => status === 'pass') ? ['', all] : [];
  return [
    '',
    todo,
    ...ill.flatMap(({title, fix}) => [
      `  ${title}`,
      ...fix.map((each, index) => hanging(`  ${index + 1}.`, each, 5, width)),
    ]),
  ];
};

/** The first row that fails decides: 4 for what cannot be stored or read, 3 for a Graph that cannot be asked. */
const codeOf = (rows: readonly Row[]): number => {
  const failed = rows.find(({status}) => status === 'fail');
  if (failed === undefined) return 0;
  return failed.id === 'folders' || failed.id === 'keychain' ? 4 : 3;
};
