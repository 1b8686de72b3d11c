/** Names the journey with its evidence; the person may choose another, or use the token that was found. */

import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {Option} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import type {Journey} from './found.ts';
import {evidenceNotices, helpFor} from './journey-words.ts';
import {isNamed} from './look-around.ts';
import {option, pick} from './pick.ts';
import type {Tools} from './tools.ts';
import type {Aim, Known, Wanted, Wizard} from './world.ts';

/** The answer that stands for looking around once more. */
const again = 'again';

const ways: readonly Aim[] = ['first', 'migrate', 'replace', 'another'];
const aims: readonly Aim[] = [...ways, 'check', 'send'];

/**
 * @param wanted what `--journey` says: a way to a new token is not asked for again
 * @param now for the time a token has left
 */
export const journey = (
  wanted: Tools['wishes']['journey'],
  now: Tools['now'],
): AskStep<Wizard, 'journey'> => ({
  kind: 'ask',
  id: 'journey',
  chapter: 'start',
  reads: ['situation'],
  guides: true,
  title: words => words.steps.journey.title,
  evident: ({situation}) =>
    isNamed(wanted) && situation !== undefined ? {aim: wanted, found: situation.journey} : undefined,
  prompt(known, words) {
    const options = offersFor(known, words);
    return {
      kind: 'choice',
      question: words.steps.journey.question,
      help: helpFor(known.situation, words),
      early: words.steps.journey.pasteHere,
      options,
      initial: Math.max(
        0,
        options.findIndex(({value}) => value === known.journey?.aim),
      ),
      flag: '--journey',
    };
  },
  parse(answer, {situation}) {
    const picked = pick(answer, aims, each => each);
    return picked.ok ? ok({aim: picked.value, found: situation?.journey ?? 'unknown'}) : picked;
  },
  moves: answer =>
    'text' in answer && answer.text === again ? {to: 'situation', forget: 'situation'} : null,
  notices: ({situation}, words) => (situation === undefined ? [] : evidenceNotices(situation, now(), words)),
  revive: revived,
  // What was found here may have changed since; then the question is a new one.
  again: (earlier, {situation}) => (earlier.found === situation?.journey ? earlier : undefined),
});

const revived = (saved: unknown): Wanted | undefined => {
  if (typeof saved !== 'object' || saved === null || !('aim' in saved) || !('found' in saved))
    return undefined;
  // A check or a message is for now; only the way to a new token is long enough to go on with.
  const aim = ways.find(each => each === saved.aim);
  const found = journeys.find(each => each === saved.found);
  return aim === undefined || found === undefined ? undefined : {aim, found};
};

const journeys: readonly Journey[] = ['first', 'migrate', 'replace', 'healthy', 'unknown'];

/** What Enter does comes first. */
const offersFor = ({situation}: Known, {steps: {journey: say}}: Copy): readonly Option[] => {
  const of = (offer: Aim | typeof again, {label, hint}: {label: string; hint: string}) =>
    option(offer, label, hint);
  switch (situation?.journey ?? 'first') {
    case 'first': {
      const {first, replace, migrate} = say.options.first;
      return [of('first', first), of('replace', replace), of('migrate', migrate)];
    }
    case 'migrate': {
      const {migrate, replace, another} = say.options.migrate;
      return [of('migrate', migrate), of('replace', replace), of('another', another)];
    }
    case 'replace': {
      const {replace, migrate, another} = say.options.replace;
      return [of('replace', replace), of('migrate', migrate), of('another', another)];
    }
    case 'healthy': {
      const {check, send, replace, migrate, another} = say.options.healthy;
      // Graph may not have said whose it is.
      const off = situation?.deciding?.evidence.code === 'alive' ? [of('migrate', migrate)] : [];
      return [of('check', check), of('send', send), of('replace', replace), ...off, of('another', another)];
    }
    case 'unknown': {
      const {replace, migrate, another, lookAgain} = say.options.unknown;
      const ways = [of('replace', replace), of('migrate', migrate), of('another', another)];
      // Where Graph was not asked, asking again would come to the same.
      return situation?.deciding?.evidence.code === 'unanswered' ? [...ways, of(again, lookAgain)] : ways;
    }
  }
};
