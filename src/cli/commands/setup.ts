/** `wa-token setup`: the wizard; without a terminal the same flow, answered by flags and variables. */
import {chooseFrontEnd} from '../../terminal/front-end.ts';
import {assertNoAgent} from '../agent-terminal.ts';
import {openInk} from '../open-ink.ts';
import {readSettings} from '../settings.ts';
import {terminalOf} from '../terminal.ts';
import {UsageError} from '../usage.ts';
import type {Command} from './command.ts';

export const command: Command = async context => {
  const {io, invocation, words} = context;
  const settings = readSettings(invocation, words.cli.usage);
  assertNoAgent(io, invocation, settings, words);
  const frontEnd = chooseFrontEnd(settings, terminalOf(io));
  if (frontEnd === 'flags' && settings.revokeOld && !settings.yes)
    throw new UsageError(words.cli.usage.revokeNeedsYes, {flag: '--yes'});
  const opened = frontEnd === 'ink' ? await openInk(io, words) : null;
  try {
    const {beginSetup} = await import('../begin-setup.ts');
    return await beginSetup({context, settings, frontEnd, opened});
  } finally {
    await opened?.close();
  }
};
