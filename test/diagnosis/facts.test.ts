/** What is known beside an error moves causes up or down; a fact that leaves one cause makes it certain. */
import {describe, expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {analyse, certainly, type Facts, describe as inWords, kinds} from '../../src/diagnosis/index.ts';

const denied = {error: {message: '(#131005) Access denied', type: 'OAuthException', code: 131_005}};
const invisible = (id: string) => ({
  error: {
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  },
});
const both = ['whatsapp_business_management', 'whatsapp_business_messaging'];
const kindsOf = (input: unknown, facts: Facts) => analyse(input, facts).causes.map(({kind}) => kind);

describe('the token', () => {
  test('a person’s token is refused for being a person’s', () => {
    expect(kindsOf(denied, {tokenKind: 'user'})[0]).toBe('token_wrong_kind');
  });

  test('a system user’s token is not of the wrong kind', () => {
    expect(kindsOf(denied, {tokenKind: 'system-user'})).not.toContain('token_wrong_kind');
    expect(kindsOf(denied, {tokenKind: 'system-user'})).not.toContain('token_temporary');
  });

  test('a scope that is not on the token is what is missing, for certain', () => {
    const facts: Facts = {tokenKind: 'system-user', scopes: ['whatsapp_business_messaging']};
    expect(analyse(denied, facts).causes[0]).toEqual({kind: 'scope_missing', likelihood: 'certain'});
  });

  test('scopes that are on the token are not what is missing', () => {
    const refused = {
      error: {message: '(#10) Application does not have permission', type: 'OAuthException', code: 10},
    };
    expect(kindsOf(refused, {})).toContain('scope_missing');
    expect(kindsOf(refused, {scopes: both})).not.toContain('scope_missing');
  });
});

describe('the ids', () => {
  const waba = '102290129340398';
  const phone = '106540352242922';

  test('an account’s id where a number’s belongs was swapped', () => {
    expect(analyse(invisible(waba), {wabaId: waba, phoneId: phone}).causes[0]).toEqual({
      kind: 'wrong_object_id',
      likelihood: 'certain',
    });
  });

  test('the portfolio’s id and the app’s id are no account', () => {
    expect(kindsOf(invisible('506914307656634'), {businessId: '506914307656634'})).toEqual([
      'wrong_object_id',
    ]);
    expect(kindsOf(invisible('634974688087057'), {appId: '634974688087057'})).toEqual(['wrong_object_id']);
  });

  test('the right account’s id means that the account is not assigned', () => {
    expect(kindsOf(invisible(waba), {wabaId: waba, scopes: both})[0]).toBe('asset_not_assigned');
  });

  test('a phone number, a word or nothing in the id’s place needs no further look', () => {
    for (const id of [
      '+4915123456789',
      '491512345678',
      'messages',
      'None',
      'undefined',
      '',
      'PHONE_NUMBER_ID',
      '<id>x',
    ])
      expect(analyse(invisible(id)).causes[0]).toEqual({kind: 'wrong_object_id', likelihood: 'certain'});
  });

  test('an account that the token does not reach is not assigned', () => {
    const refused = {
      error: {
        message:
          '(#200) You do not have the necessary permissions to send messages on behalf of this WhatsApp Business Account',
        type: 'OAuthException',
        code: 200,
      },
    };
    expect(kindsOf(refused, {wabaId: waba, grantedWabas: ['1'], scopes: both})[0]).toBe('asset_not_assigned');
    expect(kindsOf(refused, {wabaId: waba, grantedWabas: [waba], scopes: both})[0]).toBe(
      'partner_holds_messaging',
    );
  });
});

describe('Graph’s other answers', () => {
  const health = {
    health_status: {
      can_send_message: 'BLOCKED',
      entities: [{entity_type: 'WABA', can_send_message: 'BLOCKED', errors: [{error_code: 141_006}]}],
    },
  };
  const node = {
    status: 'CONNECTED',
    platform_type: 'CLOUD_API',
    name_status: 'DECLINED',
    code_verification_status: 'EXPIRED',
  };
  const person = {data: {is_valid: true, type: 'USER', expires_at: 1_700_000_000, scopes: both}};

  test('a health report tells that a refusal is about payment', () => {
    expect(kindsOf(denied, {reports: [health]})[0]).toBe('payment_missing');
  });

  test('a number’s node tells that a refusal is about the number', () => {
    expect(kindsOf(denied, {tokenKind: 'system-user', scopes: both, reports: [node]})).toContain(
      'number_state',
    );
  });

  test('an inspection tells that a refusal is about the token’s kind', () => {
    expect(kindsOf(denied, {reports: [person]})[0]).toBe('token_wrong_kind');
  });

  test('they say nothing to an error that names its reason, nor does anything that is no report', () => {
    expect(kindsOf('(#132001) Template name does not exist', {reports: [health]})).toEqual([
      'template_missing',
    ]);
    expect(kindsOf(denied, {reports: [null, 'x', {}, {error: {}}]})).toEqual(kindsOf(denied, {}));
  });
});

describe('the request', () => {
  const refused = '(#100) Need permission on either WhatsApp Business Account or owner/shared business';

  test('tells partial control from none', () => {
    expect(kindsOf(refused, {request: 'DELETE /1/message_templates'})[0]).toBe('asset_partial_control');
    expect(kindsOf(refused, {request: 'GET /1/message_templates'})[0]).toBe('asset_not_assigned');
  });
});

test('a fact never overrules a code that has one cause', () => {
  const unregistered = {
    error: {message: '(#133010) Account not registered', type: 'OAuthException', code: 133_010},
  };
  expect(kindsOf(unregistered, {tokenKind: 'user', scopes: []})).toEqual(['number_not_registered']);
});

describe('in words', () => {
  const facts: Facts = {
    appId: '634974688087057',
    businessId: '506914307656634',
    systemUserId: '104169029247128',
    wabaId: '102290129340398',
    phoneId: '106540352242922',
  };

  test('every cause has a title, a reason, how to tell, steps, and links of Meta’s', () => {
    for (const kind of kinds) {
      const [cause] = inWords(certainly(kind, facts), en.diagnosis).causes;
      expect(cause?.title, kind).toMatch(/^[^.]{8,70}$/);
      expect(cause?.why, kind).toMatch(/\.$/);
      expect(cause?.tellApart, kind).toMatch(/[.”]$/);
      expect(cause?.fix.length, kind).toBeGreaterThan(0);
      for (const step of cause?.fix ?? []) expect(step, kind).toMatch(/[.]$/);
      for (const link of cause?.links ?? []) {
        expect(new URL(link).hostname, kind).toMatch(/(^|\.)(facebook\.com|metastatus\.com)$/);
        expect(link, kind).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  test('links hold the ids that are known, and nothing but ids', () => {
    expect(inWords(certainly('scope_missing', facts), en.diagnosis).causes[0]?.links[0]).toBe(
      'https://business.facebook.com/latest/settings/system_users?business_id=506914307656634&selected_user_id=104169029247128',
    );
    const odd = inWords(certainly('scope_missing', {businessId: 'x&y=1'}), en.diagnosis);
    expect(odd.causes[0]?.links[0]).toBe('https://business.facebook.com/latest/settings/system_users');
  });

  test('requests in the sentences have the ids in them that are known', () => {
    const {causes} = inWords(certainly('number_not_registered', facts), en.diagnosis);
    expect(causes[0]?.fix[0]).toContain('POST /106540352242922/register');
    expect(inWords(certainly('number_not_registered'), en.diagnosis).causes[0]?.fix[0]).toContain(
      '{phone-number-id}',
    );
  });

  test('what Meta’s message names is named', () => {
    const wrong = inWords(analyse(invisible('messages')), en.diagnosis);
    expect(wrong.causes[0]?.why).toContain('“messages”');
    const scope = inWords(analyse('(#200) Requires business_management permission'), en.diagnosis);
    expect(scope.causes[0]?.why).toContain('business_management');
  });

  test('certain says what the first cause’s likelihood says', () => {
    expect(inWords(certainly('token_expired'), en.diagnosis).certain).toBe(true);
    expect(inWords(analyse(denied), en.diagnosis).certain).toBe(false);
  });
});

test('a limit is retried later, a passing fault now, the rest never', () => {
  expect(analyse('(#80007) Rate limit hit').retry).toBe('later');
  expect(analyse('(#131016) Service unavailable').retry).toBe('now');
  expect(analyse('(#133010) Account not registered').retry).toBe('never');
  expect(certainly('meta_transient')).toMatchObject({retry: 'now', isTransient: true});
});
