/** What went wrong outside Graph, and what to do: one entry for each problem code. */
import {keychainProblems} from './keychain.ts';

interface Sentence {
  readonly message: string;
  readonly fix: readonly string[];
}

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

export const problems = {
  'paste/empty': () => say('Nothing was given.', 'Copy the token in Meta’s window and paste it here.'),
  ...keychainProblems,
  'profile/name': ({name}: {readonly name: string}) =>
    say(
      `“${name}” cannot be the name of a profile.`,
      'Use up to 64 of a–z, 0–9, dot, dash and underscore, a letter or digit first.',
    ),
  'profile/unusable': ({path, detail}: {readonly path: string; readonly detail: string}) =>
    say(
      `The profile in ${path} cannot be used: ${detail}.`,
      'It holds no secret: delete the file and run wa-token setup, which writes it anew.',
    ),
};
