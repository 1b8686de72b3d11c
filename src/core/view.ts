/** Makes the `Screen` of a state: the step's own words, and around them what every screen has. */
import type {
  Chapter,
  Frame,
  Notice,
  PromptPart,
  Screen,
  TroublePart,
  WaitingLine,
  WorkingPart,
} from './screen.ts';
import {applies, canGoBack, canGoForward, currentStep, type State, takesToken, tokenStep} from './state.ts';
import type {Flow, Step, World} from './step.ts';
import {type Watch, waitedFor} from './waiting.ts';

/** @returns what a front-end draws now. */
export const screenOf = <W extends World>(flow: Flow<W>, state: State<W>, words: W['words']): Screen => {
  const step = currentStep(flow, state);
  if (step === undefined) {
    const {title, ...finished} = flow.finish(state.known, words);
    return {
      ...frame(flow, state, words, 'finished', title, undefined),
      canGoBack: false,
      kind: 'finished',
      ...finished,
    };
  }
  const outer = frame(flow, state, words, step.id, step.title(words, state.known), step);
  return {...outer, ...part(flow, state, words, step)};
};

const part = <W extends World>(
  flow: Flow<W>,
  {known, status}: State<W>,
  words: W['words'],
  step: Step<W>,
): PromptPart | WorkingPart | TroublePart => {
  if (step.kind === 'ask') return step.prompt(known, words);
  if (status.kind !== 'failed')
    return step.working(known, status.kind === 'running' ? status.notes : [], words);
  const {watch, problem} = status;
  const waiting = watch === null ? null : {kind: shownAs[watch.kind], text: flow.waiting.told(watch, words)};
  return {kind: 'trouble', waiting, ...step.trouble(problem, known, words, waitedFor(watch?.tries ?? 0))};
};

const shownAs: {readonly [kind in Watch['kind']]: WaitingLine['kind']} = {
  waiting: 'looking',
  looking: 'looking',
  pausing: 'pausing',
  over: 'over',
};

const frame = <W extends World>(
  flow: Flow<W>,
  state: State<W>,
  words: W['words'],
  id: string,
  title: string,
  step: Step<W> | undefined,
): Frame => ({
  step: id,
  title,
  chapters: chapters(flow, words, step),
  notices:
    step === undefined
      ? []
      : [
          ...(flow.notices?.(step.chapter, words) ?? []),
          ...(step.foremost?.(state.known, words) ?? []),
          ...mendedOf(flow, state, words),
          ...noticesAt(flow, state, words, step),
        ],
  checks: step?.kind === 'ask' ? (flow.checks?.(step.id, state.known, words) ?? []) : [],
  rejection: state.rejected === null ? '' : flow.rejection(state.rejected, words),
  canGoBack: canGoBack(flow, state),
  canGoForward: step !== undefined && canGoForward(state, step),
  tokenStep: tokenAhead(flow, state, step),
});

const mendedOf = <W extends World>(
  {waiting}: Flow<W>,
  {mended}: State<W>,
  words: W['words'],
): readonly Notice[] => {
  const text = mended === null ? '' : waiting.mended(mended, words);
  return text === '' ? [] : [{tone: 'good', text}];
};

const chapters = <W extends World>(
  flow: Flow<W>,
  words: W['words'],
  step: Step<W> | undefined,
): readonly Chapter[] => {
  const now =
    step === undefined
      ? flow.chapters.length
      : flow.chapters.findIndex(chapter => chapter.id === step.chapter);
  return flow.chapters.map(({id, title}, index) => ({
    id,
    title: title(words),
    state: index < now ? 'done' : index === now ? 'now' : 'ahead',
  }));
};

/** Of this step, and of what was done or answered without asking in its chapter: that is said where it matters. */
const noticesAt = <W extends World>(
  flow: Flow<W>,
  {known, evident, presumed}: State<W>,
  words: W['words'],
  here: Step<W>,
): readonly Notice[] => {
  const unasked = (step: Step<W>): boolean =>
    step.chapter === here.chapter &&
    known[step.id] !== undefined &&
    (step.kind === 'do' || evident.has(step.id) || presumed.has(step.id));
  return flow.steps
    .filter(step => applies(step, known) && (step.id === here.id || unasked(step)))
    .flatMap(step => step.notices?.(known, words) ?? []);
};

const tokenAhead = <W extends World>(
  flow: Flow<W>,
  state: State<W>,
  step: Step<W> | undefined,
): string | null => {
  const token = tokenStep(flow);
  if (token === undefined || step === undefined || step.id === token.id) return null;
  return takesToken(flow, state, step) ? token.id : null;
};
