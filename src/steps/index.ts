/** The wizard as a list: its steps in order. */

import type {Copy} from '../copy/en.ts';
import type {Notice} from '../core/screen.ts';
import type {Flow, Step} from '../core/step.ts';
import {access} from './access.ts';
import {accounts} from './accounts.ts';
import {also} from './also.ts';
import {appSecret, keepSecret} from './app-secret.ts';
import {chapters} from './chapters.ts';
import {knownTable} from './check-table.ts';
import {offer} from './custody.ts';
import {destination} from './destination.ts';
import {finish} from './finish.ts';
import {guides} from './guides.ts';
import {handOff} from './hand-off.ts';
import {holdGiven, holdSecret} from './hold-secret.ts';
import {identity} from './identity.ts';
import {journey} from './journey.ts';
import {leaks} from './leaks.ts';
import {numbers} from './numbers.ts';
import {oldToken} from './old-token.ts';
import {permissions} from './permission.ts';
import {phone} from './phone.ts';
import {places} from './places.ts';
import {plan} from './plan.ts';
import type {WizardProblem} from './problems.ts';
import {profileName} from './profile-name.ts';
import {recipient} from './recipient.ts';
import {pin, register} from './register.ts';
import {review} from './review.ts';
import {revoke, revokeSecret, revokeWith} from './revoke.ts';
import {arrived, send} from './send.ts';
import {sentenceOf} from './sentence.ts';
import {situation} from './situation.ts';
import {spoken} from './spoken.ts';
import {store} from './store.ts';
import {subscribe} from './subscribe.ts';
import {template, templates} from './template.ts';
import {type Practice, token} from './token.ts';
import type {Tools, Wishes} from './tools.ts';
import {typedId} from './typed-id.ts';
import {waba} from './waba.ts';
import {waiting} from './waiting.ts';
import {withWay} from './with-way.ts';
import type {Wizard} from './world.ts';

interface FlowOptions {
  readonly wishes: Wishes;
  readonly asks: boolean;
  readonly now: Tools['now'];
  /** The token of a practice run: `t` alone stands for it. */
  readonly practice: Practice | null;
  /** When the answers were given that an earlier run left, ISO 8601; null: there are none. */
  readonly resumedFrom: () => string | null;
}

/** Everything, from looking around to the receipt. */
export const setupFlow = (options: FlowOptions): Flow<Wizard> =>
  flowOf(
    [
      situation,
      // Without a person nothing is held, and nothing offered.
      ...(options.asks ? [offer] : []),
      journey(options.wishes.journey, options.now),
      ...guides,
      handOff,
      ...proving(options),
      // Whom nobody can ask has said all before: what is missing is told while nothing is written yet.
      ...(options.asks ? [] : addressed(options)),
      places,
      profileName(options.wishes, options.asks),
      ...storing(options),
      ...(options.asks ? addressed(options) : []),
      withWay(send),
      arrived(options.asks),
      ...(options.asks ? deciding(options) : []),
      revoke,
      leaks,
    ],
    options,
  );

const proving = ({wishes, practice}: FlowOptions): readonly Step<Wizard>[] => [
  token(practice),
  appSecret(practice),
  keepSecret(wishes),
  withWay(identity),
  holdSecret,
  ...(wishes.keepAppSecret ? [holdGiven] : []),
  typedId,
  withWay(accounts),
  waba(wishes.wabaId),
  withWay(numbers),
  phone(wishes.phoneId),
  withWay(subscribe),
  pin,
  withWay(register),
  withWay(access),
];

const storing = (options: FlowOptions): readonly Step<Wizard>[] => {
  const {wishes, asks} = options;
  const permitted = permissions(wishes, asks);
  return [
    destination(wishes, asks),
    ...permitted.target,
    also(wishes.also, asks),
    permitted.all,
    ...(asks ? [] : deciding(options)),
    plan,
    review,
    store,
  ];
};

/** Whether the replaced token is revoked, and with which app secret. */
const deciding = ({wishes, asks, practice}: FlowOptions): readonly Step<Wizard>[] => [
  oldToken(wishes, asks),
  revokeWith,
  revokeSecret(practice),
];

/** To whom the test message goes, and which it is. */
const addressed = ({wishes, asks}: FlowOptions): readonly Step<Wizard>[] => {
  const named =
    wishes.template === null ? null : {name: wishes.template, language: wishes.templateLanguage ?? 'en_US'};
  return [recipient(asks ? undefined : wishes.to), withWay(templates(named)), template(named)];
};

const flowOf = (
  steps: readonly Step<Wizard>[],
  {wishes, now, practice, resumedFrom}: FlowOptions,
): Flow<Wizard> => ({
  steps,
  chapters,
  finish: finish(now, practice !== null, wishes.profile),
  notices: (chapter, {steps: say}) => [
    ...(practice === null ? [] : [practiceNotice(chapter, say)]),
    ...(chapter === 'start' || chapter === 'meta' ? resumedNotice(resumedFrom(), now(), say) : []),
  ],
  checks: (step, known, words) => (beside.includes(step) ? knownTable(known, words) : []),
  rejection: (problem, words) => rejectionOf(problem, words),
  waiting,
});

const practiceNotice = (chapter: string, say: Copy['steps']): Notice => ({
  tone: 'info',
  text: chapter === 'meta' ? say.practiceCards : say.practice,
});

/** The day is told only where it is another than today. */
const resumedNotice = (at: string | null, now: Date, {resumed}: Copy['steps']): readonly Notice[] => {
  if (at === null) return [];
  const isToday = new Date(at).toDateString() === now.toDateString();
  return [{tone: 'info', text: resumed(isToday ? null : at)}];
};

/** Questions that are answered with an eye on what was verified. */
const beside: readonly string[] = ['profile', 'destination', 'also', 'review'];

const rejectionOf = (problem: WizardProblem, words: Copy): string => {
  if (problem.code === 'not-an-id') return words.steps.typedId.notOne;
  if (problem.code !== 'local') return words.steps.pick.notListed;
  const {message, fix} = sentenceOf(problem.problem, words);
  return spoken([message, ...fix]);
};
