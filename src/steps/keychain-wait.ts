/** A keychain that asks for its password keeps a step waiting: the screen says so, or the person would not look for it. */

import type {Copy} from '../copy/en.ts';
import type {WorkingPart} from '../core/screen.ts';
import type {Tools} from './tools.ts';
import type {Note} from './world.ts';

/** Runs what may have to wait for the keychain. */
export const telling = async <T>(
  {whenKeychainIsSlow}: Tools,
  note: (note: Note) => void,
  act: () => Promise<T>,
): Promise<T> => {
  const stop = whenKeychainIsSlow(() => note('keychain-slow'));
  try {
    return await act();
  } finally {
    stop();
  }
};

/** The working screen of such a step. @param usual what it says while nothing keeps it waiting */
export const waitingFor = (notes: readonly Note[], usual: string, words: Copy): WorkingPart => ({
  kind: 'working',
  checks: [],
  note: notes.includes('keychain-slow') ? words.steps.keychainSlow : usual,
});
