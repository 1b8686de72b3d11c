/** What becomes of a step that was run: it leaves its result, or its trouble is waited out. */
import type {Event} from './event.ts';
import {abortOf, advance, type Moved, stay} from './moving.ts';
import {currentStep, type State, without} from './state.ts';
import type {DoStep, Flow, Known, World} from './step.ts';
import {and, less, withEvident} from './unasked.ts';
import {beginWatch, nextWake, type Watch} from './waiting.ts';

type Settled<W extends World> = Extract<Event<W>, {type: 'settled'}>;

/** A late result is recognised by its number, and dropped. */
export const settled = <W extends World>(
  flow: Flow<W>,
  state: State<W>,
  {run, outcome, at}: Settled<W>,
): Moved<W> => {
  const {status} = state;
  if (status.kind !== 'running' || status.run !== run) return stay(state);
  const step = currentStep(flow, state);
  if (step === undefined || step.kind !== 'do') return stay(state);
  const before = status.again;
  if (outcome.ok) {
    const known = {...without(flow, state.known, step.id), [step.id]: outcome.value} as Known<W>;
    const mended = before?.problem ?? state.mended;
    const accepted = less(state.accepted, step.id);
    return advance(flow, withEvident({...state, known, accepted, mended, at: null, status: {kind: 'idle'}}));
  }
  const {problem} = outcome;
  const isSame = before !== null && flow.waiting.isSame(before.problem, problem);
  const watch = watchOf(step as DoStep<W>, problem, isSame ? before.tries : 0, at);
  const mended = before === null || isSame ? state.mended : before.problem;
  const known = step.learns?.(problem, state.known) ?? state.known;
  return watched({...state, known, mended}, {kind: 'failed', run, problem, watch});
};

/** A trouble that can be lived with is passed over, as the person wants. */
export const accepted = <W extends World>(flow: Flow<W>, state: State<W>): Moved<W> => {
  const step = currentStep(flow, state);
  if (state.status.kind !== 'failed' || step === undefined || step.kind !== 'do') return stay(state);
  const value = (step as DoStep<W>).accepts?.(state.status.problem);
  if (value === undefined) return stay(state);
  const known = {...without(flow, state.known, step.id), [step.id]: value} as Known<W>;
  const next: State<W> = {...state, known, accepted: and(state.accepted, step.id), mended: null, at: null};
  const moved = advance(flow, withEvident({...next, status: {kind: 'idle'}}));
  return {state: moved.state, commands: [...abortOf(state), ...moved.commands]};
};

type Failed<W extends World> = Extract<State<W>['status'], {kind: 'failed'}>;

const watchOf = <W extends World>(
  step: DoStep<W>,
  problem: W['problem'],
  tries: number,
  now: number,
): Watch | null => {
  if (step.waits?.(problem) !== true) return null;
  return beginWatch(tries, now, step.notBefore?.(problem, now) ?? null);
};

const watched = <W extends World>(state: State<W>, status: Failed<W>): Moved<W> => {
  const ms = status.watch === null ? null : nextWake(status.watch);
  const next: State<W> = {...state, status};
  return ms === null ? stay(next) : {state: next, commands: [{type: 'wake', run: status.run, ms}]};
};

/** The time for a look has come, or one more second of a pause is over. */
export const woken = <W extends World>(flow: Flow<W>, state: State<W>, run: number, at: number): Moved<W> => {
  const {status} = state;
  const step = currentStep(flow, state);
  if (status.kind !== 'failed' || status.run !== run || step === undefined) return stay(state);
  const {watch, problem} = status;
  if (watch === null || watch.kind === 'looking' || watch.kind === 'over') return stay(state);
  if (watch.kind === 'pausing' && at < watch.until)
    return watched(state, {...status, watch: {...watch, now: at}});
  return {
    state: {...state, status: {...status, watch: {kind: 'looking', tries: watch.tries}}},
    commands: [{type: 'look', step: step.id, run, problem}],
  };
};

/** A look came back: the step is run again, or waited for longer. */
export const looked = <W extends World>(
  flow: Flow<W>,
  state: State<W>,
  {run, look, at}: Extract<Event<W>, {type: 'looked'}>,
): Moved<W> => {
  const {status} = state;
  if (status.kind !== 'failed' || status.run !== run || status.watch === null) return stay(state);
  const tries = status.watch.tries + 1;
  if (look === true) return tryAgain(flow, state, tries);
  return watched(state, {...status, watch: beginWatch(tries, at, look === false ? null : look.notBefore)});
};

/** Runs a failed step again. @param tries looks that count as made when it fails as before */
export const tryAgain = <W extends World>(flow: Flow<W>, state: State<W>, tries: number): Moved<W> => {
  const {status} = state;
  if (status.kind !== 'failed') return stay(state);
  const {state: next, commands} = advance(flow, {...state, rejected: null, status: {kind: 'idle'}});
  const again = {problem: status.problem, tries};
  return {
    state: next.status.kind === 'running' ? {...next, status: {...next.status, again}} : next,
    commands: [...abortOf(state), ...commands],
  };
};
