/** Where the token is to be kept. */

import type {Copy} from '../copy/en.ts';
import type {Problem} from '../core/problem.ts';
import type {Notice, Option} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import {summary} from './access.ts';
import {replaces, usesFound} from './aim.ts';
import {oldIn} from './also.ts';
import {needed} from './needed.ts';
import {option, pick} from './pick.ts';
import {namesWithoutEnv, seenPrograms} from './programs.ts';
import {sentenceOf} from './sentence.ts';
import type {PlaceId, Wishes} from './tools.ts';
import type {Destination, Known, Wizard} from './world.ts';

export const destination = ({stores, envPath}: Wishes, asks: boolean): AskStep<Wizard, 'destination'> => ({
  kind: 'ask',
  id: 'destination',
  chapter: 'store',
  reads: ['places'],
  applies: known => !usesFound(known),
  title: words => words.steps.destination.title,
  evident: () => stores ?? undefined,
  // The new token goes where the old one is; without a person that is said by a flag.
  presumed: known => (asks ? whereTheOldIs(known) : undefined),
  prompt(known, words) {
    const {question, help} = words.steps.destination;
    const choices = choicesIn(known, envPath, words);
    // Before “nowhere”, the last: Enter must not throw the token away because a file could not be written a moment ago.
    const options = [...choices.slice(0, -1), ...lookingAgain(known, words), ...choices.slice(-1)];
    const usable = options.map(({value, unavailable}) => (unavailable === null ? value : null));
    const names = namesWithoutEnv(known);
    const likely = [chosenIn(known), ...(names === null ? [] : ['keychain'])].find(each =>
      usable.includes(each ?? null),
    );
    const initial = usable.findIndex(value => (likely === undefined ? value !== null : value === likely));
    return {
      kind: 'choice',
      question,
      help: names === null ? help : words.steps.programs.help(names),
      options,
      initial,
      flag: '--store',
    };
  },
  moves: answer => ('text' in answer && answer.text === again ? {to: 'places', forget: 'places'} : null),
  parse(answer, known) {
    const picked = pick(answer, combinationsIn(known), ({value}) => value);
    return picked.ok ? {ok: true, value: picked.value.places} : picked;
  },
  notices: (known, words) => [
    ...summary(known, words),
    ...seenPrograms(known, words),
    ...(asBefore(known, words).length > 0 ? [] : silent(known, words)),
  ],
  // What can be used now is found out anew, and a secret store may be signed out: that is asked again.
  revive: saved => [...own, none].find(({places}) => isSame(places, saved))?.places,
  again: (earlier, known) => (earlier.every(place => canTake(place, known)) ? earlier : undefined),
});

/** The answer that stands for looking at the places once more. */
const again = 'look-again';

/** Where the file can be mended, with how. */
const lookingAgain = ({places}: Known, words: Copy): readonly Option[] => {
  const problem = places?.env ?? null;
  if (problem === null) return [];
  return [option(again, words.steps.destination.lookAgain, sentenceOf(problem, words).fix[0] ?? '')];
};

/** A store that is not in the list although its tool is here. */
const silent = ({places}: Known, {stores: say}: Copy): readonly Notice[] =>
  (places?.silentTools ?? []).map(id => ({tone: 'info', text: say.silent(say.tools[id], `--store ${id}`)}));

/** Said where the place was not asked for. */
export const asBefore = (known: Known, {steps}: Copy): readonly Notice[] =>
  known.destination !== undefined && isSame(known.destination, whereTheOldIs(known))
    ? [{tone: 'info', text: steps.destination.asBefore}]
    : [];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const whereTheOldIs = (known: Known): Destination | undefined => {
  if (!replaces(known)) return undefined;
  const old = [...new Set(oldIn(known).flatMap(({within}) => within ?? []))];
  return old.length > 0 && old.every(place => canTake(place, known)) ? old : undefined;
};

const canTake = (place: PlaceId, {places}: Known): boolean =>
  place === 'env' || place === 'keychain'
    ? places?.[place] === null
    : places?.tools.some(({id}) => id === place) === true;

const chosenIn = (known: Known): string | undefined =>
  combinationsIn(known).find(({places}) => isSame(places, known.destination))?.value;

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
      : words.stores.option(name, tool.where(needed(known, 'profile')));
  }
  const names = namesWithoutEnv(known);
  const {envHint, bothHint} = words.steps.programs;
  const hinted = (each: {label: string; hint: string}, hint: (name: string) => string) =>
    names === null ? each : {...each, hint: hint(names)};
  if (value === 'env') return hinted(options.env(envPath), envHint);
  if (value === 'both') return hinted(options.both(envPath), () => bothHint);
  return value === 'keychain' ? options.keychain : options.none;
};
