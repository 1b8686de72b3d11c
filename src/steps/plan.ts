/** Works out what would be written where, without writing it. */

import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import type {Notice} from '../core/screen.ts';
import type {DoStep} from '../core/step.ts';
import type {Plan, Remark, Values} from '../stores/store.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {needed} from './needed.ts';
import {local} from './problems.ts';
import {troubleOf} from './trouble.ts';
import type {Known, Wizard} from './world.ts';

export const plan: DoStep<Wizard, 'plan'> = {
  kind: 'do',
  id: 'plan',
  chapter: 'store',
  reads: ['token', 'access', 'destination'],
  title: words => words.steps.plan.title,
  async run(known, tools, _signal, note) {
    const plans: Plan[] = [];
    // A person sees the ids change in the review; without one, a flag must have said so.
    const replaceIds = tools.asks || tools.wishes.replaceIds;
    const stores = needed(known, 'destination').map(id => tools.store(id, {replaceIds}));
    const values = valuesOf(known, tools.graph(needed(known, 'token').secret).version);
    for (const store of stores) {
      const planned = await telling(tools, note, () => store.plan(values));
      if (!planned.ok) return fail(local(planned.problem));
      plans.push(planned.value);
    }
    return ok({stores, values, plans});
  },
  working: (_known, notes, words) => waitingFor(notes, words.steps.plan.note, words),
  trouble: (problem, _known, _notes, words) =>
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

/** What is worth a word before writing. */
export const remarkNotices = (plans: readonly Plan[], words: Copy): readonly Notice[] =>
  plans
    .flatMap(({remarks}) => remarks)
    .map(remark => ({tone: toneOf(remark), text: remarkText(remark, words)}));

const toneOf = ({code}: Remark): Notice['tone'] =>
  code === 'env/new-file' || code === 'env/unchanged' || code === 'env/gitignore-line' ? 'info' : 'warn';

const remarkText = (remark: Remark, words: Copy): string => {
  const {remarks} = words.steps;
  switch (remark.code) {
    case 'env/duplicate':
      return remarks[remark.code](remark.name, remark.count);
    case 'env/symlink':
      return remarks[remark.code](remark.path, remark.target);
    case 'env/hard-links':
      return remarks[remark.code](remark.path, remark.count);
    case 'tool/write-only':
      return words.stores.writeOnly(remark.program);
    case 'env/gitignore-line':
      return remarks[remark.code](remark.path, remark.line);
    case 'env/new-file':
    case 'env/open-to-others':
    case 'env/mode-tightened':
    case 'env/bind-mount':
    case 'env/not-ignored':
    case 'env/unchanged':
      return remarks[remark.code](remark.path);
  }
};
