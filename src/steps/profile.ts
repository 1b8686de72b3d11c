/** The facts of a run that are kept as its profile, and what they change in others. */
import {resolve} from 'node:path';
import {keptAs} from '../stores/old-places.ts';
import type {Kept, Profile, ProfileName} from '../stores/profile.ts';
import type {Stored} from '../stores/store.ts';
import {needed} from './needed.ts';
import type {Tools} from './tools.ts';
import type {Known} from './world.ts';

/** What is to become of one profile. @see Tools.saveProfile */
export interface Change {
  readonly name: ProfileName;
  readonly change: (before: Profile | null) => Profile;
}

/** What was written to another profile's places becomes part of that one, and of no other. */
export const profileChanges = (known: Known, stored: readonly Stored[], tools: Tools): readonly Change[] => {
  const owners = stored.map(each => ({kept: keptOf(each, tools), owner: ownerOf(each, known)}));
  const of = (name: ProfileName | null): readonly Kept[] =>
    owners.flatMap(({kept, owner}) => (owner === name ? [kept] : []));
  const mine = factsOf(known, of(null), tools);
  const others = new Set(owners.flatMap(({owner}) => owner ?? []));
  return [
    {name: needed(known, 'profile'), change: before => joined(before, mine)},
    ...[...others].map(name => ({name, change: (before: Profile | null) => renewed(before, mine, of(name))})),
  ];
};

/** Places of the same token are kept side by side: another run may have stored it there meanwhile. */
const joined = (before: Profile | null, now: Profile): Profile => {
  if (before?.fingerprint !== now.fingerprint) return now;
  const isNew = ({store, where}: Kept): boolean =>
    !now.stored.some(each => each.store === store && each.where === where);
  return {...now, stored: [...before.stored.filter(isNew), ...now.stored]};
};

/** The same account and number with another token. */
const renewed = (before: Profile | null, now: Profile, stored: readonly Kept[]): Profile => ({
  ...now,
  waba: before?.waba ?? now.waba,
  phone: before?.phone ?? now.phone,
  stored,
});

const ownerOf = ({store, where}: Stored, {plan}: Known): ProfileName | null => {
  const place = plan?.also.find(each => {
    const kept = keptAs(each);
    return kept.store === store && kept.where === where;
  });
  return place?.profile ?? null;
};

const keptOf = ({store, where, variables}: Stored, {cwd}: Tools): Kept => ({
  store,
  where: store === 'env' ? resolve(cwd, where) : where,
  variables,
});

const factsOf = (known: Known, stored: readonly Kept[], tools: Tools): Profile => {
  const identity = needed(known, 'identity');
  const access = needed(known, 'access');
  const {waba, phone} = access;
  return {
    fingerprint: needed(known, 'token').secret.fingerprint,
    kind: identity.kind,
    expires: identity.expires,
    expiresAt: identity.expiresAt,
    storedAt: tools.now().toISOString(),
    app: identity.app,
    business: waba?.business ?? null,
    systemUser: identity.systemUser,
    waba: waba === null ? null : {id: waba.id, name: waba.name},
    phone:
      phone === null
        ? null
        : {id: phone.id, displayPhoneNumber: phone.displayPhoneNumber, verifiedName: phone.verifiedName},
    stored,
  };
};
