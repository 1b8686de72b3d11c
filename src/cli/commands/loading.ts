/** What `token` and `run` have in common: the token from wherever it is, without asking Graph about it. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import type {Problem, Sentence} from '../../core/problem.ts';
import {parseToken} from '../../paste/token.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {findFolders} from '../../stores/folders.ts';
import type {Keychain} from '../../stores/keychain/keychain.ts';
import type {Names} from '../../stores/names/table.ts';
import {defaultProfile, parseProfileName} from '../../stores/profile.ts';
import {findSource, type Seeking, type Source, valuesAround} from '../../stores/token-source.ts';
import type {Io} from '../io.ts';
import {unattendedMs} from '../keychain-patience.ts';
import {givenToken} from '../secrets.ts';
import type {Settings} from '../settings.ts';
import type {QuickContext} from './command.ts';

/** A token that is one, and what was found beside it. */
export type Loaded = Omit<Source, 'idsFrom' | 'differs'>;

/** Why there is none, and the exit code of that. */
export interface NotLoaded {
  readonly code: 1 | 4;
  readonly sentence: Sentence;
}

/**
 * @param names those that were given by flags
 * @param exact those of them that nothing else is taken in place of
 * @throws UsageError for an empty or a terminal's standard input
 */
export const loadToken = async (
  {io, words, language, output}: QuickContext,
  settings: Settings,
  names: Partial<Names>,
  exact: Partial<Names>,
): Promise<Parsed<Loaded, NotLoaded>> => {
  const sentence = async (problem: Problem) => sentenceOf(problem, await language.all());
  const unreadable = async (problem: Problem) => fail({code: 4 as const, sentence: await sentence(problem)});
  const folders = await findFolders(io.env);
  const given = await givenToken(io, settings, words.cli.usage);
  if (!given.ok) return unreadable(given.problem);
  const name = parseProfileName(settings.profile);
  const seeking: Seeking = {
    cwd: io.cwd,
    env: io.env,
    profile: settings.profileGiven ? (name.ok ? name.value : defaultProfile) : null,
    envFile: settings.envFileGiven ? settings.envFile : null,
    names,
    exact,
    sends: false,
    folders: async () => folders,
    keychain: () =>
      keychainFor(io, () => void language.all().then(({steps}) => output.tell(steps.keychainSlow))),
  };
  const found =
    given.value === null
      ? await findSource(seeking)
      : ok({...given.value, values: valuesAround(seeking), differs: null, profile: null});
  if (!found.ok) return unreadable(found.problem);
  if (found.value === null) {
    const message = words.cli.commands.noTokenFound(
      placesOf(settings),
      settings.profileGiven ? null : (exact.token ?? null),
    );
    return fail({code: 4, sentence: {message, fix: []}});
  }
  const {secret, source, values, profile, differs} = found.value;
  const token = parseToken(secret);
  if (!token.ok) return fail({code: 1, sentence: await sentence(token.problem)});
  for (const each of [secret, token.value.secret]) output.hide(each);
  if (differs !== null) output.tell(words.use.differs(differs, settings.envFile));
  return ok({secret: token.value.secret, source, values, profile});
};

/** Loaded only for a profile that keeps its token there. With a person at the terminal it may ask for its password. */
export const keychainFor = async (io: Io, onSlow: () => void): Promise<Keychain> => {
  const {createKeychain} = await import('../../stores/keychain/keychain.ts');
  const keychain = createKeychain({
    env: io.env,
    ...(isAttended(io) ? {onSlow: once(onSlow)} : {limitMs: unattendedMs(io)}),
  });
  const folders = await findFolders(io.env);
  const {sweepCustody} = await import('../../stores/custody.ts');
  // Beside the command: what it removes is nothing that the command reads.
  if (folders.ok) void sweepCustody(keychain, folders.value.state, io.now().getTime());
  return keychain;
};

const once = (act: () => void): (() => void) => {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
};

/** Standard output is the pipe or the program's: whether somebody is there is told by the other two. */
const isAttended = ({stdin, stderr, env}: Io): boolean =>
  stdin.isTTY === true && 'isTTY' in stderr && stderr.isTTY === true && (env['CI'] ?? '') === '';

const placesOf = ({profileGiven, profile, envFileGiven, envFile}: Settings): readonly string[] => {
  if (profileGiven) return [`profile ${profile}`];
  return envFileGiven ? [envFile] : ['environment', envFile, 'profile default'];
};

/** The names that flags give: of a preset, and the token's own. */
export const givenNames = (preset: Names | null, {tokenVar}: Settings): Partial<Names> => ({
  ...preset,
  ...(tokenVar === null ? {} : {token: tokenVar}),
});
