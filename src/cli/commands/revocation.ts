/** Ends a token at Meta before it is deleted from its places: afterwards nobody has it to name it to Meta. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import type {Secret} from '../../core/secret.ts';
import {createGraph} from '../../graph/graph.ts';
import {revokeReplaced} from '../../lifecycle/revoke.ts';
import {failureSentence} from '../../steps/failure-sentence.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {appSecretEntry} from '../../stores/keychain/entries.ts';
import type {Profile, ProfileName} from '../../stores/profile.ts';
import type {Profiles} from '../../stores/profiles.ts';
import {givenAppSecret} from '../secrets.ts';
import type {Settings} from '../settings.ts';
import {realSurroundings, type Surroundings} from '../surroundings.ts';
import {findToken} from '../token-source.ts';
import {UsageError} from '../usage.ts';
import type {CommandContext} from './command.ts';

/** Why the token is not revoked, and the exit code of that. */
export interface NotRevoked {
  readonly code: 1 | 3 | 4;
  readonly message: string;
}

export interface Revoked {
  /** Meta was asked afterwards, and refuses it. */
  readonly isProved: boolean;
  readonly sentence: string;
}

export interface Revocable {
  /** Other profiles with this token, which end with it. */
  readonly sharing: readonly ProfileName[];
  revoke(): Promise<Parsed<Revoked, NotRevoked>>;
}

/**
 * Finds what a revocation needs: the token, and the secret of its app. Asks Graph nothing yet.
 *
 * @throws UsageError where no app secret is given and none is kept
 */
export const revocable = async (
  context: CommandContext,
  settings: Settings,
  {name, profile}: {readonly name: ProfileName; readonly profile: Profile},
  profiles: Profiles,
): Promise<Parsed<Revocable, NotRevoked>> => {
  const {io, words, output} = context;
  const cannot = (message: string) => fail({code: 4 as const, message});
  const around = await realSurroundings(io, settings, words, false);
  if (!around.ok) return cannot(toldOf(sentenceOf(around.problem, words)));
  const {isMeta, isLoopback, url} = around.value.address;
  if (!isMeta && !isLoopback) return cannot(words.cli.commands.notSentTo(url));
  const found = await findToken({...settings, profile: name, profileGiven: true}, around.value);
  if (!found.ok) return cannot(toldOf(sentenceOf(found.problem, words)));
  const token = found.value?.secret ?? null;
  if (token?.fingerprint !== profile.fingerprint || profile.app === null)
    return cannot(words.remove.notRevocable(name));
  output.hide(token);
  const appSecret = await secretOf(profile.app.id, around.value, context, settings);
  if (!appSecret.ok) return appSecret;
  output.hide(appSecret.value);
  const needed = {token, appId: profile.app.id, appSecret: appSecret.value, around: around.value};
  return ok({
    sharing: await othersWith(token, name, profiles),
    revoke: () => revokeWith(needed, context, settings),
  });
};

interface Needed {
  readonly token: Secret;
  readonly appId: string;
  readonly appSecret: Secret;
  readonly around: Surroundings;
}

/** The token itself is the caller: Meta wants one of the same app, and there may be no other. */
const revokeWith = async (
  {token, appId, appSecret, around: {address, version}}: Needed,
  {io, words}: CommandContext,
  {timeoutMs, deadlineMs}: Settings,
): Promise<Parsed<Revoked, NotRevoked>> => {
  const pool = createGraph({address, version, env: io.env, timeoutMs});
  try {
    const own = pool.as(token);
    const signal = AbortSignal.timeout(deadlineMs);
    const proof = await revokeReplaced({fresh: own, old: own, appId, appSecret}, signal);
    if (proof.ok) {
      const sentence = words.steps.oldToken.proofs[proof.value](token.fingerprint);
      return ok({isProved: proof.value === 'refused', sentence});
    }
    const message = spoken([words.remove.notRevoked, toldOf(failureSentence(proof.problem, words))]);
    return fail({code: proof.problem.kind === 'graph' ? 1 : 3, message});
  } finally {
    await pool.close();
  }
};

const secretOf = async (
  appId: string,
  {keychain}: Surroundings,
  {io, words}: CommandContext,
  settings: Settings,
): Promise<Parsed<Secret, NotRevoked>> => {
  const given = await givenAppSecret(io, settings, words.cli.usage);
  if (!given.ok) return fail({code: 4, message: toldOf(sentenceOf(given.problem, words))});
  if (given.value !== null) return ok(given.value);
  const kept = await keychain.read(appSecretEntry(appId));
  if (kept.ok && kept.value !== null) return ok(kept.value);
  const flag = '--app-secret-file';
  throw new UsageError(words.cli.usage.missingAnswer(words.steps.appSecret.question, flag), {
    code: 'missing-answer',
    flag,
    choices: [],
  });
};

/** Several numbers are often used with one token. */
const othersWith = async (
  token: Secret,
  own: ProfileName,
  profiles: Profiles,
): Promise<readonly ProfileName[]> => {
  const names = await profiles.names();
  const others = names.ok ? names.value.filter(each => each !== own) : [];
  const read = await Promise.all(others.map(async name => ({name, read: await profiles.read(name)})));
  return read.flatMap(({name, read: each}) =>
    each.ok && each.value?.fingerprint === token.fingerprint ? [name] : [],
  );
};

const toldOf = ({message, fix}: {readonly message: string; readonly fix: readonly string[]}): string =>
  spoken([message, ...fix]);
