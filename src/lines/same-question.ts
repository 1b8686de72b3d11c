/** Whether a screen that came is the one that is there: what was printed is not printed again. */
import type {Screen, ScreenOf} from '../core/screen.ts';

/** Whether these ask the same; of trouble, whether it is the same trouble with the same ways out. */
export const sameQuestion = (a: Screen, b: Screen): boolean => {
  if (a.kind !== b.kind || a.step !== b.step) return false;
  return a.kind !== 'trouble' || b.kind !== 'trouble' || (sameTrouble(a, b) && waysOut(a) === waysOut(b));
};

/** Whether the same is wrong, and the same to be done about it. */
export const sameTrouble = (a: ScreenOf<'trouble'>, b: ScreenOf<'trouble'>): boolean =>
  a.message === b.message && JSON.stringify(a.fix) === JSON.stringify(b.fix);

/** That the program has stopped looking changes what a person has to do. */
const waysOut = ({actions, waiting, overdue}: ScreenOf<'trouble'>): string =>
  JSON.stringify([actions.map(({label}) => label), overdue, waiting?.kind === 'over']);
