/** Answers of Graph that are no errors and still tell: health, a number's node, a token's inspection. */
import {describe, expect, test} from 'vitest';
import {analyse} from '../../src/diagnosis/index.ts';

const health = (...entities: readonly object[]) => ({
  id: '1',
  health_status: {can_send_message: 'BLOCKED', entities},
});
const entity = (type: string, state: string, ...codes: readonly number[]) => ({
  entity_type: type,
  can_send_message: state,
  errors: codes.map(code => ({error_code: code, error_description: 'x'})),
});
const kindsOf = (input: unknown) => analyse(input).causes.map(({kind}) => kind);

describe('a health report', () => {
  test('is judged on each entity, not on its top', () => {
    expect(kindsOf(health(entity('WABA', 'AVAILABLE'), entity('APP', 'AVAILABLE')))).toEqual([]);
  });

  test('codes about calls are noise', () => {
    const report = health(entity('PHONE_NUMBER', 'LIMITED', 138_024), entity('WABA', 'BLOCKED', 141_006));
    expect(kindsOf(report)[0]).toBe('payment_missing');
  });

  test('a blocked entity comes before a limited one', () => {
    const report = health(entity('BUSINESS', 'LIMITED', 141_010), entity('WABA', 'BLOCKED', 141_014));
    expect(kindsOf(report)).toEqual(['waba_locked', 'business_unverified']);
  });

  test('a complaint at an entity that may send is no cause', () => {
    expect(kindsOf(health(entity('BUSINESS', 'AVAILABLE', 141_010)))).toEqual([]);
  });

  test('a note without a code is read', () => {
    const noted = {
      entity_type: 'PHONE_NUMBER',
      can_send_message: 'LIMITED',
      additional_info: ['Your display name has not been approved yet.'],
    };
    expect(kindsOf(health(noted))).toEqual(['display_name_unapproved']);
  });

  test('a block that nobody explains is named as such', () => {
    expect(kindsOf(health(entity('WABA', 'BLOCKED')))).toEqual(['health_status_blocker']);
  });
});

describe('a phone number’s node', () => {
  test('NOT_APPLICABLE is a number that was never registered, though it is verified', () => {
    const node = {platform_type: 'NOT_APPLICABLE', code_verification_status: 'VERIFIED', status: 'CONNECTED'};
    expect(analyse(node).causes[0]).toEqual({kind: 'number_not_registered', likelihood: 'certain'});
  });

  test('a healthy one has no cause', () => {
    const node = {
      platform_type: 'CLOUD_API',
      code_verification_status: 'VERIFIED',
      status: 'CONNECTED',
      name_status: 'APPROVED',
    };
    expect(kindsOf(node)).toEqual([]);
  });
});

describe('debug_token', () => {
  test('a dead token without a reason', () => {
    expect(kindsOf({data: {is_valid: false, scopes: []}})[0]).toBe('token_dead_unspecified');
  });

  test('a person’s token that ends the day after it was made is the dashboard’s', () => {
    const alive = {
      is_valid: true,
      type: 'USER',
      issued_at: 1_700_000_000,
      expires_at: 1_700_086_400,
      scopes: [],
    };
    expect(kindsOf({data: alive})[0]).toBe('token_temporary');
  });

  test('a person’s token with both scopes is still of the wrong kind', () => {
    const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
    expect(kindsOf({data: {is_valid: true, type: 'USER', expires_at: 1_700_000_000, scopes}})[0]).toBe(
      'token_wrong_kind',
    );
  });

  test('a system user’s token with both scopes has no cause', () => {
    const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
    expect(kindsOf({data: {is_valid: true, type: 'SYSTEM_USER', expires_at: 0, scopes}})).toEqual([]);
  });
});

test('a subscription of Meta’s test app alone is none', () => {
  const apps = {data: [{whatsapp_business_api_data: {name: 'WA DevX Webhook Events 1P App', id: '1'}}]};
  expect(kindsOf(apps)).toEqual(['app_not_subscribed']);
});
