/** `wa-token token`: prints the token to a pipe, and to a terminal only on request. */
import {agentOf} from '../../terminal/agent.ts';
import type {Io} from '../io.ts';
import {readSettings} from '../settings.ts';
import {UsageError} from '../usage.ts';
import type {QuickCommand} from './command.ts';
import {givenNames, loadToken} from './loading.ts';

export const command: QuickCommand = async context => {
  const {io, invocation, words, output} = context;
  const settings = readSettings(invocation, words.cli.usage);
  const isTerminal = io.print === undefined && io.stdout.isTTY === true;
  if (isTerminal && invocation.values.reveal !== true) throw new UsageError(words.use.terminal);
  const names = givenNames(null, settings);
  const loaded = await loadToken(context, settings, names, names);
  if (!loaded.ok) {
    output.problem(loaded.problem.sentence);
    return loaded.problem.code;
  }
  if (agentOf(io.env) !== null) output.tell(words.use.agentReads);
  // Written past the redactor: to give the token out is what this command is for.
  const failed = await write(io, `${loaded.value.secret.open()}\n`);
  if (failed === null) return 0;
  output.tell(words.use.notWritten(failed));
  return 4;
};

/** @returns null, or why it could not be written: a full disk, a reader that is gone */
const write = async (io: Io, text: string): Promise<string | null> => {
  const left = io.print?.(text) ?? text;
  if (left.length === 0) return null;
  return new Promise(resolve => {
    const failed = (error: Error): void => resolve('code' in error ? String(error.code) : error.name);
    io.stdout.once('error', failed);
    io.stdout.write(left, error => {
      if (error) failed(error);
      else resolve(null);
    });
  });
};
