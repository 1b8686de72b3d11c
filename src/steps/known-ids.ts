/** Ids that are known before a token is there. */
import type {Secret} from '../core/secret.ts';
import type {EnvFacts} from '../stores/env/read.ts';
import type {Identity} from '../verify/index.ts';
import {hintsOf} from './aim.ts';
import {judgedIn} from './outcome.ts';
import type {SavedProfile} from './own-profile.ts';
import type {WizardProblem} from './problems.ts';
import type {Known, KnownIds} from './world.ts';

export interface Hints {
  readonly ids: KnownIds;
  /** Where `ids.wabaId` and `ids.phoneId` come from, as a person would name it. */
  readonly idsFrom: string | null;
}

/** A file, and what it says about WhatsApp. */
export interface ReadFile {
  readonly path: string;
  readonly facts: EnvFacts;
}

/** @param files the target first: the first that names an account or a number comes before the profile */
export const knownIds = (files: readonly ReadFile[], own: SavedProfile | null): Hints => {
  const [naming] = files.filter(({facts}) => facts.wabaId !== null || facts.phoneId !== null);
  const profile = own?.profile ?? null;
  const hinted =
    naming === undefined
      ? {wabaId: profile?.waba?.id, phoneId: profile?.phone?.id}
      : {wabaId: naming.facts.wabaId?.value, phoneId: naming.facts.phoneId?.value};
  const appId = files.map(({facts}) => facts.appId?.value).find(id => id !== undefined);
  const ids = onlyIds({
    ...hinted,
    appId: appId ?? profile?.app?.id,
    businessId: profile?.business?.id,
    systemUserId: profile?.systemUser?.id,
  });
  return {ids, idsFrom: naming?.path ?? (own === null ? null : `profile ${own.name}`)};
};

/** What Graph says of a token fills the links of the cards: its app, its system user, their portfolio where it is the only one. */
export const withIdentity = (ids: KnownIds, identity: Identity | null): KnownIds => {
  const [businessId, ...others] = identity?.grantedBusinesses ?? [];
  return {
    ...ids,
    ...(identity?.app == null ? {} : {appId: identity.app.id}),
    ...(identity?.kind === 'system-user' && identity.userId !== null ? {systemUserId: identity.userId} : {}),
    ...(businessId === undefined || others.length > 0 ? {} : {businessId}),
  };
};

/** The ids for links and letters: what was known before, and what Graph told since. */
export const linkIds = (known: Known): KnownIds => {
  const {situation, identity, accounts, waba, access} = known;
  const business = access?.waba?.business ?? waba?.business ?? onlyBusiness(accounts);
  return {
    ...hintsOf(known).ids,
    ...situation?.told?.ids,
    ...withIdentity({}, identity ?? null),
    ...(business == null ? {} : {businessId: business.id}),
  };
};

/** The portfolio of accounts that were found, where all are in one. */
const onlyBusiness = (accounts: Known['accounts']) => {
  if (accounts === undefined) return null;
  if (accounts.kind === 'proved') return accounts.access.waba?.business ?? null;
  const [first, ...others] = accounts.accounts.items.map(({business}) => business);
  return others.every(each => each?.id === first?.id) ? (first ?? null) : null;
};

/** Keeps what a token that failed has told: another is made of the same user, mostly. */
export const learns = (problem: WizardProblem, known: Known): Known => {
  const {situation} = known;
  const judged = judgedIn(problem);
  const identity = judged?.identity ?? known.identity;
  if (situation === undefined || identity === undefined) return known;
  // Another app's token tells of that app.
  const app = problem.code === 'gate' && problem.failed.id === 'token.app' ? null : identity.app;
  const account = judged?.access?.waba ?? known.waba;
  const ids = {
    ...withIdentity(situation.told?.ids ?? {}, {...identity, app}),
    ...(account == null ? {} : {wabaId: account.id}),
    ...(account?.business == null ? {} : {businessId: account.business.id}),
  };
  return {
    ...known,
    situation: {...situation, told: {ids, kind: identity.kind, app, systemUser: identity.systemUser}},
  };
};

/** What is remembered of this very token. */
export const pastOf = (secret: Secret, own: SavedProfile | null) => {
  if (own === null || own.profile.fingerprint !== secret.fingerprint) return null;
  const {kind, expiresAt} = own.profile;
  return kind === 'unknown' ? null : {kind, expiresAt};
};

/** Leaves out what is not an id: a placeholder in a `.env` is no hint. */
const onlyIds = (ids: {readonly [name in keyof KnownIds]: string | undefined}): KnownIds =>
  Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined && /^\d{5,25}$/.test(id)));
