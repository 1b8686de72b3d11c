/** Ids that are known before a token is there. */
import type {Secret} from '../core/secret.ts';
import type {EnvFacts} from '../stores/env/read.ts';
import type {Identity} from '../verify/index.ts';
import type {SavedProfile} from './own-profile.ts';
import type {KnownIds} from './world.ts';

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

/** What Graph says of the found token fills the links of the cards: its app, and its system user. */
export const withIdentity = (ids: KnownIds, identity: Identity | null): KnownIds => ({
  ...ids,
  ...(identity?.app == null ? {} : {appId: identity.app.id}),
  ...(identity?.kind === 'system-user' && identity.userId !== null ? {systemUserId: identity.userId} : {}),
});

/** What is remembered of this very token. */
export const pastOf = (secret: Secret, own: SavedProfile | null) => {
  if (own === null || own.profile.fingerprint !== secret.fingerprint) return null;
  const {kind, expiresAt} = own.profile;
  return kind === 'unknown' ? null : {kind, expiresAt};
};

/** Leaves out what is not an id: a placeholder in a `.env` is no hint. */
const onlyIds = (ids: {readonly [name in keyof KnownIds]: string | undefined}): KnownIds =>
  Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined && /^\d{5,25}$/.test(id)));
