/** Looks, at the end, whether the token also lies where it does not belong. */
import {ok} from '../core/parsed.ts';
import type {Secret} from '../core/secret.ts';
import type {DoStep} from '../core/step.ts';
import {usesFound} from './aim.ts';
import {needed} from './needed.ts';
import {troubleOf} from './trouble.ts';
import type {Known, Wizard} from './world.ts';

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
    const {secret} = needed(known, 'token');
    const stores = (known.store ?? []).filter(({store}) => store === 'env').map(({where}) => where);
    const places = [...stores, ...standingIn(known, secret)];
    const within = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    return ok(await tools.findLeaks(secret, places, within));
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.stores.leaks.note}),
  trouble: (problem, _known, words) => troubleOf(problem, [], words),
};

/** Files of the project that had this very token under a name of ours before: one that was pasted from there belongs there. */
const standingIn = ({situation}: Known, secret: Secret): readonly string[] => {
  const {deciding = null, others = []} = situation ?? {};
  return [...(deciding === null ? [] : [deciding]), ...others].flatMap(seen =>
    seen.where.kind === 'env-file' && seen.secret.equals(secret) ? [seen.where.path] : [],
  );
};
