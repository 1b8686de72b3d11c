/** The conversation both line front-ends hold: say the screen, ask, send the answer. It knows nothing of WhatsApp. */
import type {Ending, Front, ScreenOf, Session} from '../core/screen.ts';
import type {Asker, At, Reply} from './asker.ts';
import {type CardTools, cardEvent, cardQuestion} from './card.ts';
import {choose} from './choose.ts';
import type {LinesOptions, LineWords} from './options.ts';
import {createTelling} from './telling.ts';
import {settled, type Waiting, whileItStands} from './waiting.ts';

/**
 * @param run aborted with a `Reply` when the whole run is to end
 * @returns how it ended
 * @throws what `broken` was aborted with
 */
export const converse = async (
  {session, desk, words, broken}: LinesOptions,
  asker: Asker,
  run: AbortSignal,
): Promise<Ending> => {
  const telling = createTelling(lines => asker.say(lines), words, words.forward[asker.moves]);
  asker.say([words.intro[asker.moves]]);
  for (;;) {
    const screen = await settled(session, telling, asker, run);
    if (broken?.aborted) throw broken.reason;
    if (screen === null) return endingOf(run);
    telling.screen(screen);
    if (screen.kind === 'finished') return 'finished';
    if (screen.kind === 'working') continue;
    const asked = whileItStands(session, screen, run);
    const reply = await answer(screen, {frame: screen, signal: asked.signal}, {session, asker, desk, words});
    asked.stop();
    if (broken?.aborted) throw broken.reason;
    if ('ending' in reply) {
      if (reply.ending === 'quit') session.send({type: 'quit'});
      return reply.ending;
    }
    if (reply.event === null) continue;
    session.send(reply.event);
  }
};

const endingOf = (run: AbortSignal): Ending => {
  const reply: Reply = run.reason;
  return reply.type === 'end' ? reply.ending : 'quit';
};

/** What an answer comes to: an event (null: ask again), or the end. */
type Meaning = {readonly event: Front | null} | {readonly ending: Ending};

/** What an answer is made with. */
interface With extends CardTools {
  readonly session: Session;
}

const answer = async (screen: Waiting, at: At, using: With): Promise<Meaning> => {
  const reply = await ask(screen, at, using);
  switch (reply.type) {
    case 'back':
      return {event: screen.canGoBack ? {type: 'back'} : null};
    case 'forward':
      return {event: screen.canGoForward ? {type: 'forward'} : null};
    case 'moved':
      return {event: null};
    case 'end':
      return {ending: reply.ending};
    case 'secret':
      return {event: {type: 'entered', secret: reply.secret}};
    case 'marks':
      return {event: {type: 'marked', step: screen.step, values: reply.values}};
    case 'text':
      return meaning(screen, reply.text, using);
  }
};

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
      return asker.confirm(words.review.question(screen.question, screen.yes), at);
    case 'trouble':
      return asker.choose(words.trouble.question, actionsOf(screen, words), 0, at);
  }
};

const meaning = async (screen: Waiting, text: string, using: With): Promise<Meaning> => {
  const {asker, words} = using;
  switch (screen.kind) {
    case 'guide':
    case 'letter':
      return {event: await cardEvent(screen, text, using)};
    case 'review':
      if (text === 'yes') return {event: {type: 'answered', step: screen.step, value: ''}};
      asker.say([words.review.nothing]);
      return {event: screen.canGoBack ? {type: 'back'} : null};
    case 'trouble': {
      const action = screen.actions[Number(text)];
      return action === undefined ? {ending: 'quit'} : {event: action.event};
    }
    case 'choice':
    case 'marks':
    case 'text':
    case 'secret':
      return {event: {type: 'answered', step: screen.step, value: text}};
  }
};

/** Actions of a trouble screen, and after them the way out; their value is their place. */
const actionsOf = ({actions}: ScreenOf<'trouble'>, words: LineWords) =>
  [...actions.map(({label}) => label), words.trouble.leave].map((label, index) => ({
    value: String(index),
    label,
    hint: '',
    unavailable: null,
  }));
