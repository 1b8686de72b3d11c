/** `wa-token doctor --leaks`: looks for every known token where none belongs. Says where, never what. */
import {leakLines} from '../steps/leak-lines.ts';
import {findFolders} from '../stores/folders.ts';
import {createKeychain} from '../stores/keychain/keychain.ts';
import {lookIntoGit} from '../stores/leaks/git-history.ts';
import {type KnownToken, knownTokens} from '../stores/leaks/known-tokens.ts';
import type {Leaks} from '../stores/leaks/leak.ts';
import {lookForLeaks} from '../stores/leaks/look.ts';
import type {CommandContext} from './commands/command.ts';
import {unattendedMs} from './keychain-patience.ts';
import {givenToken} from './secrets.ts';
import {readSettings} from './settings.ts';
import {unread} from './unread.ts';

/** A long history takes its time; a cron job that never ends helps nobody. */
const limitMs = 10 * 60_000;

/** @returns the exit code: 1 when something was found, 3 when nothing was but not all could be looked at */
export const searchForLeaks = async (context: CommandContext): Promise<number> => {
  const {io, invocation, words, output} = context;
  const settings = readSettings(invocation, words.cli.usage);
  const folders = await findFolders(io.env);
  const given = await givenToken(io, settings, words.cli.usage);
  if (!folders.ok) return unread(context, folders.problem);
  if (!given.ok) return unread(context, given.problem);
  const known = await knownTokens({
    cwd: io.cwd,
    env: io.env,
    envFile: settings.envFile,
    folders: folders.value,
    keychain: createKeychain({env: io.env, limitMs: unattendedMs(io)}),
  });
  const named: readonly KnownToken[] =
    given.value === null
      ? []
      : [{secret: given.value.secret.trimmed(), from: given.value.source, file: null}];
  const tokens = [...named, ...known.tokens];
  for (const {secret} of tokens) output.hide(secret);
  return told(context, tokens, known.unread, await search(context, tokens));
};

const search = async ({io: {cwd, env}}: CommandContext, tokens: readonly KnownToken[]): Promise<Leaks> => {
  if (tokens.length === 0) return {found: [], complete: true};
  const secrets = tokens.map(({secret}) => secret);
  const stores = tokens.flatMap(({file}) => file ?? []);
  const signal = AbortSignal.timeout(limitMs);
  const here = await lookForLeaks({secrets, cwd, env, stores, signal});
  const before = await lookIntoGit(secrets, {cwd, env, signal});
  return {found: [...here.found, ...before.found], complete: here.complete && before.complete};
};

const told = (
  {words, output, invocation}: CommandContext,
  tokens: readonly KnownToken[],
  unread: readonly string[],
  leaks: Leaks,
): number => {
  const say = words.stores.doctor;
  const isComplete = leaks.complete && unread.length === 0;
  if (invocation.values.json === true) {
    output.document({
      schema: 'wa-token.leaks/1',
      tokens: tokens.map(({secret, from}) => ({fingerprint: secret.fingerprint, from})),
      leaks: leaks.found,
      unread,
      complete: isComplete,
    });
  } else {
    for (const profile of unread) output.tell(say.unread(profile));
    const lookedFor = tokens.map(({secret, from}) => `  ${secret.fingerprint}  ${from}`);
    if (tokens.length === 0) output.say(say.noTokens);
    else output.say([say.lookedFor, ...lookedFor, '', ...said(leaks, words)].join('\n'));
  }
  if (leaks.found.length > 0) return 1;
  return isComplete ? 0 : 3;
};

const said = (leaks: Leaks, words: CommandContext['words']): readonly string[] => {
  const {leaks: say} = words.stores;
  if (leaks.found.length > 0) return leakLines(leaks, words);
  return [leaks.complete ? say.none : `${say.none} ${say.incomplete}`];
};
