/** Which template is sent: `hello_world` on a test number, else an approved one without blanks. */
import {fail, ok} from '../core/parsed.ts';
import type {AskStep, DoStep} from '../core/step.ts';
import {templates as listTemplates, type Template} from '../graph/calls/messages.ts';
import {noAnswer} from '../verify/index.ts';
import {landed, notBefore} from './landed.ts';
import {needed} from './needed.ts';
import {option, pick} from './pick.ts';
import {refused} from './refused.ts';
import {isTestNumber} from './test-number.ts';
import {troubleOf} from './trouble.ts';
import type {Known, TemplateChoice, Wizard} from './world.ts';

/** Ready on every test number, and refused by every other one with 131058 (observed). */
export const helloWorld: TemplateChoice = {name: 'hello_world', language: 'en_US'};

/** Templates that can be sent as they are; `hello_world` is refused by all but test numbers. */
export const sendable = (found: readonly Template[]): readonly TemplateChoice[] =>
  found
    .filter(({isPlain, name}) => isPlain && name !== helloWorld.name)
    .map(({name, language}) => ({name, language}));

const asked = (known: Known): boolean => known.recipient !== undefined && known.recipient !== 'skipped';
const onTestNumber = ({access}: Known): boolean => access?.phone != null && isTestNumber(access.phone);

/** @param wanted named by flag: then nothing is looked up */
export const templates = (wanted: TemplateChoice | null): DoStep<Wizard, 'templates'> => ({
  kind: 'do',
  id: 'templates',
  chapter: 'test',
  reads: ['recipient', 'access'],
  applies: known => asked(known) && wanted === null && !onTestNumber(known),
  title: words => words.steps.templates.title,
  async run(known, tools, signal) {
    const waba = needed(known, 'waba').id;
    const graph = tools.graph(needed(known, 'token').secret);
    const found = await listTemplates(graph, {waba, status: 'APPROVED'}, signal);
    if (!found.ok) return fail(await refused(found.failure, known, graph, signal));
    return ok(sendable(found.value.items));
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.steps.templates.note}),
  trouble: (problem, _known, words) =>
    troubleOf(problem, [{key: 'r', label: words.steps.trouble.retry, event: {type: 'retry'}}], words),
  waits: problem => problem.code === 'refused' && noAnswer(problem.failure) !== null,
  notBefore,
  landed,
});

export const template = (wanted: TemplateChoice | null): AskStep<Wizard, 'template'> => ({
  kind: 'ask',
  id: 'template',
  chapter: 'test',
  reads: ['recipient', 'templates'],
  applies: asked,
  title: words => words.steps.template.title,
  evident(known) {
    if (wanted !== null) return wanted;
    if (onTestNumber(known)) return helloWorld;
    const found = known.templates ?? [];
    return found.length === 1 ? found[0] : undefined;
  },
  prompt(known, words) {
    const {question, help, none} = words.steps.template;
    const found = known.templates ?? [];
    const listed = found.length === 0 ? [helloWorld] : found;
    return {
      kind: 'choice',
      question,
      help: found.length === 0 ? none : help,
      options: listed.map(each => option(keyOf(each), each.name, each.language)),
      initial: 0,
      flag: '--template',
    };
  },
  parse: (answer, known) => pick(answer, [...(known.templates ?? []), helloWorld], keyOf),
});

const keyOf = ({name, language}: TemplateChoice): string => `${name}/${language}`;
