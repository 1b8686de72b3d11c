/** From the arguments to a command: reads them, loads the command that was named, words what stops it. */
import {type Copy, en} from '../copy/en.ts';
import {type Invocation, readArguments} from './arguments.ts';
import type {Command} from './commands/command.ts';
import {type CommandName, commandOperands, variableOf} from './flags.ts';
import type {Io} from './io.ts';
import {createOutput, type Output} from './output.ts';
import {UsageError} from './usage.ts';

/** Commands are loaded only when named: one that draws nothing must not load React. */
const loaders: Readonly<Record<CommandName, () => Promise<{command: Command}>>> = {
  setup: () => import('./commands/setup.ts'),
  check: () => import('./commands/check.ts'),
  send: () => import('./commands/send.ts'),
  explain: () => import('./commands/explain.ts'),
  run: () => import('./commands/run.ts'),
  token: () => import('./commands/token.ts'),
  list: () => import('./commands/list.ts'),
  remove: () => import('./commands/remove.ts'),
  undo: () => import('./commands/undo.ts'),
  doctor: () => import('./commands/doctor.ts'),
  sandbox: () => import('./commands/sandbox.ts'),
  demo: () => import('./commands/demo.ts'),
  completion: () => import('./commands/completion.ts'),
  help: () => import('./commands/help.ts'),
};

/** @returns the exit code. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const words = en;
  const output = createOutput(io);
  try {
    const invocation = readArguments(argv, io.env, words.cli.usage);
    const extra = invocation.positionals[commandOperands[invocation.command]?.most ?? 0];
    if (extra !== undefined) throw new UsageError(words.cli.usage.tooMany(extra, invocation.command));
    assertLanguage(invocation, words);
    const name = invocation.values.help === true ? 'help' : invocation.command;
    const {command} = await loaders[name]();
    return await command({io: colourless(io, invocation), invocation, words, output});
  } catch (error) {
    if (error instanceof UsageError) return refused(error, wantsJson(argv, io.env), output);
    return crashed(error, output);
  }
};

const languages = ['en'];

const assertLanguage = ({values: {language}}: Invocation, {cli: {usage}}: Copy): void => {
  if (typeof language === 'string' && !languages.includes(language))
    throw new UsageError(usage.badValue('--language', language, languages));
};

/** `--no-color` is told to everything below as the variable that others use too. */
const colourless = (io: Io, {values}: Invocation): Io =>
  values['no-color'] === true ? {...io, env: {...io.env, NO_COLOR: '1', FORCE_COLOR: undefined}} : io;

/** Also where the arguments themselves could not be read; what comes after `--` is another program's. */
const wantsJson = (argv: readonly string[], env: NodeJS.ProcessEnv): boolean => {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  return own.includes('--json') || /^(1|true|yes|on)$/i.test(env[variableOf('json')] ?? '');
};

const refused = ({document}: UsageError, json: boolean, output: Output): number => {
  if (json) output.document({schema: 'wa-token.error/1', error: document});
  else output.tell(document.message);
  return 2;
};

/** A bug: the stack goes to standard error, redacted like everything else. */
const crashed = (error: unknown, output: Output): number => {
  const {commands} = en.cli;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.tell([commands.crashed, stack, commands.reportBug].join('\n'));
  return 70;
};
