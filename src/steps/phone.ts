/** Which phone number sends: asked only where the account has several. */
import type {AskStep} from '../core/step.ts';
import {isComplete, type PhoneNumber} from '../verify/index.ts';
import {hintsOf} from './aim.ts';
import {listMore} from './list-more.ts';
import {option, optionsOnce, pick, placeOf, savedId} from './pick.ts';
import {idIn, movesToTypedId, typedIdOption} from './typed-id.ts';
import type {Wizard} from './world.ts';

/** @param wanted id from a flag */
export const phone = (wanted: string | null): AskStep<Wizard, 'phone'> => {
  const options = optionsOnce<PhoneNumber>();
  return {
    kind: 'ask',
    id: 'phone',
    chapter: 'number',
    reads: ['accounts', 'numbers'],
    grows: 'numbers',
    title: words => words.steps.phone.title,
    evident(known) {
      if (known.accounts?.kind === 'proved') return known.accounts.access.phone ?? undefined;
      if (known.accounts?.phone != null) return known.accounts.phone;
      const numbers = known.numbers?.items ?? [];
      // An id from a flag that the list did not show: the next check reads it, or says what is wrong with it.
      if (wanted !== null && idIn(known) === null)
        return numbers.find(({id}) => id === wanted) ?? {id: wanted};
      const isOnly = numbers.length === 1 && known.numbers !== undefined && isComplete(known.numbers);
      return isOnly ? numbers[0] : undefined;
    },
    // What the target file or the profile names is not asked again, where the account has it.
    presumed(known) {
      const {phoneId} = hintsOf(known).ids;
      return known.numbers?.items.find(({id}) => id === phoneId);
    },
    prompt({numbers, ...known}, words) {
      const {question, help, hint} = words.steps.phone;
      const items = numbers?.items ?? [];
      return {
        kind: 'choice',
        question,
        help,
        options: options(items, ({id, displayPhoneNumber, verifiedName}) =>
          option(id, displayPhoneNumber ?? id, hint(verifiedName ?? '', id)),
        ),
        initial: placeOf(items, known.phone?.id ?? hintsOf(known).ids.phoneId),
        ...listMore(numbers, words),
        other: typedIdOption(words),
        flag: '--phone',
      };
    },
    moves: movesToTypedId,
    parse: (answer, known) => pick(answer, known.numbers?.items ?? [], ({id}) => id),
    same: (a, b) => a.id === b.id,
    revive: savedId,
    // A list that goes on may have it further down: the next check reads it, or says what is wrong with it.
    again: ({id}, {numbers}) =>
      numbers?.items.find(each => each.id === id) ??
      (numbers !== undefined && !isComplete(numbers) ? {id} : undefined),
  };
};
