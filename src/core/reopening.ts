/** From a trouble to a question before it, and by Back to that trouble again: whoever only looked has lost nothing. */
import {type Moved, moveTo} from './moving.ts';
import {currentStep, type State} from './state.ts';
import type {Flow, StepId, World} from './step.ts';

/**
 * @param after the state in which the question is asked
 * @returns what Back leads to from there; null where what led to the trouble was forgotten on the way
 */
export const reopenedFrom = <W extends World>(
  flow: Flow<W>,
  before: State<W>,
  after: State<W>,
  at: StepId<W>,
): State<W>['reopened'] => {
  const here = currentStep(flow, before);
  // On from there, to another question, the way back leads through this one.
  if (before.status.kind !== 'failed' || here === undefined) return before.reopened;
  // What writes or sends is done again by a wish only, and never because somebody went back.
  const onlyLooks =
    here.kind === 'do' && here.commits !== true && here.unbroken !== true && here.aside !== true;
  return onlyLooks && after.known === before.known
    ? {at, step: here.id, problem: before.status.problem}
    : null;
};

/** Whether Back leads from here to the trouble that was left. */
export const isReopened = <W extends World>(flow: Flow<W>, state: State<W>): boolean =>
  state.reopened !== null && currentStep(flow, state)?.id === state.reopened.at;

/** The trouble is looked at anew: meanwhile it may have gone. A token that was to be replaced stays. */
export const toTrouble = <W extends World>(flow: Flow<W>, state: State<W>): Moved<W> => {
  const left = state.reopened;
  return moveTo(
    flow,
    {
      ...state,
      anew: false,
      reopened: null,
      left: left === null ? null : {step: left.step, problem: left.problem},
    },
    null,
  );
};
