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

/** A system user's token has about 200 characters (observed); what is far shorter may be the first piece of one. */
const usualLength = 170;

/** Whether nothing of it is still to come, so that it need not wait for Enter. */
export const isSurelyWhole = ({whole, text}: Gathered): boolean => whole && text.length >= usualLength;

/** What was gathered, with one key more; a key that is no text is the Enter that came with it. */
export const joined = (gathered: Gathered | null, key: Key): Gathered => {
  const before = gathered ?? nothingGathered;
  if (key.type === 'key') return {...before, entered: true};
  return {text: before.text + key.text, entered: false, whole: gathered === null && key.type === 'paste'};
};
