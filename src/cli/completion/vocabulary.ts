/** What can stand where on the command line, for shells to complete: made from the one table of commands and flags. */
import type {Copy} from '../../copy/en.ts';
import {languages} from '../../copy/languages.ts';
import {versions} from '../../graph/versions.ts';
import {scenarioNames} from '../../sandbox/names.ts';
import {presetIds} from '../../stores/names/table.ts';
import {
  type CommandName,
  commandFlags,
  commandNames,
  type FlagName,
  type FlagShape,
  flags as flagTable,
} from '../flags.ts';
import {journeys, pendingWishes} from '../settings.ts';
import {storeNames} from '../store-settings.ts';

/** What comes after a flag: nothing, a file, one of these words, or a text that only the person knows. */
export type Takes =
  | {readonly kind: 'nothing'}
  | {readonly kind: 'file'}
  | {readonly kind: 'words'; readonly words: readonly string[]}
  | {readonly kind: 'text'; readonly name: string};

export interface FlagEntry {
  /** Without its dashes. */
  readonly name: FlagName;
  readonly about: string;
  readonly takes: Takes;
}

export interface CommandEntry {
  readonly name: CommandName;
  readonly about: string;
  /** What its first word after the name can be; empty where that cannot be listed. */
  readonly words: readonly string[];
  readonly flags: readonly FlagEntry[];
}

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const shapes: Readonly<Record<FlagName, FlagShape>> = flagTable;

const wordsOfFlag: {readonly [name in FlagName]?: readonly string[]} = {
  store: storeNames,
  names: presetIds,
  journey: journeys,
  pending: pendingWishes,
  language: Object.keys(languages),
  scenario: scenarioNames,
  'graph-version': versions.map(({name}) => name),
};

const wordsOfCommand: {readonly [name in CommandName]?: readonly string[]} = {
  demo: scenarioNames,
  completion: shells,
  help: commandNames,
};

/** Every command with its flags, in the order of the tables. */
export const vocabularyOf = ({help}: Copy): readonly CommandEntry[] =>
  commandNames.map(name => ({
    name,
    about: help.commands[name],
    words: wordsOfCommand[name] ?? [],
    flags: commandFlags[name].map(flag => ({name: flag, about: help.flags[flag], takes: takenBy(flag)})),
  }));

const takenBy = (flag: FlagName): Takes => {
  const {type, value} = shapes[flag];
  const words = wordsOfFlag[flag];
  if (type === 'boolean') return {kind: 'nothing'};
  if (words !== undefined) return {kind: 'words', words};
  return value === 'PATH' ? {kind: 'file'} : {kind: 'text', name: value ?? ''};
};
