/** `wa-token setup`: the wizard; without a terminal the same flow, answered by flags and variables. */
import {sentenceOf} from '../../steps/sentence.ts';
import {chooseFrontEnd} from '../front-end.ts';
import {givenAppSecret, givenToken} from '../secrets.ts';
import {readSettings} from '../settings.ts';
import {runSetup} from '../setup.ts';
import {realSurroundings} from '../surroundings.ts';
import {terminalOf} from '../terminal.ts';
import {UsageError} from '../usage.ts';
import type {Command} from './command.ts';

export const command: Command = async context => {
  const {io, invocation, words, output} = context;
  const {usage} = words.cli;
  const settings = readSettings(invocation, usage);
  const frontEnd = chooseFrontEnd(settings, terminalOf(io));
  const around = await realSurroundings(io, settings, words, frontEnd !== 'flags');
  const given = await givenToken(io, settings, usage);
  const appSecret = await givenAppSecret(io, settings, usage);
  for (const result of [around, given, appSecret]) {
    if (result.ok) continue;
    output.problem(sentenceOf(result.problem, words));
    return 4;
  }
  if (!around.ok || !given.ok || !appSecret.ok) return 4;
  if (frontEnd === 'flags' && given.value === null) {
    throw new UsageError(usage.noToken, {code: 'missing-answer', flag: '--token-stdin', choices: []});
  }
  return runSetup({
    context,
    around: around.value,
    frontEnd,
    settings,
    given: given.value,
    appSecret: appSecret.value,
  });
};
