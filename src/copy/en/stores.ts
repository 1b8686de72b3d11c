/** Sentences about the places a token is kept in, beside the `.env` and the keychain: other secret stores, and leaks. */

export interface Sentence {
  readonly message: string;
  readonly fix: readonly string[];
}

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});
const said = (detail: string): string => (detail === '' ? '.' : `: ${detail}`);

/** One entry for each problem code of a tool. */
export const toolProblems = {
  'tool/missing': ({program}: {readonly program: string}) =>
    say(
      `The program ${program} could not be started: it is not on the search path, or not allowed to run.`,
      'Install it, or choose another place with --store.',
    ),
  'tool/refused': ({
    program,
    where,
    detail,
    own,
  }: {
    program: string;
    where: string;
    detail: string;
    own: boolean;
  }) =>
    say(
      `${program} ended with an error${where === '' ? '' : ` for ${where}`}${said(detail)}`,
      own
        ? 'Look whether the command works by itself, then try again.'
        : `Look whether ${program} is signed in and may write there, then try again.`,
    ),
  'tool/timed-out': ({program, seconds}: {readonly program: string; readonly seconds: number}) =>
    say(
      `${program} did not end within ${seconds} s and was stopped; it may have stored the value all the same.`,
      `Look there with ${program}, then try again: storing the same token twice does no harm.`,
    ),
  'tool/opaque': ({program, where}: {readonly program: string; readonly where: string}) =>
    say(
      `What ${where} holds is not a list of named values, so a token cannot be added without destroying it.`,
      `Name another place, for example --store ${program === 'kubectl' ? 'kubernetes' : program}:NAME.`,
    ),
  'tool/partly': ({
    program,
    names,
    failed,
    detail,
    seconds,
  }: {
    readonly program: string;
    readonly names: readonly string[];
    readonly failed: string;
    readonly detail: string;
    readonly seconds: number | null;
  }) =>
    say(
      `${program} took ${names.join(', ')}, but not ${failed}${seconds === null ? said(detail) : `: no answer within ${seconds} s.`}`,
      'Mend that, then try again: what was taken is written again, which does no harm.',
    ),
  'tool/read-back': ({where, undone}: {readonly where: string; readonly undone: boolean}) =>
    say(
      `${where} did not read back as it was written${undone ? ', so it was put back as it was' : ''}.`,
      'Another program may be writing there. Look at it, then try again.',
    ),
};

export const stores = {
  /** How each secret store is called in the choice of places. */
  tools: {
    gh: 'GitHub Actions (gh)',
    vault: 'Vault',
    aws: 'AWS Secrets Manager',
    kubernetes: 'Kubernetes',
    command: 'your own command',
  },
  option: (tool: string, where: string) => ({
    label: `In ${tool}`,
    hint: where === '' ? 'this repository’s secrets' : where,
  }),
  silent: (tool: string, flag: string) =>
    `${tool} is not among the choices: its tool did not say in time whether it is signed in. To use it: ${flag}`,
  optionWithEnv: (tool: string, path: string) => ({
    label: `Both: ${path} and ${tool}`,
    hint: 'the file for this computer, the other for where the program runs',
  }),
  remarks: {
    'env/shadowed': (path: string, name: string) =>
      `${name} is also set in the environment, to another value: a program started from here gets that one, not the one in ${path}.`,
    'env/synced': (path: string, service: string) =>
      `${path} is in a folder that ${service} copies to other machines, the token with it.`,
  },
  drift: {
    title: 'These places have another token and keep it:',
    environment: 'environment',
    row: (where: string, name: string, fingerprint: string, state: string) =>
      ['', where, ...(name === '' ? [] : [name]), fingerprint, state].join('  '),
    states: {old: 'the token that is replaced', other: 'a token of its own'},
  },
  permissions: {
    tracked: {
      title: 'git tracks the file',
      question: (path: string) => `git tracks ${path}. Write the token there all the same?`,
      help: 'Whoever can read the repository could read the token after the next commit.',
      yes: {label: 'Write it there', hint: 'I see to it that it is not committed'},
      no: {label: 'No, I take the file out of git first', hint: 'git rm --cached, then “Check again”'},
    },
    mounted: {
      title: 'A mounted file',
      question: (path: string) => `${path} is mounted by itself, as containers do. Write over it in place?`,
      help: 'It cannot be replaced in one step: if the power fails at that moment, it may be cut. A copy is made before.',
      yes: {label: 'Write over it', hint: '“wa-token undo” puts it back'},
      no: {label: 'No, leave it as it is', hint: 'then choose another place'},
    },
    ignore: {
      title: 'Keeping the token out of git',
      question: (path: string) => `git does not ignore ${path}. Add to .gitignore?`,
      help: 'Otherwise “git add .” takes the token into the next commit.',
      yes: {label: 'Add it', hint: 'the review shows it'},
      no: {label: 'Leave .gitignore as it is', hint: ''},
    },
  },
  name: {
    title: 'Under which name',
    question: (profile: string, account: string, fresh: string) =>
      `The profile “${profile}” is ${account}’s. Under which name is this one to be kept, for example ${fresh}?`,
    help: (profile: string) =>
      `Another name keeps both. “${profile}” replaces its token, which Meta does not show again.`,
    replaced: (profile: string, account: string) =>
      `The profile “${profile}” is ${account}’s until now: this token takes the place of that one.`,
    unclaimed: (profile: string, fingerprint: string) =>
      `The keychain’s entry “${profile}” holds a token that no saved profile tells of (${fingerprint}): this one takes its place. With --profile NAME both are kept.`,
  },
  also: {
    title: 'Other places with the old token',
    question: 'The token that is replaced stands here too. Which of these get the new one as well?',
    help: 'Only the token changes there; the review shows each. What is not ticked keeps the old one.',
    keychain: (profile: string) => `the keychain entry of profile ${profile}`,
    holdsNone: (place: string, held: string) =>
      `--also ${place}: ${held === '' ? 'no token of ours stands there' : `another token (${held}) stands there`}.`,
    otherNumber: (path: string, id: string) =>
      `${path} keeps the phone number ID ${id}: another number than the one that was checked.`,
    refused: (where: string, why: string) => `${where} is left as it is: ${why}`,
  },
  leaks: {
    title: 'Looking for copies',
    note: 'Looking through shell histories and the project for copies of the token',
    found: 'The token also stands where it does not belong:',
    place: (where: string, fingerprint: string) => `${where}  (token ${fingerprint})`,
    more: (count: number) => `and ${count} more`,
    none: 'No copy of them was found in shell histories, in the project’s files or in git’s history.',
    incomplete: 'Not everything could be looked at in the time there was.',
    clearHistory: 'Take the line out of the history file, with that shell closed.',
    clearFile: 'Take it out of the file and have the program read it from its environment.',
    clearCommit:
      'A commit keeps it, also when a later one took it out: whoever can read the repository can read it.',
    rotate:
      'Whoever could read that may have the token. To be safe make a new one (“wa-token setup --journey replace”), then revoke this one in Meta: Business settings > System users > Revoke tokens.',
  },
  doctor: {
    lookedFor: 'Looked for:',
    noTokens:
      'No token is known here, so there was nothing to look for. Give one with --token-stdin or --token-file.',
    unread: (profile: string) =>
      `The keychain entry of profile ${profile} could not be read, so its token was not looked for.`,
  },
  writeOnly: (program: string) =>
    `${program} takes values and does not give them back: what was there before cannot be restored.`,
};
