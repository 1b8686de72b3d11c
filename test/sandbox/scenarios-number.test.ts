import {expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {openScenario} from '../../src/sandbox/scenarios.ts';
import {ask, phoneOf, refusal, standIns, templateMessage, wabaOf} from '../support/sandbox.ts';

const start = standIns();
const inspect = (sandbox: Sandbox) => ask(sandbox, `/v26.0/debug_token?input_token=${sandbox.tokens.main}`);

const send = (sandbox: Sandbox, to: string, name: string) =>
  ask(sandbox, `${phoneOf(sandbox)}/messages`, {method: 'POST', body: templateMessage(to, name)});

const factsOf = async (sandbox: Sandbox): Promise<Record<string, unknown>> => {
  const {data}: {data: Record<string, unknown>} = Object((await inspect(sandbox)).body);
  return data;
};

/** `can_send_message` by entity type. */
async function health(sandbox: Sandbox): Promise<Record<string, string>> {
  interface Report {
    readonly health_status: {readonly entities: readonly {entity_type: string; can_send_message: string}[]};
  }
  const report: Report = Object((await ask(sandbox, `${phoneOf(sandbox)}?fields=health_status`)).body);
  return Object.fromEntries(
    report.health_status.entities.map(each => [each.entity_type, each.can_send_message]),
  );
}

test('fresh: health names nothing that stops a message, whatever the overall value says', async () => {
  const sandbox = await start({scenario: 'fresh'});
  expect(await health(sandbox)).toEqual({
    PHONE_NUMBER: 'AVAILABLE',
    WABA: 'AVAILABLE',
    BUSINESS: 'AVAILABLE',
    APP: 'AVAILABLE',
  });
  const {body} = await ask(sandbox, `${phoneOf(sandbox)}?fields=health_status`);
  expect(body).toMatchObject({health_status: {can_send_message: 'BLOCKED'}});
});

test('many-numbers: ten thousand numbers with ids and digits of their own', async () => {
  const {facts} = await start({scenario: 'many-numbers'});
  const phones = facts.wabas[0]?.phones ?? [];
  expect(phones).toHaveLength(10_000);
  expect(new Set(phones.map(({id}) => id)).size).toBe(10_000);
  expect(new Set(phones.map(({display}) => display)).size).toBe(10_000);
});

test('unregistered-number: verified, and not on Cloud API', async () => {
  const sandbox = await start({scenario: 'unregistered-number'});
  const fields = 'status,platform_type,code_verification_status';
  expect((await ask(sandbox, `${phoneOf(sandbox)}?fields=${fields}`)).body).toMatchObject({
    status: 'PENDING',
    platform_type: 'NOT_APPLICABLE',
    code_verification_status: 'VERIFIED',
  });
  expect(await send(sandbox, '+16505550199', 'opening_hours')).toEqual(refusal(400, 133010));
});

test('not-subscribed: only Meta’s own app hears of messages', async () => {
  const sandbox = await start({scenario: 'not-subscribed'});
  const {text} = await ask(sandbox, `${wabaOf(sandbox)}/subscribed_apps`);
  expect(text).toContain('WA DevX Webhook Events 1P App');
  expect(text).not.toContain(sandbox.app.id);
});

test('test-number: hello_world reaches the five recipients and nobody else', async () => {
  const sandbox = await start({scenario: 'test-number'});
  expect(sandbox.facts.recipients).toHaveLength(5);
  for (const to of sandbox.facts.recipients)
    expect((await send(sandbox, to, 'hello_world')).status).toBe(200);
  for (const to of ['+16505550199', 'invalid'])
    expect(await send(sandbox, to, 'hello_world')).toEqual(refusal(400, 131030));
});

test('test-number: it can be told from a real one', async () => {
  const fields = 'verified_name,account_mode,display_phone_number';
  const known = await start({scenario: 'test-number'});
  expect((await ask(known, `${phoneOf(known)}?fields=${fields}`)).body).toMatchObject({
    verified_name: 'Test Number',
    account_mode: 'SANDBOX',
    display_phone_number: expect.stringMatching(/^\+1 555-/),
  });
  const real = await start({scenario: 'real-number'});
  expect((await ask(real, `${phoneOf(real)}?fields=${fields}`)).body).toMatchObject({account_mode: 'LIVE'});
});

test('real-number: hello_world is refused, the business’s own template goes out', async () => {
  const sandbox = await start({scenario: 'real-number'});
  expect(await send(sandbox, '+16505550199', 'hello_world')).toEqual(
    refusal(400, 131058, null, 'Hello World templates can only be sent from the Public Test Numbers'),
  );
  expect((await send(sandbox, '+16505550199', 'opening_hours')).status).toBe(200);
});

test.each([
  ['account-locked', 141_014, refusal(403, 131031)],
  ['payment-missing', 141_006, refusal(400, 131042)],
] as const)(
  '%s: health blocks the account with %i, and sending is refused',
  async (scenario, code, expected) => {
    const sandbox = await start({scenario});
    expect(await health(sandbox)).toMatchObject({PHONE_NUMBER: 'AVAILABLE', WABA: 'BLOCKED'});
    const {body} = await ask(sandbox, `${wabaOf(sandbox)}?fields=health_status`);
    expect(body).toMatchObject({
      health_status: {
        can_send_message: 'BLOCKED',
        entities: expect.arrayContaining([
          expect.objectContaining({
            entity_type: 'WABA',
            errors: [expect.objectContaining({error_code: code})],
          }),
        ]),
      },
    });
    expect(await send(sandbox, '+16505550199', 'opening_hours')).toEqual(expected);
  },
);

test('outage: everything answers 503 and says that it passes', async () => {
  const sandbox = await start({scenario: 'outage'});
  for (const target of [
    '/v26.0/me',
    '/v26.0/debug_token?input_token=x',
    wabaOf(sandbox),
    '/v26.0/oauth/access_token',
  ]) {
    const answer = await ask(sandbox, target);
    expect(answer).toEqual(refusal(503, 2, null, 'temporarily unavailable'));
    expect(answer.body).toMatchObject({error: {is_transient: true}});
  }
});

test('html-error: everything answers a page', async () => {
  const sandbox = await start({scenario: 'html-error'});
  for (const target of ['/v26.0/me', wabaOf(sandbox)]) {
    const {status, headers, text} = await ask(sandbox, target);
    expect(status).toBe(502);
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).toMatch(/^<!DOCTYPE html>/);
  }
});

test('slow: a second passes before each answer', () => {
  expect(openScenario('slow', 1_800_000_000).latencyMs).toBe(1_000);
  expect(openScenario('fresh', 1_800_000_000).latencyMs).toBe(0);
});

test('rate-limited: it passes when the time is over', async () => {
  let now = new Date('2026-11-21T12:00:00Z');
  const sandbox = await start({scenario: 'rate-limited', now: () => now});
  now = new Date('2026-11-21T12:11:59Z');
  expect(await ask(sandbox, wabaOf(sandbox))).toEqual(refusal(400, 80008));
  now = new Date('2026-11-21T12:12:00Z');
  expect((await ask(sandbox, wabaOf(sandbox))).status).toBe(200);
});

test('rate-limited: the token is fine, the account’s quota is used up for twelve minutes', async () => {
  const sandbox = await start({scenario: 'rate-limited'});
  expect(await factsOf(sandbox)).toMatchObject({is_valid: true});
  for (const target of [wabaOf(sandbox), `${wabaOf(sandbox)}/phone_numbers`, phoneOf(sandbox)]) {
    const answer = await ask(sandbox, target);
    expect(answer).toEqual(refusal(400, 80008));
    const usage: unknown = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '');
    expect(usage).toEqual({
      [sandbox.facts.wabas[0]?.id ?? '']: expect.arrayContaining([
        expect.objectContaining({type: 'whatsapp_business_management', estimated_time_to_regain_access: 12}),
      ]),
    });
  }
});
