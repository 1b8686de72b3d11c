/** Looks around before anything is asked: what is known already, and which journey that means. */
import {fail, ok} from '../core/parsed.ts';
import type {Secret} from '../core/secret.ts';
import type {DoStep} from '../core/step.ts';
import type {FoundToken} from '../stores/env/find.ts';
import type {EnvFacts} from '../stores/env/read.ts';
import type {Profile} from '../stores/profile.ts';
import {type Identity, inspectToken} from '../verify/index.ts';
import {nothing, unreadable} from './custody.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {local} from './problems.ts';
import type {Tools} from './tools.ts';
import {troubleOf} from './trouble.ts';
import type {Evidence, Journey, KnownIds, Situation, Wizard} from './world.ts';

export const situation: DoStep<Wizard, 'situation'> = {
  kind: 'do',
  id: 'situation',
  chapter: 'start',
  reads: [],
  title: words => words.steps.situation.title,
  async run(_known, tools, signal, note) {
    if (tools.wishes.stores?.includes('env') === true) {
      const writable = tools.envIsWritable();
      if (!writable.ok) return fail(local(writable.problem));
    }
    const missing = tools.missingTool();
    if (missing !== null) return fail(local(missing));
    const env = tools.readEnv();
    const facts = env.ok ? env.value : null;
    // Without questions nothing is taken from a profile that was not named.
    const profile = tools.asks || tools.wishes.profileGiven ? await tools.readProfile() : null;
    const found = tools.findTokens();
    const [judged, pending] = await telling(tools, note, () =>
      Promise.all([judge(found, profile, tools, signal), tools.asks ? tools.pending() : nothing]),
    );
    return ok({...known(facts, profile, tools), ...judged, pending});
  },
  notices: ({situation: seen}, words) => unreadable(seen?.pending, words),
  working: (_known, notes, words) => waitingFor(notes, words.steps.situation.note, words),
  trouble: (problem, _known, words) =>
    troubleOf(problem, [{key: 'r', label: words.steps.trouble.retry, event: {type: 'retry'}}], words),
};

/** The ids a file or profile suggests; the target `.env` comes before the profile. */
const known = (
  env: EnvFacts | null,
  profile: Profile | null,
  {wishes}: Tools,
): Pick<Situation, 'ids' | 'idsFrom'> => {
  const fromEnv = {wabaId: env?.wabaId?.value, phoneId: env?.phoneId?.value, appId: env?.appId?.value};
  const useEnv = fromEnv.wabaId !== undefined || fromEnv.phoneId !== undefined;
  const ids: KnownIds = compact({
    wabaId: useEnv ? fromEnv.wabaId : profile?.waba?.id,
    phoneId: useEnv ? fromEnv.phoneId : profile?.phone?.id,
    appId: fromEnv.appId ?? profile?.app?.id,
    businessId: profile?.business?.id,
    systemUserId: profile?.systemUser?.id,
  });
  const idsFrom = useEnv ? wishes.envPath : profile === null ? null : `profile ${wishes.profile}`;
  return {ids, idsFrom};
};

/** Leaves out what is not an id: a placeholder in a `.env` is no hint. */
const compact = (ids: {readonly [name in keyof KnownIds]: string | undefined}): KnownIds =>
  Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined && /^\d{5,25}$/.test(id)));

type Judgement = Pick<Situation, 'journey' | 'evidence'>;

const judge = async (
  found: readonly FoundToken[],
  profile: Profile | null,
  tools: Tools,
  signal: AbortSignal,
): Promise<Judgement> => {
  const {journey} = tools.wishes;
  if (journey !== null) return {journey, evidence: {code: 'chosen'}};
  const [token] = found;
  const secret = token?.secret ?? (await ofProfile(profile, tools));
  const where = token === undefined ? `profile ${tools.wishes.profile}` : placeOf(token);
  if (secret === null) return {journey: 'first', evidence: {code: 'none'}};
  if (!tools.graphIsTrusted) return {journey: 'unknown', evidence: {code: 'unknown', where}};
  const identity = await inspectToken(
    tools.graph(secret),
    secret,
    {appId: null, appSecret: null, allowTemporary: false, expiresWithinDays: null, now: tools.now()},
    () => {},
    signal,
  );
  return journeyOf(identity, where, tools.now());
};

const ofProfile = async (profile: Profile | null, {keychain, wishes}: Tools): Promise<Secret | null> => {
  if (profile?.stored.some(({store}) => store === 'keychain') !== true) return null;
  const held = await keychain.read({service: 'wa-token', account: wishes.profile});
  return held.ok ? held.value : null;
};

const placeOf = ({name, where}: FoundToken): string =>
  where.kind === 'environment' ? `$${name}` : where.path;

const soonDays = 14;

/** Which journey a found token means, from what Graph says about it. */
export const journeyOf = (identity: Identity, where: string, now: Date): Judgement => {
  const of = (journey: Journey, evidence: Evidence): Judgement => ({journey, evidence});
  if (identity.verdict === 'undecided') return of('unknown', {code: 'unknown', where});
  const failed = identity.findings.find(({status}) => status === 'fail');
  if (failed?.id === 'token.alive') return of('replace', {code: 'dead', where, analysis: failed.analysis});
  if (identity.kind === 'user' || identity.kind === 'page') return of('migrate', {code: 'temporary', where});
  if (failed !== undefined) return of('replace', {code: 'failing', where, analysis: failed.analysis});
  const left =
    identity.expiresAt === null ? null : (Date.parse(identity.expiresAt) - now.getTime()) / 86_400_000;
  if (left !== null && left <= soonDays)
    return of('replace', {code: 'ending', where, days: Math.max(0, Math.floor(left))});
  return of('healthy', {code: 'healthy', where});
};
