/** Which phone number sends: asked only where the account has several. */
import type {AskStep} from '../core/step.ts';
import {isComplete, type PhoneNumber} from '../verify/index.ts';
import {hintsOf} from './aim.ts';
import {listMore} from './list-more.ts';
import {option, optionsOnce, pick, placeOf, savedId} from './pick.ts';
import {idIn, isOpenToChange, movesToTypedId, typedIdOption, wantsList} from './typed-id.ts';
import type {Known, Wizard} from './world.ts';

/** One that was proved with its account, or found by its id, stands alone. */
const listed = ({accounts, numbers}: Known): readonly PhoneNumber[] => {
  const alone = accounts?.kind === 'proved' ? accounts.access.phone : (accounts?.phone ?? null);
  return alone === null ? (numbers?.items ?? []) : [alone];
};

/** The only one there is. */
const onlyOne = (known: Known): PhoneNumber | undefined => {
  const [one, ...others] = listed(known);
  return others.length === 0 && (known.numbers === undefined || isComplete(known.numbers)) ? one : undefined;
};

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
      // An id from a flag that the list did not show: the next check reads it, or says what is wrong with it.
      if (wanted !== null && idIn(known) === null)
        return listed(known).find(({id}) => id === wanted) ?? {id: wanted};
      const one = onlyOne(known);
      return one === undefined || isOpenToChange(known, one.id, hintsOf(known).ids.phoneId) ? undefined : one;
    },
    // What the target file or the profile names is not asked again, where the account has it.
    presumed(known) {
      const {phoneId} = hintsOf(known).ids;
      const named = wantsList(known) ? undefined : listed(known).find(({id}) => id === phoneId);
      return named ?? onlyOne(known);
    },
    prompt(known, words) {
      const {question, help, hint} = words.steps.phone;
      const items = listed(known);
      return {
        kind: 'choice',
        question,
        help: onlyOne(known) === undefined ? help : '',
        options: options(items, ({id, displayPhoneNumber, verifiedName}) =>
          option(id, displayPhoneNumber ?? id, hint(verifiedName ?? '', id)),
        ),
        initial: placeOf(items, known.phone?.id ?? hintsOf(known).ids.phoneId),
        ...listMore(known.numbers, words),
        other: typedIdOption(words),
        flag: '--phone',
      };
    },
    moves: movesToTypedId,
    parse: (answer, known) => pick(answer, listed(known), ({id}) => id),
    same: (a, b) => a.id === b.id,
    revive: savedId,
    // A list that goes on may have it further down: the next check reads it, or says what is wrong with it.
    again: ({id}, {numbers}) =>
      numbers?.items.find(each => each.id === id) ??
      (numbers !== undefined && !isComplete(numbers) ? {id} : undefined),
  };
};
