/** Something is under way: the checks as they come in, or what is being waited for. */
import type {ScreenOf} from '../../core/screen.ts';
import {hanging, stacked} from '../look/rows.ts';
import {checkRows, spinner} from './checks.ts';
import {type Drawn, nothingTyped, type Pane, type Room, travel, type Words} from './pane.ts';

export const workingPane = (screen: ScreenOf<'working'>, words: Words): Pane => ({
  bindings: travel(screen, words),
  typed: nothingTyped,
  draw: room => draw(screen, room),
  moves: true,
  takesPaste: false,
});

const draw = (screen: ScreenOf<'working'>, room: Room): Drawn => {
  const {width, airy} = room;
  const nothingSpins = !screen.checks.some(({status}) => status === 'pending');
  const note =
    screen.note === '' && !nothingSpins
      ? []
      : hanging(`${spinner(room)} `, screen.note || screen.title, width);
  const rows = stacked([checkRows(screen.checks, screen.note === '', room), note], airy);
  return {rows, focus: rows.length - 1};
};
