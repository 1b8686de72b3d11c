/** Where Escape, or “<”, leads: the same in every front-end. */
import type {Front, Screen} from './screen.ts';

/** @returns null where it means nothing: what runs and cannot be broken off */
export const wayBack = (screen: Screen): Front | null => {
  if (screen.kind === 'choice' && screen.whenLeft !== undefined)
    return {type: 'answered', step: screen.step, value: screen.whenLeft};
  if (screen.canGoBack) return {type: 'back'};
  // What runs is left by Ctrl-C only: an Escape that comes late was meant for the question before.
  if (screen.kind === 'working') return null;
  // Behind a question that may be left open is the end of the run, and not its breaking off.
  if (screen.kind === 'text' && screen.whenEmpty !== '')
    return {type: 'answered', step: screen.step, value: ''};
  return {type: 'quit'};
};
