/** The one table of flags. Each has an environment variable `WA_TOKEN_…`; what they mean is told in `copy/en/cli.ts`. */

export interface FlagShape {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** Shown in help after the name, e.g. NAME. */
  readonly value?: string;
}

export const flags = {
  profile: {type: 'string', value: 'NAME'},
  'env-file': {type: 'string', value: 'PATH'},
  store: {type: 'string', multiple: true, value: 'PLACE'},
  'store-command': {type: 'string', value: "'CMD …'"},
  names: {type: 'string', value: 'PRESET'},
  'token-var': {type: 'string', value: 'NAME'},
  'token-stdin': {type: 'boolean'},
  'token-file': {type: 'string', value: 'PATH'},
  'app-secret-stdin': {type: 'boolean'},
  'app-secret-file': {type: 'string', value: 'PATH'},
  'keep-app-secret': {type: 'boolean'},
  'revoke-old': {type: 'boolean'},
  revoke: {type: 'boolean'},
  pending: {type: 'string', value: 'use|discard'},
  'app-id': {type: 'string', value: 'ID'},
  waba: {type: 'string', value: 'ID'},
  phone: {type: 'string', value: 'ID'},
  to: {type: 'string', value: '+NUMBER'},
  template: {type: 'string', value: 'NAME'},
  'template-lang': {type: 'string', value: 'CODE'},
  journey: {type: 'string', value: 'JOURNEY'},
  'expires-within': {type: 'string', value: 'DAYS'},
  subscribe: {type: 'boolean'},
  'pin-file': {type: 'string', value: 'PATH'},
  'allow-temporary': {type: 'boolean'},
  'replace-ids': {type: 'boolean'},
  also: {type: 'string', multiple: true, value: 'PLACE'},
  gitignore: {type: 'boolean'},
  'allow-tracked': {type: 'boolean'},
  yes: {type: 'boolean'},
  'no-input': {type: 'boolean'},
  input: {type: 'boolean'},
  plain: {type: 'boolean'},
  json: {type: 'boolean'},
  fresh: {type: 'boolean'},
  language: {type: 'string', value: 'CODE'},
  'graph-url': {type: 'string', value: 'URL'},
  'graph-version': {type: 'string', value: 'vNN.0'},
  timeout: {type: 'string', value: 'SECONDS'},
  deadline: {type: 'string', value: 'SECONDS'},
  scenario: {type: 'string', value: 'NAME'},
  port: {type: 'string', value: 'PORT'},
  leaks: {type: 'boolean'},
  reveal: {type: 'boolean'},
  redact: {type: 'boolean'},
  verbose: {type: 'boolean'},
  'no-color': {type: 'boolean'},
  help: {type: 'boolean'},
} as const satisfies Record<string, FlagShape>;

export type FlagName = keyof typeof flags;

/** The environment variable of a flag. */
export const variableOf = (name: FlagName): string => `WA_TOKEN_${name.toUpperCase().replaceAll('-', '_')}`;

const everywhere = ['help', 'json', 'language', 'verbose', 'no-color', 'no-input'] as const;
const graph = ['graph-url', 'graph-version', 'timeout', 'deadline'] as const;
const source = [
  'profile',
  'env-file',
  'token-stdin',
  'token-file',
  'app-secret-stdin',
  'app-secret-file',
] as const;

/** Where `token` and `run` take the token from; they ask Graph nothing. */
const local = [
  'help',
  'language',
  'no-color',
  'no-input',
  'profile',
  'env-file',
  'token-var',
  'token-stdin',
  'token-file',
] as const;

/** Which flags a command takes. */
export const commandFlags = {
  setup: [
    ...everywhere,
    ...graph,
    ...source,
    'keep-app-secret',
    'revoke-old',
    'pending',
    'store',
    'store-command',
    'names',
    'token-var',
    'app-id',
    'waba',
    'phone',
    'to',
    'template',
    'template-lang',
    'journey',
    'subscribe',
    'pin-file',
    'allow-temporary',
    'replace-ids',
    'also',
    'gitignore',
    'allow-tracked',
    'yes',
    'input',
    'plain',
    'fresh',
  ],
  check: [...everywhere, ...graph, ...source, 'app-id', 'waba', 'phone', 'allow-temporary', 'expires-within'],
  send: [
    ...everywhere,
    ...graph,
    ...source,
    'app-id',
    'waba',
    'phone',
    'allow-temporary',
    'to',
    'template',
    'template-lang',
  ],
  explain: [...everywhere],
  run: [...local, 'names', 'redact'],
  token: [...local, 'reveal'],
  list: [...everywhere],
  remove: [...everywhere, ...graph, 'profile', 'revoke', 'app-secret-stdin', 'app-secret-file', 'yes'],
  undo: [...everywhere, 'env-file', 'yes'],
  doctor: [...everywhere, ...graph, 'env-file', 'token-stdin', 'token-file', 'leaks', 'input', 'plain'],
  sandbox: [...everywhere, 'scenario', 'port'],
  demo: [...everywhere, 'plain', 'input'],
  completion: ['help', 'language', 'no-color', 'no-input'],
  help: [...everywhere],
} as const satisfies Record<string, readonly FlagName[]>;

export type CommandName = keyof typeof commandFlags;
export const commandNames = Object.keys(commandFlags) as readonly CommandName[];

/** What a command takes after its name, beside flags. */
export interface Operand {
  /** As help shows it. */
  readonly name: string;
  /** How many words of it there may be. */
  readonly most: number;
}

/** A command that is missing here takes flags only. `run` says itself that its words belong after `--`. */
export const commandOperands: {readonly [name in CommandName]?: Operand} = {
  explain: {name: '[CODE[/SUBCODE] | -]', most: 1},
  run: {name: '-- CMD …', most: Number.POSITIVE_INFINITY},
  demo: {name: '[SCENARIO]', most: 1},
  completion: {name: 'bash|zsh|fish', most: 1},
  help: {name: '[COMMAND]', most: 1},
};
