/** Names the journey with its evidence; the person may choose another. */

import type {Copy} from '../copy/en.ts';
import type {AskStep} from '../core/step.ts';
import {describe} from '../diagnosis/index.ts';
import {option, pick} from './pick.ts';
import type {Evidence, Journey, Wizard} from './world.ts';

const offered: readonly Journey[] = ['first', 'migrate', 'replace'];
const journeys: readonly Journey[] = [...offered, 'healthy', 'unknown'];

export const journey: AskStep<Wizard, 'journey'> = {
  kind: 'ask',
  id: 'journey',
  chapter: 'start',
  reads: ['situation'],
  guides: true,
  title: words => words.steps.journey.title,
  prompt(known, words) {
    const found = known.situation?.journey ?? 'first';
    const {options, question} = words.steps.journey;
    const all = offeredFor(found);
    return {
      kind: 'choice',
      question,
      help: known.situation === undefined ? '' : evidenceOf(known.situation.evidence, words),
      options: all.map(each => option(each, options[each].label, options[each].hint)),
      initial: all.indexOf(found),
      flag: '--journey',
    };
  },
  parse: answer => pick(answer, journeys, each => each),
  revive: saved => journeys.find(each => each === saved),
  // What was found here may have changed since; then the question is a new one.
  again: (earlier, {situation}) => (earlier === situation?.journey ? earlier : undefined),
};

/** A token that works is replaced all the same, or left for another account's; the other journeys are for one that does not. */
const offeredFor = (found: Journey): readonly Journey[] => {
  if (found === 'healthy') return ['healthy', 'first'];
  return offered.includes(found) ? offered : [found, ...offered];
};

const evidenceOf = (evidence: Evidence, words: Copy): string => {
  const {evidence: say} = words.steps.journey;
  switch (evidence.code) {
    case 'none':
      return say.none;
    case 'chosen':
      return say.chosen;
    case 'dead':
    case 'failing': {
      const cause =
        evidence.analysis === null ? undefined : describe(evidence.analysis, words.diagnosis).causes[0];
      return say[evidence.code](evidence.where, cause?.title ?? '');
    }
    case 'ending':
      return say.ending(evidence.where, evidence.days);
    case 'temporary':
    case 'healthy':
    case 'unknown':
      return say[evidence.code](evidence.where);
  }
};
