/** How a stored token is used and given up: `run`, `token`, `undo`, `remove`, and the library. */
import {minute} from './date.ts';

const list = (items: readonly string[]): string => items.join(', ');

export const use = {
  terminal:
    'The token would stay on this screen and in what it scrolls back to, so it is not printed here. Pipe it into the program that needs it (wa-token token | …), or print it all the same with --reveal.',
  differs: (name: string, path: string) =>
    `${name} in the environment and in ${path} are different tokens. The environment’s is used, since that is what your program sees.`,
  noCommand: 'Say what to run, after “--”: wa-token run -- npm start',
  agentReads:
    'An AI agent runs the commands here and reads what they print. “wa-token run -- CMD” hands the token to a program without printing it.',
  notWritten: (detail: string) => `The token could not be written to standard output (${detail}).`,
  /** @param source as reports name it, for example "keychain:default" */
  overridden: (names: readonly string[], source: string) =>
    names.length === 1
      ? `${list(names)} had another value in the environment. The program gets the one that belongs to ${source}.`
      : `${list(names)} had other values in the environment. The program gets those that belong to ${source}.`,
  notFound: (command: string) => `There is no program “${command}” to run.`,
  notRun: (command: string, detail: string) => `“${command}” cannot be run (${detail}).`,
  /** How a question for yes or no is answered by a line; the capital letter is what Enter alone means. */
  answers: {
    yes: 'yes',
    no: 'no',
    noUnlessYes: '[y/N]',
    yesUnlessNo: '[Y/n]',
    neither: 'Please answer y or n.',
  },
  stopped: 'Nothing was changed.',
};

export const undo = {
  none: 'There is no backup for this folder, so there is nothing to put back. Of another folder: --env-file PATH',
  noneOf: (path: string) => `There is no backup of ${path}, so there is nothing to put back.`,
  question: (path: string, at: string) =>
    `Put ${path} back as it was before wa-token changed it on ${minute(at)}?`,
  questionMade: (path: string, at: string) =>
    `wa-token made ${path} on ${minute(at)}. Delete it, with the token in it?`,
  doneMade: (path: string) => `${path} is deleted: before wa-token there was none.`,
  changedMade: (path: string) => ({
    message: `${path} was made by wa-token and changed since, so it was left as it is.`,
    fix: ['If it is not needed, delete it yourself.'],
  }),
  mounted: 'The file is mounted by itself, so it is written over in place.',
  changed: (path: string, copy: string) => ({
    message: `${path} was changed since wa-token wrote it, so it was left as it is.`,
    fix: [`The file as it was before is in ${copy}.`],
  }),
  done: (path: string) => `${path} is as it was before.`,
};

export const remove = {
  /** A token in the keychain under a name that no profile has. */
  orphanQuestion: (profile: string, where: string) =>
    `There is no profile “${profile}”, but a token is kept under that name: ${where}. Delete it? This cannot be undone.`,
  unknown: (profile: string) => `There is no profile “${profile}”. “wa-token list” shows those there are.`,
  question: (profile: string, places: readonly string[]) =>
    places.length === 0
      ? `Remove the profile “${profile}”?`
      : `Delete the token of profile “${profile}” from ${list(places)}, and the profile? This cannot be undone.`,
  forgetQuestion: (profile: string, places: readonly string[]) =>
    `wa-token cannot delete the token from ${list(places)}. Did you, and shall the profile “${profile}” go?`,
  removed: (where: string, variables: readonly string[]) =>
    variables.length === 0 ? `Deleted: ${where}` : `Deleted: ${list(variables)} in ${where}`,
  /** In a file: a name without its value tells the program what it misses. */
  emptied: (where: string, variables: readonly string[]) =>
    `Deleted: ${list(variables)} in ${where} (the name stays, empty)`,
  gone: (where: string) => `It was not there any more: ${where}`,
  other: (where: string) => `Left alone, because another token is there now: ${where}`,
  unreachable: (store: string, where: string) =>
    `Still there: ${where}. wa-token cannot delete it from ${store}: delete it there with the tool you use, then run this again.`,
  failed: (where: string, sentence: string) => `Still there: ${where}. ${sentence}`,
  elsewhere: (profile: string) =>
    `The profile “${profile}” is kept in another folder’s files, not in this one. If it is meant: --profile ${profile}`,
  kept: (profile: string) => `The profile “${profile}” stays, with the places that still hold the token.`,
  done: (profile: string) => `The profile “${profile}” is removed.`,
  /** @param profiles others with the same token */
  revokes: (profiles: readonly string[]) =>
    `Meta revokes it first: whatever still uses it stops working at once${profiles.length === 0 ? '' : `, ${list(profiles)} too`}.`,
  notRevoked: 'Not revoked, and nothing was deleted.',
  notRevocable: (profile: string) =>
    `The token of profile “${profile}” cannot be revoked from here: it, or which app it is of, cannot be read back. Nothing was deleted; without --revoke it is deleted only.`,
  stillValid: 'Meta still accepts this token from whoever has a copy, until it ends or is revoked.',
};

export const library = {
  /** @param name the variable that was named; null: none */
  noToken: (places: readonly string[], name: string | null) =>
    `No access token found${name === null ? '' : ` under the name ${name}, and no other is taken in its place`}. Looked in: ${list(places)}. “npx wa-token” makes and stores one; WA_TOKEN_TOKEN gives one directly.`,
  badOption: (name: string, type: string) => `“${name}” of loadToken cannot be ${type}.`,
  badNames: (name: string, choices: readonly string[]) =>
    `There are no variable names called “${name}”. There are: ${list(choices)}.`,
};
