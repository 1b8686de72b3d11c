/** Writes everything as one transaction, then remembers the facts that are no secret. */
import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {storeAll} from '../stores/transaction.ts';
import {usesFound} from './aim.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {needed} from './needed.ts';
import {local} from './problems.ts';
import {profileChanges} from './profile.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

export const store: DoStep<Wizard, 'store'> = {
  kind: 'do',
  commits: true,
  unbroken: true,
  id: 'store',
  chapter: 'store',
  reads: ['plan', 'review'],
  applies: known => !usesFound(known),
  title: words => words.steps.store.title,
  async run(known, tools, _signal, note) {
    const {stores, values} = needed(known, 'plan');
    if (stores.length === 0) return ok([]);
    const done = await telling(tools, note, () => storeAll(stores, values));
    if (!done.ok) {
      return fail({
        code: 'not-stored',
        problem: done.problem,
        alreadyIn: done.stored,
      });
    }
    for (const {name, change} of profileChanges(known, done.stored, tools)) {
      const saved = await tools.saveProfile(name, change);
      if (!saved.ok) return fail(local(saved.problem));
    }
    return ok(done.stored);
  },
  working: (_known, notes, words) => waitingFor(notes, words.steps.store.note, words),
  trouble: (problem, _known, words) =>
    troubleOf(
      problem,
      [
        {key: 'r', label: words.steps.trouble.tryStore, event: {type: 'retry'}},
        {
          key: 'p',
          label: words.steps.trouble.otherPlace,
          event: {type: 'go', to: 'destination', forget: null},
        },
      ],
      words,
    ),
};
