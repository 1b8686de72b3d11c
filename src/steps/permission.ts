/** What is done to the `.env` beyond writing it is asked for, each by itself; a flag says it where nobody can be asked. */
import type {AskStep} from '../core/step.ts';
import {option, pick} from './pick.ts';
import type {Wishes} from './tools.ts';
import type {Target, Wizard} from './world.ts';

/** Writing to a file that git tracks, writing over one that is mounted by itself, a line in `.gitignore`. */
export type PermissionId = 'tracked' | 'mounted' | 'ignore';

interface Permission {
  readonly id: PermissionId;
  /** Whether the file is such a one. */
  readonly concerns: (target: Target) => boolean;
  /** What Enter takes: what cannot go wrong. */
  readonly usual: 'yes' | 'no';
  readonly flag: string;
  readonly isGiven: (wishes: Wishes) => boolean;
}

const all: readonly Permission[] = [
  {
    id: 'tracked',
    concerns: ({isTracked}) => isTracked,
    usual: 'no',
    flag: '--allow-tracked',
    isGiven: ({allowTracked}) => allowTracked,
  },
  {
    id: 'mounted',
    concerns: ({isMounted}) => isMounted,
    usual: 'no',
    // There is none: without a person such a file is left alone.
    flag: '--env-file',
    isGiven: () => false,
  },
  {
    id: 'ignore',
    concerns: ({isOpen}) => isOpen,
    usual: 'yes',
    flag: '--gitignore',
    isGiven: ({gitignore}) => gitignore,
  },
];

/** A step for each; it is passed over where the file is not such a one. */
export const permissions = (wishes: Wishes, asks: boolean) => all.map(each => ask(each, wishes, asks));

const ask = (
  {id, concerns, usual, flag, isGiven}: Permission,
  wishes: Wishes,
  asks: boolean,
): AskStep<Wizard, PermissionId> => ({
  kind: 'ask',
  id,
  chapter: 'store',
  reads: ['destination', 'places'],
  title: words => words.stores.permissions[id].title,
  evident({destination, places}) {
    if (isGiven(wishes)) return 'yes';
    const isAsked = asks && destination?.includes('env') === true && places !== undefined;
    return isAsked && concerns(places.target) ? undefined : 'no';
  },
  prompt(_known, words) {
    const {question, help, yes, no} = words.stores.permissions[id];
    const options = [option('yes', yes.label, yes.hint), option('no', no.label, no.hint)];
    return {
      kind: 'choice',
      question: question(wishes.envPath),
      help,
      options: usual === 'yes' ? options : options.toReversed(),
      initial: 0,
      flag,
    };
  },
  parse: answer => pick(answer, ['yes', 'no'] as const, each => each),
});
