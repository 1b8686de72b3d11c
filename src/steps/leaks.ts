/** Looks, at the end, whether the token also lies where it does not belong. */
import {ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {usesFound} from './aim.ts';
import {needed} from './needed.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

/** Longer than this nobody is kept waiting; what was found until then is told. */
const limitMs = 2_000;

export const leaks: DoStep<Wizard, 'leaks'> = {
  kind: 'do',
  id: 'leaks',
  chapter: 'test',
  reads: ['token', 'store'],
  applies: known => !usesFound(known),
  title: words => words.stores.leaks.title,
  async run(known, tools, signal) {
    const stores = (known.store ?? []).filter(({store}) => store === 'env').map(({where}) => where);
    const within = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    return ok(await tools.findLeaks(needed(known, 'token').secret, stores, within));
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.stores.leaks.note}),
  trouble: (problem, _known, words) => troubleOf(problem, [], words),
};
