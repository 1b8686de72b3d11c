/** Rows of a verification: a sign, a title, what was found. */
import type {CheckLine} from '../../core/screen.ts';
import {hanging, type Row} from '../look/rows.ts';
import type {Role, Theme} from '../look/theme.ts';
import type {Room} from './pane.ts';

const roles: {readonly [status in CheckLine['status']]: Role} = {
  pending: 'dim',
  pass: 'good',
  warn: 'warn',
  fail: 'bad',
  skip: 'dim',
  unproven: 'warn',
};

/** The sign of how it came out. */
export const checkSign = ({status}: Pick<CheckLine, 'status'>, theme: Theme): string =>
  theme.paint(roles[status], theme.glyphs.status[status]);

/** @param spins whether the first open check is under way */
export const checkRows = (checks: readonly CheckLine[], spins: boolean, room: Room): readonly Row[] => {
  const {theme, width} = room;
  const running = spins ? checks.findIndex(({status}) => status === 'pending') : -1;
  return checks.flatMap(({title, status, detail}, index) => {
    const sign = index === running ? spinner(room) : checkSign({status}, theme);
    const quiet = status === 'pending' || status === 'skip';
    const text = quiet ? theme.paint('dim', title) : title;
    return hanging(`${sign} `, detail === '' ? text : `${text}  ${theme.paint('dim', detail)}`, width);
  });
};

export const spinner = ({theme, tick}: Room): string => {
  const {spinner: signs} = theme.glyphs;
  return theme.paint('accent', signs[tick % signs.length] ?? '');
};
