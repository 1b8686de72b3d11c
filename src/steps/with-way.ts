/** Where Graph gave no usable answer, the way to it is looked at before a person is told: the token is blamed for nothing. */
import {fail} from '../core/parsed.ts';
import type {DoStep, StepId} from '../core/step.ts';
import type {WizardProblem} from './problems.ts';
import type {Wizard} from './world.ts';

/** @returns the step, whose problem has what was seen on the way to Graph, where that may be at fault */
export const withWay = <Id extends StepId<Wizard>>(step: DoStep<Wizard, Id>): DoStep<Wizard, Id> => ({
  ...step,
  async run(known, tools, signal, note, repeats) {
    const outcome = await step.run(known, tools, signal, note, repeats);
    if (outcome.ok || !tools.asks || !mayBeTheWay(outcome.problem) || signal.aborted) return outcome;
    const {problem} = outcome;
    return fail({...problem, way: await tools.wayToGraph(signal)});
  },
});

type Unanswered = Extract<WizardProblem, {readonly code: 'undecided' | 'refused'}>;

/** No answer, or one that is not Graph's. */
const mayBeTheWay = (problem: WizardProblem): problem is Unanswered =>
  (problem.code === 'undecided' || problem.code === 'refused') &&
  (problem.failure.kind === 'transport' || problem.failure.kind === 'unreadable');
