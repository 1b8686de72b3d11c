/** Takes the token: cleaned, recognised, with a verdict while it lands. */
import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import {problem} from '../core/problem.ts';
import {Secret} from '../core/secret.ts';
import type {AskStep} from '../core/step.ts';
import {parseToken} from '../paste/token.ts';
import {verdictOn} from '../paste/verdict.ts';
import {wantsFound} from './aim.ts';
import {handedOverAt} from './cards.ts';
import {local} from './problems.ts';
import {spoken} from './spoken.ts';
import type {Known, Wizard} from './world.ts';

/** The secrets of a practice run: `t` alone stands for the next token, or for the app's secret. */
export interface Practice {
  readonly next: () => Secret;
  readonly appSecret: () => Secret;
}

export const token = (practice: Practice | null): AskStep<Wizard, 'token'> => ({
  kind: 'ask',
  id: 'token',
  chapter: 'token',
  reads: [],
  takesToken: true,
  // Who wants to use the token that was found is not asked for it.
  evident(known) {
    const parsed = wantsFound(known) ? parseToken(known.situation?.deciding?.secret ?? '') : null;
    return parsed?.ok === true ? parsed.value : undefined;
  },
  title: words => words.steps.token.title,
  notices: (known, words) =>
    handedOverAt(known) === undefined ? [] : [{tone: 'info', text: words.handOff.waiting}],
  prompt: (known, words) => ({
    kind: 'secret',
    question: words.steps.token.question,
    enter: words.steps.token.enter,
    help: helpFor(known, practice !== null, words),
    verdict: typed =>
      practice !== null && typed === practiceKey
        ? {tone: 'good', text: words.steps.token.practiceVerdict, advice: ''}
        : verdictOn(typed, words.paste),
    shownOnce: true,
    flag: '--token-stdin',
  }),
  parse(answer) {
    if (!('secret' in answer)) return fail(local(problem('paste/empty', {})));
    const given =
      practice !== null && answer.secret.equals(new Secret(practiceKey)) ? practice.next() : answer.secret;
    const parsed = parseToken(given);
    return parsed.ok ? ok(parsed.value) : fail(local(parsed.problem));
  },
  same: (a, b) => a.secret.equals(b.secret),
});

/** What stands for a secret of the practice run. */
export const practiceKey = 't';

/** One that is there already is not lost by asking for another. */
const helpFor = (known: Known, isPractice: boolean, {steps: {token: say}}: Copy): string => {
  const help = isPractice ? say.practice : say.help;
  return known.token === undefined ? help : spoken([say.stays, help]);
};
