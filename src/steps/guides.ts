/** The cards that lead through Meta's screens to the token: app, system user, assets, generate. */

import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {AskStep} from '../core/step.ts';
import {appsLink, type KnownIds, systemUsersLink} from './links.ts';
import type {Known, Wizard} from './world.ts';

type CardId = 'app' | 'system-user' | 'assets' | 'generate';

interface Card {
  readonly id: CardId;
  readonly link: (ids: KnownIds) => string;
  readonly applies?: (known: Known) => boolean;
}

/** What is known of the ids before a token is there: from the `.env` and the profile. */
const idsOf = (known: Known): KnownIds => known.situation?.ids ?? {};

const card = ({id, link, applies}: Card): AskStep<Wizard, CardId> => ({
  kind: 'ask',
  id,
  chapter: 'meta',
  reads: [],
  guides: true,
  ...(applies === undefined ? {} : {applies}),
  title: words => words.guides[id].title,
  prompt(known, words) {
    const {clicks, back, why, trap, link: label, suggestions, more} = cardWords(words, id);
    return {
      kind: 'guide',
      clicks: back === '' ? clicks : [...clicks, back],
      why,
      trap,
      link: {label, url: link(idsOf(known))},
      suggestions,
      more,
      actions: [],
      dated: words.labelsAsOf,
    };
  },
  parse: () => ok('seen'),
  revive: saved => (saved === 'seen' ? saved : undefined),
});

interface CardWords {
  readonly clicks: readonly string[];
  /** What is to be done here after them; empty: Enter. */
  readonly back: string;
  readonly why: string;
  readonly trap: string;
  readonly link: string;
  readonly suggestions: readonly {readonly label: string; readonly value: string}[];
  readonly more: readonly string[];
}

const cardWords = (words: Copy, id: CardId): CardWords => words.guides[id];

/** Somebody who has an app or an account needs no card for it. */
const needsApp = (known: Known): boolean => {
  const {appId, wabaId} = known.situation?.ids ?? {};
  return startsAnew(known) && appId === undefined && wabaId === undefined;
};

/** Who replaces a system user's token has the user and its assets. */
const needsUser = ({journey}: Known): boolean => journey !== 'replace' && journey !== 'healthy';

/** Who has a token at all has an app. */
const startsAnew = ({journey}: Known): boolean =>
  journey === undefined || journey === 'first' || journey === 'unknown';

export const guides = [
  card({id: 'app', link: () => appsLink, applies: needsApp}),
  card({id: 'system-user', link: systemUsersLink, applies: needsUser}),
  card({id: 'assets', link: systemUsersLink, applies: needsUser}),
  card({id: 'generate', link: systemUsersLink}),
] as const;
