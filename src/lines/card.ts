/** The letters of a card: typed, with Enter, they do what keys do on the whole screen. */
import {copyablesOf, letterOf} from '../core/copyables.ts';
import type {Copyable, Desk, Savable} from '../core/desk.ts';
import type {Front, Link, ScreenOf} from '../core/screen.ts';
import type {Asker} from './asker.ts';
import type {LineWords} from './options.ts';

/** What a letter does. */
type Act =
  | {readonly type: 'send'; readonly event: Front}
  | {readonly type: 'open'; readonly link: Link}
  | {readonly type: 'copy'; readonly copied: Copyable}
  | {readonly type: 'save'; readonly file: Savable}
  | {readonly type: 'more'; readonly texts: readonly string[]};

export interface CardLetter {
  /** One letter, or one with a number behind it. */
  readonly letter: string;
  readonly label: string;
  readonly act: Act;
}

/** A screen with letters of its own. */
export type Card = ScreenOf<'guide' | 'letter'>;

/** In the order in which they are told. */
export const cardLetters = (screen: Card, words: LineWords): readonly CardLetter[] => {
  switch (screen.kind) {
    case 'guide':
      return guideLetters(screen, words);
    case 'letter':
      return [...tokenLetter(screen, words), ...keeping(screen, words)];
  }
};

const guideLetters = (screen: ScreenOf<'guide'>, words: LineWords): readonly CardLetter[] => {
  const {guide} = words;
  return [
    ...tokenLetter(screen, words),
    ...(screen.link === null
      ? []
      : [letter('o', guide.open(screen.link.label), {type: 'open', link: screen.link})]),
    ...copying(screen, guide),
    ...(screen.more.length === 0 ? [] : [letter('?', guide.more, {type: 'more', texts: screen.more})]),
    ...screen.actions.map(({key, label, event}) => letter(key, label, {type: 'send', event})),
  ];
};

const tokenLetter = ({tokenStep}: Card, {guide}: LineWords): readonly CardLetter[] =>
  tokenStep === null
    ? []
    : [letter('t', guide.haveToken, {type: 'send', event: {type: 'go', to: tokenStep, forget: null}})];

/** A text that can be copied and saved. */
const keeping = (screen: ScreenOf<'letter'>, {guide}: LineWords): readonly CardLetter[] => {
  const {copied, file} = letterOf(screen);
  return [
    letter('c', guide.copy(copied.label), {type: 'copy', copied}),
    letter('s', guide.save(file.name), {type: 'save', file}),
  ];
};

const letter = (sign: string, label: string, act: Act): CardLetter => ({letter: sign, label, act});

/** Several values are numbered, so that each can be had at any time. */
const copying = (screen: ScreenOf<'guide'>, guide: LineWords['guide']): readonly CardLetter[] => {
  const all = copyablesOf(screen, guide.linkTo);
  return all.map((copied, index) =>
    letter(all.length === 1 ? 'c' : `c${index + 1}`, guide.copy(copied.label), {type: 'copy', copied}),
  );
};

/** What the card asks for. */
export const cardQuestion = (screen: Card, words: LineWords): string => {
  if (screen.kind === 'letter') return words.guide.sent;
  return cardLetters(screen, words).length === 0 ? words.guide.done : words.guide.doneOrLetter;
};

/** What a letter is carried out with. */
export interface CardTools {
  readonly asker: Asker;
  readonly desk: Desk;
  readonly words: LineWords;
}

/** Does what the letter says. @returns the event to be sent; null when the card is to be asked again */
export const cardEvent = async (screen: Card, text: string, using: CardTools): Promise<Front | null> => {
  const {asker, words} = using;
  const typed = text.trim().toLowerCase();
  if (typed === '') return {type: 'answered', step: screen.step, value: ''};
  const letters = cardLetters(screen, words);
  // `c` alone is the first of several.
  const meant =
    letters.find(({letter: sign}) => sign === typed) ??
    letters.find(({letter: sign}) => sign === `${typed}1`);
  if (meant?.act.type === 'send') return meant.act.event;
  asker.say(
    meant === undefined
      ? [words.guide.unknown(letters.map(({letter: sign}) => sign))]
      : await done(meant.act, using),
  );
  return null;
};

/** Opens an address, and says what came of it. */
export const openLink = async (link: Link, using: CardTools): Promise<void> =>
  using.asker.say(await done({type: 'open', link}, using));

/** What came of it, in lines. */
const done = async (
  act: Exclude<Act, {readonly type: 'send'}>,
  {desk, words}: CardTools,
): Promise<readonly string[]> => {
  switch (act.type) {
    case 'more':
      return act.texts;
    case 'copy':
      return [noticeText(await desk.copy(act.copied), words)];
    case 'save':
      return [noticeText(await desk.save(act.file), words)];
    case 'open': {
      const {opened, notice} = await desk.open(act.link);
      return [noticeText(notice, words), ...(opened ? [] : [act.link.url])];
    }
  }
};

const noticeText = (
  {tone, text}: {readonly tone: keyof LineWords['notice']; readonly text: string},
  words: LineWords,
) => (tone === 'good' ? text : words.notice[tone](text));
