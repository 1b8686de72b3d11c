/** Whether a screen that came is the one that is there: what was printed is not printed again. */
import type {Screen, ScreenOf} from '../core/screen.ts';

/** Whether these ask the same; of trouble, whether it is the same trouble with the same ways out. */
export const sameQuestion = (a: Screen, b: Screen): boolean => {
  if (a.kind !== b.kind || a.step !== b.step) return false;
  return a.kind !== 'trouble' || b.kind !== 'trouble' || asTold(a) === asTold(b);
};

const asTold = ({message, fix, actions}: ScreenOf<'trouble'>): string =>
  JSON.stringify([message, fix, actions.map(({label}) => label)]);
