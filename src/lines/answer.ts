/** One question of the conversation: asked, and what the answer comes to. It knows nothing of WhatsApp. */
import type {Ending, Front, ScreenOf, Session} from '../core/screen.ts';
import {wayBack} from '../core/way-back.ts';
import type {At, Reply} from './asker.ts';
import {type CardTools, cardEvent, cardQuestion, openLink} from './card.ts';
import {lookAtChecks} from './checks.ts';
import {choose, toChecks, toToken} from './choose.ts';
import type {LineWords} from './options.ts';
import type {Waiting} from './waiting.ts';
import {asOptions, waysOf} from './ways.ts';

/** What an answer comes to: an event (null: ask again), or the end. */
export type Meaning = {readonly event: Front | null} | {readonly ending: Ending};

/** What an answer is made with. */
export interface With extends CardTools {
  readonly session: Session;
}

/** Asks until there is an answer, or no more need for one. */
export const answer = async (screen: Waiting, at: At, using: With): Promise<Meaning> =>
  meant(screen, await ask(screen, at, using), at, using);

const meant = async (screen: Waiting, reply: Reply, at: At, using: With): Promise<Meaning> => {
  const {session} = using;
  switch (reply.type) {
    case 'back': {
      const event = wayBack(screen);
      return event?.type === 'quit' ? {ending: 'quit'} : {event};
    }
    case 'forward':
      return {event: screen.canGoForward ? {type: 'forward'} : null};
    case 'moved':
      return {event: null};
    case 'end':
      if (reply.left !== undefined && takesToken(screen)) session.send({type: 'entered', secret: reply.left});
      return {ending: reply.ending};
    case 'secret':
      return {event: {type: 'entered', secret: reply.secret}};
    case 'marks':
      return {event: {type: 'marked', step: screen.step, values: reply.values}};
    case 'text':
      return meaning(screen, reply.text, at, using);
  }
};

/** Whether what was typed is the token, and no other secret. */
const takesToken = (screen: Waiting): boolean =>
  screen.tokenStep !== null || (screen.kind === 'secret' && screen.shownOnce === true);

const ask = (screen: Waiting, at: At, {session, asker, words}: With): Promise<Reply> => {
  switch (screen.kind) {
    case 'guide':
    case 'letter':
      return asker.text(cardQuestion(screen, words), '', at);
    case 'choice':
      return choose(screen, session, asker, at, words);
    case 'marks':
      return asker.mark(
        screen.question,
        screen.options.filter(({unavailable}) => unavailable === null),
        at,
      );
    case 'text':
      return asker.text(screen.question, screen.initial, at);
    case 'secret':
      return asker.secret(screen, at);
    case 'review':
      return asker.confirm(reviewQuestion(screen, words), reviewLetters(screen), at);
    case 'trouble':
      return asker.choose(
        words.trouble.question,
        asOptions(waysOf(screen, words).map(({label}) => label)),
        0,
        at,
      );
  }
};

const meaning = async (screen: Waiting, text: string, at: At, using: With): Promise<Meaning> => {
  const {asker, words} = using;
  switch (screen.kind) {
    case 'guide':
    case 'letter':
      return {event: await cardEvent(screen, text, using)};
    case 'review':
      if (text === 'yes') return {event: {type: 'answered', step: screen.step, value: ''}};
      if (text === lookLetter) return looked(screen, at, using);
      asker.say([words.review.nothing]);
      return {event: screen.canGoBack ? {type: 'back'} : null};
    case 'trouble':
      return wayOut(screen, text, at, using);
    case 'choice':
      if (text === toChecks) return looked(screen, at, using);
      if (text === toToken && screen.tokenStep !== null)
        return {event: {type: 'go', to: screen.tokenStep, forget: null}};
      return {event: {type: 'answered', step: screen.step, value: text}};
    case 'marks':
    case 'text':
    case 'secret':
      return {event: {type: 'answered', step: screen.step, value: text}};
  }
};

/** At a review, where letters are typed. */
const lookLetter = 'c';

const reviewLetters = ({checks}: ScreenOf<'review'>): readonly string[] =>
  checks.length === 0 ? [] : [lookLetter];

const reviewQuestion = (screen: ScreenOf<'review'>, {review, checks}: LineWords): string =>
  [
    review.question(screen.question, screen.yes),
    ...reviewLetters(screen).map(letter => checks.lookByLetter(letter)),
  ].join(', ');

const looked = async (screen: Waiting, at: At, using: With): Promise<Meaning> => {
  const led = await lookAtChecks(screen, at, using);
  switch (led.type) {
    case 'event':
      return {event: led.event};
    case 'left':
      return meant(screen, led.reply, at, using);
    case 'done':
      return {event: null};
  }
};

const wayOut = async (screen: ScreenOf<'trouble'>, text: string, at: At, using: With): Promise<Meaning> => {
  const way = waysOf(screen, using.words)[Number(text)]?.way ?? {type: 'leave'};
  switch (way.type) {
    case 'event':
      return {event: way.event};
    case 'look':
      return looked(screen, at, using);
    case 'leave':
      return {ending: 'quit'};
    case 'open':
      await openLink(way.link, using);
      return {event: null};
  }
};
