/** `wa-token send --to +NUMBER`: proves the token, then sends the test message once. */
import {analyse} from '../../diagnosis/index.ts';
import {sendTemplate, templates} from '../../graph/calls/messages.ts';
import type {Failure} from '../../graph/failure.ts';
import {parseRecipient} from '../../paste/recipient.ts';
import {failureSentence} from '../../steps/failure-sentence.ts';
import type {SendOutcome} from '../../steps/outcome.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {helloWorld, sendable} from '../../steps/template.ts';
import {isTestNumber} from '../../steps/test-number.ts';
import type {TemplateChoice} from '../../steps/world.ts';
import {factsOf} from '../../verify/index.ts';
import {assertChosen, type Checked, checkToken, outcomeOf, withoutToken} from '../checking.ts';
import {errorOf} from '../graph-error.ts';
import {reportOf} from '../report.ts';
import {readSettings, type Settings} from '../settings.ts';
import {tableOf} from '../table.ts';
import {UsageError} from '../usage.ts';
import {lineWidth} from '../wrapped.ts';
import type {Command, CommandContext} from './command.ts';

export const command: Command = async context => {
  const {invocation, words} = context;
  const settings = readSettings(invocation, words.cli.usage);
  const to = recipientOf(settings, context);
  const checking = await checkToken(context, settings);
  if (checking.kind !== 'checked') {
    return withoutToken(context, settings, checking);
  }
  const {checked} = checking;
  try {
    assertChosen(checked, context);
    const {verification} = checked;
    if (verification.verdict !== 'proved')
      return told(context, settings, checked, null, verification.failure);
    const {outcome, failure} = await send(checked, to, await templateFor(checked, settings, context));
    return told(context, settings, checked, outcome, failure);
  } finally {
    await checked.pool.close();
  }
};

const recipientOf = ({to}: Settings, {words}: CommandContext): string => {
  if (to === null) {
    throw new UsageError(words.cli.usage.noRecipient, {code: 'missing-answer', flag: '--to', choices: []});
  }
  const parsed = parseRecipient(to);
  if (parsed.ok) return parsed.value.e164;
  const {message, fix} = sentenceOf(parsed.problem, words);
  throw new UsageError(spoken([message, ...fix]));
};

/** The one named, `hello_world` on a test number, else the only one that can be sent as it is. */
const templateFor = async (
  {verification: {phone, waba}, pool, sourced, signal}: Checked,
  {template, templateLang}: Settings,
  {words}: CommandContext,
): Promise<TemplateChoice> => {
  if (template !== null) return {name: template, language: templateLang ?? helloWorld.language};
  if (phone !== null && isTestNumber(phone)) return helloWorld;
  const found = await templates(pool.as(sourced.secret), {waba: waba?.id ?? '', status: 'APPROVED'}, signal);
  const choices = found.ok ? sendable(found.value.items) : [];
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return only;
  throw new UsageError(words.cli.usage.missingAnswer(words.steps.template.question, '--template'), {
    code: 'missing-answer',
    flag: '--template',
    choices: choices.map(({name, language}) => ({value: name, label: `${name} (${language})`})),
  });
};

const send = async (
  {verification: {phone, waba, identity}, pool, sourced, signal}: Checked,
  to: string,
  template: TemplateChoice,
): Promise<{readonly outcome: SendOutcome; readonly failure: Failure | null}> => {
  const phoneId = phone?.id ?? '';
  const sent = await sendTemplate(pool.as(sourced.secret), phoneId, {to, ...template}, signal);
  if (sent.ok) {
    const {messageId, status} = sent.value;
    return {outcome: {to, accepted: {to, messageId, status}, analysis: null}, failure: null};
  }
  const facts = {
    ...factsOf(identity),
    request: sent.failure.request,
    phoneId,
    ...(waba === null ? {} : {wabaId: waba.id}),
  };
  const failure = sent.failure.kind === 'graph' ? null : sent.failure;
  return {outcome: {to, accepted: null, analysis: analyse(sent.failure.body, facts)}, failure};
};

const told = (
  {io, words, output}: CommandContext,
  settings: Settings,
  checked: Checked,
  send: SendOutcome | null,
  failure: Failure | null,
): number => {
  const sentence = failure === null ? null : failureSentence(failure, words);
  const message = sentence === null ? '' : spoken([sentence.message, ...sentence.fix]);
  const {report, code} = reportOf({
    outcome: {...outcomeOf(checked), send},
    error: failure === null ? null : errorOf(failure, message),
    profile: settings.profile,
    source: checked.sourced.source,
    pool: checked.pool,
    version: checked.around.version,
    storeFailed: false,
  });
  if (settings.json) {
    output.document(report);
    return code;
  }
  if (send === null) output.say(tableOf(checked.verification.findings, words, lineWidth(io.stdout)));
  else if (send.accepted !== null) output.say(words.cli.commands.sent(send.to, send.accepted.messageId));
  const [cause] = report.send?.diagnosis?.causes ?? [];
  if (cause !== undefined) output.tell(spoken([cause.title, cause.why, ...cause.fix]));
  if (message !== '') output.tell(message);
  return code;
};
