/** What will be written where, before anything is: masked diffs. */
import type {DiffLine, ScreenOf} from '../../core/screen.ts';
import {hanging, type Row, stacked, wrapped} from '../look/rows.ts';
import type {Role} from '../look/theme.ts';
import {
  afterKey,
  answer,
  type Local,
  nothingTyped,
  type Pane,
  press,
  type Room,
  travel,
  type Words,
} from './pane.ts';
import {checksKey} from './table.ts';

export const reviewPane = (screen: ScreenOf<'review'>, local: Local, words: Words): Pane => ({
  bindings: [
    {
      on: press('enter'),
      effect: answer(screen, ''),
      hint: {key: words.keys.enter, label: afterKey(screen.yes)},
    },
    ...checksKey(screen, local, words),
    ...travel(screen, words),
  ],
  typed: nothingTyped,
  draw: room => ({rows: draw(screen, room), focus: null}),
  moves: false,
  takesPaste: false,
});

const roles: {readonly [sign in DiffLine['sign']]: Role} = {
  '+': 'good',
  '-': 'bad',
  ' ': 'plain',
  '@': 'dim',
};

const draw = (screen: ScreenOf<'review'>, {width, theme, airy}: Room): readonly Row[] =>
  stacked(
    [
      wrapped(theme.paint('strong', screen.question), width),
      ...screen.places.map(({title, lines}) => [
        ...wrapped(theme.paint('accent', title), width),
        ...lines.flatMap(({sign, text}) =>
          hanging(theme.paint(roles[sign], `  ${sign} `), theme.paint(roles[sign], text), width),
        ),
      ]),
    ],
    airy,
  );
