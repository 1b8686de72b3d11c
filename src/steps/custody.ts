/** Offers a token that an earlier run could not store: it waits in the keychain, or in a file. */

import type {Copy} from '../copy/en.ts';
import type {Notice} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import type {Pending} from '../stores/custody.ts';
import {option, pick} from './pick.ts';
import {sentenceOf} from './sentence.ts';
import type {Wizard} from './world.ts';

/** What there is where nobody could be asked about it. */
export const nothing: Pending = {kind: 'none'};

/** The answer that stands for the token that waits: whoever runs the session enters the token in its place. */
export const useIt = 'use';

export const offer: AskStep<Wizard, 'offer'> = {
  kind: 'ask',
  id: 'offer',
  chapter: 'start',
  reads: ['situation'],
  // Passed over once there is a token, be it this one or another that was pasted here.
  guides: true,
  applies: ({situation}) => situation?.pending.kind === 'waits',
  title: words => words.steps.custody.title,
  prompt({situation}, words) {
    const say = words.steps.custody;
    const {pending} = situation ?? {pending: nothing};
    const [question, help] =
      pending.kind === 'waits'
        ? [say.question(pending.since), say.help(say.where(pending.path), pending.secret.fingerprint)]
        : ['', ''];
    const options = [
      option(useIt, say.use.label, say.use.hint),
      option('discard', say.discard.label, say.discard.hint),
    ];
    return {kind: 'choice', question, help, options, initial: 0, flag: '--pending', early: say.early};
  },
  parse: answer => pick(answer, [useIt, 'discard'] as const, each => each),
};

/** Says that there should be one which cannot be had now. */
export const unreadable = (pending: Pending | undefined, words: Copy): readonly Notice[] => {
  if (pending?.kind !== 'unreadable') return [];
  const why = sentenceOf(pending.problem, words).message;
  return [{tone: 'warn', text: words.steps.custody.unreadable(pending.since, why)}];
};
