/** Which cards lead through Meta's screens, for whom, and what it means that somebody is no admin there. */
import type {TokenKind} from '../verify/index.ts';
import {hintsOf, wantsFound} from './aim.ts';
import type {Aim, Known} from './world.ts';

/** Cards with clicks, in their order; before them comes the question whether there is an app. */
export const guideIds = ['new-app', 'system-user', 'assets', 'generate'] as const;
export const cardIds = ['app', ...guideIds] as const;
export type GuideId = (typeof guideIds)[number];
export type CardId = (typeof cardIds)[number];

/** The answer on a card of somebody who may not do what it says. */
export const notAdmin = 'not-admin';

/** Whether a card is for this run, whoever clicks. */
export const isWanted = (id: CardId, known: Known): boolean => {
  // Who uses the token that was found needs no new one.
  if (wantsFound(known)) return false;
  switch (id) {
    case 'app':
      return needsApp(known);
    case 'new-app':
      return needsApp(known) && known.app === 'none';
    case 'system-user':
    case 'assets':
      return needsUser(known);
    case 'generate':
      return true;
  }
};

/** Somebody who has an app or an account needs no card for it. */
const needsApp = (known: Known): boolean => {
  const {appId, wabaId} = hintsOf(known).ids;
  return startsAnew(known) && appId === undefined && wabaId === undefined;
};

/** Who replaces a system user's token has the user and its assets; one known to be a person's, or to have been, has none. */
const needsUser = (known: Known): boolean => {
  const {situation} = known;
  const {evidence} = situation?.deciding ?? {};
  const past = evidence?.code === 'dead' ? evidence.past?.kind : undefined;
  return aimOf(known) !== 'replace' || isPersons(past) || isPersons(situation?.told?.kind);
};

const isPersons = (kind: TokenKind | undefined): boolean => kind === 'user' || kind === 'page';

/** Who has a token at all has an app. */
const startsAnew = (known: Known): boolean => {
  const aim = aimOf(known);
  return aim === undefined || aim === 'first' || aim === 'another';
};

/** Who pasted a token before they said what for puts it in the place of what was found. */
const aimOf = ({journey, situation}: Known): Aim | undefined => {
  if (journey !== undefined) return journey.aim;
  switch (situation?.journey) {
    case 'first':
    case 'migrate':
    case 'replace':
      return situation.journey;
    case 'healthy':
      return 'replace';
    case 'unknown':
    case undefined:
      return undefined;
  }
};

/** The card on which somebody said that an admin has to do it; undefined: nobody did. */
export const handedOverAt = (known: Known): CardId | undefined =>
  cardIds.find(id => isWanted(id, known) && known[id] === notAdmin);

/** Whether this card is shown: from the one on which an admin was asked for, all the others are the admin's. */
export const isShown = (id: CardId, known: Known): boolean => {
  const at = handedOverAt(known);
  return isWanted(id, known) && (at === undefined || cardIds.indexOf(id) <= cardIds.indexOf(at));
};

/** The cards that an admin goes through for them: all of them, whatever was seen before the word was said. */
export const cardsForAdmin = (known: Known): readonly GuideId[] =>
  // Whether there is an app, the admin is asked to look as well.
  guideIds.filter(id => isWanted(id, known) || (id === 'new-app' && known.app === notAdmin));
