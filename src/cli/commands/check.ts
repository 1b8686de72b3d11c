/** `wa-token check`: proves a token again, for people, cron and CI. */
import {failureSentence} from '../../steps/failure-sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {assertChosen, checkToken, outcomeOf, withoutToken} from '../checking.ts';
import {curesOf} from '../cures.ts';
import {errorOf} from '../graph-error.ts';
import {reportOf} from '../report.ts';
import {readSettings} from '../settings.ts';
import {tableOf} from '../table.ts';
import {lineWidth} from '../wrapped.ts';
import type {Command} from './command.ts';

export const command: Command = async context => {
  const {io, invocation, words, output} = context;
  const settings = readSettings(invocation, words.cli.usage);
  const checking = await checkToken(context, settings);
  if (checking.kind !== 'checked') {
    return withoutToken(context, settings, checking);
  }
  const {checked} = checking;
  try {
    assertChosen(checked, context);
    const {failure} = checked.verification;
    const sentence = failure === null ? null : failureSentence(failure, words);
    const message = sentence === null ? '' : spoken([sentence.message, ...sentence.fix]);
    const {report, code} = reportOf({
      outcome: outcomeOf(checked),
      error: failure === null ? null : errorOf(failure, message),
      profile: settings.profile,
      source: checked.sourced.source,
      pool: checked.pool,
      version: checked.around.version,
      storeFailed: false,
    });
    if (settings.json) output.document(report);
    else output.say(tableOf(checked.verification.findings, words, lineWidth(io.stdout)));
    if (settings.json) return code;
    const cures = curesOf(checked.verification.findings, words);
    if (cures.length > 0) output.tell(cures.join('\n'));
    if (message !== '') output.tell(message);
    // A person at a terminal wants it in a word; a script has the exit code.
    if (code === 0 && io.stdout.isTTY === true) output.tell(words.cli.commands.checkedWell);
    return code;
  } finally {
    await checked.pool.close();
  }
};
