/** One of several: a list that filters as one types. */
import type {Screen, ScreenOf} from '../../core/screen.ts';
import {press as pressLine} from '../../paste/line.ts';
import {drawChoice, entryAt, figureOf, longestPicked} from './choice-rows.ts';
import {printable} from './field.ts';
import {beginList, filtered, movedTo, placesOf, relisted} from './filter.ts';
import {
  answer,
  type Binding,
  type Effect,
  haveToken,
  type ListLocal,
  type Local,
  letter,
  type Pane,
  press,
  travel,
  type Words,
} from './pane.ts';
import {checksKey} from './table.ts';

/** Up to so many options are seen at once: what fits none of them does not filter. */
const plain = 8;
/** How far a page key moves. */
const page = 10;

export const beginChoice = (screen: ScreenOf<'choice'>): ListLocal => beginList(screen);

/** What is remembered when the same screen comes again: the list with its filter, and with the entries as they are now. */
export const reopened = (screen: Screen, local: Local): Local =>
  screen.kind === 'choice' && local.kind === 'list' ? relisted(local, screen.options) : local;

/** Whether this list is long enough to be searched rather than seen. */
export const canFilter = ({options}: ScreenOf<'choice'>): boolean => options.length > plain;

export const choicePane = (screen: ScreenOf<'choice'>, local: Local, words: Words): Pane => {
  const list = local.kind === 'list' ? local : beginChoice(screen);
  return {
    bindings: [
      ...pick(screen, list, words),
      ...numbers(screen, list, words),
      ...moves(list, words),
      // Where letters are looked for, `t` and `c` are some of them.
      ...(canFilter(screen) || list.filter.text !== ''
        ? []
        : [...haveToken(screen, words), ...checksKey(screen, list, words)]),
      ...(list.filter.text === '' ? travel(screen, words) : clearing(list, words)),
    ],
    typed: key => {
      const next = filtered(list, pressLine(list.filter, printable(key)).line);
      // In a short list a letter that fits nothing is no filter, only a wrong key.
      if (!canFilter(screen) && next.matches.length === 0) return null;
      return next.filter.text === list.filter.text && next.filter.cursor === list.filter.cursor
        ? null
        : toList(next);
    },
    draw: room => drawChoice(screen, list, room),
    moves: screen.more?.coming === true,
    takesPaste: false,
  };
};

const toList = (local: ListLocal): Effect => ({type: 'local', local});

/** What choosing at this place sends; null where nothing can be chosen. */
const chosenAt = (screen: ScreenOf<'choice'>, list: ListLocal, at: number): Effect | null => {
  const entry = entryAt(screen, list, at);
  return entry === undefined || entry.unavailable !== null ? null : answer(screen, entry.value);
};

const pick = (screen: ScreenOf<'choice'>, list: ListLocal, {keys, hints}: Words): readonly Binding[] => {
  const effect = chosenAt(screen, list, list.at);
  return effect === null ? [] : [{on: press('enter'), effect, hint: {key: keys.enter, label: hints.choose}}];
};

/** Figures pick only in a short list that is not being filtered: in a long one they are looked for. */
const numbers = (screen: ScreenOf<'choice'>, list: ListLocal, {keys, hints}: Words): readonly Binding[] => {
  const places = Math.min(placesOf(list), longestPicked);
  return Array.from({length: places}, (_, at) => at).flatMap((at): readonly Binding[] => {
    const figure = figureOf(screen, list, at);
    if (figure === null) return [];
    const effect = chosenAt(screen, list, at);
    return [
      {
        on: letter(figure),
        effect: effect ?? toList(movedTo(list, at)),
        hint: at === 0 ? {key: keys.numbers(places), label: hints.pick} : null,
      },
    ];
  });
};

const moves = (list: ListLocal, {keys, hints}: Words): readonly Binding[] => {
  const to = (at: number): Effect => toList(movedTo(list, at));
  const last = placesOf(list) - 1;
  if (last < 1) return [];
  return [
    {
      on: press('up'),
      effect: to(list.at === 0 ? last : list.at - 1),
      hint: {key: keys.upDown, label: hints.move},
    },
    {on: press('down'), effect: to(list.at === last ? 0 : list.at + 1), hint: null},
    {on: press('page-up'), effect: to(list.at - page), hint: null},
    {on: press('page-down'), effect: to(list.at + page), hint: null},
    {on: press('home'), effect: to(0), hint: null},
    {on: press('end'), effect: to(last), hint: null},
  ];
};

const clearing = (list: ListLocal, {keys, hints}: Words): readonly Binding[] => [
  {
    on: press('escape'),
    effect: toList(filtered(list, {text: '', cursor: 0})),
    hint: {key: keys.escape, label: hints.clearFilter},
  },
];
