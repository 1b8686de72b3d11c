/** Where the token is kept, what will be written there, and that it was. */
import {count} from '../count.ts';

export const destination = {
  title: 'Where to keep it',
  question: 'Where should the token be kept?',
  /** Beside it stands what mends the file. */
  lookAgain: 'Look again',
  asBefore: 'It goes where the old token is. To choose another place, go back.',
  help: 'Your program reads it from the .env; the keychain is the safer copy.',
  options: {
    env: (path: string) => ({label: `In ${path}`, hint: 'the file your program loads'}),
    keychain: {label: 'In the keychain', hint: 'protected by your login; read it with wa-token'},
    both: (path: string) => ({
      label: `Both: ${path} and the keychain`,
      hint: 'the file for the program, the keychain as the copy',
    }),
    none: {label: 'Nowhere', hint: 'the token was only checked; it will be gone when this ends'},
  },
};

export const keychainSlow = 'Your keychain may be asking for its password: look for its window.';

export const places = {title: 'Looking at the places', note: 'Trying the keychain'};

export const plan = {title: 'Preparing', note: 'Working out what will be written'};

export const review = {
  title: 'Review',
  question: 'Write this?',
  yes: 'Write',
  nowhere: 'Nothing will be written.',
  /** Above what is written there. */
  keychain: 'keychain',
  otherNumber: (before: string, now: string) =>
    `Until now the phone number ID was ${before}; with this, messages go out from ${now}. Not meant? Go back and choose.`,
  tracked: (path: string) => `git tracks ${path}: the token would be in its history with the next commit.`,
};

export const remarks = {
  'env/new-file': (path: string) => `${path} is made new, readable by you only.`,
  'env/duplicate': (name: string, times: number) =>
    `${name} stands ${times} times in the file; the last one counts and is changed.`,
  'env/mode-tightened': (path: string) => `${path} becomes readable by you only.`,
  'env/open-to-others': (path: string) =>
    `Others on this computer may read ${path}. To change that: chmod 600 ${path}`,
  'env/hard-links': (path: string, times: number) =>
    `${path} has ${count(times, 'other name', 'other names')} on the disk (hard links); what stands there keeps the old content.`,
  'env/bind-mount': (path: string) => `${path} is mounted by itself and can only be written over in place.`,
  'env/gitignore-line': (path: string, line: string) =>
    `“${line}” is added to ${path}, so that git never takes the token.`,
  'env/symlink': (path: string, target: string) =>
    `${path} is a link; the file behind it, ${target}, is changed.`,
  'env/not-ignored': (path: string) =>
    `git does not ignore ${path}. Add it to .gitignore, so that the token is never committed.`,
  'env/unchanged': (path: string) => `${path} already holds this.`,
};

export const store = {
  title: 'Storing',
  note: 'Writing, reading back, comparing',
  stored: (where: string) => `The token is stored: ${where}. You may close Meta’s window.`,
  nowhere: 'The token was checked and not stored.',
  keychain: (entry: string) => `the keychain (${entry})`,
};
