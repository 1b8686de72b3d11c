/** Splits the text of `--store-command` into words as a shell would, without being one: nothing in it is expanded or run. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';

/** Quotes and backslashes mean what they mean in a POSIX shell. @returns the words, or what is wrong with the text */
export const splitCommand = (text: string): Parsed<readonly string[], 'empty' | 'open-quote'> => {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (quote === "'" ? character === "'" : quote === '"' && character === '"') quote = '';
    else if (character === '\\' && (quote === '' ? next !== '' : quote === '"' && /["\\$`]/.test(next))) {
      word = (word ?? '') + next;
      at += 1;
    } else if (quote !== '') word = (word ?? '') + character;
    else if (character === "'" || character === '"') {
      quote = character;
      word ??= '';
    } else if (!/\s/.test(character)) word = (word ?? '') + character;
    else if (word !== null) {
      words.push(word);
      word = null;
    }
  }
  if (quote !== '') return fail('open-quote');
  if (word !== null) words.push(word);
  return words.length === 0 || words[0] === '' ? fail('empty') : ok(words);
};
