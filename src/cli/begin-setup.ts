/** What `setup` does once its front-end is chosen: finds what it runs among, takes what was given, runs the wizard. */
import {ok} from '../core/parsed.ts';
import type {FrontEnd} from '../terminal/front-end.ts';
import type {CommandContext} from './commands/command.ts';
import type {Opened} from './open-ink.ts';
import {pendingAsked} from './pending.ts';
import {givenAppSecret, givenPin, givenToken} from './secrets.ts';
import type {Settings} from './settings.ts';
import {runSetup} from './setup.ts';
import {realSurroundings} from './surroundings.ts';
import {spokenProblem, unreadReport} from './unread.ts';

export interface Beginning {
  readonly context: CommandContext;
  readonly settings: Settings;
  readonly frontEnd: FrontEnd;
  /** The front-end, where it is drawn already. */
  readonly opened: Opened | null;
}

/** @returns the exit code */
export const beginSetup = async ({context, settings, frontEnd, opened}: Beginning): Promise<number> => {
  const {io, words} = context;
  const {usage} = words.cli;
  const around = await realSurroundings(io, settings, words, frontEnd !== 'flags');
  const given = await givenToken(io, settings, usage);
  const appSecret = await givenAppSecret(io, settings, usage);
  const pin = await givenPin(io, settings, usage);
  const waits =
    around.ok && given.ok && given.value === null
      ? await pendingAsked(settings, around.value, io.now)
      : ok(null);
  for (const result of [around, given, appSecret, pin, waits]) {
    if (result.ok) continue;
    // What is said on the alternate screen goes with it.
    await opened?.close();
    const message = spokenProblem(result.problem, context);
    return unreadReport(context, settings, {code: 'store-failed', message});
  }
  if (!around.ok || !given.ok || !appSecret.ok || !pin.ok || !waits.ok) return 4;
  return runSetup({
    context,
    around: around.value,
    frontEnd,
    opened,
    settings,
    given: given.value ?? waits.value,
    waited: waits.value !== null,
    appSecret: appSecret.value,
    pin: pin.value,
  });
};
