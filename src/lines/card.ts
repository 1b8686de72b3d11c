/** The letters of a card: typed, with Enter, they do what keys do on the whole screen. */
import {copyablesOf} from '../core/copyables.ts';
import type {Copyable, Desk} from '../core/desk.ts';
import type {Front, Link, ScreenOf} from '../core/screen.ts';
import type {LineWords} from './options.ts';

/** What a letter does. */
type Act =
  | {readonly type: 'send'; readonly event: Front}
  | {readonly type: 'open'; readonly link: Link}
  | {readonly type: 'copy'; readonly copied: Copyable}
  | {readonly type: 'more'; readonly texts: readonly string[]};

export interface CardLetter {
  /** One letter, or one with a number behind it. */
  readonly letter: string;
  readonly label: string;
  readonly act: Act;
}

/** Letters of a card, in the order in which they are told. */
export const cardLetters = (screen: ScreenOf<'guide'>, {guide}: LineWords): readonly CardLetter[] => [
  ...(screen.tokenStep === null
    ? []
    : [
        letter('t', guide.haveToken, {type: 'send', event: {type: 'go', to: screen.tokenStep, forget: null}}),
      ]),
  ...(screen.link === null
    ? []
    : [letter('o', guide.open(screen.link.label), {type: 'open', link: screen.link})]),
  ...copying(screen, guide),
  ...(screen.more.length === 0 ? [] : [letter('?', guide.more, {type: 'more', texts: screen.more})]),
  ...screen.actions.map(({key, label, event}) => letter(key, label, {type: 'send', event})),
];

const letter = (sign: string, label: string, act: Act): CardLetter => ({letter: sign, label, act});

/** Several values are numbered, so that each can be had at any time. */
const copying = (screen: ScreenOf<'guide'>, guide: LineWords['guide']): readonly CardLetter[] => {
  const all = copyablesOf(screen, guide.linkTo);
  return all.map((copied, index) =>
    letter(all.length === 1 ? 'c' : `c${index + 1}`, guide.copy(copied.label), {type: 'copy', copied}),
  );
};

/** What is done, and then the card's question comes again. @returns lines to be said, or the event to be sent */
export const carriedOut = async (
  act: Act,
  desk: Desk,
  words: LineWords,
): Promise<{readonly said: readonly string[]} | {readonly event: Front}> => {
  switch (act.type) {
    case 'send':
      return {event: act.event};
    case 'more':
      return {said: act.texts};
    case 'copy':
      return {said: [noticeText(await desk.copy(act.copied), words)]};
    case 'open': {
      const {opened, notice} = await desk.open(act.link);
      return {said: [noticeText(notice, words), ...(opened ? [] : [act.link.url])]};
    }
  }
};

const noticeText = (
  {tone, text}: {readonly tone: keyof LineWords['notice']; readonly text: string},
  words: LineWords,
) => (tone === 'good' ? text : words.notice[tone](text));
