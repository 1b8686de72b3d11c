/** For somebody who is no admin in Meta: a message to one, with all that is to be clicked. The wizard goes on at the paste. */

import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {AskStep} from '../core/step.ts';
import {cardIds, cardsForAdmin, type GuideId, handedOverAt} from './cards.ts';
import {cardLink, cardWords, userName} from './guides.ts';
import {linkIds} from './known-ids.ts';
import {nameOf, namesOf} from './names-known.ts';
import type {Known, Wizard} from './world.ts';

export const handOff: AskStep<Wizard, 'hand-off'> = {
  kind: 'ask',
  id: 'hand-off',
  chapter: 'meta',
  // Whoever becomes an admin after all, and then not, gets the message once more.
  reads: [...cardIds],
  guides: true,
  applies: known => handedOverAt(known) !== undefined,
  title: words => words.handOff.title,
  prompt(known, words) {
    const {lead, label, file} = words.handOff;
    return {kind: 'letter', lead: lead(file), lines: letterLines(known, words), label, file};
  },
  parse: () => ok('sent'),
  revive: saved => (saved === 'sent' ? saved : undefined),
};

/** The message: plain text with no secret in it, filled in with what is known. */
export const letterLines = (known: Known, words: Copy): readonly string[] => {
  const {letter} = words.handOff;
  const about = namesOf(known).map(({what, name, id}) => letter.about(letter.things[what], name, id));
  return [
    ...letter.opening,
    '',
    ...(about.length === 0 ? [] : [letter.aboutHeading, ...about, '']),
    letter.clicksHeading,
    ...clickLines(known, words),
    '',
    ...letter.passing,
    '',
    letter.closing,
  ];
};

/** The same clicks as on the cards, numbered through. */
const clickLines = (known: Known, words: Copy): readonly string[] => {
  const {appId = '', wabaId = '', systemUserId = ''} = linkIds(known);
  const user = userName(known) || systemUserId;
  const app = nameOf(known, 'app', appId) ?? '';
  const account = nameOf(known, 'waba', wabaId) ?? '';
  let number = 0;
  let address = '';
  return cardsForAdmin(known).flatMap(id => {
    const {clicks, link} = cardWords(words, id, known, user);
    const url = cardLink(id, known);
    // The same page is named once.
    const where = url === address ? [] : [words.handOff.letter.where(link, url)];
    address = url;
    const steps = clicks.map(click => {
      number += 1;
      return words.handOff.letter.step(number, words.handOff.letter.ours(click, app, account));
    });
    return [...where, ...steps, ...valueLines(id, known, words)];
  });
};

/** Values that the clicks do not name themselves. */
const valueLines = (id: GuideId, known: Known, words: Copy): readonly string[] =>
  cardWords(words, id, known)
    .suggestions.filter(({value}) => !cardWords(words, id, known).clicks.some(click => click.includes(value)))
    .map(({label, value}) => words.handOff.letter.value(label, value));
