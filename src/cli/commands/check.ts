/** `wa-token check`: proves a token again, for people, cron and CI. */
import {assertChosen, checkToken, codeOf, errorIn, outcomeOf, withoutToken} from '../checking.ts';
import {curesOf} from '../cures.ts';
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
    const {error, message} = errorIn(checked, failure, words);
    const reported = reportOf({
      outcome: outcomeOf(checked),
      error,
      profile: settings.profile,
      source: checked.sourced.source,
      pool: checked.pool,
      version: checked.around.version,
      storeFailed: false,
    });
    const code = codeOf(checked, reported);
    if (settings.json) output.document(reported.report);
    else output.say(tableOf(checked.verification.findings, words, lineWidth(io.stdout)));
    if (settings.json) return code;
    const cures = curesOf(checked.verification.findings, words);
    if (cures.length > 0) output.tell(cures.join('\n'));
    if (message !== '') output.tell(message);
    // A person at a terminal wants it in a word; a script has the exit code.
    if (code === 0 && io.stdout.isTTY === true) output.tell(words.cli.commands.checkedWell);
    return code;
  } finally {
    checked.stopping.close();
    await checked.pool.close();
  }
};
