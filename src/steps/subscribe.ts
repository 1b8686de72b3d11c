/** Subscribes the app to the account's events, when a person asked for it; never by itself. */
import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {subscribeApp} from '../graph/calls/accounts.ts';
import {needed} from './needed.ts';
import {refused} from './refused.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

export const subscribe: DoStep<Wizard, 'subscribe'> = {
  kind: 'do',
  aside: true,
  unbroken: true,
  id: 'subscribe',
  chapter: 'number',
  reads: ['waba'],
  title: words => words.steps.subscribe.title,
  async run(known, tools, signal) {
    const graph = tools.graph(needed(known, 'token').secret);
    const done = await subscribeApp(graph, needed(known, 'waba').id, signal);
    return done.ok ? ok('done') : fail(await refused(done.failure, known, graph, signal));
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.steps.subscribe.note}),
  trouble(problem, _known, words) {
    const {leave, again} = words.steps.subscribe;
    const actions = [
      {key: 'b', label: leave, event: {type: 'back'}},
      {key: 'r', label: again, event: {type: 'retry'}},
    ] as const;
    return troubleOf(problem, actions, words);
  },
};
