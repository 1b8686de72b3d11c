import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Sandbox, startSandbox} from '../../src/sandbox/index.ts';
import {checkRequest, checkSuccess, describes, operations} from '../support/openapi.ts';
import {ask} from '../support/sandbox.ts';

describe('the description, corrected, agrees with its own samples', () => {
  test.each(operations.map(each => [`${each.method} ${each.path}`, each] as const))('%s', (_, operation) => {
    const path = operation.path.replace('{Version}', 'v26.0').replaceAll(/\{[^}]+\}/g, '1234567890');
    expect(describes(operation.method, path)).toBe(true);
    for (const sample of operation.samples)
      expect(checkSuccess(operation.method, path, 200, sample)).toEqual([]);
    for (const sample of operation.body?.samples ?? [])
      expect(checkRequest(operation.method, path, required(operation.query), sample)).toEqual([]);
  });
});

describe('the judge finds fault', () => {
  test('with an unknown parameter, a missing one and a page that is too large', () => {
    expect(checkRequest('GET', '/v26.0/1/assigned_users', {access_token: 'x', limit: '500'}, null)).toEqual([
      'unknown parameter access_token',
      'missing parameter business',
      '/limit must be <= 100',
    ]);
  });

  test('with a message that says to nobody', () => {
    const body = {
      messaging_product: 'whatsapp',
      type: 'template',
      template: {name: 'a', language: {code: 'en'}},
    };
    expect(checkRequest('POST', '/v26.0/1/messages', {}, body)).not.toEqual([]);
  });

  test('with an answer of another shape', () => {
    expect(checkSuccess('GET', '/v26.0/1/phone_numbers', 200, {phones: []})).not.toEqual([]);
    expect(checkSuccess('GET', '/v26.0/1/subscribed_apps', 200, {data: [{id: '1', name: 'a'}]})).not.toEqual(
      [],
    );
  });
});

describe('what the stand-in answers is what the description says', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({scenario: 'several-accounts'});
  });
  afterAll(() => sandbox.close());

  const reads = (one: Sandbox) => {
    const waba = one.facts.wabas[1];
    const phone = waba?.phones[0];
    const wabaFields =
      'id,name,timezone_id,account_review_status,business_verification_status,country,ownership_type';
    const phoneFields =
      'id,display_phone_number,verified_name,status,quality_rating,code_verification_status,account_mode';
    return [
      [`/v26.0/${one.facts.businessId}`, 'Business-ID'],
      [`/v26.0/${one.facts.businessId}/owned_whatsapp_business_accounts`],
      [`/v26.0/${one.facts.businessId}/client_whatsapp_business_accounts`],
      [`/v26.0/${one.facts.systemUserId}/assigned_whatsapp_business_accounts?limit=1`],
      [`/v26.0/${waba?.id}`, 'WABA-ID'],
      [`/v26.0/${waba?.id}?fields=${wabaFields}`, 'WABA-ID'],
      [`/v26.0/${waba?.id}/phone_numbers`],
      [`/v26.0/${waba?.id}/phone_numbers?fields=${phoneFields}&limit=1`],
      [`/v26.0/${waba?.id}/message_templates?name=hello_world`],
      [`/v26.0/${waba?.id}/subscribed_apps`],
      [
        `/v26.0/${waba?.id}/assigned_users?business=${one.facts.businessId}&fields=id,name,user_type,business`,
      ],
      [`/v26.0/${phone?.id}`, 'Phone-Number-ID'],
      [`/v26.0/${phone?.id}?fields=name_status,code_verification_status`, 'Phone-Number-ID'],
    ] as const;
  };

  test('for every read', async () => {
    for (const [target, node] of reads(sandbox)) {
      const {pathname, searchParams} = new URL(target, sandbox.url);
      const {status, body} = await ask(sandbox, target);
      expect({target, status}).toEqual({target, status: 200});
      expect(describes('GET', pathname), target).toBe(true);
      expect(checkRequest('GET', pathname, Object.fromEntries(searchParams), null, node), target).toEqual([]);
      expect(checkSuccess('GET', pathname, status, body, node), target).toEqual([]);
    }
  });

  test('for every change', async () => {
    const [waba] = sandbox.facts.wabas;
    const phone = waba?.phones[0]?.id;
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+16505550199',
      type: 'template',
      template: {name: 'opening_hours', language: {code: 'en_US'}},
    };
    const changes = [
      ['POST', `/v26.0/${waba?.id}/subscribed_apps`, {}],
      ['DELETE', `/v26.0/${waba?.id}/subscribed_apps`, null],
      ['POST', `/v26.0/${phone}/messages`, message],
      ['POST', `/v26.0/${phone}/register`, {messaging_product: 'whatsapp', pin: '212834'}],
      ['POST', `/v26.0/${phone}`, {pin: '150954'}],
      ['POST', `/v26.0/${phone}/deregister`, null],
    ] as const;
    for (const [method, path, sent] of changes) {
      const {status, body} = await ask(sandbox, path, {method, ...(sent && {body: sent})});
      expect({path, status, body}).toMatchObject({path, status: 200});
      expect(checkRequest(method, path, {}, sent), path).toEqual([]);
      expect(checkSuccess(method, path, status, body), path).toEqual([]);
    }
  });
});

function required(query: readonly {readonly name: string; readonly required: boolean}[]) {
  return Object.fromEntries(query.filter(each => each.required).map(({name}) => [name, '1']));
}
