/** Answers that no person gives: evident ones, those of an earlier run, those that are known from before. */
import {type State, without} from './state.ts';
import type {AskStep, Flow, Known, StepId, World} from './step.ts';

/** The state with this question answered without a person; undefined: it has to be asked. */
export const unasked = <W extends World>(state: State<W>, step: AskStep<W>): State<W> | undefined => {
  const {id} = step;
  const next = {...state, earlier: but(state.earlier, id)};
  const evident = step.evident?.(state.known);
  if (evident !== undefined)
    return {...next, known: {...state.known, [id]: evident}, evident: and(state.evident, id)};
  const earlier = earlierAnswer(state, step);
  if (earlier !== undefined) return {...next, known: {...state.known, [id]: earlier}};
  const presumed = step.presumed?.(state.known);
  if (presumed === undefined) return undefined;
  return {...next, known: {...state.known, [id]: presumed}, presumed: and(state.presumed, id)};
};

/** The set with this one too. */
export const and = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => new Set([...set, one]);
/** The set without this one. */
export const less = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> =>
  new Set([...set].filter(each => each !== one));

/** A choice of an earlier run is made again when the same is offered; only once, so that Back can change it. */
const earlierAnswer = <W extends World>({earlier, known}: State<W>, step: AskStep<W>) => {
  const answer = earlier[step.id];
  return answer === undefined ? undefined : step.again?.(answer, known);
};

/** What a step aside makes forgotten is not asked twice: it counts as an answer of before, and is taken where it still fits. */
export const answersLost = <W extends World>(
  flow: Flow<W>,
  {known, earlier, evident, presumed}: State<W>,
  left: Known<W>,
): Known<W> => {
  const lost = Object.entries(known).filter(([id]) => {
    const step = flow.steps.find(each => each.id === id);
    // What nobody was asked is no answer.
    if (evident.has(id as StepId<W>) || presumed.has(id as StepId<W>)) return false;
    return left[id as StepId<W>] === undefined && step?.kind === 'ask' && step.again !== undefined;
  });
  return {...earlier, ...(Object.fromEntries(lost) as Known<W>)};
};

/** What is known without this one result, and with all that was derived from it. */
export const but = <W extends World>(known: Known<W>, id: StepId<W>): Known<W> => {
  const {[id]: _taken, ...rest} = known;
  return rest as Known<W>;
};

/** What answered itself and, after another answer, does so no more, is forgotten. */
export const stillEvident = <W extends World>(
  flow: Flow<W>,
  known: Known<W>,
  evident: State<W>['evident'],
): Known<W> => {
  let left = known;
  for (const step of flow.steps) {
    if (step.kind !== 'ask' || !evident.has(step.id) || left[step.id] === undefined) continue;
    if (step.evident?.(left) === undefined) left = without(flow, left, step.id);
  }
  return left;
};

/** What answered itself and was then forgotten may have to be asked now. */
export const withEvident = <W extends World>(state: State<W>): State<W> => {
  const still = (ids: State<W>['evident']) => new Set([...ids].filter(id => state.known[id] !== undefined));
  return {...state, evident: still(state.evident), presumed: still(state.presumed)};
};
