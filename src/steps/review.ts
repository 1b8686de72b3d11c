/** Shows what will be written; nothing of the project was written before this. */

import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {Notice, Place} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import {hintsOf, usesFound} from './aim.ts';
import {planNotices} from './plan-notices.ts';
import {replacesAnother} from './profile-name.ts';
import type {Known, Wizard} from './world.ts';

/** A sender that changes is the first thing to say: messages would go out from another number. */
const otherNumber = (known: Known, {steps}: Copy): readonly Notice[] => {
  const before = hintsOf(known).ids.phoneId;
  const phone = known.access?.phone;
  if (before === undefined || phone == null || phone.id === before) return [];
  return [{tone: 'warn', text: steps.review.otherNumber(before, phone.displayPhoneNumber ?? phone.id)}];
};

export const review: AskStep<Wizard, 'review'> = {
  kind: 'ask',
  id: 'review',
  chapter: 'store',
  reads: ['plan'],
  applies: known => !usesFound(known),
  title: words => words.steps.review.title,
  evident: known => (known.plan?.stores.length === 0 ? 'agreed' : undefined),
  prompt: (known, words) => ({
    kind: 'review',
    question: words.steps.review.question,
    places: placesOf(known, words),
    yes: words.steps.review.yes,
  }),
  parse: () => ok('agreed'),
  foremost: (known, words) => [...replacesAnother(known, words), ...otherNumber(known, words)],
  notices: planNotices,
};

const placesOf = ({plan}: Known, {steps}: Copy): readonly Place[] =>
  (plan?.plans ?? []).map(({place}, index) =>
    plan?.stores[index]?.id === 'keychain' ? {...place, title: steps.review.keychain} : place,
  );
