/** Which template is sent: `hello_world` on a test number, else an approved one without blanks. */
import {fail, ok} from '../core/parsed.ts';
import type {AskStep, DoStep} from '../core/step.ts';
import {templates as listTemplates, type Template} from '../graph/calls/messages.ts';
import type {Graph} from '../graph/graph.ts';
import {goesOn, isComplete, listing, longer, noAnswer, type Reading, readOn} from '../verify/index.ts';
import {landed, notBefore} from './landed.ts';
import {listMore} from './list-more.ts';
import {needed} from './needed.ts';
import {lookingAgain} from './pausing.ts';
import {option, pick} from './pick.ts';
import {otherRecipient} from './recipient.ts';
import {refused} from './refused.ts';
import {isTestNumber} from './test-number.ts';
import type {Tools} from './tools.ts';
import {troubleOf} from './trouble.ts';
import type {Known, TemplateChoice, Templates, Wizard} from './world.ts';

/** Ready on every test number, and refused by every other one with 131058 (observed). */
export const helloWorld: TemplateChoice = {name: 'hello_world', language: 'en_US'};

/** Templates that can be sent as they are; `hello_world` is refused by all but test numbers. */
export const sendable = (found: readonly Template[]): readonly TemplateChoice[] =>
  found
    .filter(({isPlain, name}) => isPlain && name !== helloWorld.name)
    .map(({name, language, body}) => ({name, language, ...(body === '' ? {} : {text: body})}));

const asked = (known: Known): boolean => known.recipient !== undefined && known.recipient !== 'skipped';
const onTestNumber = ({access}: Known): boolean => access?.phone != null && isTestNumber(access.phone);

/** Asks page after page until one template can be sent, or until there is no page more. */
const firstTemplates = async (
  reading: Reading<TemplateChoice, string>,
  signal: AbortSignal,
): Promise<Templates> => {
  let found: Templates = listing([], [''], 0);
  while (found.items.length === 0 && goesOn(found)) found = await longer(found, reading, signal);
  return found;
};

/** What can be sent in the place of one that was refused. */
export const templatesInstead = (known: Known, tools: Tools, signal: AbortSignal): Promise<Templates> => {
  const graph = tools.graph(needed(known, 'token').secret);
  return firstTemplates(readingTemplates(graph, needed(known, 'waba').id), signal);
};

/** Those that the number can send, as far as is known; the sample works on test numbers only. */
export const choicesIn = (known: Known): readonly TemplateChoice[] => [
  ...(known.templates?.items ?? []),
  ...(onTestNumber(known) ? [helloWorld] : []),
];

/** A place in the list is the cursor before it; the first is empty. */
const readingTemplates = (graph: Graph, waba: string): Reading<TemplateChoice, string> => ({
  async ask(after, signal) {
    const request = {waba, status: 'APPROVED', ...(after === '' ? {} : {after})};
    const reply = await listTemplates(graph, request, signal);
    return reply.ok ? {...reply, value: {...reply.value, items: sendable(reply.value.items)}} : reply;
  },
  next: (_at, after) => after,
  keyOf,
});

/** @param wanted named by flag: then nothing is looked up */
export const templates = (wanted: TemplateChoice | null): DoStep<Wizard, 'templates'> => ({
  kind: 'do',
  id: 'templates',
  chapter: 'test',
  reads: ['recipient', 'access'],
  applies: known => asked(known) && wanted === null && !onTestNumber(known),
  title: words => words.steps.templates.title,
  async run(known, tools, signal) {
    const graph = tools.graph(needed(known, 'token').secret);
    const found = await firstTemplates(readingTemplates(graph, needed(known, 'waba').id), signal);
    if (found.stopped?.why === 'failure')
      return fail(await refused(found.stopped.failure, known, graph, signal));
    return ok(found);
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.steps.templates.note}),
  trouble: (problem, _known, words, waitedMs) =>
    troubleOf(problem, [...lookingAgain(problem, words, waitedMs), otherRecipient(words)], words),
  waits: problem => problem.code === 'refused' && noAnswer(problem.failure) !== null,
  notBefore,
  landed,
  growth: {
    goesOn,
    async run(known, tools, signal, give) {
      const graph = tools.graph(needed(known, 'token').secret);
      const reading = readingTemplates(graph, needed(known, 'waba').id);
      await readOn(needed(known, 'templates'), reading, give, signal);
    },
  },
});

export const template = (wanted: TemplateChoice | null): AskStep<Wizard, 'template'> => ({
  kind: 'ask',
  id: 'template',
  chapter: 'test',
  reads: ['recipient', 'templates'],
  grows: 'templates',
  applies: asked,
  title: words => words.steps.template.title,
  evident(known) {
    if (wanted !== null) return wanted;
    if (onTestNumber(known)) return helloWorld;
    const {templates: found} = known;
    return found !== undefined && isComplete(found) && found.items.length === 1 ? found.items[0] : undefined;
  },
  prompt(known, words) {
    const {question, help, none} = words.steps.template;
    const found = choicesIn(known);
    const listed = found.length === 0 ? [helloWorld] : found;
    return {
      kind: 'choice',
      question,
      help: found.length === 0 ? none : help,
      options: listed.map(each => option(keyOf(each), each.name, each.language)),
      initial: 0,
      ...listMore(known.templates, words),
      flag: '--template',
    };
  },
  parse: (answer, known) => pick(answer, [...(known.templates?.items ?? []), helloWorld], keyOf),
});

const keyOf = ({name, language}: TemplateChoice): string => `${name}/${language}`;
