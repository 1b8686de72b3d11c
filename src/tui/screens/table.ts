/** The checks, looked at beside a screen: a list with a pointer, and each of them opened. Closing leads back to the screen. */
import type {CheckLine, CheckMore, Screen} from '../../core/screen.ts';
import {clipped, hanging, type Row, stacked, wrapped} from '../look/rows.ts';
import {checkSign} from './checks.ts';
import {bareLink, linkRows, openLink} from './guide.ts';
import {
  afterKey,
  type Binding,
  type Drawn,
  type Effect,
  type Local,
  letter,
  nothingTyped,
  type Pane,
  press,
  type Room,
  send,
  type TableLocal,
  type Words,
} from './pane.ts';
import {stepRows} from './steps.ts';

const key = 'c';

/** `c` lays the checks over a screen that has some. */
export const checksKey = ({checks}: Screen, under: Local, words: Words): readonly Binding[] =>
  checks.every(({more}) => more === null)
    ? []
    : [
        {
          on: letter(key),
          effect: toTable({kind: 'table', at: startAt(checks), isOpen: false, under}),
          hint: {key, label: words.checks.hints.all},
        },
      ];

/** The first that is not as it should be is what a person wants to look at. */
const startAt = (checks: readonly CheckLine[]): number =>
  Math.max(
    0,
    ['fail', 'warn', 'unproven']
      .map(status => checks.findIndex(check => check.status === status))
      .find(index => index >= 0) ?? 0,
  );

const toTable = (local: TableLocal): Effect => ({type: 'local', local});

/** The pointer stays inside when the table comes with fewer rows. */
export const resumedTable = (screen: Screen, local: TableLocal): Local =>
  screen.checks.length === 0 ? local.under : {...local, at: Math.min(local.at, screen.checks.length - 1)};

export const tablePane = (screen: Screen, local: TableLocal, words: Words): Pane => {
  const check = screen.checks[local.at];
  const more = check?.more ?? null;
  const isOpen = local.isOpen && more !== null;
  return {
    bindings: isOpen
      ? [...closing(local, words), ...ofCheck(more, words)]
      : [
          ...opening(local, more, words),
          ...moving(local, screen.checks.length, words),
          ...leaving(local, words),
        ],
    typed: nothingTyped,
    draw: room =>
      check !== undefined && isOpen
        ? {rows: detailRows(check, more, room), focus: null}
        : listed(screen.checks, local.at, room),
    moves: false,
    takesPaste: false,
  };
};

const opening = (local: TableLocal, more: CheckMore | null, {keys, checks}: Words): readonly Binding[] =>
  more === null
    ? []
    : [
        {
          on: press('enter', 'right'),
          effect: toTable({...local, isOpen: true}),
          hint: {key: keys.enter, label: checks.hints.detail},
        },
      ];

const moving = (local: TableLocal, count: number, {keys, hints}: Words): readonly Binding[] => {
  const to = (at: number): Effect => toTable({...local, at: (at + count) % count});
  return [
    {on: press('up'), effect: to(local.at - 1), hint: {key: keys.upDown, label: hints.move}},
    {on: press('down'), effect: to(local.at + 1), hint: null},
    {on: press('home'), effect: to(0), hint: null},
    {on: press('end'), effect: to(count - 1), hint: null},
  ];
};

const leaving = (local: TableLocal, {keys, checks}: Words): readonly Binding[] => [
  {
    on: [...press('escape', 'left'), ...letter(key)],
    effect: {type: 'local', local: local.under},
    hint: {key: keys.escape, label: checks.hints.close},
  },
];

const closing = (local: TableLocal, {keys, checks}: Words): readonly Binding[] => [
  {
    on: press('escape', 'left', 'enter'),
    effect: toTable({...local, isOpen: false}),
    hint: {key: keys.escape, label: checks.hints.back},
  },
];

/** What can be done about the check, and its addresses. */
const ofCheck = ({actions, links}: CheckMore, words: Words): readonly Binding[] => [
  ...actions.map(({key: sign, label, event}) => ({
    on: letter(sign),
    effect: send(event),
    hint: {key: sign, label: afterKey(label)},
  })),
  ...openLink(links[0] ?? null, words),
  ...bareLink(links, words),
];

const listed = (checks: readonly CheckLine[], at: number, {theme, width, words}: Room): Drawn => {
  const title = wrapped(theme.paint('strong', words.checks.title(checks.length)), width);
  const rows = checks.map((check, index) => {
    const pointer = index === at ? theme.paint('accent', theme.glyphs.pointer) : ' ';
    const name = index === at ? theme.paint('strong', check.title) : check.title;
    const detail = check.detail === '' ? '' : `  ${theme.paint('dim', check.detail)}`;
    return clipped(`${pointer} ${checkSign(check, theme)} ${name}${detail}`, width);
  });
  return {rows: [...title, ...rows], focus: title.length + at};
};

const detailRows = (check: CheckLine, more: CheckMore, room: Room): readonly Row[] => {
  const {theme, width, words, airy} = room;
  const {checks: say} = words;
  const labelled = (label: string, text: string): readonly Row[] =>
    text === '' ? [] : wrapped(`${theme.paint('strong', `${label}:`)} ${text}`, width);
  return stacked(
    [
      [
        ...hanging(
          `${checkSign(check, theme)} `,
          theme.paint('strong', `${check.title}: ${say.status[check.status]}`),
          width,
        ),
        ...wrapped(check.detail, width),
      ],
      stepRows(more.fix, room),
      more.links.flatMap(link => linkRows(link, room)),
      [...wrapped(more.why, width), ...wrapped(more.about, width)],
      labelled(say.tellApart, more.tellApart),
      more.others.flatMap(({title, tellApart}) => labelled(say.others, `${title}. ${tellApart}`)),
      labelled(say.decidedBy, more.asked.join(', ')),
    ],
    airy,
  );
};
