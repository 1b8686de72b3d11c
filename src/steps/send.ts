/** Sends the test message, once, and asks whether it arrived: accepted is not delivered. */

import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import type {Action} from '../core/screen.ts';
import type {AskStep, DoStep} from '../core/step.ts';
import {sendTemplate} from '../graph/calls/messages.ts';
import {needed} from './needed.ts';
import {option, pick} from './pick.ts';
import type {WizardProblem} from './problems.ts';
import {otherRecipient} from './recipient.ts';
import {refused} from './refused.ts';
import {choicesIn, templatesInstead} from './template.ts';
import {troubleOf} from './trouble.ts';
import type {Known, Wizard} from './world.ts';

const recipientOf = (known: Known): string | null => {
  const {recipient} = known;
  return recipient === undefined || recipient === 'skipped' ? null : recipient.to;
};

export const send: DoStep<Wizard, 'send'> = {
  kind: 'do',
  unbroken: true,
  id: 'send',
  chapter: 'test',
  reads: ['recipient', 'template'],
  applies: known => recipientOf(known) !== null,
  title: words => words.steps.send.title,
  async run(known, tools, signal) {
    const to = recipientOf(known) ?? '';
    const phoneId = needed(known, 'phone').id;
    const graph = tools.graph(needed(known, 'token').secret);
    const template = needed(known, 'template');
    const sent = await sendTemplate(graph, phoneId, {to, ...template}, signal);
    if (sent.ok) return ok({to, messageId: sent.value.messageId, status: sent.value.status});
    const problem = await refused(sent.failure, known, graph, signal, template);
    if (!tools.asks || !isAboutTemplate(problem)) return fail(problem);
    const instead = await templatesInstead(known, tools, signal);
    return fail(instead.stopped === null ? {...problem, instead} : problem);
  },
  learns: (problem, known) =>
    problem.code === 'refused' && problem.instead !== undefined
      ? {...known, templates: problem.instead}
      : known,
  working: (known, _notes, words) => ({
    kind: 'working',
    checks: [],
    note: words.steps.send.note(needed(known, 'template').name),
  }),
  // Never sent again by itself: the first one may have arrived although the answer did not.
  trouble: (problem, known, words) => {
    const {sendAgain} = words.steps.trouble;
    const isTemplate = isAboutTemplate(problem);
    const others = isTemplate ? otherTemplates(known, words) : [];
    const said = troubleOf(
      problem,
      [...others, otherRecipient(words), {key: 'r', label: sendAgain, event: {type: 'retry'}}],
      words,
    );
    const isOnly = isTemplate && others.length === 0 && known.templates !== undefined;
    const make = isOnly ? [words.steps.template.make] : [];
    return {...said, fix: [...otherForm(known, words), ...make, ...said.fix]};
  },
};

const isAboutTemplate = (problem: WizardProblem): problem is Extract<WizardProblem, {code: 'refused'}> =>
  problem.code === 'refused' && problem.analysis.causes[0]?.kind.startsWith('template_') === true;

/** Where there is another one than was refused. */
const otherTemplates = (known: Known, {steps: {trouble}}: Copy): readonly Action[] => {
  const refusedOne = known.template?.name;
  const isOther = choicesIn(known).some(({name}) => name !== refusedOne);
  return isOther
    ? [{key: 'e', label: trouble.otherTemplate, event: {type: 'go', to: 'template', forget: 'template'}}]
    : [];
};

/** The other form of the number comes first: it is tried with one answer. */
const otherForm = ({recipient}: Known, {steps}: Copy): readonly string[] =>
  recipient === undefined || recipient === 'skipped' || recipient.hint === null
    ? []
    : [steps.recipient.otherForm(recipient.hint.other)];

/** As much as one sees of a message in a list of chats. */
const shortened = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 59).trimEnd()}…` : flat;
};

const answers = ['yes', 'no', 'unknown'] as const;

/** @param asks false: nobody is there to look at the phone */
export const arrived = (asks: boolean): AskStep<Wizard, 'arrived'> => ({
  kind: 'ask',
  id: 'arrived',
  chapter: 'test',
  reads: ['send'],
  applies: known => recipientOf(known) !== null,
  title: words => words.steps.arrived.title,
  evident: () => (asks ? undefined : 'unknown'),
  prompt(known, words) {
    const {question, look, yes, no, later} = words.steps.arrived;
    const {name, text = ''} = needed(known, 'template');
    return {
      kind: 'choice',
      question: question(needed(known, 'send').to),
      help: look(name, shortened(text)),
      options: [
        option('yes', yes.label, yes.hint),
        option('no', no.label, no.hint),
        option('unknown', later.label, later.hint),
      ],
      initial: 0,
      flag: '',
    };
  },
  parse: answer => pick(answer, answers, value => value),
});
