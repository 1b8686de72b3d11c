/** `wa-token remove`: deletes a profile's token from every place that holds it, then the profile. */
import type {Copy} from '../../copy/en.ts';
import type {Parsed} from '../../core/parsed.ts';
import type {Problem} from '../../core/problem.ts';
import {isKeptElsewhere} from '../../steps/own-profile.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {findFolders} from '../../stores/folders.ts';
import type {Kept, Profile, ProfileName} from '../../stores/profile.ts';
import {defaultProfile, parseProfileName} from '../../stores/profile.ts';
import {createProfiles, type Profiles} from '../../stores/profiles.ts';
import {readSettings} from '../settings.ts';
import {UsageError} from '../usage.ts';
import {wrapped} from '../wrapped.ts';
import {deleteAppSecret} from './app-secret-deletion.ts';
import type {Command, CommandContext} from './command.ts';
import {consentTo} from './consent.ts';
import {type Deletion, deletingFrom} from './deletion.ts';
import {type NotRevoked, type Revoked, revocable} from './revocation.ts';
import {unclaimedToken} from './unclaimed.ts';

export const command: Command = async context => {
  const {io, invocation, words} = context;
  const settings = readSettings(invocation, words.cli.usage);
  const folders = await findFolders(io.env);
  if (!folders.ok) return refused(context, settings.profile, spokenOf(sentenceOf(folders.problem, words)));
  const parsed = parseProfileName(settings.profile);
  const name = parsed.ok ? parsed.value : defaultProfile;
  const profiles = createProfiles(folders.value.config);
  const read = await profiles.read(name);
  if (!read.ok) return refused(context, name, spokenOf(sentenceOf(read.problem, words)));
  const unclaimed = read.value === null ? await unclaimedToken(name, context) : null;
  const profile = read.value ?? (unclaimed?.ok === true ? unclaimed.value : null);
  if (profile === null) return refused(context, name, unknown(name, unclaimed, words));

  const here = {cwd: io.cwd, envPath: settings.envFile};
  const isNamed = settings.profileGiven || invocation.values.yes !== true;
  if (!isNamed && isKeptElsewhere({name, profile}, here))
    throw new UsageError(words.remove.elsewhere(name), {flag: '--profile'});

  const places = profile.stored.map(({where}) => where);
  const {question, orphanQuestion, forgetQuestion} = words.remove;
  // What cannot be deleted from here was named the last time.
  const forgets = places.length > 0 && profile.stored.every(({named}) => named === true);
  const asked = forgets
    ? forgetQuestion(name, places)
    : unclaimed === null
      ? question(name, places)
      : orphanQuestion(name, places.join(', '));
  const ending =
    invocation.values.revoke === true ? await revocable(context, settings, {name, profile}, profiles) : null;
  if (ending?.ok === false) return refused(context, name, ending.problem.message, ending.problem.code);
  const warning = ending === null ? [] : [words.remove.revokes(ending.value.sharing)];
  if (invocation.values.yes === true) for (const each of warning) context.output.tell(each);
  const consent = await consentTo([asked, ...warning].join(' '), context);
  if (consent !== 'yes') {
    context.output.tell(words.use.stopped);
    return consent === 'no' ? 0 : 130;
  }
  const revoked = ending === null ? null : await ending.value.revoke();
  if (revoked?.ok === false) return refused(context, name, revoked.problem.message, revoked.problem.code);
  const deleteFrom = deletingFrom({context, name, profile, stateDir: folders.value.state});
  const deletions: Deletion[] = [];
  for (const kept of profile.stored) deletions.push(await deleteFrom(kept));
  const done = {profile: name, deletions, revoked: revoked?.value ?? null};
  if (unclaimed !== null) return told(context, done, null, false);
  const open = forgets ? [] : deletions.filter(isOpen);
  const forgotten = await forget(profiles, name, profile, open);
  const isGone = forgotten.ok && open.length === 0;
  const secret = isGone ? await deleteAppSecret(profile, name, profiles, context) : null;
  const problem = forgotten.ok ? null : spokenOf(sentenceOf(forgotten.problem, words));
  const all = secret === null ? deletions : [...deletions, secret];
  return told(context, {...done, deletions: all}, problem, true, forgets);
};

/** A keychain that is there and cannot be looked into may have a token of this name: that is said. */
const unknown = (name: ProfileName, unclaimed: Parsed<unknown, Problem> | null, words: Copy): string => {
  const problem = unclaimed === null || unclaimed.ok ? null : unclaimed.problem;
  const isHidden =
    problem?.code === 'keychain/unavailable' &&
    ['locked', 'timed-out', 'refused'].includes(problem.facts.reason);
  return spoken([words.remove.unknown(name), ...(isHidden ? [sentenceOf(problem, words).message] : [])]);
};

const spokenOf = ({message, fix}: {readonly message: string; readonly fix: readonly string[]}): string =>
  spoken([message, ...fix]);

const isOpen = ({outcome}: Deletion): boolean => outcome.kind === 'failed' || outcome.kind === 'unreachable';

/** What still holds the token is kept in mind, so that it can be deleted another day. */
const forget = (profiles: Profiles, name: ProfileName, profile: Profile, open: readonly Deletion[]) => {
  const stored = open.map(
    ({kept, outcome}): Kept => (outcome.kind === 'unreachable' ? {...kept, named: true} : kept),
  );
  return open.length === 0
    ? profiles.remove(name)
    : profiles.update(name, before => ({...(before ?? profile), stored}));
};

const refused = (
  {invocation, output}: CommandContext,
  profile: string,
  message: string,
  code: NotRevoked['code'] = 4,
): number => {
  const error = {code: codes[code], message};
  if (invocation.values.json === true)
    output.document(documentOf({profile, deletions: [], revoked: null}, error));
  else output.tell(message);
  return code;
};

const codes = {1: 'not-revoked', 3: 'unreachable', 4: 'store-failed'} as const;

interface Done {
  readonly profile: string;
  readonly deletions: readonly Deletion[];
  readonly revoked: Revoked | null;
}

const told = (
  {io, invocation, output, words}: CommandContext,
  done: Done,
  problem: string | null,
  isProfile = true,
  forgets = false,
): number => {
  const {profile, deletions, revoked} = done;
  const open = forgets ? [] : deletions.filter(isOpen);
  const error = problem ?? (open.length === 0 ? null : spoken(open.map(({sentence}) => sentence)));
  if (invocation.values.json === true) {
    output.document(documentOf(done, error === null ? null : {code: codes[4], message: error}));
  } else {
    const say = (sentence: string): void => output.say(wrapped(sentence, io.stdout));
    if (revoked !== null) say(revoked.sentence);
    for (const each of forgets ? [] : deletions) (open.includes(each) ? output.tell : say)(each.sentence);
    if (problem !== null) output.tell(problem);
    else if (isProfile) say(open.length > 0 ? words.remove.kept(profile) : words.remove.done(profile));
    if (deletions.length > 0 && revoked === null) say(words.remove.stillValid);
  }
  return error === null ? 0 : 4;
};

const documentOf = (
  {profile, deletions, revoked}: Done,
  error: {readonly code: string; readonly message: string} | null,
) => ({
  schema: 'wa-token.remove/1',
  ok: error === null,
  error,
  profile,
  revoked: revoked?.isProved ?? null,
  places: deletions.map(({kept: {store, where}, outcome}) => ({
    store,
    where,
    result: outcome.kind,
    variables: outcome.kind === 'removed' ? outcome.variables : [],
  })),
});
