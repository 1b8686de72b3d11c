/** What a command is given. */
import type {Copy} from '../../copy/en.ts';
import type {CommandLineWords, Language} from '../../copy/languages.ts';
import type {Invocation} from '../arguments.ts';
import type {Io} from '../io.ts';
import type {Output} from '../output.ts';

export interface CommandContext<Words = Copy> {
  readonly io: Io;
  readonly invocation: Invocation;
  readonly words: Words;
  /** Where further words come from. */
  readonly language: Language;
  readonly output: Output;
}

/** @returns the exit code. */
export type Command<Words = Copy> = (context: CommandContext<Words>) => Promise<number>;

/** A command that starts before all words are loaded, because it hardly ever needs them. */
export type QuickCommand = Command<CommandLineWords>;

export type QuickContext = CommandContext<CommandLineWords>;
