import type {Copy} from '../../copy/en.ts';
import {
  type CommandName,
  commandFlags,
  commandNames,
  type FlagName,
  type FlagShape,
  flags,
} from '../flags.ts';
import {UsageError} from '../usage.ts';
import type {Command} from './command.ts';

/** `wa-token help [COMMAND]`, `--help`. */
export const command: Command = async ({invocation, words, output}) => {
  const [asked] = invocation.positionals;
  const topic =
    invocation.command === 'help' ? asked : invocation.given.size > 1 ? invocation.command : undefined;
  const name = commandNames.find(each => each === (topic ?? ''));
  if (topic !== undefined && name === undefined)
    throw new UsageError(words.cli.usage.unknownCommand(topic, null));
  output.say(name === undefined ? overview(words) : helpOf(name, words));
  return 0;
};

const overview = ({cli: {help}}: Copy): string => {
  const commands = commandNames.map(name => row(name, help.commands[name]));
  return [
    help.intro,
    '',
    help.usage,
    '',
    help.commandsTitle,
    ...commands,
    '',
    help.variable,
    '',
    help.exits,
  ].join('\n');
};

const shapes: Readonly<Record<FlagName, FlagShape>> = flags;

/** Help on one command. */
export const helpOf = (name: CommandName, {cli: {help}}: Copy): string => {
  const rows = commandFlags[name].map(flag => {
    const {value} = shapes[flag];
    return row(`--${flag}${value === undefined ? '' : ` ${value}`}`, help.flags[flag]);
  });
  return [`wa-token ${name}: ${help.commands[name]}`, '', help.flagsTitle, ...rows].join('\n');
};

const row = (left: string, right: string): string => `  ${left.padEnd(24)} ${right}`;
