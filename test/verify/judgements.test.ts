/** What is made of Graph's fields where the stand-in's scenarios do not lead: each rule of the table on its own. */
import {expect, test} from 'vitest';
import type {AssignedUser, Waba} from '../../src/graph/calls/accounts.ts';
import type {HealthEntity, PhoneNumber} from '../../src/graph/calls/phones.ts';
import type {Inspection} from '../../src/graph/calls/token.ts';
import type {Failure} from '../../src/graph/failure.ts';
import type {Reply} from '../../src/graph/reply.ts';
import {controlFinding, reviewFinding, subscribedFinding} from '../../src/verify/account-checks.ts';
import {lifeOf} from '../../src/verify/alive.ts';
import type {Finding} from '../../src/verify/check.ts';
import {healthFinding, nameFinding, registeredFinding} from '../../src/verify/phone-checks.ts';
import {expiryFinding, kindFinding, scopeFinding} from '../../src/verify/token-checks.ts';

const told = ({status, analysis}: Finding) => [status, analysis?.causes[0]?.kind].filter(Boolean).join(' ');
const ok = <T>(value: T): Reply<T> => ({ok: true, value, served: {version: null, usage: null}});
const no = (failure: Partial<Failure> & Pick<Failure, 'kind'>): {ok: false; failure: Failure} => ({
  ok: false,
  failure: {request: 'GET /x', status: null, body: null, retryAt: null, ...failure} as Failure,
});
const refusal = (code: number, message = `(#${code})`, subcode: number | null = null) => {
  const error = {
    code,
    subcode,
    message,
    type: null,
    details: null,
    userTitle: null,
    userMessage: null,
    isTransient: false,
    fbtraceId: null,
  };
  return no({kind: 'graph', status: 400, error, body: {error: {code, message, error_subcode: subcode}}});
};
const lost = no({kind: 'transport', fault: 'timeout', detail: ''});

const now = new Date('2026-11-21T00:00:00Z');
const inHours = (hours: number) => now.getTime() / 1000 + hours * 3_600;
const inspection = (part: Partial<Inspection>): Reply<Inspection> =>
  ok({
    appId: '1',
    appName: 'a',
    type: 'SYSTEM_USER',
    isValid: true,
    expiresAt: 0,
    dataAccessExpiresAt: 0,
    issuedAt: null,
    scopes: [],
    granular: [],
    userId: '2',
    error: null,
    ...part,
  });

test.each([
  ['a system user’s', {}, 'pass'],
  ['a person’s that never ends', {type: 'USER'}, 'warn token_wrong_kind'],
  ['a person’s with more than two days', {type: 'USER', expiresAt: inHours(49)}, 'warn token_wrong_kind'],
  ['a person’s with less', {type: 'USER', expiresAt: inHours(47)}, 'fail token_temporary'],
  ['a page’s', {type: 'PAGE'}, 'fail token_wrong_kind'],
  ['an app’s', {type: 'APP', expiresAt: null}, 'fail token_wrong_kind'],
  ['a kind that is new', {type: 'ROBOT'}, 'unproven'],
  ['no kind at all', {type: null}, 'unproven'],
])('token.kind: %s', (_name, part, expected) => {
  expect(told(kindFinding(inspection(part), {allowTemporary: false, now}, {}))).toBe(expected);
});

test('token.expiry: 14 days are the border, and what was asked for', () => {
  const at = (hours: number, within: number | null = null) =>
    told(expiryFinding(inspection({expiresAt: inHours(hours)}), within, now, {}));
  expect(at(14 * 24 + 1)).toBe('pass');
  expect(at(14 * 24)).toBe('warn');
  expect(at(29 * 24, 30)).toBe('fail');
  expect(at(31 * 24, 30)).toBe('pass');
  expect(told(expiryFinding(inspection({expiresAt: null}), null, now, {}))).toBe('unproven');
});

test('scope.*: a permission that was withdrawn is not granted, whatever the inspection says', () => {
  const scope = 'whatsapp_business_messaging';
  const inspected = inspection({scopes: [scope]});
  const of = (...args: [Reply<Inspection>, Reply<readonly {permission: string; status: string}[]>]) =>
    told(scopeFinding('scope.messaging', ...args, {}));
  expect(of(inspected, ok([]))).toBe('pass');
  expect(of(inspected, ok([{permission: scope, status: 'declined'}]))).toBe('fail scope_missing');
  expect(of(refusal(100), ok([{permission: scope, status: 'granted'}]))).toBe('pass');
  expect(of(refusal(100), ok([]))).toBe('fail scope_missing');
  expect(of(lost, lost)).toBe('unproven');
  expect(of(inspected, lost)).toBe('pass');
});

test('scope.*: what the app was granted after the token was made is not on the token', () => {
  const scope = 'whatsapp_business_messaging';
  const later = ok([{permission: scope, status: 'granted'}]);
  const of = (scopes: readonly string[]) =>
    told(scopeFinding('scope.messaging', inspection({scopes}), later, {}));
  expect(of(['whatsapp_business_management'])).toBe('fail scope_missing');
  // Graph told none at all, and a live token has some.
  expect(of([])).toBe('pass');
});

test('token.alive: any authenticated answer, a refusal of the token, or nothing known', () => {
  const life = (probes: Reply<unknown>[], inspections: Reply<Inspection>[] = []) =>
    told(lifeOf({probes, inspections}, {}).finding);
  expect(life([lost, ok({})])).toBe('pass');
  expect(life([lost, refusal(10)])).toBe('pass');
  expect(life([refusal(100, '(#100) You must provide an app access token, or a user …'), lost])).toBe('pass');
  expect(life([lost, refusal(190, 'x', 463)])).toBe('fail token_expired');
  expect(life([refusal(190), refusal(190, 'x', 463)])).toBe('fail token_expired');
  expect(life([lost], [inspection({isValid: false})])).toMatch(/^fail/);
  expect(life([refusal(102)])).toMatch(/^fail/);
  expect(life([refusal(0)])).toMatch(/^fail/);
  expect(life([refusal(200, 'API access blocked.')])).toMatch(/^fail/);
  expect(life([lost, lost])).toBe('unproven');
  expect(life([refusal(2)])).toBe('unproven');
  expect(life([refusal(4)])).toBe('unproven');
});

const phone = (part: Partial<PhoneNumber>): PhoneNumber => ({
  id: '1',
  displayPhoneNumber: null,
  verifiedName: null,
  status: 'CONNECTED',
  nameStatus: 'APPROVED',
  platformType: 'CLOUD_API',
  codeVerification: null,
  quality: null,
  accountMode: null,
  isOnBusinessApp: null,
  isPinEnabled: null,
  health: null,
  ...part,
});

test.each([
  [{}, 'pass'],
  [{status: 'FLAGGED'}, 'warn number_state'],
  [{status: null}, 'unproven'],
  [{platformType: 'NOT_APPLICABLE', status: 'PENDING'}, 'fail number_not_registered'],
  [{platformType: 'NOT_APPLICABLE', isOnBusinessApp: true}, 'fail coexistence_number'],
  [{platformType: 'ON_PREMISE'}, 'warn number_state'],
  [{platformType: null}, 'unproven'],
])('phone.registered: %j is %s', (part, expected) => {
  expect(told(registeredFinding(phone(part), {}))).toBe(expected);
});

test('phone.name: approved, or of a kind that needs no review', () => {
  const of = (nameStatus: string | null) => told(nameFinding(phone({nameStatus}), {}));
  expect([of('APPROVED'), of('AVAILABLE_WITHOUT_REVIEW'), of('DECLINED'), of('NONE'), of(null)]).toEqual([
    'pass',
    'pass',
    'warn display_name_unapproved',
    'warn display_name_unapproved',
    'unproven',
  ]);
});

const entity = (part: Partial<HealthEntity>): HealthEntity => ({
  type: 'PHONE_NUMBER',
  id: '1',
  canSend: 'AVAILABLE',
  errors: [],
  notes: [],
  ...part,
});
const error = (code: number) => ({code, description: `about ${code}`, solution: ''});

test.each([
  ['noise about calls on a number that can send', [entity({errors: [error(138024)]})], 'pass'],
  [
    'an unverified business that can send',
    [entity({}), entity({type: 'BUSINESS', errors: [error(141010)]})],
    'pass',
  ],
  [
    'an unverified business that is limited',
    [entity({}), entity({type: 'BUSINESS', canSend: 'LIMITED', errors: [error(138025), error(141010)]})],
    'warn business_unverified',
  ],
  [
    'a payment that is missing',
    [entity({type: 'WABA', canSend: 'BLOCKED', errors: [error(141006)]})],
    'fail payment_missing',
  ],
  ['a ban', [entity({type: 'WABA', canSend: 'BLOCKED', errors: [error(141014)]})], 'fail waba_locked'],
  [
    'a block without a reason',
    [entity({canSend: 'BLOCKED', errors: [error(138024)]})],
    'fail health_status_blocker',
  ],
  [
    'the reason of the block, not of the limit',
    [
      entity({canSend: 'LIMITED', errors: [error(141010)]}),
      entity({canSend: 'BLOCKED', errors: [error(141006)]}),
    ],
    'fail payment_missing',
  ],
  ['no entity', [], 'unproven'],
  ['entities that do not say', [entity({canSend: null})], 'unproven'],
])('phone.health: %s', (_name, health, expected) => {
  expect(told(healthFinding(phone({health}), {}))).toBe(expected);
});

test('waba.control: full, partial, or not to be known', () => {
  const users = (tasks: readonly string[] | null, id = '2'): Reply<{items: AssignedUser[]; after: null}> =>
    ok({items: [{id, name: null, tasks}], after: null});
  const of = (assigned: Parameters<typeof controlFinding>[0]) => told(controlFinding(assigned, '2', {}));
  expect(of(users(['MANAGE', 'MESSAGING']))).toBe('pass');
  expect(of(users(['MESSAGING']))).toBe('warn asset_partial_control');
  expect(of(users(null))).toBe('unproven');
  expect(of(users(['MANAGE'], '3'))).toBe('unproven');
  expect(of(null)).toBe('unproven');
  expect(of(refusal(200))).toBe('unproven');
  expect(
    of(refusal(100, '(#100) Need permission on either WhatsApp Business Account or owner/shared business')),
  ).toBe('warn asset_partial_control');
});

test('app.subscribed: ours among the others', () => {
  const ours = {id: '1', name: 'ours'};
  const meta = {id: '9', name: 'Meta’s test app'};
  expect(told(subscribedFinding(ok([meta, ours]), ours, {}))).toBe('pass');
  expect(told(subscribedFinding(ok([meta]), ours, {}))).toBe('warn app_not_subscribed');
  expect(told(subscribedFinding(ok([]), null, {}))).toBe('warn app_not_subscribed');
  expect(told(subscribedFinding(ok([meta]), null, {}))).toBe('unproven');
  expect(told(subscribedFinding(refusal(200), ours, {}))).toBe('unproven');
});

test('waba.review: approved, or what Meta says instead', () => {
  const of = (reviewStatus: string | null) => {
    const account: Waba = {id: '1', name: null, business: null, reviewStatus};
    return told(reviewFinding(account));
  };
  expect([of('APPROVED'), of('PENDING'), of(null)]).toEqual(['pass', 'warn', 'unproven']);
});
