/** Results that go on after they are there: read on while a question that needs them stands, and no longer. Pure. */
import type {Command, Event} from './event.ts';
import type {Moved} from './moving.ts';
import {currentStep, type State, stepOf} from './state.ts';
import type {DoStep, Flow, StepId, World} from './step.ts';

/** Begins to read on where a question that was come to needs it, and stops where it was left. */
export const withGrowth = <W extends World>(
  flow: Flow<W>,
  {state, commands}: Moved<W>,
  event: Event<W>,
): Moved<W> => {
  const {growing} = state;
  const wanted = event.type === 'quit' ? null : growingAt(flow, state);
  if (wanted === (growing?.step ?? null)) return {state, commands};
  const left: readonly Command<W>[] = growing === null ? [] : [{type: 'abort', run: growing.run}];
  if (wanted === null) return {state: {...state, growing: null}, commands: [...commands, ...left]};
  const run = state.runs + 1;
  return {
    state: {...state, runs: run, growing: {step: wanted, run}},
    commands: [...commands, ...left, {type: 'grow', step: wanted, run}],
  };
};

/** The result that the question which stands is made of, where there is more to come of it. */
const growingAt = <W extends World>(flow: Flow<W>, state: State<W>): StepId<W> | null => {
  const here = currentStep(flow, state);
  if (here?.kind !== 'ask' || here.grows === undefined) return null;
  const source = stepOf(flow, here.grows) as DoStep<W> | undefined;
  const result = state.known[here.grows];
  return result !== undefined && source?.growth?.goesOn(result) === true ? here.grows : null;
};

/** The longer result takes the place of the shorter one; nothing is forgotten for it. */
export const grown = <W extends World>(
  state: State<W>,
  {run, result}: Extract<Event<W>, {type: 'grown'}>,
): Moved<W> => {
  const {growing} = state;
  if (growing?.run !== run) return {state, commands: []};
  return {state: {...state, known: {...state.known, [growing.step]: result}}, commands: []};
};
