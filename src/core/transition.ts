/** The flow's only rule book: pure, so that back, retry, resume and late results are the same in every front-end. */
import type {Event} from './event.ts';
import {grown, withGrowth} from './growth.ts';
import {abortOf, advance, type Moved, moveTo, passing, stay} from './moving.ts';
import {isReopened, reopenedFrom, toTrouble} from './reopening.ts';
import {accepted, looked, settled, tryAgain, woken} from './settling.ts';
import {
  applies,
  asidesBefore,
  canGoBack,
  currentStep,
  isAnew,
  questionAfter,
  questionBefore,
  type State,
  stepOf,
  takesToken,
  tokenStep,
  without,
} from './state.ts';
import type {Answer, AskStep, Flow, Known, Step, World} from './step.ts';
import {answersLost, but, less, stillEvident, withEvident} from './unasked.ts';

/** @returns the next state, and what is to be carried out because of it. */
export const transition = <W extends World>(flow: Flow<W>, state: State<W>, event: Event<W>): Moved<W> =>
  withGrowth(flow, move(flow, state, event), event);

const move = <W extends World>(flow: Flow<W>, state: State<W>, event: Event<W>): Moved<W> => {
  switch (event.type) {
    case 'started':
      return advance(flow, state);
    case 'answered':
      return answered(flow, state, event.step, {text: event.value});
    case 'marked':
      return answered(flow, state, event.step, {values: event.values});
    case 'entered':
      return entered(flow, state, {secret: event.secret});
    case 'back':
      return back(flow, state);
    case 'forward':
      return forward(flow, state);
    case 'go':
      return goTo(flow, state, event);
    case 'retry':
      return tryAgain(flow, state, 0);
    case 'wait':
      return stay(state);
    case 'accept':
      return accepted(flow, state);
    case 'quit':
      return {state: halted(state), commands: abortOf(state)};
    case 'settled':
      return settled(flow, state, event);
    case 'grown':
      return grown(state, event);
    case 'noted': {
      const {status} = state;
      if (status.kind !== 'running' || status.run !== event.run) return stay(state);
      return stay({...state, status: {...status, notes: [...status.notes, event.note]}});
    }
    case 'woken':
      return woken(flow, state, event.run, event.at);
    case 'looked':
      return looked(flow, state, event);
  }
};

const answered = <W extends World>(flow: Flow<W>, state: State<W>, id: string, answer: Answer): Moved<W> => {
  const step = currentStep(flow, state);
  // An answer to a screen that is gone (a second Enter in one breath) answers nothing.
  if (step === undefined || step.kind !== 'ask' || step.id !== id) return stay(state);
  const move = step.moves?.(answer) ?? null;
  if (move !== null) return goTo(flow, state, move);
  return keep(flow, state, step as AskStep<W>, answer);
};

/** A secret answers its own question. The token may come on any screen before its own: it is taken, and the cards before it are passed over. */
const entered = <W extends World>(flow: Flow<W>, state: State<W>, answer: Answer): Moved<W> => {
  const token = tokenStep(flow);
  const here = currentStep(flow, state);
  if (here?.kind === 'ask' && here.takesSecret === true) return keep(flow, state, here as AskStep<W>, answer);
  if (token === undefined || here === undefined || !takesToken(flow, state, here)) return stay(state);
  return keep(
    flow,
    here.id === token.id ? state : passing(flow, {...state, at: token.id}, token.id),
    token,
    answer,
  );
};

const keep = <W extends World>(
  flow: Flow<W>,
  state: State<W>,
  step: AskStep<W>,
  answer: Answer,
): Moved<W> => {
  const parsed = step.parse(answer, state.known);
  if (!parsed.ok) return stay({...state, rejected: parsed.problem});
  const before = state.known[step.id];
  const same = before !== undefined && (step.same ?? sameJson)(before, parsed.value);
  const kept: Known<W> = same ? state.known : without(flow, state.known, step.id);
  const evident = less(state.evident, step.id);
  const known = stillEvident(flow, {...kept, [step.id]: parsed.value} as Known<W>, evident);
  const next: State<W> = {
    ...state,
    known,
    at: null,
    rejected: null,
    mended: null,
    status: {kind: 'idle'},
    evident,
    presumed: less(state.presumed, step.id),
    anew: state.anew && step.takesToken !== true,
    earlier: but(step.aside === true ? answersLost(flow, state, kept) : state.earlier, step.id),
  };
  const moved = advance(flow, withEvident(next));
  return {state: moved.state, commands: [...abortOf(state), {type: 'save'}, ...moved.commands]};
};

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** From a step aside it goes back to where that was left; what it was told is forgotten, so that nothing is done with it. */
const back = <W extends World>(flow: Flow<W>, state: State<W>): Moved<W> => {
  if (!canGoBack(flow, state)) return stay(state);
  const here = currentStep(flow, state);
  if (here?.aside === true) {
    const asides = [...asidesBefore(flow, here), here.id].filter(id => state.known[id] !== undefined);
    const known = asides.reduce((left, id) => without(flow, left, id), state.known);
    const earlier = answersLost(flow, state, known);
    return moveTo(flow, withEvident({...state, known, earlier}), null);
  }
  if (isReopened(flow, state)) return toTrouble(flow, state);
  const before = questionBefore(flow, state);
  return before === undefined ? stay(state) : moveTo(flow, state, before.id);
};

/** On to the next answer that was given; a token that was to be replaced is left as it is. */
const forward = <W extends World>(flow: Flow<W>, state: State<W>): Moved<W> => {
  const here = currentStep(flow, state);
  if (here === undefined || (state.at === null && !isAnew(state, here))) return stay(state);
  const anew = state.anew && !isAnew(state, here);
  return moveTo(flow, {...state, anew}, questionAfter(flow, state)?.id ?? null);
};

const goTo = <W extends World>(
  flow: Flow<W>,
  state: State<W>,
  {to, forget, answer}: Omit<Extract<Event<W>, {type: 'go'}>, 'type'> & {readonly answer?: string},
): Moved<W> => {
  const step = placeFor(flow, state, to);
  if (step === undefined) return stay(state);
  const lost = forget === null ? undefined : stepOf(flow, forget);
  const next = lost === undefined ? state : forgetting(flow, state, lost);
  const ready =
    step.aside === true
      ? {...next, left: leaving(flow, state)}
      : passing(flow, {...next, left: null, reopened: reopenedFrom(flow, state, next, step.id)}, step.id);
  const there = moveTo(flow, ready, step.id);
  if (answer === undefined) return there;
  const further = answered(flow, there.state, step.id, {text: answer});
  return {state: further.state, commands: [...there.commands, ...further.commands]};
};

/** The trouble that is left for a step aside; between two of them it is the one that the first was for. */
const leaving = <W extends World>(flow: Flow<W>, state: State<W>): State<W>['left'] => {
  const here = currentStep(flow, state);
  if (here === undefined || here.aside === true) return state.left;
  return state.status.kind === 'failed' ? {step: here.id, problem: state.status.problem} : null;
};

/** The step itself; where it is no part of this run, the question before it, where another way can be chosen. */
const placeFor = <W extends World>(flow: Flow<W>, state: State<W>, to: string): Step<W> | undefined => {
  const step = stepOf(flow, to);
  if (step === undefined || applies(step, state.known)) return step;
  return questionBefore(flow, {...state, at: step.id});
};

/** A token that a person gave is kept until another takes its place. */
const forgetting = <W extends World>(flow: Flow<W>, state: State<W>, lost: Step<W>): State<W> =>
  lost.kind === 'ask' && lost.takesToken === true && !state.evident.has(lost.id)
    ? {...state, anew: state.known[lost.id] !== undefined}
    : withEvident(withoutOne(flow, state, lost));

const withoutOne = <W extends World>(flow: Flow<W>, state: State<W>, lost: Step<W>): State<W> => {
  const known = without(flow, state.known, lost.id);
  return {...state, known, earlier: lost.aside === true ? answersLost(flow, state, known) : state.earlier};
};

const halted = <W extends World>(state: State<W>): State<W> => ({...state, status: {kind: 'idle'}});
