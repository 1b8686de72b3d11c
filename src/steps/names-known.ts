/** What of Meta's things is known before a token is there, by name where a saved profile has one. */
import type {Profile} from '../stores/profile.ts';
import {linkIds} from './known-ids.ts';
import type {Known} from './world.ts';

export type ThingKind = 'business' | 'app' | 'systemUser' | 'waba' | 'phone';

export interface KnownThing {
  readonly what: ThingKind;
  readonly name: string | null;
  readonly id: string;
}

/** In the order in which somebody would look for them. */
export const namesOf = (known: Known): readonly KnownThing[] => {
  const {businessId, appId, systemUserId, wabaId, phoneId} = linkIds(known);
  const ids: readonly (readonly [ThingKind, string | undefined])[] = [
    ['business', businessId],
    ['app', appId],
    ['systemUser', systemUserId],
    ['waba', wabaId],
    ['phone', phoneId],
  ];
  return ids.flatMap(([what, id]) => (id === undefined ? [] : [{what, name: nameOf(known, what, id), id}]));
};

/** The name of this very id, as Graph told it or as a saved profile has it. */
export const nameOf = (known: Known, what: ThingKind, id: string): string | null => {
  const {identity, situation, access} = known;
  const {business = null} = access?.waba ?? {};
  const all = [
    identity?.app,
    identity?.systemUser,
    situation?.told?.app,
    situation?.told?.systemUser,
    access?.waba,
    business,
  ];
  const told = all.find(each => each?.id === id)?.name ?? null;
  return told ?? nameIn(situation?.profile?.profile ?? null, what, id);
};

/** The name a profile has for this very id. */
const nameIn = (profile: Profile | null, what: ThingKind, id: string): string | null => {
  if (profile === null) return null;
  if (what !== 'phone') return profile[what]?.id === id ? profile[what].name : null;
  const {phone} = profile;
  if (phone?.id !== id) return null;
  const parts = [phone.displayPhoneNumber, phone.verifiedName].filter(part => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
};
