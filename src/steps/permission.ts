/** What is done to the `.env` beyond writing it is asked for, each by itself; a flag says it where nobody can be asked. */
import type {AskStep} from '../core/step.ts';
import {reachableIn} from './also.ts';
import {option, pick} from './pick.ts';
import type {Wishes} from './tools.ts';
import type {Known, Wizard} from './world.ts';

/** Writing to a file that git tracks, writing over one that is mounted by itself, a line in `.gitignore`. */
export type PermissionId = 'tracked' | 'mounted' | 'ignore';

interface Permission {
  readonly id: PermissionId;
  /** The files that are such ones. */
  readonly concerns: (known: Known, envPath: string) => readonly string[];
  /** What Enter takes: what cannot go wrong. */
  readonly usual: 'yes' | 'no';
  readonly flag: string;
  readonly isGiven: (wishes: Wishes) => boolean;
}

/** Files that git would take, of those that are written. */
const openIn = (known: Known, envPath: string): readonly string[] => {
  const {destination, places, also} = known;
  const target = destination?.includes('env') && places?.target.isOpen ? [envPath] : [];
  const others = reachableIn(known).filter(({key}) => also?.includes(key) && places?.open.includes(key));
  return [...target, ...others.map(({key}) => key)];
};

const all: readonly [Permission, Permission, Permission] = [
  {
    id: 'tracked',
    concerns: ({places}, path) => (places?.target.isTracked ? [path] : []),
    usual: 'no',
    flag: '--allow-tracked',
    isGiven: ({allowTracked}) => allowTracked,
  },
  {
    id: 'mounted',
    concerns: ({places}, path) => (places?.target.isMounted ? [path] : []),
    usual: 'no',
    // There is none: without a person such a file is left alone.
    flag: '--env-file',
    isGiven: () => false,
  },
  {
    id: 'ignore',
    concerns: openIn,
    usual: 'yes',
    flag: '--gitignore',
    isGiven: ({gitignore}) => gitignore,
  },
];

/** A step for each; it is passed over where no file is such a one. The last is about all that are written. */
export const permissions = (wishes: Wishes, asks: boolean) => {
  const [tracked, mounted, ignore] = all;
  return {target: [ask(tracked, wishes, asks), ask(mounted, wishes, asks)], all: ask(ignore, wishes, asks)};
};

const ask = (
  {id, concerns, usual, flag, isGiven}: Permission,
  wishes: Wishes,
  asks: boolean,
): AskStep<Wizard, PermissionId> => ({
  kind: 'ask',
  id,
  chapter: 'store',
  reads: id === 'ignore' ? ['destination', 'places', 'also'] : ['destination', 'places'],
  title: words => words.stores.permissions[id].title,
  evident(known) {
    if (isGiven(wishes)) return 'yes';
    const isWritten = id === 'ignore' || known.destination?.includes('env') === true;
    return asks && isWritten && concerns(known, wishes.envPath).length > 0 ? undefined : 'no';
  },
  prompt(known, words) {
    const {question, help, yes, no} = words.stores.permissions[id];
    const options = [option('yes', yes.label, yes.hint), option('no', no.label, no.hint)];
    return {
      kind: 'choice',
      question: question(concerns(known, wishes.envPath).join(', ')),
      help,
      options: usual === 'yes' ? options : options.toReversed(),
      initial: 0,
      flag,
    };
  },
  parse: answer => pick(answer, ['yes', 'no'] as const, each => each),
});
