/** Which phone number sends: asked only where the account has several. */
import type {AskStep} from '../core/step.ts';
import {option, pick, savedId} from './pick.ts';
import type {Wizard} from './world.ts';

/**
 * @param wanted id from a flag
 * @param asks false: an id that the target file or the profile names decides, where the account has it
 */
export const phone = (wanted: string | null, asks: boolean): AskStep<Wizard, 'phone'> => ({
  kind: 'ask',
  id: 'phone',
  chapter: 'number',
  reads: ['accounts', 'numbers'],
  title: words => words.steps.phone.title,
  evident(known) {
    if (known.accounts?.kind === 'proved') return known.accounts.access.phone ?? undefined;
    const numbers = known.numbers?.numbers ?? [];
    // An id from a flag that the list did not show: the next check reads it, or says what is wrong with it.
    if (wanted !== null) return numbers.find(({id}) => id === wanted) ?? {id: wanted};
    if (numbers.length === 1) return numbers[0];
    return asks ? undefined : numbers.find(({id}) => id === known.situation?.ids.phoneId);
  },
  prompt: (known, words) => ({
    kind: 'choice',
    question: words.steps.phone.question,
    help:
      known.numbers?.more === true
        ? words.steps.phone.more(known.numbers.numbers.length)
        : words.steps.phone.help,
    options: (known.numbers?.numbers ?? []).map(number =>
      option(
        number.id,
        number.displayPhoneNumber ?? number.id,
        `${number.verifiedName ?? ''} ${number.id}`.trim(),
      ),
    ),
    initial: Math.max(
      0,
      (known.numbers?.numbers ?? []).findIndex(({id}) => id === known.situation?.ids.phoneId),
    ),
    flag: '--phone',
  }),
  parse: (answer, known) => pick(answer, known.numbers?.numbers ?? [], ({id}) => id),
  same: (a, b) => a.id === b.id,
  revive: savedId,
  again: ({id}, known) => known.numbers?.numbers.find(each => each.id === id),
});
