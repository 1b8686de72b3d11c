/** Where a run of the flow is, and the questions about it that more than one part asks. */
import type {AskStep, Flow, Known, Step, StepId, World} from './step.ts';
import type {Watch} from './waiting.ts';

export type Status<W extends World> =
  | {readonly kind: 'idle'}
  | {
      readonly kind: 'running';
      readonly run: number;
      readonly notes: readonly W['note'][];
      /** It has been run before: what other steps have read for it may be out of date. */
      readonly repeats: boolean;
      /** The trouble that this run is a new try of, and the looks made before it. */
      readonly again: {readonly problem: W['problem']; readonly tries: number} | null;
    }
  | {
      readonly kind: 'failed';
      readonly run: number;
      readonly problem: W['problem'];
      /** Null when the program does not look again by itself. */
      readonly watch: Watch | null;
    };

export interface State<W extends World> {
  readonly known: Known<W>;
  /** The step the person moved to; null: the first open one. */
  readonly at: StepId<W> | null;
  readonly status: Status<W>;
  /** How many runs were started: a late result is recognised by its number. */
  readonly runs: number;
  /** Steps that answered themselves: Back passes over them. */
  readonly evident: ReadonlySet<StepId<W>>;
  /** Steps whose answer was known from before: nobody was asked, and Back stops there. */
  readonly presumed: ReadonlySet<StepId<W>>;
  /** The token is asked for again, and kept until another is given: where it came from it cannot be had twice. */
  readonly anew: boolean;
  /** Cards that were passed over by going ahead of them. */
  readonly passed: ReadonlySet<StepId<W>>;
  readonly rejected: W['problem'] | null;
  /** Steps that have been run. */
  readonly ran: ReadonlySet<StepId<W>>;
  /** Steps whose trouble a person has accepted: Back stops there. */
  readonly accepted: ReadonlySet<StepId<W>>;
  /** The trouble that was left for a step aside; its step is tried again afterwards. */
  readonly left: {readonly step: StepId<W>; readonly problem: W['problem']} | null;
  /** The question that was gone to from a trouble: Back from it leads to that trouble again. */
  readonly reopened: {
    readonly at: StepId<W>;
    readonly step: StepId<W>;
    readonly problem: W['problem'];
  } | null;
  /** The trouble that went away last; told until the person does something. */
  readonly mended: W['problem'] | null;
  /** Answers of an earlier run that were not needed yet. */
  readonly earlier: Known<W>;
  /** The result that goes on while the question stands. */
  readonly growing: {readonly step: StepId<W>; readonly run: number} | null;
}

export const begin = <W extends World>(known: Known<W> = {}): State<W> => ({
  known,
  at: null,
  status: {kind: 'idle'},
  runs: 0,
  evident: new Set(),
  presumed: new Set(),
  anew: false,
  passed: new Set(),
  rejected: null,
  ran: new Set(),
  accepted: new Set(),
  left: null,
  reopened: null,
  mended: null,
  earlier: known,
  growing: null,
});

export const stepOf = <W extends World>(flow: Flow<W>, id: string): Step<W> | undefined =>
  flow.steps.find(step => step.id === id);

export const applies = <W extends World>(step: Step<W>, known: Known<W>): boolean =>
  step.applies?.(known) ?? true;

/** The step that takes the token. */
export const tokenStep = <W extends World>(flow: Flow<W>): AskStep<W> | undefined =>
  flow.steps.find(
    (step): step is Extract<Step<W>, {kind: 'ask'}> => step.kind === 'ask' && step.takesToken === true,
  ) as AskStep<W> | undefined;

export const precedes = <W extends World>(flow: Flow<W>, a: string, b: string): boolean =>
  flow.steps.findIndex(step => step.id === a) <= flow.steps.findIndex(step => step.id === b);

/** Whether what is pasted here is the token: on every question up to its own, and where the one that was given failed. */
export const takesToken = <W extends World>(flow: Flow<W>, {status}: State<W>, here: Step<W>): boolean => {
  const token = tokenStep(flow);
  if (token === undefined) return false;
  if (here.kind === 'do') return here.takesNewToken === true && status.kind === 'failed';
  return precedes(flow, here.id, token.id);
};

/** Whether this is the token's question, asked although there is one. */
export const isAnew = <W extends World>({anew}: State<W>, step: Step<W>): boolean =>
  anew && step.kind === 'ask' && step.takesToken === true;

/** The steps aside that a step aside comes after. */
export const asidesBefore = <W extends World>(flow: Flow<W>, {reads}: Step<W>): readonly StepId<W>[] =>
  reads.filter(id => stepOf(flow, id)?.aside === true);

const isOpen = <W extends World>(flow: Flow<W>, state: State<W>, step: Step<W>): boolean => {
  if (isAnew(state, step)) return true;
  if (!applies(step, state.known) || state.known[step.id] !== undefined) return false;
  if (step.aside === true) return asidesBefore(flow, step).some(id => state.known[id] !== undefined);
  if (step.kind === 'do' || step.guides !== true) return true;
  const token = tokenStep(flow);
  return (
    !state.passed.has(step.id) && (state.anew || token === undefined || state.known[token.id] === undefined)
  );
};

/** The step a person is at: where they moved, else the first open one; undefined at the end. */
export const currentStep = <W extends World>(flow: Flow<W>, state: State<W>): Step<W> | undefined =>
  state.at === null ? flow.steps.find(step => isOpen(flow, state, step)) : stepOf(flow, state.at);

/** Whether Back leads anywhere from here. */
export const canGoBack = <W extends World>(flow: Flow<W>, state: State<W>): boolean => {
  const here = currentStep(flow, state);
  if (here?.kind === 'do' && here.unbroken === true && state.status.kind === 'running') return false;
  const isBeside = here?.aside === true || (state.reopened !== null && here?.id === state.reopened.at);
  return isBeside || questionBefore(flow, state) !== undefined;
};

/** The question before this point, or undefined at the start. */
export const questionBefore = <W extends World>(flow: Flow<W>, state: State<W>): Step<W> | undefined => {
  const here = currentStep(flow, state);
  const end = here === undefined ? flow.steps.length : flow.steps.indexOf(here);
  const start = flow.steps.findLastIndex(
    (step, index) =>
      index < end && step.kind === 'do' && step.commits === true && state.known[step.id] !== undefined,
  );
  return flow.steps.slice(start + 1, end).findLast(step => isQuestion(state, step));
};

/** Whether a person who came back, or is asked for the token again, can leave the answer as it is. */
export const canGoForward = <W extends World>(state: State<W>, here: Step<W>): boolean =>
  here.kind === 'ask' &&
  here.aside !== true &&
  (state.at !== null || isAnew(state, here)) &&
  state.known[here.id] !== undefined;

/** The next answered question after a person moved back, or undefined when they are at the front. */
export const questionAfter = <W extends World>(flow: Flow<W>, state: State<W>): Step<W> | undefined => {
  if (state.at === null) return undefined;
  const here = flow.steps.findIndex(step => step.id === state.at);
  return flow.steps
    .slice(here + 1)
    .find(step => isQuestion(state, step) && state.known[step.id] !== undefined);
};

/** Where Back stops: what a person was asked, and the trouble that a person accepted. */
const isQuestion = <W extends World>(state: State<W>, step: Step<W>): boolean => {
  if (step.aside === true || !applies(step, state.known)) return false;
  return step.kind === 'ask' ? !state.evident.has(step.id) : state.accepted.has(step.id);
};

/**
 * The answers to go on with another day: those of this run, and those of an earlier one that it has not come to. What
 * nobody was asked is found out anew then.
 */
export const answersOf = <W extends World>({earlier, known, evident, presumed}: State<W>): Known<W> => {
  const given = Object.entries(known).filter(([id]) => {
    const step = id as StepId<W>;
    return !evident.has(step) && !presumed.has(step);
  });
  return {...earlier, ...(Object.fromEntries(given) as Known<W>)};
};

/** What is left of the results when one is forgotten: all but it and what was derived from it. */
export const without = <W extends World>(flow: Flow<W>, known: Known<W>, id: StepId<W>): Known<W> => {
  const gone = new Set<StepId<W>>([id]);
  for (const step of flow.steps) {
    if (step.reads.some(read => gone.has(read))) gone.add(step.id);
  }
  return Object.fromEntries(Object.entries(known).filter(([key]) => !gone.has(key as StepId<W>))) as Known<W>;
};
