/** How a run gets from step to step; what each event means is in `transition.ts`. */
import type {Command} from './event.ts';
import {currentStep, isAnew, precedes, type State} from './state.ts';
import type {AskStep, Flow, StepId, World} from './step.ts';
import {and, unasked} from './unasked.ts';

export interface Moved<W extends World> {
  readonly state: State<W>;
  readonly commands: readonly Command<W>[];
}

export const stay = <W extends World>(state: State<W>): Moved<W> => ({state, commands: []});

/** Goes on until a person or a command is needed. */
export const advance = <W extends World>(flow: Flow<W>, from: State<W>): Moved<W> => {
  let state = from;
  for (;;) {
    const step = currentStep(flow, state);
    if (step === undefined || state.status.kind !== 'idle') return stay(state);
    if (step.kind === 'do') {
      const run = state.runs + 1;
      const {left, ran} = state;
      const again = left?.step === step.id ? {problem: left.problem, tries: 0} : null;
      const status = {kind: 'running', run, notes: [], repeats: ran.has(step.id), again} as const;
      const reopened = state.reopened?.step === step.id ? null : state.reopened;
      const next: State<W> = {...state, runs: run, ran: and(ran, step.id), status, reopened};
      return {
        state: again === null ? next : {...next, left: null},
        commands: [{type: 'run', step: step.id, run}],
      };
    }
    if (state.at !== null) return stay(state);
    const answered = isAnew(state, step) ? undefined : unasked(state, step as AskStep<W>);
    if (answered === undefined) return stay(state);
    state = answered;
  }
};

/** Goes where a person wants to go; null: to the first open step. What is under way is stopped. */
export const moveTo = <W extends World>(flow: Flow<W>, state: State<W>, at: StepId<W> | null): Moved<W> => {
  const moved = advance(flow, {...state, at, rejected: null, mended: null, status: {kind: 'idle'}});
  return {state: moved.state, commands: [...abortOf(state), ...moved.commands]};
};

/** Cards before this step need not be shown any more; those after a card that somebody wishes to see come after it. */
export const passing = <W extends World>(flow: Flow<W>, state: State<W>, to: StepId<W>): State<W> => {
  const cards = flow.steps.filter(step => step.kind === 'ask' && step.guides === true);
  const before = cards.filter(card => precedes(flow, card.id, to));
  const kept = cards.some(({id}) => id === to) ? [] : state.passed;
  return {...state, passed: new Set([...kept, ...before.map(card => card.id)])};
};

export const abortOf = <W extends World>({status}: State<W>): readonly Command<W>[] =>
  status.kind === 'idle' ? [] : [{type: 'abort', run: status.run}];
