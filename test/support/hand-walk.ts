/** Walks through a wizard by a list of answers, whatever steps there are, in whichever front-end. */
import type {Action, Front, Screen, ScreenOf} from '../../src/core/screen.ts';
import {type Asked, type Given, handsOf, type Stroke} from './hands.ts';
import {flat} from './terminal.ts';
import type {OpenWizard} from './terminal-wizard.ts';

/** What is done about a trouble: one of its actions, by the event that it sends; null: the walk ends there. */
export type Acting = (screen: ScreenOf<'trouble'>) => Action | null;

export interface Answers {
  /** Given one after the other, as often as the token is asked for. */
  readonly tokens: readonly string[];
  /** By step. What is not here is answered by Enter alone. */
  readonly steps?: Readonly<Record<string, string>>;
  /** By step; absent: the walk ends at the first trouble. */
  readonly trouble?: Readonly<Record<string, Acting>>;
  /** Called when the token is in its field, before Enter. */
  readonly typed?: () => void;
}

/** The action that sends this event. */
export const acting =
  (type: Front['type'], to?: string): Acting =>
  ({actions}) =>
    actions.find(({event}) => event.type === type && (event.type !== 'go' || event.to === to)) ?? null;

const deadlineMs = 60_000;

/** @returns the screen at which it ended: the receipt, or the trouble that nothing is done about */
export const walk = async (wizard: OpenWizard, answers: Answers): Promise<Screen> => {
  const {session, front} = wizard;
  const hands = handsOf[front];
  const tokens = [...answers.tokens];
  const strokes = player(wizard, answers.typed);
  for (;;) {
    const screen = await settled(wizard);
    if (screen.kind === 'finished') {
      await strokes(hands.leave(screen));
      return screen;
    }
    if (screen.kind === 'trouble') {
      await strokes(hands.sign(screen));
      const action = answers.trouble?.[screen.step]?.(screen) ?? null;
      if (action === null) return screen;
      const left = leaving(session.screen(), wizard);
      await strokes(hands.act(screen, action));
      await left;
      continue;
    }
    const given = screen.kind === 'secret' ? (tokens.shift() ?? null) : givenFor(screen, answers);
    const left = leaving(screen, wizard);
    await strokes([...hands.sign(screen), ...hands.answer(screen, given)]);
    await left;
  }
};

const givenFor = ({step}: Asked, {steps = {}}: Answers): Given => steps[step] ?? null;

/** The next screen that waits for a person, or the receipt. */
const settled = async ({session, terminal}: OpenWizard): Promise<Exclude<Screen, {kind: 'working'}>> => {
  const screen = await within(session.settled(), () => terminal.screenText(), 'a screen that asks');
  if (screen.kind === 'working') throw new Error('a settled screen does not work');
  return screen;
};

const placeOf = ({step, kind}: Screen): string => `${step}/${kind}`;

/** Resolves when the wizard has gone on from this screen. */
const leaving = (from: Screen, {session, terminal}: OpenWizard): Promise<void> => {
  const gone = new Promise<void>((resolve, reject) => {
    const stop = session.subscribe(() => {
      const now = session.screen();
      if (placeOf(now) === placeOf(from) && now.rejection === '') return;
      stop();
      if (now.rejection === '') resolve();
      else reject(new Error(`the answer was not taken: ${now.rejection}`));
    });
  });
  const left = within(gone, () => terminal.screenText(), `an answer at ${placeOf(from)}`);
  // Who waits for it hears of the error; meanwhile it is nobody's.
  left.catch(() => {});
  return left;
};

/** Longer than the terminal waits: a list of ten thousand is read meanwhile. */
const until = async (
  holds: () => boolean,
  {screenText}: OpenWizard['terminal'],
  what: string,
): Promise<void> => {
  const end = Date.now() + deadlineMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came: ${what}\n${screenText()}`);
    await new Promise(resolve => setTimeout(resolve, 4));
  }
};

const within = async <T>(wanted: Promise<T>, shown: () => string, what: string): Promise<T> => {
  let stop = (): void => {};
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never came: ${what}\n${shown()}`)), deadlineMs);
    stop = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    stop();
  }
};

/** Plays strokes; what was seen once is not seen again where nothing is redrawn. */
const player = ({front, terminal}: OpenWizard, typed: () => void = () => {}) => {
  let from = 0;
  return async (strokes: readonly Stroke[]): Promise<void> => {
    for (const stroke of strokes) {
      switch (stroke.type) {
        case 'keys':
          terminal.type(stroke.keys);
          break;
        case 'paste':
          terminal.paste(stroke.text);
          break;
        case 'typed':
          typed();
          break;
        case 'see': {
          const any = stroke.any.map(flat);
          const text = (): string =>
            front === 'ink' ? flat(terminal.screenText()) : flat(terminal.printed().slice(from));
          const seen = (): string | undefined => any.find(wanted => text().includes(wanted));
          await until(() => seen() !== undefined, terminal, any.join(' or '));
          if (front !== 'ink') from = endOf(terminal.printed(), from, seen() ?? '');
        }
      }
    }
  };
};

/** Where in the text, from this place on, the wanted words end. */
const endOf = (text: string, from: number, wanted: string): number => {
  const words = wanted.split(' ').map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+')).exec(text.slice(from));
  return found === null ? from : from + found.index + found[0].length;
};
