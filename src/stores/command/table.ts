/**
 * The secret stores that a team reaches with a tool of its own: a row each. What differs between them is here and nowhere
 * else; the next tool is one more row. A secret is only ever in a call's `input`, never in its `args`.
 */
import {
  type Changes,
  documentOf,
  jsonObject,
  jsonOf,
  kubernetesSecret,
  linesOf,
  singleToken,
} from './content.ts';
import type {Call, Tool} from './tool.ts';

/** Reads the value from its standard input when there is no `--body` (its manual). */
const gh: Tool = {
  program: 'gh',
  signedIn: ['auth', 'status'],
  place: '',
  opensInput: false,
  form: {
    kind: 'each',
    secret: ['secret', 'set', '{name}'],
    plain: ['variable', 'set', '{name}'],
    at: ['--repo', '{where}'],
    locate: ['repo', 'view', '--json', 'nameWithOwner', '--jq', '.nameWithOwner'],
    erase: {args: ['secret', 'delete', '{name}'], absent: /HTTP 404/},
    // Before 2.31; Debian 12 has 2.23.
    withoutPlain: /unknown command "variable"/,
  },
};

/** A lone `-` takes the whole document as JSON from standard input; `patch` leaves the other values alone. */
const vault: Tool = {
  program: 'vault',
  signedIn: ['token', 'lookup', '-format=json'],
  place: 'secret/wa-token/{profile}',
  opensInput: false,
  form: {
    kind: 'whole',
    read: where => ['kv', 'get', '-format=json', where],
    absent: /No value found at/,
    blind: true,
    parse(printed) {
      const data = jsonObject(jsonObject(printed)?.['data']);
      // The second version of the engine wraps the values and says more beside them; only that one can patch.
      const wrapped = jsonObject(data?.['metadata']) !== null;
      const fields = wrapped ? jsonObject(data?.['data']) : data;
      return fields === null ? null : documentOf(fields, wrapped, versionIn(data));
    },
    create: (changes, where) => [{args: ['kv', 'put', where, '-'], input: jsonOf(changes)}],
    change: (found, changes, {where, tokenName}) =>
      found === null || found.patchable
        ? [{args: ['kv', 'patch', where, '-'], input: jsonOf(changes)}]
        : [{args: ['kv', 'put', where, '-'], input: found.changed(changes, tokenName)}],
    restore: (found, where) => [{args: ['kv', 'put', where, '-'], input: found.unchanged}],
    remove: (found, names, where) => [
      {args: ['kv', 'put', where, '-'], input: found.without(names)},
      ...(found.version === null
        ? []
        : [{args: ['kv', 'destroy', `-versions=${found.version}`, where], input: null}]),
    ],
    // `delete` only hides the last version of the second engine.
    erase: (found, where) => [
      {args: ['kv', ...(found.version === null ? ['delete'] : ['metadata', 'delete']), where], input: null},
    ],
  },
};

/** Of the second engine: the number of the version that was read. */
const versionIn = (data: ReturnType<typeof jsonObject>): string | null => {
  const version = jsonObject(data?.['metadata'])?.['version'];
  return typeof version === 'number' ? String(version) : null;
};

const awsPut = (where: string, input: string): readonly Call[] => [
  {args: ['secretsmanager', 'put-secret-value', '--secret-id', where, ...awsValue], input},
];
/** How the AWS CLI takes a parameter's value from standard input. */
const awsValue = ['--secret-string', 'file:///dev/stdin', '--output', 'json'];

const aws: Tool = {
  program: 'aws',
  signedIn: ['sts', 'get-caller-identity', '--output', 'json'],
  place: 'wa-token/{profile}',
  opensInput: true,
  form: {
    kind: 'whole',
    read: where => ['secretsmanager', 'get-secret-value', '--secret-id', where, '--output', 'json'],
    absent: /ResourceNotFoundException/,
    blind: false,
    parse(printed) {
      const value = jsonObject(printed)?.['SecretString'];
      if (typeof value !== 'string') return null;
      const fields = jsonObject(value);
      return fields === null ? singleToken(value) : documentOf(fields, false);
    },
    create: (changes, where) => [
      {args: ['secretsmanager', 'create-secret', '--name', where, ...awsValue], input: jsonOf(changes)},
    ],
    change: (found, changes, {where, tokenName}) =>
      awsPut(where, found === null ? jsonOf(changes) : found.changed(changes, tokenName)),
    restore: (found, where) => awsPut(where, found.unchanged),
    // Twice: the version before the last can be had as AWSPREVIOUS, those before it cannot.
    remove: (found, names, where) => [
      ...awsPut(where, found.without(names)),
      ...awsPut(where, found.without(names)),
    ],
    erase: (_found, where) => [
      {
        args: ['secretsmanager', 'delete-secret', '--secret-id', where, '--force-delete-without-recovery'],
        input: null,
      },
    ],
  },
};

/** `namespace/name`, or a name in the namespace that is set. */
const inNamespace = (where: string): {readonly name: string; readonly namespace: readonly string[]} => {
  const [first = '', name] = where.split('/');
  return name === undefined ? {name: first, namespace: []} : {name, namespace: ['--namespace', first]};
};
const kubectlTakes = (verb: 'create' | 'replace', where: string): readonly string[] => [
  verb,
  ...inNamespace(where).namespace,
  '-f',
  '-',
];
/** Has `kubectl` make the object: prints it, sends nothing. */
const kubernetesObject = (changes: Changes, where: string): Call => {
  const {name, namespace} = inNamespace(where);
  const made = ['--from-env-file=/dev/stdin', '--dry-run=client', '-o', 'yaml'];
  return {args: ['create', 'secret', 'generic', name, ...namespace, ...made], input: linesOf(changes)};
};

/** `create` and `replace`, never `apply`: that keeps the values a second time, in an annotation. */
const kubernetes: Tool = {
  program: 'kubectl',
  signedIn: ['auth', 'can-i', 'update', 'secrets', '--request-timeout=2s'],
  place: 'wa-token-{profile}',
  opensInput: true,
  form: {
    kind: 'whole',
    read(where) {
      const {name, namespace} = inNamespace(where);
      return ['get', 'secret', name, ...namespace, '-o', 'json'];
    },
    absent: /\(NotFound\)/,
    blind: false,
    parse: kubernetesSecret,
    create: (changes, where) => [
      kubernetesObject(changes, where),
      {args: kubectlTakes('create', where), input: null},
    ],
    // The object as it is with these values changed, so that its labels, its owner and the other values stay.
    change: (found, changes, {where, tokenName}) =>
      found === null
        ? [kubernetesObject(changes, where), {args: kubectlTakes('replace', where), input: null}]
        : [{args: kubectlTakes('replace', where), input: found.changed(changes, tokenName)}],
    restore: (found, where) => [{args: kubectlTakes('replace', where), input: found.unchanged}],
    remove: (found, names, where) => [{args: kubectlTakes('replace', where), input: found.without(names)}],
    erase(_found, where) {
      const {name, namespace} = inNamespace(where);
      return [{args: ['delete', 'secret', name, ...namespace], input: null}];
    },
  },
};

export const toolIds = ['gh', 'vault', 'aws', 'kubernetes'] as const;
/** As `--store` names it. */
export type ToolId = (typeof toolIds)[number];

/** What `--store` takes beside the `.env` and the keychain; `command` is one of the person's own. */
export type OtherStoreId = ToolId | 'command';

export const tools: Readonly<Record<ToolId, Tool>> = {gh, vault, aws, kubernetes};

/** @param words of `--store-command`; `{name}` stands for the variable */
export const ownCommand = ([program = '', ...args]: readonly string[]): Tool => ({
  program,
  signedIn: [],
  place: [program, ...args].join(' '),
  opensInput: false,
  form: {kind: 'each', secret: args, plain: args, at: [], locate: null, erase: null, withoutPlain: null},
});
