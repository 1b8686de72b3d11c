/** `wa-token send --to +NUMBER`: proves the token, then sends the test message once. */
import type {Copy} from '../../copy/en.ts';
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {sendTemplate, templates} from '../../graph/calls/messages.ts';
import type {Failure} from '../../graph/failure.ts';
import {parseRecipient} from '../../paste/recipient.ts';
import type {SendOutcome} from '../../steps/outcome.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {helloWorld, sendable} from '../../steps/template.ts';
import {isTestNumber} from '../../steps/test-number.ts';
import type {TemplateChoice} from '../../steps/world.ts';
import {decide} from '../../verify/index.ts';
import {
  assertChosen,
  type Checked,
  checkToken,
  codeOf,
  errorIn,
  outcomeOf,
  withoutToken,
} from '../checking.ts';
import {cureOf, curesOf} from '../cures.ts';
import {decidesNothing} from '../graph-error.ts';
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
      return await told(context, settings, checked, null, verification.failure);
    const template = await templateFor(checked, settings, context);
    const {outcome, failure} = template.ok
      ? await send(checked, to, template.value)
      : await refused(checked, to, template.problem);
    return await told(context, settings, checked, outcome, failure);
  } finally {
    checked.stopping.close();
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
): Promise<Parsed<TemplateChoice, Failure>> => {
  if (template !== null) return ok({name: template, language: templateLang ?? helloWorld.language});
  if (phone !== null && isTestNumber(phone)) return ok(helloWorld);
  const found = await templates(pool.as(sourced.secret), {waba: waba?.id ?? '', status: 'APPROVED'}, signal);
  if (!found.ok) return fail(found.failure);
  const choices = sendable(found.value.items);
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return ok(only);
  throw new UsageError(words.cli.usage.missingAnswer(words.steps.template.question, '--template'), {
    code: 'missing-answer',
    flag: '--template',
    choices: choices.map(({name, language}) => ({value: name, label: `${name} (${language})`})),
  });
};

interface Sent {
  readonly outcome: SendOutcome;
  /** Graph gave no usable answer. */
  readonly failure: Failure | null;
}

const send = async (checked: Checked, to: string, template: TemplateChoice): Promise<Sent> => {
  const {verification, pool, sourced, signal} = checked;
  const phoneId = verification.phone?.id ?? '';
  const sent = await sendTemplate(pool.as(sourced.secret), phoneId, {to, ...template}, signal);
  if (!sent.ok) return refused(checked, to, sent.failure, template);
  const {messageId, status} = sent.value;
  return {outcome: {to, accepted: {to, messageId, status}, analysis: null}, failure: null};
};

/** One more read may tell what a refusal alone does not. */
const refused = async (
  {verification: {phone, waba, identity}, pool, sourced, signal}: Checked,
  to: string,
  failure: Failure,
  template?: TemplateChoice,
): Promise<Sent> => {
  const refusal = {
    failure,
    identity,
    wabaId: waba?.id ?? null,
    phoneId: phone?.id ?? null,
    businessId: waba?.business?.id ?? null,
    ...(template === undefined ? {} : {template}),
  };
  const analysis = await decide(pool.as(sourced.secret), refusal, signal);
  return {outcome: {to, accepted: null, analysis}, failure: decidesNothing(failure) ? failure : null};
};

const told = async (
  {io, words, output}: CommandContext,
  settings: Settings,
  checked: Checked,
  send: SendOutcome | null,
  failure: Failure | null,
): Promise<number> => {
  const {error, message} = errorIn(checked, failure, words);
  const reported = reportOf({
    outcome: {...outcomeOf(checked), send},
    error,
    profile: settings.profile,
    source: checked.sourced.source,
    pool: checked.pool,
    version: checked.around.version,
    storeFailed: false,
  });
  const code = codeOf(checked, reported);
  if (settings.json) {
    output.document(reported.report);
    return code;
  }
  if (send === null) output.say(tableOf(checked.verification.findings, words, lineWidth(io.stdout)));
  else if (send.accepted !== null) output.say(words.cli.commands.sent(send.to, send.accepted.messageId));
  const cures = send === null ? curesOf(checked.verification.findings, words) : curesOfSend(send, words);
  if (cures.length > 0) output.tell(cures.join('\n'));
  if (message !== '') output.tell(message);
  return code;
};

const curesOfSend = ({analysis}: SendOutcome, words: Copy): readonly string[] =>
  analysis === null ? [] : cureOf(analysis, words);
