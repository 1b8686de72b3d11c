/** Which WhatsApp account: asked only where the token reaches several. */
import type {AskStep} from '../core/step.ts';
import {type Account, isComplete} from '../verify/index.ts';
import {hintsOf} from './aim.ts';
import {listMore} from './list-more.ts';
import {option, optionsOnce, pick, placeOf, savedId} from './pick.ts';
import {idIn, isOpenToChange, movesToTypedId, typedIdOption, wantsList} from './typed-id.ts';
import type {Accounts, Wizard} from './world.ts';

const listOf = (accounts: Accounts | undefined) =>
  accounts?.kind === 'found' ? accounts.accounts : undefined;

const listed = (accounts: Accounts | undefined): readonly Account[] => {
  if (accounts?.kind !== 'proved') return listOf(accounts)?.items ?? [];
  return accounts.access.waba === null ? [] : [accounts.access.waba];
};

/** The only one there is. */
const onlyOne = (accounts: Accounts | undefined): Account | undefined => {
  const list = listOf(accounts);
  const [one, ...others] = listed(accounts);
  return others.length === 0 && (list === undefined || isComplete(list)) ? one : undefined;
};

/** @param wanted id from a flag */
export const waba = (wanted: string | null): AskStep<Wizard, 'waba'> => {
  const options = optionsOnce<Account>();
  return {
    kind: 'ask',
    id: 'waba',
    chapter: 'number',
    reads: ['accounts'],
    grows: 'accounts',
    title: words => words.steps.waba.title,
    evident(known) {
      const {accounts} = known;
      // An id from a flag is an order, also where Graph did not list it: the next check says what it is.
      if (wanted !== null && idIn(known) === null)
        return listed(accounts).find(({id}) => id === wanted) ?? {id: wanted};
      const one = onlyOne(accounts);
      return one === undefined || isOpenToChange(known, one.id, hintsOf(known).ids.wabaId) ? undefined : one;
    },
    // What the target file or the profile names is not asked again, where the token reaches it.
    presumed(known) {
      const {wabaId} = hintsOf(known).ids;
      const named = wantsList(known) ? undefined : listed(known.accounts).find(({id}) => id === wabaId);
      return named ?? onlyOne(known.accounts);
    },
    prompt(known, words) {
      const {question, help, hint} = words.steps.waba;
      const accounts = listed(known.accounts);
      return {
        kind: 'choice',
        question,
        // Whoever came back to the only one there is would be told of more.
        help: onlyOne(known.accounts) === undefined ? help : '',
        options: options(accounts, ({id, name, business}) =>
          option(id, name ?? id, hint(id, business?.name ?? '')),
        ),
        initial: placeOf(accounts, known.waba?.id ?? hintsOf(known).ids.wabaId),
        ...listMore(listOf(known.accounts), words),
        other: typedIdOption(words),
        flag: '--waba',
      };
    },
    moves: movesToTypedId,
    parse: (answer, known) => pick(answer, listed(known.accounts), ({id}) => id),
    same: (a, b) => a.id === b.id,
    revive: savedId,
    again: ({id}, known) => listed(known.accounts).find(each => each.id === id),
  };
};
