/** Text that arrives on a screen without a field: it may be the token, so it is kept together and shown nowhere. */
import type {Key} from '../paste/chunks.ts';

/** Text that came in one breath on a screen that has no field for it. */
export interface Gathered {
  readonly text: string;
  /** Enter came with it. */
  readonly entered: boolean;
  /** It was one paste with both its marks: nothing of it is still on its way. */
  readonly whole: boolean;
}

export const nothingGathered: Gathered = {text: '', entered: false, whole: false};

/** What was gathered, with one key more; a key that is no text is the Enter that came with it. */
export const joined = (gathered: Gathered | null, key: Key): Gathered => {
  const before = gathered ?? nothingGathered;
  if (key.type === 'key') return {...before, entered: true};
  return {text: before.text + key.text, entered: false, whole: gathered === null && key.type === 'paste'};
};
