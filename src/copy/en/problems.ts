/** What went wrong outside Graph, and what to do: one entry for each problem code. */
interface Sentence {
  readonly message: string;
  readonly fix: readonly string[];
}

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

type FileReason =
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
  | 'other';

const another = 'Or name another file with --env-file.';

/** `detail` is the folder's path, the system's error code, or a half-sentence, as the reason has it. */
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
  other: (path, detail) => say(`${path} cannot be used${detail === '' ? '' : `: ${detail}`}.`, another),
};

const wrongThings: ReadonlyMap<string, Sentence> = new Map();

const recipients = {
  empty: 'No number was given.',
  'no-country-code': 'The number has no country code.',
  'too-short': 'The number is too short.',
  'too-long': 'The number is too long.',
  'not-a-number': 'That is not a phone number.',
  invalid: 'No phone can have that number.',
} as const;

const keychains = {
  'not-installed': () =>
    say(
      'The keychain is not available: the package keytar is not installed.',
      'Install it with: npm install keytar',
      'Or store in a .env file: --store env',
    ),
  'no-library': (detail: string) =>
    say(
      `The keychain is not available: a system library is missing${detail === '' ? '' : ` (${detail})`}.`,
      'On Debian and Ubuntu: sudo apt install libsecret-1-0',
      'Or store in a .env file: --store env',
    ),
  'no-session-bus': () =>
    say(
      'The keychain is not available: this session has no D-Bus, as over SSH or in a container.',
      'Run wa-token in a desktop session, or start it with: dbus-run-session -- wa-token',
      'Or store in a .env file: --store env',
    ),
  'no-service': () =>
    say(
      'The keychain is not available: no program on this machine provides one.',
      'Install and start gnome-keyring or KeePassXC.',
      'Or store in a .env file: --store env',
    ),
  locked: () =>
    say('The keychain is locked.', 'Unlock it, then try again.', 'Or store in a .env file: --store env'),
  'timed-out': () =>
    say(
      'The keychain did not answer in time. It may be asking for its password in another window.',
      'Answer it, then try again.',
      'Or store in a .env file: --store env',
    ),
  refused: (detail: string) =>
    say(
      `The keychain refused${detail === '' ? '' : `: ${detail}`}.`,
      'Allow wa-token to use it, then try again.',
      'Or store in a .env file: --store env',
    ),
  other: (detail: string) =>
    say(
      `The keychain is not available${detail === '' ? '' : `: ${detail}`}.`,
      'wa-token doctor says more.',
      'Or store in a .env file: --store env',
    ),
} as const;

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
      'Or write it all the same with --allow-tracked.',
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
  'keychain/unavailable': ({
    reason,
    detail,
  }: {
    readonly reason: keyof typeof keychains;
    readonly detail: string;
  }) => keychains[reason](detail),
  'keychain/too-large': ({bytes, limit}: {readonly bytes: number; readonly limit: number}) =>
    say(`The token has ${bytes} bytes; this keychain holds ${limit}.`, 'Store in a .env file: --store env'),
  'keychain/read-back': ({account}: {readonly account: string}) =>
    say(
      `The keychain entry “${account}” did not read back as it was written.`,
      'Try again, or store in a .env file: --store env',
    ),
  'keychain/unknown': ({account}: {readonly account: string}) =>
    say(
      `The keychain stopped answering while the entry “${account}” was written: it may hold the old token or the new one.`,
      'When the keychain answers again, run wa-token check, then store once more.',
    ),
  'profile/unusable': ({path, detail}: {readonly path: string; readonly detail: string}) =>
    say(
      `The profile file ${path} cannot be used${detail === '' ? '' : `: ${detail}`}.`,
      'Check its permissions, or move it away: it holds no secrets and is made anew.',
    ),
  'home/missing': ({detail}: {readonly detail: string}) =>
    say(
      detail === 'not set' || detail === ''
        ? 'There is no home folder to keep settings in.'
        : `The home folder ${detail} does not exist.`,
      'Set HOME to a folder of yours, or name one for wa-token with WA_TOKEN_HOME.',
    ),
};
