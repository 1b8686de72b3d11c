/** Where the token is to be kept. */

import type {Copy} from '../copy/en.ts';
import type {Problem} from '../core/problem.ts';
import type {Option} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import {summary} from './access.ts';
import {option, pick} from './pick.ts';
import {sentenceOf} from './sentence.ts';
import type {PlaceId} from './tools.ts';
import type {Destination, Known, Wizard} from './world.ts';

/** @param wanted what `--store` named; null asks */
export const destination = (wanted: Destination | null, envPath: string): AskStep<Wizard, 'destination'> => ({
  kind: 'ask',
  id: 'destination',
  chapter: 'store',
  reads: [],
  title: words => words.steps.destination.title,
  evident: () => wanted ?? undefined,
  prompt(known, words) {
    const {question, help} = words.steps.destination;
    const options = choicesIn(known, envPath, words);
    const initial = options.findIndex(({unavailable}) => unavailable === null);
    return {kind: 'choice', question, help, options, initial, flag: '--store'};
  },
  parse(answer, known) {
    const picked = pick(answer, combinationsIn(known), ({value}) => value);
    return picked.ok ? {ok: true, value: picked.value.places} : picked;
  },
  notices: (known, words) => summary(known, words),
  // What can be used now is found out anew, and a secret store may be signed out: that is asked again.
  revive: saved =>
    [...own, none].find(({places}) => JSON.stringify(places) === JSON.stringify(saved))?.places,
});

interface Combination {
  readonly value: string;
  readonly places: Destination;
}

const own = [
  {value: 'env', places: ['env']},
  {value: 'both', places: ['env', 'keychain']},
  {value: 'keychain', places: ['keychain']},
] as const satisfies readonly Combination[];
const none = {value: 'none', places: []} as const satisfies Combination;

const combinationsIn = ({places}: Known): readonly Combination[] => [
  ...own,
  ...(places?.tools ?? []).flatMap(({id}): readonly Combination[] => [
    {value: id, places: [id]},
    {value: `env+${id}`, places: ['env', id]},
  ]),
  none,
];

const choicesIn = (known: Known, envPath: string, words: Copy): readonly Option[] => {
  const broken = (place: PlaceId): string | null => {
    const problem: Problem | null =
      place === 'env' || place === 'keychain' ? (known.places?.[place] ?? null) : null;
    return problem === null ? null : sentenceOf(problem, words).message;
  };
  return combinationsIn(known).map(({value, places}) => {
    const {label, hint} = told(value, places, known, envPath, words);
    return option(value, label, hint, places.map(broken).find(each => each !== null) ?? null);
  });
};

const told = (value: string, places: Destination, known: Known, envPath: string, words: Copy) => {
  const {options} = words.steps.destination;
  const tool = known.places?.tools.find(({id}) => places.includes(id));
  if (tool !== undefined) {
    const name = words.stores.tools[tool.id];
    return places.includes('env')
      ? words.stores.optionWithEnv(name, envPath)
      : words.stores.option(name, tool.where);
  }
  if (value === 'env') return options.env(envPath);
  if (value === 'both') return options.both(envPath);
  return value === 'keychain' ? options.keychain : options.none;
};
