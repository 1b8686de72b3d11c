/** From the arguments to a command: reads them, loads the command that was named, words what stops it. */
import {type CommandLineWords, english, type Languages, languages} from '../copy/languages.ts';
import {type Invocation, readArguments} from './arguments.ts';
import type {Command, QuickCommand} from './commands/command.ts';
import {type CommandName, commandOperands, variableOf} from './flags.ts';
import type {Io} from './io.ts';
import {spokenTag, tagFor} from './language.ts';
import {createOutput, type Output} from './output.ts';
import {UsageError} from './usage.ts';

const quick =
  (load: () => Promise<{command: QuickCommand}>): QuickCommand =>
  async context =>
    (await load()).command(context);

const full =
  (load: () => Promise<{command: Command}>): QuickCommand =>
  async context => {
    const [{command}, words] = await Promise.all([load(), context.language.all()]);
    return command({...context, words});
  };

/** Commands are loaded only when named: one that draws nothing must not load React. */
const commands: Readonly<Record<CommandName, QuickCommand>> = {
  setup: full(() => import('./commands/setup.ts')),
  check: full(() => import('./commands/check.ts')),
  send: full(() => import('./commands/send.ts')),
  explain: quick(() => import('./commands/explain.ts')),
  run: quick(() => import('./commands/run.ts')),
  token: quick(() => import('./commands/token.ts')),
  list: full(() => import('./commands/list.ts')),
  remove: full(() => import('./commands/remove.ts')),
  undo: full(() => import('./commands/undo.ts')),
  doctor: full(() => import('./commands/doctor.ts')),
  sandbox: full(() => import('./commands/sandbox.ts')),
  demo: full(() => import('./commands/demo.ts')),
  completion: full(() => import('./commands/completion.ts')),
  help: full(() => import('./commands/help.ts')),
};

/** These only print, and are to start as fast as they can. */
const untidying: ReadonlySet<CommandName> = new Set(['explain', 'completion', 'help']);

/**
 * @param spoken the languages there are; English is among them
 * @returns the exit code.
 */
export const run = async (
  argv: readonly string[],
  io: Io,
  spoken: Languages = languages,
): Promise<number> => {
  const output = createOutput(io);
  const own = ownOf(argv);
  const tags = Object.keys(spoken);
  // Programs read what `--json` prints: they are not spoken to in the language of whoever started them.
  const isForPrograms = wantsJson(own, io.env);
  const language = (isForPrograms ? undefined : spoken[spokenTag(own, io.env, tags)]) ?? english;
  const words = await language.commandLine();
  try {
    const invocation = readArguments(argv, io.env, words.cli.usage);
    const extra = invocation.positionals[commandOperands[invocation.command]?.most ?? 0];
    if (extra !== undefined) throw new UsageError(words.cli.usage.tooMany(extra, invocation.command));
    assertLanguage(invocation, tags, words);
    const name = invocation.values.help === true ? 'help' : invocation.command;
    if (!untidying.has(name)) await (await import('./tidy.ts')).tidy(io);
    const code = await commands[name]({io: colourless(io, invocation), invocation, words, language, output});
    const failed = await output.written();
    if (failed === null) return code;
    output.tell(words.cli.usage.unwritten(failed));
    return code === 0 ? 4 : code;
  } catch (error) {
    if (error instanceof UsageError) return refused(error, isForPrograms, output);
    return crashed(error, words, output);
  }
};

const assertLanguage = (
  {values: {language}}: Invocation,
  tags: readonly string[],
  {cli: {usage}}: CommandLineWords,
): void => {
  if (typeof language === 'string' && tagFor(language, tags) === null)
    throw new UsageError(usage.badValue('--language', language, tags));
};

/** `--no-color` is told to everything below as the variable that others use too. */
const colourless = (io: Io, {values}: Invocation): Io =>
  values['no-color'] === true ? {...io, env: {...io.env, NO_COLOR: '1', FORCE_COLOR: undefined}} : io;

/** What comes after `--` is another program's. */
const ownOf = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
};

/** Also where the arguments themselves could not be read. */
const wantsJson = (own: readonly string[], env: NodeJS.ProcessEnv): boolean =>
  own.includes('--json') || /^(1|true|yes|on)$/i.test(env[variableOf('json')] ?? '');

const refused = ({document, text}: UsageError, json: boolean, output: Output): number => {
  if (json) output.document({schema: 'wa-token.error/1', error: document});
  else output.tell(text);
  return 2;
};

/** A bug: the stack goes to standard error, redacted like everything else. */
const crashed = (error: unknown, words: CommandLineWords, output: Output): number => {
  const say = words.cli.commands;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.tell([say.crashed, stack, say.reportBug].join('\n'));
  return 70;
};
