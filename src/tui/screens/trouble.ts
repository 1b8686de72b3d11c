/** Something failed: what, why, what to do, and keys for the ways out. */
import type {CheckLine, ScreenOf} from '../../core/screen.ts';
import {hanging, type Row, stacked, wrapped} from '../look/rows.ts';
import {checkRows, spinner} from './checks.ts';
import {bareLink, linkRows, openLink} from './guide.ts';
import {
  afterKey,
  type Binding,
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
import {stepRows} from './steps.ts';
import {checksKey} from './table.ts';

export const troublePane = (screen: ScreenOf<'trouble'>, local: Local, words: Words): Pane => ({
  bindings: [
    ...actions(screen, words),
    ...checksKey(screen, local, words),
    ...addresses(screen, words),
    ...travel(screen, words),
  ],
  typed: nothingTyped,
  draw: room => ({rows: draw(screen, room), focus: null}),
  moves: screen.waiting !== null && screen.waiting.kind !== 'over',
  takesPaste: false,
});

const actions = ({actions: all}: ScreenOf<'trouble'>, words: Words): readonly Binding[] =>
  all.map(({key, label, event}, index) => ({
    on: index === 0 ? [...press('enter'), ...letter(key)] : letter(key),
    effect: send(event),
    hint: {key: index === 0 ? words.keys.enter : key, label: afterKey(label)},
  }));

/** The first is the one that mends it. A letter that the screen itself has a use for is not taken from it. */
const addresses = ({links, actions: all}: ScreenOf<'trouble'>, words: Words): readonly Binding[] => {
  const taken = new Set(all.map(({key}) => key.toLowerCase()));
  return [...openLink(links[0] ?? null, words), ...bareLink(links, words)].filter(
    ({hint}) => hint === null || !taken.has(hint.key),
  );
};

/** What waits turns; what has stopped is a warning. */
const waitingRows = ({waiting, overdue}: ScreenOf<'trouble'>, room: Room): readonly Row[] => {
  const {theme, width} = room;
  if (waiting === null) return [];
  const sign = waiting.kind === 'over' ? theme.paint('warn', theme.glyphs.tone.warn) : spinner(room);
  const late =
    overdue === '' ? [] : hanging(`${theme.paint('accent', theme.glyphs.pointer)} `, overdue, width);
  return [...hanging(`${sign} `, waiting.text, width), ...late];
};

/** What is well stays behind the key that opens it, where there is one. */
const isShown = ({status, more}: CheckLine): boolean =>
  more === null || status === 'fail' || status === 'warn' || status === 'unproven';

const draw = (screen: ScreenOf<'trouble'>, room: Room): readonly Row[] => {
  const {width, theme, words, airy} = room;
  return stacked(
    [
      hanging(
        `${theme.paint(screen.tone, theme.glyphs.tone[screen.tone])} `,
        theme.paint('strong', screen.message),
        width,
      ),
      // What is to be done comes before the reasons: in a small window it must not be out of sight.
      waitingRows(screen, room),
      stepRows(screen.fix, room),
      screen.links.flatMap(link => linkRows(link, room)),
      wrapped(screen.why, width),
      screen.tellApart === ''
        ? []
        : wrapped(theme.paint('strong', `${words.trouble.tellApart}: `) + screen.tellApart, width),
      screen.others.flatMap(({title, tellApart}) =>
        wrapped(`${theme.paint('strong', `${words.trouble.others}: ${title}.`)} ${tellApart}`, width),
      ),
      checkRows(screen.checks.filter(isShown), false, room),
    ],
    airy,
  );
};
