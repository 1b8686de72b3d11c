/** What Graph's own reports say: a dead token, a health status, a number's state, the subscribed apps. */
import {isRecord} from '../read/fields.ts';
import type {Evidence, Rule} from './rule.ts';

const field =
  (name: string) =>
  ({reading}: Evidence): unknown =>
    reading.fields[name];
const is =
  (name: string, ...values: readonly unknown[]) =>
  (evidence: Evidence): boolean =>
    values.includes(field(name)(evidence));

/** Meta's own test app, which every account has; it passes nothing on to yours. */
const metasTestApp = /^WA DevX Webhook Events/;

const appsOf = (evidence: Evidence): readonly string[] => {
  const data = field('data')(evidence);
  const apps = Array.isArray(data)
    ? data.map(app => (isRecord(app) ? app['whatsapp_business_api_data'] : null))
    : [];
  return apps.filter(isRecord).map(({name}) => String(name));
};

const whatsappScopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];

const lacksScopes = (evidence: Evidence): boolean => {
  const scopes = field('scopes')(evidence);
  return Array.isArray(scopes) && whatsappScopes.some(scope => !scopes.includes(scope));
};

/** Seconds from issue to end; null where the report does not tell both. */
const lifetime = (evidence: Evidence): number | null => {
  const issued = field('issued_at')(evidence);
  const end = field('expires_at')(evidence);
  return typeof issued === 'number' && typeof end === 'number' && end > 0 ? end - issued : null;
};

const isUsers = is('type', 'USER');
const isAlive = is('is_valid', true);
const twoDays = 172_800;

export const states: readonly Rule[] = [
  {
    because: 'the inspected token is dead, and Graph gives no reason',
    forms: ['debug-token'],
    holds: evidence => is('is_valid', false)(evidence) && evidence.reading.code === null,
    speaksFor: {token_dead_unspecified: 100, token_expired: 20},
    decides: true,
  },
  {
    because: 'a person’s token that ends within two days of its making is the dashboard’s',
    forms: ['debug-token'],
    holds: evidence => isAlive(evidence) && isUsers(evidence) && (lifetime(evidence) ?? Infinity) <= twoDays,
    speaksFor: {token_temporary: 100},
    decides: true,
  },
  {
    because: 'it is a person’s, a Page’s or an app’s token, and WhatsApp wants a system user’s',
    forms: ['debug-token'],
    holds: evidence => isAlive(evidence) && is('type', 'USER', 'PAGE', 'APP')(evidence),
    speaksFor: {token_wrong_kind: 60, token_temporary: 20},
  },
  {
    because: 'a scope that WhatsApp needs is not on the token',
    forms: ['debug-token'],
    holds: evidence => isAlive(evidence) && lacksScopes(evidence),
    speaksFor: {scope_missing: 50},
  },
  {
    because: 'on no platform means never registered for the Cloud API, whatever the verification says',
    forms: ['phone-number'],
    holds: is('platform_type', 'NOT_APPLICABLE'),
    speaksFor: {number_not_registered: 100},
    decides: true,
  },
  {
    because: 'the number is linked to the WhatsApp Business app',
    forms: ['phone-number'],
    holds: is('is_on_biz_app', true),
    speaksFor: {coexistence_number: 60},
  },
  {
    because: 'the code that proves the number’s ownership is missing or has lapsed',
    forms: ['phone-number'],
    holds: is('code_verification_status', 'NOT_VERIFIED', 'EXPIRED', 'UNVERIFIED'),
    speaksFor: {number_not_verified: 40, number_state: 20},
  },
  {
    because: 'the display name was refused or has lapsed',
    forms: ['phone-number'],
    holds: is('name_status', 'DECLINED', 'EXPIRED', 'NONE', 'PENDING_REVIEW'),
    speaksFor: {display_name_unapproved: 40, number_state: 20},
  },
  {
    because: 'only a connected number sends',
    forms: ['phone-number'],
    holds: is('status', 'PENDING', 'DISCONNECTED', 'OFFLINE', 'UNVERIFIED', 'MIGRATED'),
    speaksFor: {number_not_registered: 30, number_state: 20},
  },
  {
    because: 'Meta has put the number under restrictions',
    forms: ['phone-number'],
    holds: is('status', 'FLAGGED', 'RESTRICTED', 'BANNED', 'RATE_LIMITED', 'DELETED'),
    speaksFor: {number_state: 60, quality_limit: 20},
  },
  {
    because: 'Meta’s test app is the only one that gets the messages',
    forms: ['subscribed-apps'],
    holds: evidence => appsOf(evidence).every(name => metasTestApp.test(name)),
    speaksFor: {app_not_subscribed: 100},
    decides: true,
  },
];
