/** Works out what would be written where, without writing it. */

import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import type {Plan, Values} from '../stores/store.ts';
import {usesFound} from './aim.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {needed} from './needed.ts';
import {type Also, alsoPlanned, drifting, leftOld, otherNumbersIn} from './plan-also.ts';
import {local} from './problems.ts';
import {troubleOf} from './trouble.ts';
import type {Known, Wizard} from './world.ts';

export const plan: DoStep<Wizard, 'plan'> = {
  kind: 'do',
  id: 'plan',
  chapter: 'store',
  reads: ['token', 'access', 'profile', 'destination', 'also', 'tracked', 'mounted', 'ignore'],
  applies: known => !usesFound(known),
  title: words => words.steps.plan.title,
  async run(known, tools, _signal, note) {
    const plans: Plan[] = [];
    const allowed = {
      profile: needed(known, 'profile'),
      // A person sees the ids change in the review; without one, a flag must have said so.
      replaceIds: tools.asks || tools.wishes.replaceIds,
      tracked: known.tracked === 'yes',
      inPlace: known.mounted === 'yes',
      gitignore: known.ignore === 'yes',
    };
    const stores = needed(known, 'destination').map(id => tools.store(id, allowed));
    const values = valuesOf(known, tools.graph(needed(known, 'token').secret).version);
    for (const store of stores) {
      const planned = await telling(tools, note, () => store.plan(values));
      if (!planned.ok) return fail(local(planned.problem));
      plans.push(planned.value);
    }
    const added = await alsoPlanned(known, tools, values);
    const fit = added.filter((each): each is Also & {readonly ok: true} => each.ok);
    const also = fit.map(({place}) => place);
    const drift = drifting(known, tools, also);
    return ok({
      stores: [...stores, ...fit.map(({store}) => store)],
      values,
      plans: [...plans, ...fit.map(each => each.plan)],
      also,
      refused: added.flatMap(each => (each.ok ? [] : [each])),
      otherNumbers: otherNumbersIn(also, values, tools),
      drift,
      left: leftOld(known, also, drift),
    });
  },
  working: (_known, notes, words) => waitingFor(notes, words.steps.plan.note, words),
  trouble: (problem, _known, words) =>
    troubleOf(
      problem,
      [
        {key: 'r', label: words.steps.trouble.retry, event: {type: 'retry'}},
        {
          key: 'p',
          label: words.steps.trouble.otherPlace,
          event: {type: 'go', to: 'destination', forget: null},
        },
      ],
      words,
    ),
};

const valuesOf = (known: Known, version: string): Values => ({
  token: needed(known, 'token').secret,
  phoneId: needed(known, 'access').phone?.id ?? null,
  wabaId: needed(known, 'access').waba?.id ?? null,
  appId: needed(known, 'identity').app?.id ?? null,
  version,
});
