/** `wa-token check`: proves a token again, for people, cron and CI. */
import type {Copy} from '../../copy/en.ts';
import {describe} from '../../diagnosis/index.ts';
import {failureSentence} from '../../steps/failure-sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import type {Finding} from '../../verify/index.ts';
import {assertChosen, checkToken, outcomeOf, withoutToken} from '../checking.ts';
import {errorOf} from '../graph-error.ts';
import {reportOf} from '../report.ts';
import {readSettings} from '../settings.ts';
import {tableOf} from '../table.ts';
import {lineWidth} from '../wrapped.ts';
import type {Command} from './command.ts';

/** Of the first check that failed: what is behind it, and what to do. */
const cureOf = (findings: readonly Finding[], words: Copy): string => {
  const analysis = findings.find(({status}) => status === 'fail')?.analysis ?? null;
  const [cause] = analysis === null ? [] : describe(analysis, words.diagnosis).causes;
  return cause === undefined ? '' : spoken([cause.title, cause.why, ...cause.fix]);
};

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
    const said = message === '' ? cureOf(checked.verification.findings, words) : message;
    if (!settings.json && said !== '') output.tell(said);
    return code;
  } finally {
    await checked.pool.close();
  }
};
