/** What somebody reads who left before the end: what became of the run, and what to type to go on with it. */

import type {Copy} from '../copy/en.ts';
import {placeName} from '../steps/place-name.ts';
import {spoken} from '../steps/spoken.ts';
import type {Known} from '../steps/world.ts';
import {pendingDays} from '../stores/custody-slots.ts';
import type {Kept} from './custody.ts';
import type {Settings} from './settings.ts';

export interface Left {
  readonly known: Known;
  readonly kept: Kept;
  /** There are answers that the next start takes up. */
  readonly resumes: boolean;
  readonly practice: boolean;
  /** How the program is called (see `called.ts`). */
  readonly called: string;
  readonly settings: Pick<Settings, 'profile' | 'profileGiven' | 'envFile' | 'envFileGiven'>;
}

export const leavingSentence = (
  {known, kept, resumes, practice, called, settings}: Left,
  words: Copy,
): string => {
  const say = words.leaving;
  // The command would start the real thing.
  if (practice) return say.practice;
  const stored = known.store ?? [];
  if (stored.length > 0) return say.stored(stored.map(each => placeName(each, words)).join(', '));
  const waits = waiting(kept, resumes, words);
  const command = commandFor(called, settings);
  return (
    spoken([say.unwritten, waits ?? '']) +
    ' ' +
    (waits === null ? say.startAgain(command) : say.goOn(command))
  );
};

/** Null: there is nothing to go on with. */
const waiting = (kept: Kept, resumes: boolean, {leaving: say}: Copy): string | null => {
  switch (kept.kind) {
    case 'keychain':
      return say.inKeychain(pendingDays);
    case 'file':
      return say.inFile(kept.path);
    case 'failed':
      return say.notKept(kept.path, kept.detail);
    case 'lost':
      return say.lost;
    case 'nowhere':
      return resumes ? say.answers : null;
  }
};

/** The command that comes to the same run: answers are kept for a folder and a profile. */
export const commandFor = (
  called: string,
  {profile, profileGiven, envFile, envFileGiven}: Left['settings'],
): string =>
  [
    called,
    ...(profileGiven ? ['--profile', profile] : []),
    ...(envFileGiven ? ['--env-file', quoted(envFile)] : []),
  ].join(' ');

/** As a shell takes it. */
const quoted = (text: string): string =>
  /^[\w./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
