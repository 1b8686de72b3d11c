/** What went wrong outside Graph, and what to do: one entry for each problem code. */
import {keychainProblems} from './keychain.ts';
import {paste} from './paste.ts';
import {toolProblems} from './stores.ts';

export interface Sentence {
  readonly message: string;
  readonly fix: readonly string[];
}

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

export type FileReason =
  | 'directory'
  | 'not-regular'
  | 'unreadable'
  | 'read-only'
  | 'not-ours'
  | 'no-folder'
  | 'full-disk'
  | 'bind-mount'
  | 'changed-meanwhile'
  | 'encoding'
  | 'too-large'
  | 'other';

const another = 'Or name another file with --env-file.';

/** `detail` is the folder's path, the system's error code, or the most megabytes, as the reason has it. */
const files: Readonly<Record<FileReason, (path: string, detail: string) => Sentence>> = {
  directory: path => say(`${path} is a folder, not a file.`, 'Name a file with --env-file.'),
  'not-regular': path => say(`${path} is not an ordinary file.`, 'Name an ordinary file with --env-file.'),
  unreadable: path =>
    say(`${path} cannot be read: its permissions forbid it.`, `Allow it with: chmod u+r ${path}`, another),
  'read-only': (path, detail) =>
    detail.includes('/') || detail.includes('\\')
      ? say(
          `${path} cannot be written: nothing can be changed in the folder ${detail}.`,
          'Make that folder writable.',
          another,
        )
      : say(`${path} cannot be written: it is read-only.`, `Allow it with: chmod u+w ${path}`, another),
  'not-ours': path =>
    say(
      `${path} belongs to another user, so it is left alone.`,
      'Run wa-token as the user it belongs to.',
      another,
    ),
  'no-folder': (path, detail) =>
    say(
      `${path} cannot be made: ${detail.length > 0 && detail.includes('/') ? `there is no folder ${detail}` : 'its folder does not exist'}.`,
      'Make the folder first.',
      another,
    ),
  'full-disk': path =>
    say(
      `${path} could not be written: the disk is full. Nothing was changed.`,
      'Free some space, then try again.',
    ),
  'bind-mount': path =>
    say(
      `${path} is mounted by itself, as containers do, so it cannot be replaced in one step.`,
      'Run wa-token outside the container, or mount the folder instead of the file.',
    ),
  'changed-meanwhile': path =>
    say(
      `${path} was changed by another program in the meantime, so it was left as it is.`,
      'Look at the file, then try again.',
    ),
  encoding: path =>
    say(
      `${path} is not text that a dotenv reader understands (UTF-16, or a binary file).`,
      'Save it as UTF-8, then try again.',
    ),
  'too-large': (path, detail) => say(`${path} is larger than ${detail} MB, which no .env file is.`, another),
  other: (path, detail) => say(`${path} cannot be used${detail === '' ? '' : `: ${detail}`}.`, another),
};

const wrongThings: ReadonlyMap<string, Sentence> = new Map(
  Object.entries(paste.things).map(([what, {name, where}]) => [
    what,
    say(`That looks like ${name}, not an access token.`, where),
  ]),
);

const recipients = {
  empty: 'No number was given.',
  'no-country-code': 'The number has no country code.',
  'too-short': 'The number is too short.',
  'too-long': 'The number is too long.',
  'not-a-number': 'That is not a phone number.',
  invalid: 'No phone can have that number.',
};

const badUrls = {
  'not-a-url': 'this is not an address.',
  'not-http': 'this is neither http nor https.',
  'plain-http': 'over plain http to another machine, everybody on the way could read the token.',
  'has-credentials': 'an address with a password in it is not used.',
  'has-query': 'the address must end before any “?” or “#”.',
};

const damages = {
  'not-json': () => 'it is not JSON',
  'other-schema': (schema: string) => `its “schema” is not “${schema}”`,
  field: (name: string) => `“${name}” does not fit`,
  'not-a-file': () => 'it is not a file',
  'too-large': () => 'it is too large for a profile',
  refused: (detail: string) => detail,
};

export const problems = {
  'paste/empty': () => say('Nothing was given.', 'Copy the token in Meta’s window and paste it here.'),
  'paste/wrong-thing': ({what}: {readonly what: string}) =>
    wrongThings.get(what) ??
    say('That is not an access token.', 'Copy the long text that starts with EAA from Meta’s window.'),
  'paste/unsendable': ({character, position}: {readonly character: string; readonly position: number}) =>
    say(
      `Character ${position} of the token (${character}) cannot be part of one.`,
      'Copy the token again, with the copy button in Meta’s window.',
    ),
  'app-secret/invalid': () => say('An app secret is 32 characters, 0–9 and a–f.'),
  'pin/invalid': () => say('A PIN is six digits.'),
  'paste/binary': () => say('What was given is not text.', 'Give the token as plain text.'),
  'recipient/invalid': ({reason}: {readonly reason: keyof typeof recipients}) =>
    say(recipients[reason], 'Write it with + and the country code, as in +49 151 23456789.'),
  'env/unusable': ({
    path,
    reason,
    detail,
  }: {
    readonly path: string;
    readonly reason: FileReason;
    readonly detail: string;
  }) => files[reason](path, detail),
  'env/unrepresentable': ({
    path,
    name,
    reason,
  }: {
    readonly path: string;
    readonly name: string;
    readonly reason: string;
  }) =>
    say(
      `${name} cannot be written to ${path}: ${reason} would read another value from it.`,
      `Look in ${path} for a quote that is opened and not closed.`,
      another,
    ),
  'env/read-back': ({path, name}: {readonly path: string; readonly name: string}) =>
    say(
      `${name} in ${path} did not read back as it was written, so the file was put back as it was.`,
      'Another program may be writing it. Close that, then try again.',
    ),
  'env/tracked': ({path}: {readonly path: string}) =>
    say(
      `git tracks ${path}, so the token would go into the next commit.`,
      `Stop tracking it with: git rm --cached ${path}`,
    ),
  'env/id-differs': ({
    path,
    name,
    old,
    new: next,
  }: {
    readonly path: string;
    readonly name: string;
    readonly old: string;
    readonly new: string;
  }) =>
    say(
      `${name} in ${path} is ${old}, but the new one is ${next}.`,
      'If the new one is right, replace it with --replace-ids.',
      another,
    ),
  ...keychainProblems,
  ...toolProblems,
  'profile/name': ({name}: {readonly name: string}) =>
    say(
      `“${name}” cannot be the name of a profile.`,
      'Use up to 64 of a–z, 0–9, dot, dash and underscore, a letter or digit first.',
    ),
  'profile/unusable': ({
    path,
    why,
    detail,
  }: {
    readonly path: string;
    readonly why: keyof typeof damages;
    readonly detail: string;
  }) =>
    say(
      `The profile file ${path} cannot be used: ${damages[why](detail)}.`,
      'Check its permissions, or move it away: it holds no secrets and is made anew.',
    ),
  'file/unreadable': ({path, detail}: {readonly path: string; readonly detail: string}) =>
    say(
      `${path} cannot be read${detail === '' ? '' : ` (${detail})`}.`,
      'Check the path and the permissions, or give the secret another way.',
    ),
  'home/missing': ({detail}: {readonly detail: string}) =>
    say(
      detail === 'not set' || detail === ''
        ? 'There is no home folder to keep settings in.'
        : `The home folder ${detail} does not exist.`,
      'Set HOME to a folder of yours, or name one for wa-token with WA_TOKEN_HOME.',
    ),
  'graph/bad-url': ({given, reason}: {readonly given: string; readonly reason: keyof typeof badUrls}) =>
    say(
      `--graph-url ${given}: ${badUrls[reason]}`,
      'Give an https address, or http for this machine only (127.0.0.1, localhost, [::1]).',
    ),
  'graph/unknown-version': ({given, known}: {readonly given: string; readonly known: readonly string[]}) =>
    say(
      `${given === '' ? 'An empty text' : given} is not a version of Meta’s Graph API that wa-token knows.`,
      `Known versions: ${known.join(', ')}. Leave --graph-version out to use the newest.`,
    ),
};
