/** Finds out which places can take the token, before they are offered. */
import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {local} from './problems.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

export const places: DoStep<Wizard, 'places'> = {
  kind: 'do',
  id: 'places',
  chapter: 'store',
  reads: [],
  title: words => words.steps.places.title,
  async run(_known, tools) {
    const {stores} = tools.wishes;
    const wanted = stores === null || stores.includes('keychain');
    const probe = wanted ? await tools.keychain.probe() : null;
    const keychain = probe === null || probe.ok ? null : probe.problem;
    // What was asked for by flag is not quietly replaced by another place.
    if (keychain !== null && stores !== null) return fail(local(keychain));
    const env = tools.envIsWritable();
    return ok({keychain, env: env.ok ? null : env.problem});
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.steps.places.note}),
  trouble: (problem, _known, _notes, words) =>
    troubleOf(problem, [{key: 'r', label: words.steps.trouble.retry, event: {type: 'retry'}}], words),
};
