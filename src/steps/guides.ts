/** The cards that lead through Meta's screens to the token: app, system user, assets, generate. */

import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {AskStep} from '../core/step.ts';
import {hintsOf, wantsFound} from './aim.ts';
import {appsLink, type KnownIds, systemUsersLink} from './links.ts';
import type {Known, Wizard} from './world.ts';

type CardId = 'app' | 'system-user' | 'assets' | 'generate';

interface Card {
  readonly id: CardId;
  readonly link: (ids: KnownIds) => string;
  readonly applies?: (known: Known) => boolean;
}

const card = ({id, link, applies}: Card): AskStep<Wizard, CardId> => ({
  kind: 'ask',
  id,
  chapter: 'meta',
  reads: [],
  guides: true,
  // Who uses the token that was found needs no new one.
  applies: known => !wantsFound(known) && (applies?.(known) ?? true),
  title: words => words.guides[id].title,
  prompt(known, words) {
    const {clicks, back, why, trap, link: label, suggestions, more} = cardWords(words, id);
    return {
      kind: 'guide',
      clicks: back === '' ? clicks : [...clicks, back],
      why,
      trap,
      link: {label, url: link(hintsOf(known).ids)},
      suggestions,
      more,
      actions: [],
      dated: words.labelsAsOf,
    };
  },
  parse: () => ok('seen'),
  // A token that was generated and not pasted is gone with Meta's window: another day it is generated anew.
  revive: saved => (saved === 'seen' && id !== 'generate' ? saved : undefined),
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
  const {appId, wabaId} = hintsOf(known).ids;
  return startsAnew(known) && appId === undefined && wabaId === undefined;
};

/** Who replaces a system user's token has the user and its assets; one known to have been a person's had none. */
const needsUser = ({journey, situation}: Known): boolean => {
  const {evidence} = situation?.deciding ?? {};
  const past = evidence?.code === 'dead' ? evidence.past?.kind : undefined;
  return journey?.aim !== 'replace' || past === 'user' || past === 'page';
};

/** Who has a token at all has an app. */
const startsAnew = ({journey}: Known): boolean =>
  journey === undefined || journey.aim === 'first' || journey.aim === 'another';

export const guides = [
  card({id: 'app', link: () => appsLink, applies: needsApp}),
  card({id: 'system-user', link: systemUsersLink, applies: needsUser}),
  card({id: 'assets', link: systemUsersLink, applies: needsUser}),
  card({id: 'generate', link: systemUsersLink}),
] as const;
