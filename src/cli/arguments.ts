/** Reads the command line: one command, its flags, their environment variables. Refuses secrets among the arguments. */
import {parseArgs} from 'node:util';
import {type CommandName, commandFlags, commandNames, type FlagName, flags, variableOf} from './flags.ts';
import {UsageError} from './usage.ts';

export type FlagValues = {readonly [name in FlagName]?: string | boolean | readonly string[]};

export interface Invocation {
  readonly command: CommandName;
  /** The command was named; `wa-token` alone is `wa-token setup`. */
  readonly isNamed: boolean;
  readonly positionals: readonly string[];
  /** What stood after `--`, for a command that hands it on (`run`): as it is, flags and all. */
  readonly passed: readonly string[];
  readonly values: FlagValues;
  /** Flags that stood on the command line, as against those that came from the environment. */
  readonly given: ReadonlySet<string>;
}

export interface ArgumentWords {
  readonly tokenInArguments: string;
  readonly unknownCommand: (name: string, near: string | null) => string;
  readonly unknownFlag: (flag: string, command: string) => string;
  readonly noValue: (flag: string) => string;
  readonly unexpectedValue: (flag: string) => string;
  readonly badSwitch: (variable: string) => string;
}

const tokenShaped = /EAA[A-Za-z0-9_-]{40,}/;

/**
 * @param argv arguments after the program's name
 * @throws UsageError when they make no sense; the message never repeats a secret
 */
export const readArguments = (
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  words: ArgumentWords,
): Invocation => {
  if (argv.some(argument => tokenShaped.test(argument))) throw new UsageError(words.tokenInArguments);
  const {command, rest} = splitCommand(argv, words);
  const allowed: readonly FlagName[] = commandFlags[command];
  const end = command === 'run' ? rest.indexOf('--') : -1;
  const own = end < 0 ? rest : rest.slice(0, end);
  const {values, positionals} = parse(own, command, allowed, words);
  return {
    command,
    isNamed: argv[0] === command,
    positionals,
    passed: end < 0 ? [] : rest.slice(end + 1),
    values: {...fromEnvironment(env, allowed, words), ...values},
    given: new Set(Object.keys(values)),
  };
};

const splitCommand = (
  argv: readonly string[],
  words: ArgumentWords,
): {command: CommandName; rest: string[]} => {
  const [first, ...rest] = argv;
  if (first === undefined || first.startsWith('-')) return {command: 'setup', rest: [...argv]};
  const command = commandNames.find(name => name === first);
  if (command === undefined) throw new UsageError(words.unknownCommand(first, nearest(first)));
  return {command, rest};
};

/** The command that was probably meant: the one sharing the longest beginning, two letters at least. */
const nearest = (typed: string): string | null =>
  commandNames.find(name => name.startsWith(typed.slice(0, 2))) ?? null;

const parse = (
  args: string[],
  command: CommandName,
  allowed: readonly FlagName[],
  words: ArgumentWords,
): {values: FlagValues; positionals: string[]} => {
  const options = Object.fromEntries(
    allowed.map(name => [name, {...flags[name], ...(name === 'help' ? {short: 'h'} : {})}]),
  );
  try {
    return parseArgs({args, options, allowPositionals: true, strict: true});
  } catch (error) {
    throw new UsageError(explained(error, command, words));
  }
};

const explained = (error: unknown, command: string, words: ArgumentWords): string => {
  const text = error instanceof Error ? error.message : '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const flag = /--?[^\s'",=<]+/.exec(text)?.[0] ?? '';
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return text.includes('does not take') ? words.unexpectedValue(flag) : words.noValue(flag);
  }
  return words.unknownFlag(flag, command);
};

const fromEnvironment = (
  env: NodeJS.ProcessEnv,
  allowed: readonly FlagName[],
  words: ArgumentWords,
): FlagValues => {
  const values: Partial<Record<FlagName, string | boolean | readonly string[]>> = {};
  for (const name of allowed) {
    const raw = env[variableOf(name)];
    if (raw === undefined || raw === '' || name === 'help') continue;
    const shape: {type: string; multiple?: boolean} = flags[name];
    if (shape.type === 'boolean') values[name] = asSwitch(raw, variableOf(name), words);
    else values[name] = shape.multiple === true ? raw.split(',').map(part => part.trim()) : raw;
  }
  return values;
};

const asSwitch = (raw: string, variable: string, words: ArgumentWords): boolean => {
  if (/^(1|true|yes|on)$/i.test(raw)) return true;
  if (/^(0|false|no|off)$/i.test(raw)) return false;
  throw new UsageError(words.badSwitch(variable));
};
