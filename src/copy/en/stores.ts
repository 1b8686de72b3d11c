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
  'tool/refused': ({program, where, detail}: {program: string; where: string; detail: string}) =>
    say(
      `${program} ended with an error${where === '' ? '' : ` for ${where}`}${said(detail)}`,
      `Look whether ${program} is signed in and may write there, then try again.`,
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
  }: {
    readonly program: string;
    readonly names: readonly string[];
    readonly failed: string;
    readonly detail: string;
  }) =>
    say(
      `${program} took ${names.join(', ')}, but not ${failed}${said(detail)}`,
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
  optionWithEnv: (tool: string, path: string) => ({
    label: `Both: ${path} and ${tool}`,
    hint: 'the file for this computer, the other for where the program runs',
  }),
  writeOnly: (program: string) =>
    `${program} takes values and does not give them back: what was there before cannot be restored.`,
};
