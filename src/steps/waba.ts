/** Which WhatsApp account: asked only where the token reaches several. */
import type {AskStep} from '../core/step.ts';
import type {Account} from '../verify/index.ts';
import {option, pick, savedId} from './pick.ts';
import type {Accounts, Wizard} from './world.ts';

const listed = (accounts: Accounts | undefined): readonly Account[] =>
  accounts?.kind === 'found' ? accounts.accounts : [];

export const waba = (wanted: string | null): AskStep<Wizard, 'waba'> => ({
  kind: 'ask',
  id: 'waba',
  chapter: 'number',
  reads: ['accounts'],
  title: words => words.steps.waba.title,
  evident(known) {
    if (known.accounts?.kind === 'proved') return known.accounts.access.waba ?? undefined;
    const accounts = listed(known.accounts);
    // An id from a flag is an order, also where Graph did not list it: the next check says what it is.
    if (wanted !== null) return accounts.find(({id}) => id === wanted) ?? {id: wanted};
    return accounts.length === 1 ? accounts[0] : undefined;
  },
  prompt: (known, words) => ({
    kind: 'choice',
    question: words.steps.waba.question,
    help: words.steps.waba.help,
    options: listed(known.accounts).map(({id, name, business}) =>
      option(id, name ?? id, `${id} ${business?.name ?? ''}`.trim()),
    ),
    initial: 0,
    flag: '--waba',
  }),
  parse: (answer, known) => pick(answer, listed(known.accounts), ({id}) => id),
  same: (a, b) => a.id === b.id,
  revive: savedId,
  again: ({id}, known) => listed(known.accounts).find(each => each.id === id),
});
