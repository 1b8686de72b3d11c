/** A card with one action in Meta's screens: what to click, where, what goes wrong, why. */
import {copyablesOf} from '../../core/copyables.ts';
import type {Link, ScreenOf} from '../../core/screen.ts';
import {cutToFit, hanging, type Row, stacked, wrapped} from '../look/rows.ts';
import {
  afterKey,
  answer,
  type Binding,
  type CardLocal,
  haveToken,
  type Local,
  letter,
  nothingTyped,
  type Pane,
  press,
  type Room,
  send,
  travel,
  type Words,
} from './pane.ts';

export const freshCard: CardLocal = {kind: 'card', more: false, next: 0};

export const guidePane = (screen: ScreenOf<'guide'>, local: Local, words: Words): Pane => {
  const card = local.kind === 'card' ? local : freshCard;
  return {
    bindings: card.more
      ? [closing(card, words), ...letters(screen, card, words)]
      : [
          {
            on: press('enter'),
            effect: answer(screen, ''),
            hint: {key: words.keys.enter, label: words.hints.done},
          },
          ...letters(screen, card, words),
          ...travel(screen, words),
          ...(screen.canGoBack ? [{on: letter('b'), effect: send({type: 'back'}), hint: null}] : []),
        ],
    typed: nothingTyped,
    draw: room => ({rows: card.more ? furtherRows(screen, room) : cardRows(screen, room), focus: null}),
    moves: false,
    takesPaste: false,
  };
};

/** The further help lies over the card: what leaves a page leaves it first. */
const closing = (card: CardLocal, words: Words): Binding => ({
  on: [...press('escape', 'enter'), ...letter('?')],
  effect: {type: 'local', local: {...card, more: false}},
  hint: {key: words.keys.escape, label: words.hints.toCard},
});

/** In the order in which they may be left out of a low window, last first. */
const letters = (screen: ScreenOf<'guide'>, card: CardLocal, words: Words): readonly Binding[] => [
  ...openLink(screen.link, words),
  ...copyNext(screen, card, words),
  ...(screen.more.length === 0 || card.more
    ? []
    : [
        {
          on: letter('?'),
          effect: {type: 'local' as const, local: {...card, more: true}},
          hint: {key: '?', label: words.hints.more},
        },
      ]),
  ...haveToken(screen, words),
  ...screen.actions.map(({key, label, event}) => ({
    on: letter(key),
    effect: send(event),
    hint: {key, label: afterKey(label)},
  })),
  ...bareLink(screen.link === null ? [] : [screen.link], words),
];

/** `o` opens the address. */
export const openLink = (link: Link | null, {hints}: Words): readonly Binding[] =>
  link === null ? [] : [{on: letter('o'), effect: {type: 'open', link}, hint: {key: 'o', label: hints.open}}];

/** `l` shows addresses alone, where each can be copied whole. */
export const bareLink = (links: readonly Link[], {hints}: Words): readonly Binding[] =>
  links.length === 0
    ? []
    : [{on: letter('l'), effect: {type: 'show-links', links}, hint: {key: 'l', label: hints.bareLink}}];

/** `c` copies one value after the other. */
const copyNext = (screen: ScreenOf<'guide'>, card: CardLocal, words: Words): readonly Binding[] => {
  const all = copyablesOf(screen, words.copy.link);
  const copied = all[card.next % all.length];
  const next = all[(card.next + 1) % all.length];
  if (copied === undefined || next === undefined) return [];
  return [
    {
      on: letter('c'),
      effect: {
        type: 'copy',
        copied,
        after: all.length > 1 ? words.copy.next(next.label) : '',
        local: {...card, next: card.next + 1},
      },
      hint: {key: 'c', label: words.hints.copy},
    },
  ];
};

/** What is to be done first, with its address, stays in sight also in a low window. */
const cardRows = (screen: ScreenOf<'guide'>, room: Room): readonly Row[] => {
  const {width, theme, words, airy} = room;
  const [first = [], ...others] = clicksOf(screen).map((click, index) =>
    hanging(theme.paint('accent', `${String(index + 1).padStart(2)}. `), click, width),
  );
  return stacked(
    [
      [
        ...first,
        ...(screen.link === null ? [] : indented(linkRows(screen.link, inner(room)))),
        ...others.flat(),
      ],
      screen.suggestions.length === 0
        ? []
        : [
            theme.paint('dim', words.guide.values),
            ...screen.suggestions.flatMap(({label, value}) =>
              hanging(`  ${label}: `, theme.paint('strong', value), width),
            ),
          ],
      labelled(theme.paint('warn', `${theme.glyphs.status.warn} ${words.guide.trap}: `), screen.trap, width),
      labelled(theme.paint('strong', `${words.guide.why}: `), screen.why, width),
      wrapped(theme.paint('dim', screen.dated), width),
    ],
    airy,
  );
};

/** The token's own paste is the last of them. */
const clicksOf = ({clicks, early}: ScreenOf<'guide'>): readonly string[] =>
  early === undefined ? clicks : [...clicks, early];

const indent = 4;
const inner = (room: Room): Room => ({...room, width: room.width - indent});
const indented = (rows: readonly Row[]): readonly Row[] => rows.map(row => ' '.repeat(indent) + row);

const furtherRows = (screen: ScreenOf<'guide'>, {width, theme, words, airy}: Room): readonly Row[] =>
  stacked(
    [
      [theme.paint('strong', words.guide.more)],
      ...screen.more.map(text => hanging(`${theme.paint('accent', theme.glyphs.dot)} `, text, width)),
      // In a low window not all of them fit below.
      wrapped(theme.paint('dim', words.guide.keys(hintsOf(letters(screen, freshCard, words)))), width),
    ],
    airy,
  );

const hintsOf = (bindings: readonly Binding[]): readonly string[] =>
  bindings.flatMap(({hint}) => (hint === null ? [] : [`${hint.key} ${hint.label}`]));

const labelled = (label: string, text: string, width: number): readonly Row[] =>
  text === '' ? [] : wrapped(label + text, width);

/** The label opens the address where the terminal can; where it cannot, the address itself is there. */
export const linkRows = ({label, url}: Link, {width, theme}: Room): readonly Row[] => {
  if (theme.links) return wrapped(theme.link(`→ ${label}`, url), width);
  return [...wrapped(`→ ${label}`, width), ...cutToFit(url, width).map(row => theme.paint('link', row))];
};
