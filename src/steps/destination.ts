/** Where the token is to be kept. */
import type {AskStep} from '../core/step.ts';
import {summary} from './access.ts';
import {option, pick} from './pick.ts';
import {sentenceOf} from './sentence.ts';
import type {Destination, Wizard} from './world.ts';

const combinations = {
  env: ['env'],
  both: ['env', 'keychain'],
  keychain: ['keychain'],
  none: [],
} as const satisfies Record<string, Destination>;
const values = ['env', 'both', 'keychain', 'none'] as const;

/** @param wanted what `--store` named; null asks */
export const destination = (wanted: Destination | null, envPath: string): AskStep<Wizard, 'destination'> => ({
  kind: 'ask',
  id: 'destination',
  chapter: 'store',
  reads: [],
  title: words => words.steps.destination.title,
  evident: () => wanted ?? undefined,
  prompt(known, words) {
    const {options, question, help} = words.steps.destination;
    const broken = (problem: NonNullable<typeof known.places>['env'] | undefined): string | null =>
      problem == null ? null : sentenceOf(problem, words).message;
    const env = broken(known.places?.env);
    const keychain = broken(known.places?.keychain);
    const made = [
      option('env', options.env(envPath).label, options.env(envPath).hint, env),
      option('both', options.both(envPath).label, options.both(envPath).hint, env ?? keychain),
      option('keychain', options.keychain.label, options.keychain.hint, keychain),
      option('none', options.none.label, options.none.hint),
    ];
    const initial = made.findIndex(({unavailable}) => unavailable === null);
    return {kind: 'choice', question, help, options: made, initial, flag: '--store'};
  },
  parse(answer) {
    const picked = pick(answer, values, value => value);
    return picked.ok ? {ok: true, value: combinations[picked.value]} : picked;
  },
  notices: (known, words) => summary(known, words),
  revive: saved => Object.values(combinations).find(each => JSON.stringify(each) === JSON.stringify(saved)),
});
