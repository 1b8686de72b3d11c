/** What each kind of screen brings: keys and what they do in one table, and a drawing. All of it pure. */
import type {Copy} from '../../copy/en.ts';
import type {Copyable, Savable} from '../../core/desk.ts';
import type {Front, Link, Option, Screen} from '../../core/screen.ts';
import {wayBack} from '../../core/way-back.ts';
import type {Key, KeyName} from '../../paste/chunks.ts';
import type {Line} from '../../paste/line.ts';
import type {Row} from '../look/rows.ts';
import type {Theme} from '../look/theme.ts';

export type Words = Copy['ui'];

/** What is remembered of a screen while it is shown: never part of the answers, gone with the screen. */
export type Local =
  | {readonly kind: 'still'}
  | {readonly kind: 'field'; readonly line: Line}
  /** In a field for a secret: may the clipboard be read? */
  | {readonly kind: 'clipboard'; readonly line: Line}
  | CardLocal
  | ListLocal
  | MarksLocal
  | TableLocal;

/** A card, or a screen with links: whether further help is shown, and which of the values is copied next. */
export interface CardLocal {
  readonly kind: 'card';
  readonly more: boolean;
  readonly next: number;
}

/** A list: what was typed to filter it, which entries match, and where the pointer is among them. */
export interface ListLocal {
  readonly kind: 'list';
  readonly options: readonly Option[];
  /** What of each option is searched. */
  readonly haystack: readonly string[];
  readonly filter: Line;
  /** Indices of the options that fit the filter. */
  readonly matches: readonly number[];
  /** How many of them, the first ones, are found by name or number and not by their id alone. */
  readonly named: number;
  /** Whether an entry for what is not listed follows; it fits every filter. */
  readonly hasOther: boolean;
  /** Place of the pointer among the matches, and after them the entry for what is not listed. */
  readonly at: number;
}

/** A list of which several can be ticked. */
export interface MarksLocal {
  readonly kind: 'marks';
  /** The options' values in their order. */
  readonly values: readonly string[];
  readonly ticked: ReadonlySet<string>;
  readonly at: number;
}

/** The checks, laid over a screen: where the pointer is, whether that check is opened, and what lies under them. */
export interface TableLocal {
  readonly kind: 'table';
  readonly at: number;
  readonly isOpen: boolean;
  readonly under: Local;
}

/** What a key leads to. */
export type Effect =
  | {readonly type: 'local'; readonly local: Local}
  | {readonly type: 'send'; readonly event: Front}
  /** Enter in a field for a secret: takes effect after a silence. */
  | {readonly type: 'settle'}
  | {readonly type: 'scroll'; readonly rows: number}
  /** Shows addresses on the main screen. */
  | {readonly type: 'show-links'; readonly links: readonly Link[]}
  /** Opens an address in the browser; where that cannot be, it is shown. */
  | {readonly type: 'open'; readonly link: Link}
  | {readonly type: 'save'; readonly file: Savable}
  /** Pastes the clipboard into the field; asks first, unless the person has agreed. */
  | {readonly type: 'paste-clipboard'; readonly line: Line; readonly agreed: boolean}
  /** Copies a value; `after` is said behind what came of it. */
  | {
      readonly type: 'copy';
      readonly copied: Copyable;
      readonly after: string;
      readonly local: Local;
    }
  | {readonly type: 'leave'};

/** A key by its name, or a letter (any case) by itself. */
export type Press = {readonly name: KeyName} | {readonly letter: string};

export interface Binding {
  readonly on: readonly Press[];
  readonly effect: Effect;
  /** The key as the hint shows it; null where the key needs no hint. */
  readonly hint: {readonly key: string; readonly label: string} | null;
}

/** Room to draw in. */
export interface Room {
  readonly width: number;
  /** Rows that fit without scrolling. */
  readonly height: number;
  /** Whether there is room for empty rows. */
  readonly airy: boolean;
  readonly theme: Theme;
  readonly words: Words;
  /** Counts up while something moves. */
  readonly tick: number;
}

export interface Drawn {
  readonly rows: readonly Row[];
  /** The row that must stay in sight; null: the beginning. */
  readonly focus: number | null;
}

export interface Pane {
  readonly bindings: readonly Binding[];
  /** Keys that are in no binding: editing. */
  readonly typed: (key: Key) => Effect | null;
  readonly draw: (room: Room) => Drawn;
  /** Whether something moves by itself. */
  readonly moves: boolean;
  /** What a long paste means here: it goes where it was typed, or it is the token. */
  readonly takesPaste: boolean;
}

/** What an action's key does, told after the key: “Enter check again”. In a list of its own it begins a line. */
export const afterKey = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label;

export const press = (...names: readonly KeyName[]): readonly Press[] => names.map(name => ({name}));
export const letter = (...letters: readonly string[]): readonly Press[] =>
  letters.map(one => ({letter: one}));
export const send = (event: Front): Effect => ({type: 'send', event});
export const answer = ({step}: Screen, value: string): Effect => send({type: 'answered', step, value});
export const nothingTyped = (): null => null;

/** `t` goes to the field for the token, where the screen leads there. */
export const haveToken = ({tokenStep}: Screen, {hints}: Words): readonly Binding[] =>
  tokenStep === null
    ? []
    : [
        {
          on: letter('t'),
          effect: send({type: 'go', to: tokenStep, forget: null}),
          hint: {key: 't', label: hints.haveToken},
        },
      ];

/** Esc goes back, and leaves where nothing is before; Tab goes forward again, where the screen allows it. */
export const travel = (screen: Screen, words: Words): readonly Binding[] => [
  ...(screen.canGoForward
    ? [
        {
          on: press('tab'),
          effect: send({type: 'forward'}),
          hint: {key: words.keys.forward, label: words.hints.forward},
        },
      ]
    : []),
  ...escaping(screen, words),
];

const escaping = (screen: Screen, {keys, hints}: Words): readonly Binding[] => {
  const event = wayBack(screen);
  if (event === null) return [];
  const hint = event.type === 'back' ? {key: keys.escape, label: hints.back} : null;
  return [{on: press('escape'), effect: send(event), hint}];
};

const sameLetter = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** A held key may arrive several times in one chunk: it counts once. */
const letterOf = (key: Key): string | null => {
  if (key.type !== 'text') return null;
  const [first = '', ...rest] = key.text;
  return rest.length < 4 && rest.every(other => other === first) ? first : null;
};

/** @returns what this key is bound to; null when it is bound to nothing */
export const boundTo = (bindings: readonly Binding[], key: Key): Effect | null => {
  const typed = letterOf(key);
  const matches = (one: Press): boolean =>
    'name' in one
      ? key.type === 'key' && key.name === one.name
      : typed !== null && sameLetter(typed, one.letter);
  return bindings.find(({on}) => on.some(matches))?.effect ?? null;
};
