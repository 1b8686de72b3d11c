/** Who is in the world before a scenario changes it: one bakery, its system user, its WhatsApp account, its tokens. */
import type {ScenarioName} from '../names.ts';
import {fakeToken} from './fake-token.ts';
import {realPhone} from './phones.ts';
import {businessTemplates} from './templates.ts';
import type {Account, Token, World} from './world.ts';

/** Invented ids, of the length real ones have. */
export const ids = {
  app: '634974688080001',
  otherApp: '634974688080002',
  /** Meta's own subscriber on accounts made by "Get started". */
  metaTestApp: '220242798020003',
  business: '506914307650001',
  otherBusiness: '506914307650002',
  systemUser: '122100000000001',
  person: '10229000000000001',
  waba: '102290129340001',
  phone: '106540352240001',
} as const;

/** Everything an admin can give on an account. */
export const fullControl: readonly string[] = [
  'DEVELOP',
  'MANAGE',
  'MANAGE_EXTENSIONS',
  'MANAGE_PHONE',
  'MANAGE_PHONE_ASSETS',
  'MANAGE_TEMPLATES',
  'MESSAGING',
  'VIEW_COST',
  'VIEW_PHONE_ASSETS',
  'VIEW_TEMPLATES',
];

const management = 'whatsapp_business_management';
const messaging = 'whatsapp_business_messaging';

export const day = 86_400;

/** A system user's token that never ends and reaches the bakery's account; `change` says what differs. */
export function systemUserToken(name: string, now: number, change: Partial<Token> = {}): Token {
  return {
    value: fakeToken(name),
    appId: ids.app,
    type: 'SYSTEM_USER',
    userId: ids.systemUser,
    // A live token also carries scopes nobody asked for: clients test for inclusion.
    scopes: [management, messaging, 'whatsapp_business_manage_events', 'public_profile'],
    targets: {[management]: [ids.waba], [messaging]: [ids.waba]},
    issuedAt: now - day,
    expiresAt: 0,
    dataAccessExpiresAt: 0,
    revoked: false,
    ...change,
  };
}

/** The bakery's account, subscribed and granted in full; `change` says what differs. */
export function bakeryAccount(change: Partial<Account> = {}): Account {
  return {
    id: ids.waba,
    name: 'Harbour Bakery',
    ownerId: ids.business,
    clientOf: null,
    reviewStatus: 'APPROVED',
    locked: false,
    paid: true,
    sendRefusal: null,
    phones: [realPhone(ids.phone, '+1 631-555-0142')],
    templates: [...businessTemplates],
    subscribed: new Set([ids.app]),
    grants: new Map([
      [ids.systemUser, fullControl],
      [ids.person, fullControl],
    ]),
    ...change,
  };
}

/** What makes a token one of the dashboard's: it is a person's, an hour old, and dies within a day. */
export function dashboardToken(now: number): Partial<Token> {
  return {
    type: 'USER',
    userId: ids.person,
    targets: {},
    issuedAt: now - 3_600,
    expiresAt: now + day - 3_600,
    dataAccessExpiresAt: now + 90 * day,
  };
}

/** The tokens that every scenario has beside `main`, by the name under which they are handed out. */
export function sideTokens(scenario: ScenarioName, now: number) {
  const name = (role: string) => `${scenario} ${role}`;
  return {
    old: systemUserToken(name('old'), now, {issuedAt: now - 63 * day, expiresAt: now - 3 * day}),
    replacement: systemUserToken(name('replacement'), now, {issuedAt: now - 60}),
    temporary: systemUserToken(name('temporary'), now, dashboardToken(now)),
    'other-app': systemUserToken(name('other app'), now, {appId: ids.otherApp}),
    revoked: systemUserToken(name('revoked'), now, {revoked: true}),
  };
}

/** The world of `fresh`, with no tokens yet. */
export function baseWorld(scenario: ScenarioName): World {
  return {
    scenario,
    apps: [
      app(ids.app, 'Bakery Messenger', ids.business),
      app(ids.otherApp, 'Bakery Newsletter', ids.business),
      app(ids.metaTestApp, 'WA DevX Webhook Events 1P App', ids.otherBusiness),
    ],
    businesses: [
      {id: ids.business, name: 'Harbour Bakery Ltd', verification: 'verified'},
      {id: ids.otherBusiness, name: 'Somebody Else Inc', verification: 'not_verified'},
    ],
    users: [
      {
        id: ids.systemUser,
        name: 'wa-token bot',
        kind: 'SystemUser',
        role: 'EMPLOYEE',
        businessId: ids.business,
        appRoles: new Set([ids.app, ids.otherApp]),
      },
      {
        id: ids.person,
        name: 'Robin Fake',
        kind: 'User',
        role: 'ADMIN',
        businessId: ids.business,
        appRoles: new Set([ids.app]),
      },
    ],
    accounts: [bakeryAccount()],
    tokens: [],
    outbox: [],
    pendingGrant: null,
    weather: 'clear',
    limitedUntil: 0,
    calls: new Map(),
  };
}

const app = (id: string, name: string, businessId: string) => ({
  id,
  name,
  // 32 hex digits, like a real app secret, and plainly none.
  secret: `fa4e${id.padStart(28, '0')}`,
  businessId,
  proofRequired: false,
  blocked: false,
});
