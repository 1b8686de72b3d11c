/** `wa-token help [COMMAND]`, `--help`: the overview, or one command with its flags; with `--json` as data. */
import type {Copy} from '../../copy/en.ts';
import {
  type CommandName,
  commandFlags,
  commandNames,
  commandOperands,
  type FlagName,
  type FlagShape,
  flags,
} from '../flags.ts';
import {hanging} from '../hanging.ts';
import {UsageError} from '../usage.ts';
import {lineWidth} from '../wrapped.ts';
import type {Command} from './command.ts';

export const command: Command = async ({io, invocation, words, output}) => {
  const width = lineWidth(io.stdout);
  const topic = topicOf(invocation);
  const name = commandNames.find(each => each === topic);
  if (topic !== undefined && name === undefined)
    throw new UsageError(words.cli.usage.unknownCommand(topic, null));
  if (invocation.values.json === true) {
    // Loaded on request: it brings the words that flags take, and those are all over the program.
    const {helpDocument} = await import('../help-document.ts');
    output.document(helpDocument(name === undefined ? commandNames : [name]));
  } else {
    output.say(name === undefined ? overview(words, width) : helpOf(name, words, width));
  }
  return 0;
};

/** `wa-token help X` and `wa-token X --help` are about X; no name at all is about everything. */
const topicOf = ({command: named, positionals, isNamed}: Parameters<Command>[0]['invocation']) => {
  if (named === 'help') return positionals[0];
  return isNamed ? named : undefined;
};

const overview = ({help}: Copy, width: number | null): string => {
  const text = (paragraph: string): string => hanging('', paragraph, 0, width);
  return [
    text(help.intro),
    '',
    help.usage,
    '',
    help.commandsTitle,
    ...commandNames.map(name => row(name, help.commands[name], 14, width)),
    '',
    text(help.variable),
    '',
    text(help.exits),
  ].join('\n');
};

const shapes: Readonly<Record<FlagName, FlagShape>> = flags;

/** Help on one command. */
const helpOf = (name: CommandName, {help}: Copy, width: number | null): string => {
  const rows = commandFlags[name].map(flag => {
    const {value} = shapes[flag];
    return row(
      `--${flag}${value === undefined ? '' : ` ${named(value, help)}`}`,
      help.flags[flag],
      27,
      width,
    );
  });
  const operand = commandOperands[name];
  const usage = ['wa-token', name, ...(operand === undefined ? [] : [named(operand.name, help)])].join(' ');
  const title = hanging(`${usage}:`, help.commands[name], `${usage}: `.length, width);
  return [title, '', help.flagsTitle, ...rows].join('\n');
};

/** `[CODE[/SUBCODE] | -]` in the language of the help. */
const named = (value: string, {words}: Copy['help']): string => {
  const known: Readonly<Record<string, string>> = words;
  return value.replace(/[A-Z]+/g, word => known[word] ?? word);
};

const row = (left: string, right: string, column: number, width: number | null): string =>
  hanging(`  ${left}`, right, column, width);
