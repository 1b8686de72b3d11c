/** The cards that lead through Meta's screens to the token: one window of Meta's each. */

import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {Action} from '../core/screen.ts';
import type {Answer, AskStep} from '../core/step.ts';
import {type ScreenName, screenAddress} from '../diagnosis/index.ts';
import {type GuideId, guideIds, isShown, isWanted, notAdmin} from './cards.ts';
import {linkIds} from './known-ids.ts';
import {nameOf} from './names-known.ts';
import {option, pick} from './pick.ts';
import type {Known, Wizard} from './world.ts';

const screenOf: {readonly [id in GuideId]: ScreenName} = {
  'new-app': 'apps',
  'system-user': 'systemUsers',
  assets: 'systemUsers',
  generate: 'systemUsers',
};

/** A card's address, with the ids in it that are known. */
export const cardLink = (id: GuideId, known: Known): string => screenAddress(screenOf[id], linkIds(known));

const seenOrNot = (answer: Answer): 'seen' | typeof notAdmin =>
  'text' in answer && answer.text === notAdmin ? notAdmin : 'seen';

const card = (id: GuideId): AskStep<Wizard, GuideId> => ({
  kind: 'ask',
  id,
  chapter: 'meta',
  reads: [],
  guides: true,
  applies: known => isShown(id, known),
  title: words => words.guides[id].title,
  prompt(known, words) {
    const {clicks, back, why, trap, link: label, suggestions, more} = cardWords(words, id, known);
    return {
      kind: 'guide',
      clicks,
      ...(back === '' ? {} : {early: back}),
      why,
      trap,
      link: {label, url: cardLink(id, known)},
      suggestions,
      more,
      actions: [notAnAdmin(id, words)],
      dated: words.labelsAsOf,
    };
  },
  parse: answer => ok(seenOrNot(answer)),
  // A token that was generated and not pasted is gone with Meta's window: another day it is generated anew.
  revive: saved => (saved === notAdmin || (saved === 'seen' && id !== 'generate') ? saved : undefined),
});

const notAnAdmin = (id: GuideId, words: Copy): Action => ({
  key: 'n',
  label: words.handOff.action,
  event: {type: 'answered', step: id, value: notAdmin},
});

interface CardWords {
  readonly title: string;
  readonly clicks: readonly string[];
  /** What is to be done here after them; empty: Enter. */
  readonly back: string;
  readonly why: string;
  readonly trap: string;
  readonly link: string;
  readonly suggestions: readonly {readonly label: string; readonly value: string}[];
  readonly more: readonly string[];
}

/** @param user what the system user is called, where it is known; empty: its page, which the card opens, shows it */
export const cardWords = (words: Copy, id: GuideId, known: Known, user = userName(known)): CardWords => {
  const card = words.guides[id];
  const selecting = id === 'generate' ? selectingUser(words, known, user) : null;
  return selecting === null ? card : {...card, clicks: [selecting, ...card.clicks.slice(1)]};
};

export const userName = (known: Known): string =>
  nameOf(known, 'systemUser', linkIds(known).systemUserId ?? '') ?? '';

/** Which system user: the one that is known, or the one that is in use; null: the one that the page shows. */
const selectingUser = ({guides: {generate}}: Copy, known: Known, user: string): string | null => {
  if (user !== '') return generate.select.known(user);
  const isOpened = isWanted('system-user', known) || linkIds(known).systemUserId !== undefined;
  return isOpened ? null : generate.select.inUse;
};

const appAnswers = ['have', 'none', notAdmin] as const;

/** Whether there is an app to go on with. */
const app: AskStep<Wizard, 'app'> = {
  kind: 'ask',
  id: 'app',
  chapter: 'meta',
  reads: [],
  guides: true,
  applies: known => isShown('app', known),
  title: words => words.guides.app.title,
  prompt(_known, {guides: {app: say}}) {
    const options = appAnswers.map(each => option(each, say.options[each].label, say.options[each].hint));
    // Without a terminal a token is asked for before this; no flag answers it.
    return {kind: 'choice', question: say.question, help: say.help, options, initial: 0, flag: ''};
  },
  parse: answer => pick(answer, appAnswers, each => each),
  revive: saved => appAnswers.find(each => each === saved),
};

export const guides = [app, ...guideIds.map(card)] as const;
