/** The conversation both line front-ends hold: say the screen, ask, send the answer. It knows nothing of WhatsApp. */
import type {Ending, Front, Screen, ScreenOf} from '../core/screen.ts';
import type {Asker, At, Reply} from './asker.ts';
import {matching, mostShown, picked} from './list.ts';
import type {LinesOptions, LineWords} from './options.ts';
import {optionLine} from './print.ts';
import {createTelling, type Telling} from './telling.ts';

type Waiting = Exclude<Screen, {kind: 'working' | 'finished'}>;

/**
 * @param run aborted with a `Reply` when the whole run is to end
 * @returns how it ended
 * @throws what `broken` was aborted with
 */
export const converse = async (
  {session, words, broken}: LinesOptions,
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
    const reply = await answer(screen, asker, {frame: screen, signal: asked.signal}, words);
    asked.stop();
    if (broken?.aborted) throw broken.reason;
    if ('ending' in reply) {
      if (reply.ending === 'quit') session.send({type: 'quit'});
      return reply.ending;
    }
    if (reply.event === null) continue;
    if (reply.event.type === 'entered' || screen.kind === 'trouble') telling.forgetChecks();
    session.send(reply.event);
  }
};

const endingOf = (run: AbortSignal): Ending => {
  const reply: Reply = run.reason;
  return reply.type === 'end' ? reply.ending : 'quit';
};

/** @returns the next screen that is not `working`; null when the run ended before */
const settled = async (
  session: LinesOptions['session'],
  telling: Telling,
  asker: Asker,
  run: AbortSignal,
): Promise<Screen | null> => {
  if (run.aborted) return null;
  if (session.screen().kind !== 'working') return session.screen();
  const stopTelling = telling.follow(session);
  const stopKeys = asker.whileWorking({
    back: () => {
      if (session.screen().canGoBack) session.send({type: 'back'});
    },
  });
  try {
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (!run.aborted && session.screen().kind === 'working') return;
        unsubscribe();
        run.removeEventListener('abort', look);
        resolve();
      };
      const unsubscribe = session.subscribe(look);
      run.addEventListener('abort', look);
    });
    return run.aborted ? null : session.screen();
  } finally {
    stopKeys();
    stopTelling();
  }
};

/** A signal that is aborted when the screen is gone: a failed check that mends itself does not wait for a key. */
const whileItStands = (
  session: LinesOptions['session'],
  asked: Waiting,
  run: AbortSignal,
): {readonly signal: AbortSignal; readonly stop: () => void} => {
  const gone = new AbortController();
  const moved: Reply = {type: 'moved'};
  const look = (): void => {
    const now = session.screen();
    const same = now.kind === asked.kind && now.step === asked.step && messageOf(now) === messageOf(asked);
    if (!same) gone.abort(moved);
  };
  const unsubscribe = session.subscribe(look);
  look();
  return {signal: AbortSignal.any([run, gone.signal]), stop: unsubscribe};
};

const messageOf = (screen: Screen): string => (screen.kind === 'trouble' ? screen.message : '');

/** What an answer comes to: an event (null: ask again), or the end. */
type Meaning = {readonly event: Front | null} | {readonly ending: Ending};

const answer = async (screen: Waiting, asker: Asker, at: At, words: LineWords): Promise<Meaning> => {
  const reply = await ask(screen, asker, at, words);
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
    case 'text':
      return meaning(screen, reply.text, asker, words);
  }
};

const ask = (screen: Waiting, asker: Asker, at: At, words: LineWords): Promise<Reply> => {
  switch (screen.kind) {
    case 'guide':
      return asker.text(screen.tokenStep === null ? words.guide.done : words.guide.doneOrToken, '', at);
    case 'choice':
      return choose(screen, asker, at, words);
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

const meaning = (screen: Waiting, text: string, asker: Asker, words: LineWords): Meaning => {
  switch (screen.kind) {
    case 'guide':
      return {event: guideEvent(screen, text, asker, words)};
    case 'review':
      if (text === 'yes') return {event: {type: 'answered', step: screen.step, value: ''}};
      asker.say([words.review.nothing]);
      return {event: screen.canGoBack ? {type: 'back'} : null};
    case 'trouble': {
      const action = screen.actions[Number(text)];
      return action === undefined ? {ending: 'quit'} : {event: action.event};
    }
    case 'choice':
    case 'text':
    case 'secret':
      return {event: {type: 'answered', step: screen.step, value: text}};
  }
};

const guideEvent = (
  screen: ScreenOf<'guide'>,
  text: string,
  asker: Asker,
  words: LineWords,
): Front | null => {
  const {guide} = words;
  if (text.trim() === '') return {type: 'answered', step: screen.step, value: ''};
  if (screen.tokenStep === null) {
    asker.say([guide.unknownAlone]);
    return null;
  }
  if (text.trim().toLowerCase() === 't') return {type: 'go', to: screen.tokenStep, forget: null};
  asker.say([guide.unknown]);
  return null;
};

/** Actions of a trouble screen, and after them the way out; their value is their place. */
const actionsOf = ({actions}: ScreenOf<'trouble'>, words: LineWords) =>
  [...actions.map(({label}) => label), words.trouble.leave].map((label, index) => ({
    value: String(index),
    label,
    hint: '',
    unavailable: null,
  }));

/** A long list is shown in part; a text narrows it down. */
const choose = async (
  {question, options, initial}: ScreenOf<'choice'>,
  asker: Asker,
  at: At,
  words: LineWords,
): Promise<Reply> => {
  const open = options.filter(({unavailable}) => unavailable === null);
  const first = options[initial];
  const start = first === undefined ? 0 : Math.max(0, open.indexOf(first));
  if (open.length <= mostShown) return asker.choose(question, open, start, at);
  let fitting: readonly (typeof open)[number][] = open;
  for (;;) {
    const shown = fitting.slice(0, mostShown);
    asker.say([
      ...shown.map((option, index) => words.numbered(index + 1, optionLine(option, words))),
      words.choice.shown(shown.length, fitting.length),
    ]);
    const reply = await asker.text(`${question} ${words.choice.filter}`, '', at);
    if (reply.type !== 'text') return reply;
    const choice = picked(shown, reply.text);
    if (choice.type === 'option') return {type: 'text', text: choice.option.value};
    fitting = choice.type === 'filter' ? matching(open, choice.text) : open;
    if (fitting.length === 0 && choice.type === 'filter') asker.say([words.choice.none(choice.text)]);
    if (fitting.length === 0) fitting = open;
  }
};
