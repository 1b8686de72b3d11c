/** The app secret, for what a token may not tell of itself: asked for on wish, used in this run, kept only on consent. */

import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import type {Action} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';
import type {AskStep, TroubleBody} from '../core/step.ts';
import {parseAppSecret, verdictOnAppSecret} from '../paste/app-secret.ts';
import {appSecretEntry, entryName} from '../stores/keychain/entries.ts';
import type {Finding} from '../verify/index.ts';
import {option, pick} from './pick.ts';
import {local, type WizardProblem} from './problems.ts';
import {type Practice, practiceKey} from './token.ts';
import type {Wishes} from './tools.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

/** What leads to the question: offered where the inspection was refused. */
export const appSecretAction = ({reason}: Finding, {steps}: Copy): Action | null =>
  reason.code === 'cannot-inspect'
    ? {
        key: 's',
        label: steps.appSecret.action,
        event: {type: 'go', to: 'app-secret', forget: null},
      }
    : null;

export const appSecret = (practice: Practice | null): AskStep<Wizard, 'app-secret'> => ({
  kind: 'ask',
  aside: true,
  takesSecret: true,
  id: 'app-secret',
  chapter: 'token',
  reads: ['token'],
  title: words => words.steps.appSecret.title,
  prompt({identity, situation}, words) {
    const say = words.steps.appSecret;
    const app = identity?.app ?? situation?.told?.app ?? null;
    const help = say.help(app?.name ?? app?.id ?? null);
    return {
      kind: 'secret',
      question: say.question,
      enter: say.enter,
      help: practice === null ? help : `${help} ${say.practice}`,
      verdict: typed =>
        practice !== null && typed === practiceKey
          ? {tone: 'good', text: say.practiceVerdict, advice: ''}
          : verdictOnAppSecret(typed, say.verdict, words.paste.things),
      flag: '--app-secret-stdin',
    };
  },
  parse(answer, {identity, 'app-secret': before}) {
    if (!('secret' in answer)) return fail({code: 'no-such-choice', value: ''});
    const isPractice = practice !== null && answer.secret.equals(new Secret(practiceKey));
    const parsed = isPractice ? ok(practice.appSecret()) : parseAppSecret(answer.secret);
    // Whose it is was told by the token, and is forgotten with what it told.
    return parsed.ok
      ? ok({secret: parsed.value, appId: identity?.app?.id ?? before?.appId ?? null})
      : fail(local(parsed.problem));
  },
  same: () => false,
});

export const keepSecret = ({keepAppSecret}: Wishes): AskStep<Wizard, 'keep-secret'> => ({
  kind: 'ask',
  aside: true,
  id: 'keep-secret',
  chapter: 'token',
  reads: ['app-secret'],
  title: words => words.steps.keepSecret.title,
  // Without the app's id there is no name to keep it under; where the keychain is out of use, nothing is promised.
  evident(known) {
    if (known['app-secret']?.appId == null || (known.places?.keychain ?? null) !== null) return 'no';
    return keepAppSecret ? 'yes' : undefined;
  },
  prompt(known, words) {
    const {question, help, no, yes} = words.steps.keepSecret;
    const appId = known['app-secret']?.appId ?? '';
    return {
      kind: 'choice',
      question,
      help: help(entryName(appSecretEntry(appId))),
      options: [option('no', no.label, no.hint), option('yes', yes.label, yes.hint)],
      initial: 0,
      flag: '--keep-app-secret',
    };
  },
  parse: answer => pick(answer, ['no', 'yes'] as const, each => each),
});

/** Meta took the token, and not the secret beside it. */
export const secretTrouble = (
  problem: Extract<WizardProblem, {readonly code: 'app-secret'}>,
  words: Copy,
): TroubleBody => {
  const {refused, refusedFix, other, without} = words.steps.appSecret;
  const actions = [
    {key: 's', label: other, event: {type: 'go', to: 'app-secret', forget: null}},
    {key: 'w', label: without, event: {type: 'go', to: 'identity', forget: 'app-secret'}},
  ] as const;
  const {app} = problem.identity;
  const body = troubleOf(problem, actions, words);
  return {...body, message: refused(app?.name ?? app?.id ?? ''), fix: refusedFix};
};
