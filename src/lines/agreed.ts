/** Yes, no, or a letter that means something here: as a line that was typed. */
import {yesOrNo} from '../terminal/yes-or-no.ts';
import type {LineWords} from './options.ts';

/** Enter alone means yes, as in every front-end. @returns null when it is none of them */
export const agreed = (typed: string, letters: readonly string[], {review}: LineWords): string | null => {
  const given = typed.trim().toLowerCase();
  if (given === '') return 'yes';
  // Told as they are asked for: before a word that begins alike.
  return letters.find(each => each.toLowerCase() === given) ?? yesOrNo(given, review);
};
