/** What a person does at the keyboard of each front-end, and what they see before they do it. */
import {en} from '../../src/copy/en.ts';
import type {Action, Option, Screen, ScreenOf} from '../../src/core/screen.ts';
import {mostShown} from '../../src/lines/list.ts';
import {canFilter} from '../../src/tui/screens/choice.ts';
import {keys} from './terminal.ts';
import type {Asking} from './terminal-wizard.ts';

/** A screen that waits for a person. */
export type Asked = Exclude<Screen, {kind: 'working' | 'finished'}>;

export type Stroke =
  | {readonly type: 'keys'; readonly keys: string}
  | {readonly type: 'paste'; readonly text: string}
  /** What was typed is there, and not yet sent. */
  | {readonly type: 'typed'}
  /** Waits until one of these is on the screen, however it is wrapped. */
  | {readonly type: 'see'; readonly any: readonly string[]};

const press = (...strokes: readonly string[]): readonly Stroke[] =>
  strokes.map(each => ({type: 'keys', keys: each}));
export const see = (...any: readonly string[]): Stroke => ({type: 'see', any});

/** An answer: a value of a choice, a text, the token; null: what Enter alone does. */
export type Given = string | null;

/** The conventions of one front-end. */
export interface Hands {
  /** What is seen, in this order, once the screen can be answered. */
  readonly sign: (screen: Asked) => readonly Stroke[];
  readonly answer: (screen: Asked, given: Given) => readonly Stroke[];
  readonly act: (screen: ScreenOf<'trouble'>, action: Action) => readonly Stroke[];
  /** From the receipt. */
  readonly leave: (screen: ScreenOf<'finished'>) => readonly Stroke[];
}

/** The options, and after them the entry for what is not listed. */
const entriesOf = (options: readonly Option[], {other}: ScreenOf<'choice'>): readonly Option[] =>
  other === undefined ? options : [...options, other('')];

const placeOf = (options: readonly Option[], value: string): number => {
  const place = options.findIndex(option => option.value === value);
  if (place < 0) throw new Error(`no option is “${value}”: ${options.map(each => each.value).join(', ')}`);
  return place;
};

/** What a screen begins with; in a low window something may stand before it. */
const beginning = (screen: Screen): string => {
  switch (screen.kind) {
    case 'guide':
      return screen.clicks[0] ?? '';
    case 'letter':
      return screen.lead[0] ?? '';
    case 'trouble':
      return screen.message;
    case 'working':
      return screen.note;
    case 'finished':
      return screen.receipt[0] ?? '';
    case 'choice':
    case 'marks':
    case 'text':
    case 'secret':
    case 'review':
      return screen.question;
  }
};

/** What is seen of any screen once the Ink front-end has drawn it. */
export const drawn = (screen: Screen): readonly Stroke[] => [
  see(screen.title),
  see(beginning(screen), en.ui.more.below),
];

const ink: Hands = {
  sign: drawn,
  answer(screen, given) {
    switch (screen.kind) {
      case 'secret':
        return [
          {type: 'paste', text: given ?? ''},
          see('characters', 'Looks like'),
          {type: 'typed'},
          ...press(keys.enter),
        ];
      case 'text':
        if (given === null) return press(keys.enter);
        return [
          ...press(keys.ctrlU),
          ...(given === '' ? [] : [...press(given), see(given)]),
          ...press(keys.enter),
        ];
      case 'choice': {
        if (given === null || screen.options[screen.initial]?.value === given) return press(keys.enter);
        if (!canFilter(screen)) return press(String(placeOf(entriesOf(screen.options, screen), given) + 1));
        // It may be further down, and not read yet.
        return [...press(given), see(`${given} 1 of`), ...press(keys.enter)];
      }
      case 'guide':
      case 'letter':
      case 'marks':
      case 'review':
      case 'trouble':
        return press(keys.enter);
    }
  },
  act: (_screen, {key}) => press(key),
  leave: screen => [...drawn(screen), ...press(keys.enter)],
};

/** Lines of text, each ended by Enter. */
const lines = (waits: {
  /** What stands last when a list can be answered. @param entry the last one of it */
  readonly list: (entry: string) => string;
  readonly marks: string;
}): Hands => {
  const {choice, guide, review, trouble} = en.lines;
  return {
    sign(screen) {
      switch (screen.kind) {
        case 'guide':
          return [see(screen.title), see(guide.done)];
        case 'letter':
          return [see(screen.title), see(guide.sent)];
        case 'choice':
          return [see(screen.title), see(isLong(screen) ? choice.filter : waits.list(lastEntry(screen)))];
        case 'trouble':
          return [see(screen.message), see(waits.list(trouble.leave))];
        case 'marks':
          return [see(screen.title), see(waits.marks)];
        case 'text':
          return [see(screen.title), see(screen.question)];
        case 'secret':
          return [see(screen.title), see(`${screen.question}:`)];
        case 'review':
          return [see(screen.title), see(review.question(screen.question, screen.yes))];
      }
    },
    answer(screen, given) {
      if (given === null) return press('\r');
      switch (screen.kind) {
        case 'secret':
          return [{type: 'paste', text: given}, ...press('\r')];
        case 'choice':
          return isLong(screen)
            ? [...press(`${given}\r`), see('1. '), see(choice.filter), ...press('1\r')]
            : press(`${placeOf(entriesOf(openIn(screen), screen), given) + 1}\r`);
        case 'text':
          return press(`${given}\r`);
        case 'guide':
        case 'letter':
        case 'marks':
        case 'review':
        case 'trouble':
          return press('\r');
      }
    },
    act: ({actions}, action) => press(`${actions.indexOf(action) + 1}\r`),
    leave: () => [],
  };
};

const openIn = ({options}: ScreenOf<'choice'>): readonly Option[] =>
  options.filter(({unavailable}) => unavailable === null);

const lastEntry = (screen: ScreenOf<'choice'>): string =>
  (screen.other?.('') ?? openIn(screen).at(-1))?.label ?? '';

const isLong = (screen: ScreenOf<'choice'>): boolean =>
  openIn(screen).length > mostShown || screen.more?.coming === true;

/** The question up to the number that Enter alone stands for. */
const [plainChoice = ''] = en.lines.choice.numberOr(0).split('0');

export const handsOf: Readonly<Record<Asking, Hands>> = {
  ink,
  lines: lines({list: entry => entry, marks: en.lines.marks.keys}),
  plain: lines({list: () => plainChoice, marks: en.lines.marks.numbers}),
};
