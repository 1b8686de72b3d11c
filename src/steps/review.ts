/** Shows what will be written; nothing of the project was written before this. */
import {ok} from '../core/parsed.ts';
import type {AskStep} from '../core/step.ts';
import {planNotices} from './plan-notices.ts';
import type {Wizard} from './world.ts';

export const review: AskStep<Wizard, 'review'> = {
  kind: 'ask',
  id: 'review',
  chapter: 'store',
  reads: ['plan'],
  title: words => words.steps.review.title,
  evident: known => (known.plan?.stores.length === 0 ? 'agreed' : undefined),
  prompt: (known, words) => ({
    kind: 'review',
    question: words.steps.review.question,
    places: (known.plan?.plans ?? []).map(({place}) => place),
    yes: words.steps.review.yes,
  }),
  parse: () => ok('agreed'),
  notices: planNotices,
};
