/** Usage errors and the sentences of the plain commands. */
import {day} from './date.ts';

const list = (items: readonly string[]): string => items.join(', ');

/** How a practice run begins. */
const began = {
  begun: 'a scratch project with an old token in its .env',
  empty: 'an empty scratch folder',
  /** Without a person: there is no story, the scenario's token is checked. */
  given: 'a scratch folder to which the scenario’s token is handed',
};

export const usage = {
  tokenInArguments:
    'There is an access token among the arguments. Other programs on this computer can read arguments, so it was not used. Give it on standard input (--token-stdin), in a file (--token-file PATH) or in WA_TOKEN_TOKEN.',
  unknownCommand: (name: string, near: string | null) =>
    `There is no command “${name}”.${near === null ? '' : ` Did you mean “${near}”?`} “wa-token help” lists them.`,
  unknownFlag: (flag: string, command: string) =>
    `“wa-token ${command}” has no flag ${flag}. “wa-token help ${command}” lists its flags.`,
  tooMany: (argument: string, command: string) =>
    `“wa-token ${command}” does not know what to do with “${argument}”. “wa-token help ${command}” shows how it is used.`,
  noValue: (flag: string) => `${flag} needs a value after it.`,
  unexpectedValue: (flag: string) => `${flag} takes no value.`,
  badSwitch: (variable: string) => `${variable} is a switch: set it to 1 or 0.`,
  badValue: (flag: string, value: string, choices: readonly string[]) =>
    `${flag} cannot be “${value}”. It can be: ${list(choices)}.`,
  badProfile: (value: string) =>
    `“${value}” cannot be a profile’s name. It starts with a small letter or a digit, then come small letters, digits, dots, hyphens or underscores, 64 characters at most.`,
  badId: (flag: string, value: string) => `${flag} takes an id, which is digits only. “${value}” is not one.`,
  badSeconds: (flag: string, value: string) =>
    `${flag} takes a number greater than 0. “${value}” is not one.`,
  badPort: (value: string) => `--port takes a number from 0 to 65535. “${value}” is not one.`,
  portTaken: (port: number, detail: string) =>
    `Port ${port} cannot be used (${detail}). Without --port a free one is taken.`,
  badVariable: (value: string) =>
    `“${value}” cannot be the name of a variable. Use letters, digits and underscores.`,
  noneWithOthers: '--store none means “store nowhere”, so it cannot stand beside another --store.',
  badPlace: (value: string) =>
    `--store ${value}: the name of a place there has letters, digits and . _ / - @ + = only, and starts with none of the signs.`,
  noStoreCommand:
    '--store command needs --store-command with the command to run, for example: --store-command "pass insert -m whatsapp/{name}".',
  strayStoreCommand: '--store-command says how “--store command” stores, so it needs that beside it.',
  openQuote: '--store-command has a quote that is opened and not closed.',
  twoSecrets:
    'Standard input can hold one secret only. Give the other in a file: --token-file or --app-secret-file.',
  revokeNeedsYes: '--revoke-old ends the old token for good, and there is nobody to ask here: add --yes.',
  badPin:
    'The PIN (--pin-file or WA_TOKEN_PIN) is six digits: the one of the number’s two-step verification.',
  emptyInput:
    'Standard input was empty. Pipe the access token into it, for example: printf %s "$TOKEN" | wa-token setup --token-stdin …',
  endlessInput: (seconds: number) =>
    `Standard input did not end within ${seconds} s, so it is not known whether all of the secret came. Close it after the secret, or allow more with --deadline.`,
  terminalInput:
    '--token-stdin reads the token from a pipe, and standard input is a terminal here. Leave the flag out to paste the token, or pipe it in.',
  unwritten: (detail: string) => `Standard output could not be written to (${detail}).`,
  nothingToExplain:
    'Say what to explain: a code (“wa-token explain 190/463”), or pipe an error in (“wa-token explain -”).',
  whichShell: (shells: readonly string[]) =>
    `Say for which shell: ${shells.map(each => `wa-token completion ${each}`).join(', ')}.`,
  noToken:
    'No access token was given. Without questions it comes from --token-stdin, --token-file PATH or the variable WA_TOKEN_TOKEN.',
  tokenQuestion: 'The access token is missing.',
  noRecipient:
    'Say who gets the test message: --to with a “+” and the country code, for example --to +16505551234.',
  allowTracked: 'Or write it all the same with --allow-tracked.',
  missingAnswer: (question: string, flag: string) =>
    `${question} There is nobody to ask here, so answer with ${flag}.`,
};

export const commands = {
  /** @param name the variable that was named; null: none */
  noTokenFound: (places: readonly string[], name: string | null) =>
    `No access token found${name === null ? '' : ` under the name ${name}, and no other is taken in its place`}. Looked in: ${list(places)}. Give one with --token-stdin or --token-file, or run “wa-token setup”.`,
  notSentTo: (url: string) =>
    `${url} is neither Meta’s Graph nor on this computer, so no token that was found here is sent there. Give one with --token-stdin or --token-file.`,
  differs: (name: string, path: string) =>
    `${name} in the environment and in ${path} are different tokens. The environment’s was checked, since that is what your program sees.`,
  listToken: (fingerprint: string, ends: string) => `token ${fingerprint}, ${ends}`,
  listNever: 'does not end',
  /** @param at null where it is not known */
  listEnds: (at: string | null) => `ends on ${at === null ? '?' : day(at)}`,
  /** `check`, when nothing failed. */
  checkedWell: 'The token works.',
  profilesNone: 'No profiles yet. “wa-token setup” makes one.',
  crashed:
    'wa-token has a bug and had to stop. Your terminal and your files are as they were. What happened:',
  reportBug: 'Please report it with the lines above: they hold no token.',
  custody: {
    ask: (path: string) =>
      `The token is not stored yet. Keep it until you go on? It would be in ${path}, which only you can read.`,
    inKeychain: (days: number) =>
      `The token was not stored. It waits in your keychain for ${days} days; the next start offers it.`,
    inFile: (path: string) =>
      `The token was not stored. It waits in ${path}, which only you can read; the next start offers it, and deletes the file once it is stored.`,
    notKept: (path: string, why: string) => `The token could not be kept in ${path}: ${why}.`,
  },
  deadline: (seconds: number) =>
    `Graph did not finish answering within ${seconds} s. Nothing was written. Try again, or allow more with --deadline.`,
  sandboxReady: (url: string, scenario: string) =>
    `Stand-in Graph at ${url} (scenario ${scenario}). Ctrl-C ends it.`,
  sandboxToken: (name: string) => `token “${name}”`,
  /** @param begun the project has a token already, which the story is about */
  demoIntro: (scenario: string, start: keyof typeof began) =>
    `Practice run (scenario ${scenario}): a stand-in for Meta on this computer, ${began[start]}, a practice keychain. Nothing of yours is read or written, and no Meta account is needed.`,
  /** @param came the HTTP status, or why there is none */
  exchanged: (request: string, came: number | string, ms: number) => `${request} ${came} ${ms} ms`,
  sent: (to: string, id: string) =>
    `WhatsApp accepted the message to ${to} (${id}). Accepted is not delivered: look at the phone.`,
};

export const statuses = {
  pending: 'asking',
  pass: 'ok',
  warn: 'warning',
  fail: 'FAILED',
  skip: 'not asked',
  unproven: 'unproven',
};

export const explain = {
  title: 'What a Graph error means',
  question: 'Which error?',
  help: 'Type to filter: a code, or words of its message.',
  severalCauses: 'The error alone does not tell which of these it is; the most likely one comes first.',
  alsoSeen: (titles: readonly string[]) => `Also seen behind it: ${titles.join('; ')}.`,
  toBeSure: (how: string) => `To be sure: ${how}`,
  or: (title: string, how: string) => `Or: ${title}. To be sure: ${how}`,
  likelihood: {certain: 'certain', likely: 'likely', possible: 'possible'},
  retry: {
    never: 'Sending the same request again does not help.',
    later: 'The same request may be sent again later, once the limit has passed.',
    now: 'The same request may be sent again, after a moment.',
  },
};
