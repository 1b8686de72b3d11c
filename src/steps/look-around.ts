/** Finds the tokens that lie about, and asks Graph about all of them in one round. */
import type {Secret} from '../core/secret.ts';
import {decidingToken, type FoundToken} from '../stores/env/find.ts';
import {tokenEntry} from '../stores/keychain/entries.ts';
import {type Identity, inspectToken} from '../verify/index.ts';
import type {Found, Seen, Where} from './found.ts';
import {evidenceOf} from './journey-of.ts';
import {pastOf} from './known-ids.ts';
import type {SavedProfile} from './own-profile.ts';
import type {Tools} from './tools.ts';

/** More tokens than this are not asked about: that would be many requests for a first glance. */
const mostAsked = 5;
/** The person is not kept waiting longer than this for what may not answer at all, milliseconds. */
const longestLookMs = 5_000;
const briefMs = 1_000;

/** In the files and the environment: the one that the project reads comes first. */
export const lyingAbout = (tools: Tools): readonly Found[] => {
  const found = tools.findTokens();
  const deciding = decidingToken(found, tools.tokenName);
  const others = found.filter(each => each !== deciding);
  return deciding === null ? [] : [deciding, ...others].map(each => ({...each, where: whereOf(each)}));
};

const whereOf = ({name, where}: FoundToken): Where =>
  where.kind === 'environment' ? {kind: 'environment', name} : {...where, name};

/** The token that a profile keeps in the keychain, unless it lies about here as well. */
export const keptIn = async (
  own: SavedProfile | null,
  found: readonly Found[],
  {keychain, asks}: Tools,
): Promise<readonly Found[]> => {
  if (own === null || !own.profile.stored.some(({store}) => store === 'keychain')) return [];
  if (found.some(({secret}) => secret.fingerprint === own.profile.fingerprint)) return [];
  // Without a person it only names the journey: that is not worth the wait for a keychain that hangs.
  const held = await keychain.read(tokenEntry(own.name), asks ? {} : {mostMs: briefMs});
  return held.ok && held.value !== null
    ? [{secret: held.value, where: {kind: 'profile', profile: own.name}}]
    : [];
};

/** A found token, and all that Graph said of it: more than is shown. */
export interface Inspected extends Seen {
  readonly identity: Identity | null;
}

/** Begins to ask; every different token once, all at the same time. */
export const inspecting = (
  tools: Tools,
  own: SavedProfile | null,
  appId: string | null,
  signal: AbortSignal,
) => {
  const within = AbortSignal.any([signal, AbortSignal.timeout(longestLookMs)]);
  const asked = new Map<string, Promise<Identity>>();
  const ask = (secret: Secret): Promise<Identity> | null => {
    const {fingerprint} = secret;
    const known = asked.get(fingerprint);
    if (known !== undefined || asked.size === mostAsked) return known ?? null;
    const {appSecret} = tools;
    // The app alone can still say something of a token that is dead.
    const of = {appId: tools.wishes.appId ?? (appSecret === null ? null : appId), appSecret};
    const options = {...of, allowTemporary: false, expiresWithinDays: null, now: tools.now()};
    const asking = inspectToken(tools.graph(secret), secret, options, () => {}, within);
    asked.set(fingerprint, asking);
    return asking;
  };
  return async (found: Found): Promise<Inspected> => {
    const why = notAsked(tools);
    if (why !== null) return {...found, evidence: {code: 'not-asked', why}, identity: null};
    const identity = await ask(found.secret);
    if (identity === null) return {...found, evidence: {code: 'not-asked', why: 'many'}, identity};
    const judged = tools.wishes.appId === null ? withoutApp(identity) : identity;
    const evidence = evidenceOf(judged, pastOf(found.secret, own), tools.now());
    return {...found, evidence, identity, appId: identity.app?.id ?? null};
  };
};

/** A found token goes to Meta, or to this machine, and nowhere else. */
const notAsked = ({wishes, graphIsTrusted}: Tools): 'untrusted' | 'chosen' | null => {
  if (isNamed(wishes.journey)) return 'chosen';
  return graphIsTrusted ? null : 'untrusted';
};

/** Whether the flag names a way to a new token: the others depend on what is found. */
export const isNamed = (journey: Tools['wishes']['journey']): journey is 'first' | 'migrate' | 'replace' =>
  journey === 'first' || journey === 'migrate' || journey === 'replace';

/** Which app it should be of was not said: the id that a file or profile names is used for asking only. */
const withoutApp = (identity: Identity): Identity => ({
  ...identity,
  findings: identity.findings.filter(({id}) => id !== 'token.app'),
});
