/** The commands and flags as data, for `help --json`: a program that drives this one finds all it may say. */
import {en} from '../copy/en.ts';
import {vocabularyOf} from './completion/vocabulary.ts';
import {
  type CommandName,
  commandOperands,
  type FlagName,
  type FlagShape,
  flags,
  variableOf,
} from './flags.ts';
import {version} from './version.ts';

const shapes: Readonly<Record<FlagName, FlagShape>> = flags;

/** @returns `wa-token.help/1`, in English whatever the language */
export const helpDocument = (names: readonly CommandName[]) => ({
  schema: 'wa-token.help/1',
  version,
  commands: vocabularyOf(en)
    .filter(({name}) => names.includes(name))
    .map(({name, about, flags: taken}) => ({
      command: name,
      about,
      operand: commandOperands[name]?.name ?? null,
      flags: taken.map(flag => ({
        flag: `--${flag.name}`,
        // Help is asked for by whoever is there; a variable for it would be asking always.
        variable: flag.name === 'help' ? null : variableOf(flag.name),
        value: shapes[flag.name].value ?? null,
        choices: flag.takes.kind === 'words' ? flag.takes.words : [],
        repeatable: shapes[flag.name].multiple === true,
        about: flag.about,
      })),
    })),
});
