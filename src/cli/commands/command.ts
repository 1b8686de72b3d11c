/** What a command is given. */
import type {Copy} from '../../copy/en.ts';
import type {Invocation} from '../arguments.ts';
import type {Io} from '../io.ts';
import type {Output} from '../output.ts';

export interface CommandContext {
  readonly io: Io;
  readonly invocation: Invocation;
  readonly words: Copy;
  readonly output: Output;
}

/** @returns the exit code. */
export type Command = (context: CommandContext) => Promise<number>;
