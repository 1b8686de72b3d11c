/** What of a run outlives the program: answers that their step can revive. A secret has no JSON, so it never does. */
import type {AskStep, Flow, Known, StepId, World} from './step.ts';

const revivable = <W extends World>(flow: Flow<W>): readonly AskStep<W>[] =>
  flow.steps.filter(
    step => step.kind === 'ask' && step.revive !== undefined,
  ) as unknown as readonly AskStep<W>[];

/** The answers worth keeping, ready for JSON. */
export const snapshot = <W extends World>(flow: Flow<W>, known: Known<W>): Record<string, unknown> => {
  const kept: Record<string, unknown> = {};
  for (const step of revivable(flow)) {
    if (known[step.id] !== undefined) kept[step.id] = known[step.id];
  }
  return kept;
};

/** The answers a saved run still has; what cannot be revived is asked again. */
export const revive = <W extends World>(flow: Flow<W>, saved: unknown): Known<W> => {
  const known: {[Id in StepId<W>]?: W['results'][Id]} = {};
  if (typeof saved !== 'object' || saved === null) return known;
  const entries = new Map<string, unknown>(Object.entries(saved));
  for (const step of revivable(flow)) {
    const value = entries.has(step.id) ? step.revive?.(entries.get(step.id)) : undefined;
    if (value !== undefined) known[step.id] = value;
  }
  return known;
};
