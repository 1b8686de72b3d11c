/** How a line that was typed answers a question for yes or no. */

/**
 * @param answer as it was typed
 * @param words of the language that is spoken; y and n are known to everybody and always count
 * @returns null where it is neither, also for nothing at all: what Enter alone means is the question's affair
 */
export const yesOrNo = (
  answer: string,
  words: {readonly yes: string; readonly no: string},
): 'yes' | 'no' | null => {
  const given = plain(answer);
  if (given === '') return null;
  if (plain(words.yes).startsWith(given) || given === 'y' || given === 'yes') return 'yes';
  return plain(words.no).startsWith(given) || given === 'n' || given === 'no' ? 'no' : null;
};

/** Who types “si” for “sí” means yes. */
const plain = (text: string): string => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
