/** Registers the number with the Cloud API, when a person asked for it and gave its PIN. One request, never repeated. */

import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import type {Action} from '../core/screen.ts';
import type {AskStep, DoStep} from '../core/step.ts';
import {register as registerNumber} from '../graph/calls/phones.ts';
import {parsePin, verdictOnPin} from '../paste/pin.ts';
import {needed} from './needed.ts';
import {local, type WizardProblem} from './problems.ts';
import {refused} from './refused.ts';
import {troubleOf} from './trouble.ts';
import type {Known, Wizard} from './world.ts';

const numberIn = ({phone}: Known): string => phone?.displayPhoneNumber ?? phone?.id ?? '';

export const pin: AskStep<Wizard, 'pin'> = {
  kind: 'ask',
  aside: true,
  takesSecret: true,
  id: 'pin',
  chapter: 'number',
  reads: ['phone'],
  title: words => words.steps.pin.title,
  prompt(known, words) {
    const say = words.steps.pin;
    const isSet = known.phone?.isPinEnabled ?? null;
    const which = isSet === null ? say.mayHave : isSet ? say.has : say.hasNone;
    return {
      kind: 'secret',
      question: say.question,
      enter: say.enter,
      help: [say.intro(numberIn(known)), which, say.limit].join(' '),
      verdict: typed => verdictOnPin(typed, say),
      flag: '--pin-file',
    };
  },
  parse(answer) {
    const parsed = 'secret' in answer ? parsePin(answer.secret) : null;
    if (parsed === null) return fail({code: 'no-such-choice', value: ''});
    return parsed.ok ? parsed : fail(local(parsed.problem));
  },
  // Also the same PIN again is a new try.
  same: () => false,
};

export const register: DoStep<Wizard, 'register'> = {
  kind: 'do',
  aside: true,
  unbroken: true,
  id: 'register',
  chapter: 'number',
  reads: ['phone', 'pin'],
  title: words => words.steps.register.title,
  async run(known, tools, signal) {
    const graph = tools.graph(needed(known, 'token').secret);
    const done = await registerNumber(graph, needed(known, 'phone').id, needed(known, 'pin'), signal);
    return done.ok ? ok('done') : fail(await refused(done.failure, known, graph, signal));
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.steps.register.note}),
  trouble(problem, _known, words) {
    const body = troubleOf(problem, waysOut(problem, words), words);
    return isAnswered(problem) ? body : {...body, why: words.steps.register.unanswered};
  },
};

const isAnswered = (problem: WizardProblem): boolean =>
  problem.code !== 'refused' || problem.failure.kind === 'graph';

/** Another PIN only where it is sure that this one was wrong, and not that too many were tried: every try counts, and ten of them close the door for three days. */
const waysOut = (problem: WizardProblem, {steps: {register: say}}: Copy): readonly Action[] => {
  const otherPin: Action = {key: 'p', label: say.otherPin, event: {type: 'go', to: 'pin', forget: null}};
  const leave: Action = {
    key: 'b',
    label: isAnswered(problem) ? say.leave : say.look,
    event: {type: 'back'},
  };
  const cause = problem.code === 'refused' ? problem.analysis.causes[0] : undefined;
  return cause?.kind === 'pin_mismatch' && cause.likelihood === 'certain' ? [otherPin, leave] : [leave];
};
