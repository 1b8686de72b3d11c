/** The checks that look at the token alone: each a judgement on what one round of requests gave. */
import type {Facts} from '../diagnosis/diagnosis.ts';
import type {Kind} from '../diagnosis/kinds.ts';
import type {Inspection, Permission} from '../graph/calls/token.ts';
import type {Named} from '../graph/parse.ts';
import type {Reply} from '../graph/reply.ts';
import type {Thing, WrongKind} from '../paste/recognise.ts';
import type {CheckId, Finding} from './check.ts';
import {caused, found, fromFailure, good} from './finding.ts';
import {endOf, isoOf, kindOf} from './identity.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Less is a dashboard's token, which is made to be thrown away. */
const temporaryBelow = 48 * hour;
/** Less is worth a word. */
const soonBelow = 14 * day;

/** The scopes this product needs (Meta, "Permissions"). */
export const neededScopes = {
  'scope.management': 'whatsapp_business_management',
  'scope.messaging': 'whatsapp_business_messaging',
} as const satisfies Partial<Record<CheckId, string>>;

/** `EAA` and 80 more: shorter ones were not seen, but Meta promises no form. */
const usualLength = 83;

/**
 * token.shape: decided before anything is sent.
 * @param length of the text
 */
export const shapeFinding = (thing: Thing, length: number): Finding => {
  const id = 'token.shape';
  switch (thing.kind) {
    case 'token':
    case 'odd-token':
      return thing.kind === 'token' && length >= usualLength
        ? good(id)
        : found(id, 'warn', 'unusual-shape', {length});
    case 'empty':
      return caused(id, 'fail', 'token_missing', ['no-token', {}], {});
    case 'binary':
      return caused(id, 'fail', 'token_garbled', ['not-text', {}], {});
    case 'unsendable': {
      const {character, position} = thing;
      return caused(id, 'fail', 'token_garbled', ['unsendable', {character, position}], {});
    }
    case 'wrong':
      return caused(id, 'fail', kindOfWrong(thing.what), ['other-thing', {what: thing.what}], {});
  }
};

const kindOfWrong = (what: WrongKind): Kind => {
  if (what === 'instagram' || what === 'threads') return 'token_wrong_family';
  return what === 'app-token' ? 'token_wrong_kind' : 'token_garbled';
};

export interface KindOptions {
  readonly allowTemporary: boolean;
  readonly now: Date;
}

/** token.kind: a system user's, as it should be; or whose. */
export const kindFinding = (
  inspection: Reply<Inspection>,
  {allowTemporary, now}: KindOptions,
  facts: Facts,
): Finding => {
  const id = 'token.kind';
  if (!inspection.ok) return uninspected(id, inspection, facts);
  const {type, expiresAt} = inspection.value;
  switch (kindOf(inspection.value)) {
    case 'system-user':
      return good(id);
    case 'user': {
      const {expires: ends, expiresAt: at} = endOf(inspection.value);
      const isTemporary =
        expiresAt !== null && expiresAt !== 0 && expiresAt * 1000 - now.getTime() <= temporaryBelow;
      const status = isTemporary && !allowTemporary ? 'fail' : 'warn';
      return caused(
        id,
        status,
        isTemporary ? 'token_temporary' : 'token_wrong_kind',
        ['person', {ends, at}],
        facts,
      );
    }
    case 'page':
      return caused(id, 'fail', 'token_wrong_kind', ['page', {}], facts);
    case 'app':
      return caused(id, 'fail', 'token_wrong_kind', ['app', {}], facts);
    case 'unknown':
      return type === null
        ? found(id, 'unproven', 'not-told', {})
        : found(id, 'unproven', 'unknown-kind', {type});
  }
};

/** token.expiry. @param withinDays from `--expires-within`; null: not asked for */
export const expiryFinding = (
  inspection: Reply<Inspection>,
  withinDays: number | null,
  now: Date,
  facts: Facts,
): Finding => {
  const id = 'token.expiry';
  if (!inspection.ok) return uninspected(id, inspection, facts);
  const seconds = inspection.value.expiresAt;
  if (seconds === 0) return found(id, 'pass', 'never-ends', {});
  const at = isoOf(seconds);
  if (seconds === null || at === null) return found(id, 'unproven', 'not-told', {});
  const left = seconds * 1000 - now.getTime();
  const days = Math.max(0, Math.floor(left / day));
  if (withinDays !== null && left <= withinDays * day)
    return found(id, 'fail', 'ends-within', {at, days, within: withinDays});
  return found(id, left <= soonBelow ? 'warn' : 'pass', 'ends', {at, days});
};

/** token.app. @param wanted from `--app-id`; null: any app will do */
export const appFinding = (
  app: Named | null,
  asked: Reply<Named>,
  wanted: string | null,
  facts: Facts,
): Finding => {
  const id = 'token.app';
  if (app === null)
    return asked.ok
      ? found(id, 'unproven', 'not-told', {})
      : fromFailure(id, asked.failure, 'unproven', facts);
  if (wanted === null || app.id === wanted)
    return found(id, 'pass', 'issued-by', {id: app.id, name: app.name});
  return caused(id, 'fail', 'token_other_app', ['other-app', {id: app.id, name: app.name, wanted}], facts);
};

/**
 * scope.*: what the token carries, where Graph tells that: the list of permissions may name what was granted after it was
 * made. One that the list has as withdrawn is not granted.
 */
export const scopeFinding = (
  id: keyof typeof neededScopes,
  inspection: Reply<Inspection>,
  permissions: Reply<readonly Permission[]>,
  facts: Facts,
): Finding => {
  const scope = neededScopes[id];
  const listed = permissions.ok ? permissions.value.find(({permission}) => permission === scope) : undefined;
  const carried = inspection.ok && inspection.value.scopes.length > 0 ? inspection.value.scopes : null;
  const isCarried = carried?.includes(scope) ?? listed !== undefined;
  if (isCarried && (listed === undefined || listed.status === 'granted')) return good(id);
  if (!inspection.ok && !permissions.ok) return fromFailure(id, permissions.failure, 'unproven', facts);
  return caused(id, 'fail', 'scope_missing', ['not-granted', {scope}], facts);
};

/** A refused inspection says nothing about the token: kind and end stay unknown without the app secret. */
const uninspected = (id: CheckId, {failure}: Extract<Reply<unknown>, {ok: false}>, facts: Facts): Finding =>
  failure.kind === 'graph' && failure.error.code === 100
    ? found(id, 'unproven', 'cannot-inspect', {})
    : fromFailure(id, failure, 'unproven', facts);
