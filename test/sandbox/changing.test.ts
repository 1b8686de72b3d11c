import {describe, expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();
const phoneOf = (sandbox: Sandbox) => `/v26.0/${sandbox.facts.wabas[0]?.phones[0]?.id}`;
const wabaOf = (sandbox: Sandbox) => `/v26.0/${sandbox.facts.wabas[0]?.id}`;
const post = (sandbox: Sandbox, target: string, body: unknown = {}) =>
  ask(sandbox, target, {method: 'POST', body});

const template = (to: string, name: string, code = 'en_US', components?: unknown) => ({
  messaging_product: 'whatsapp',
  to,
  type: 'template',
  template: {name, language: {code}, ...(components !== undefined && {components})},
});
const text = (to: string, body: string) => ({messaging_product: 'whatsapp', to, type: 'text', text: {body}});
const stranger = '+16505550199';

describe('a message', () => {
  const send = (sandbox: Sandbox, body: unknown) => post(sandbox, `${phoneOf(sandbox)}/messages`, body);

  test('from a template is accepted and remembered', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const {status, body} = await send(sandbox, template(stranger, 'opening_hours'));
    expect(status).toBe(200);
    expect(body).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{input: stranger, wa_id: '16505550199'}],
      messages: [{id: expect.stringMatching(/^wamid\./), message_status: 'accepted'}],
    });
    expect(sandbox.sent).toMatchObject([{to: '16505550199', template: 'opening_hours'}]);
  });

  test('without a plus gets the sender’s country code before a national number', async () => {
    const sandbox = await start({scenario: 'fresh'});
    await send(sandbox, template('(650) 555-0199', 'opening_hours'));
    expect(sandbox.sent[0]?.to).toBe('16505550199');
  });

  test.each([
    ['unknown', template(stranger, 'no_such'), refusal(404, 132001)],
    ['in another language', template(stranger, 'opening_hours', 'de'), refusal(404, 132001)],
    ['not approved', template(stranger, 'spring_offer'), refusal(404, 132001)],
    ['with too few parameters', template(stranger, 'order_ready'), refusal(400, 132000)],
  ])('from a template that is %s is refused', async (_, body, expected) => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await send(sandbox, body)).toEqual(expected);
    expect(sandbox.sent).toEqual([]);
  });

  test('with the parameters a template wants is accepted', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const parameters = ['Sam', '1042'].map(value => ({type: 'text', text: value}));
    const body = template(stranger, 'order_ready', 'en_US', [{type: 'body', parameters}]);
    expect((await send(sandbox, body)).status).toBe(200);
  });

  test('of free text reaches only who wrote within a day', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await send(sandbox, text(stranger, 'Hello'))).toEqual(refusal(400, 131047));
    const answer = await send(sandbox, text('+16505550101', 'Hello'));
    expect(answer.body).toMatchObject({messages: [{id: expect.any(String)}]});
    expect(answer.text).not.toContain('message_status');
  });

  test.each([
    ['nobody', {messaging_product: 'whatsapp', type: 'text', text: {body: 'a'}}, refusal(400, 100)],
    ['no product', {to: stranger}, refusal(400, 100, null, 'messaging_product')],
    ['a word', template('invalid', 'opening_hours'), refusal(400, 131009)],
    ['itself', template('+16315550142', 'opening_hours'), refusal(400, 131021)],
  ])('to %s is refused', async (_, body, expected) => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await send(sandbox, body)).toEqual(expected);
  });

  test('needs the messaging scope', async () => {
    const sandbox = await start({
      scenario: 'fresh',
      arrange: world => {
        for (const {scopes} of world.tokens) scopes.splice(1, 1);
      },
    });
    expect(await send(sandbox, template(stranger, 'opening_hours'))).toEqual(
      refusal(403, 200, null, 'Requires whatsapp_business_messaging permission'),
    );
  });

  test('explains itself in error_data', async () => {
    const sandbox = await start({scenario: 'test-number'});
    expect((await send(sandbox, template(stranger, 'hello_world'))).body).toMatchObject({
      error: {error_data: {messaging_product: 'whatsapp', details: expect.stringContaining('allowed list')}},
    });
  });
});

describe('a registration', () => {
  const register = (sandbox: Sandbox, pin: string) =>
    post(sandbox, `${phoneOf(sandbox)}/register`, {messaging_product: 'whatsapp', pin});
  const state = async (sandbox: Sandbox) =>
    (await ask(sandbox, `${phoneOf(sandbox)}?fields=status,platform_type,is_pin_enabled`)).body;

  test('connects a number, and its PIN is the PIN from then on', async () => {
    const sandbox = await start({scenario: 'unregistered-number'});
    expect(await state(sandbox)).toMatchObject({status: 'PENDING', platform_type: 'NOT_APPLICABLE'});
    expect((await register(sandbox, '123456')).body).toEqual({success: true});
    expect(await state(sandbox)).toMatchObject({
      status: 'CONNECTED',
      platform_type: 'CLOUD_API',
      is_pin_enabled: true,
    });
    expect(await register(sandbox, '654321')).toEqual(refusal(400, 133005));
  });

  test('wants six digits', async () => {
    const sandbox = await start({scenario: 'unregistered-number'});
    expect(await register(sandbox, '12345')).toEqual(refusal(400, 100));
  });

  test('comes after verification', async () => {
    const sandbox = await start({
      scenario: 'unregistered-number',
      arrange: world => {
        const phone = world.accounts[0]?.phones[0];
        if (phone) phone.codeVerification = 'NOT_VERIFIED';
      },
    });
    expect(await register(sandbox, '123456')).toEqual(refusal(400, 133006));
    const asked = await post(sandbox, `${phoneOf(sandbox)}/request_code?code_method=SMS&language=en_US`);
    expect(asked.body).toEqual({success: true});
  });

  test('may be tried ten times in 72 hours', async () => {
    let now = new Date('2026-11-21T00:00:00Z');
    const sandbox = await start({scenario: 'unregistered-number', now: () => now});
    for (let tries = 0; tries < 10; tries++) await register(sandbox, '123456');
    expect(await register(sandbox, '123456')).toEqual(refusal(400, 133016));
    now = new Date('2026-11-25T00:00:00Z');
    expect((await register(sandbox, '123456')).status).toBe(200);
  });

  test('can be undone, and then nothing is sent', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect((await post(sandbox, `${phoneOf(sandbox)}/deregister`)).body).toEqual({success: true});
    const sent = await post(sandbox, `${phoneOf(sandbox)}/messages`, template(stranger, 'opening_hours'));
    expect(sent).toEqual(refusal(400, 133010, null, '(#133010) Account not registered'));
  });

  test('PIN is changed by posting to the number', async () => {
    const sandbox = await start({scenario: 'fresh'});
    await post(sandbox, phoneOf(sandbox), {pin: '150954'});
    expect((await register(sandbox, '150954')).status).toBe(200);
    expect(await register(sandbox, '212834')).toEqual(refusal(400, 133005));
  });
});

describe('a subscription', () => {
  test('of the token’s app can be ended and made again', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const target = `${wabaOf(sandbox)}/subscribed_apps`;
    expect((await ask(sandbox, target)).body).toMatchObject({
      data: [{whatsapp_business_api_data: {id: sandbox.app.id, name: 'Bakery Messenger'}}],
    });
    await ask(sandbox, target, {method: 'DELETE'});
    expect((await ask(sandbox, target)).body).toEqual({data: []});
    expect((await post(sandbox, target)).body).toEqual({success: true});
    expect((await ask(sandbox, target)).text).toContain(sandbox.app.id);
  });
});

describe('an exchange', () => {
  const exchange = (sandbox: Sandbox, change: Record<string, string> = {}) =>
    ask(sandbox, '/v26.0/oauth/access_token', {
      method: 'POST',
      token: null,
      form: {
        grant_type: 'fb_exchange_token',
        client_id: sandbox.app.id,
        client_secret: sandbox.app.secret,
        set_token_expires_in_60_days: 'true',
        fb_exchange_token: sandbox.tokens.main,
        ...change,
      },
    });

  test('gives a token for sixty days more, and leaves the old one alive', async () => {
    const sandbox = await start({scenario: 'sixty-days'});
    const {body} = await exchange(sandbox);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^EAAFAKE/),
      token_type: 'bearer',
      expires_in: 5_183_944,
    });
    const {access_token}: {access_token: string} = Object(body);
    expect(access_token).not.toBe(sandbox.tokens.main);
    expect((await ask(sandbox, '/v26.0/me', {token: access_token})).status).toBe(200);
    expect((await ask(sandbox, '/v26.0/me')).status).toBe(200);
  });

  test('by query works as well', async () => {
    const sandbox = await start({scenario: 'sixty-days'});
    const query = new URLSearchParams({
      grant_type: 'fb_exchange_token',
      client_id: sandbox.app.id,
      client_secret: sandbox.app.secret,
      fb_exchange_token: sandbox.tokens.main,
    });
    expect((await ask(sandbox, `/v26.0/oauth/access_token?${query}`, {token: null})).status).toBe(200);
  });

  test('turns a token that never ends into one that does', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect((await exchange(sandbox)).body).toMatchObject({expires_in: 5_183_944});
  });

  test('refuses a dead token, another app’s, a wrong secret and an unknown app', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const {tokens} = sandbox;
    expect(await exchange(sandbox, {fb_exchange_token: tokens['old'] ?? ''})).toEqual(refusal(401, 190, 463));
    expect(await exchange(sandbox, {fb_exchange_token: tokens['other-app'] ?? ''})).toEqual(
      refusal(400, 1, null, 'does not belong to application'),
    );
    expect(await exchange(sandbox, {client_secret: '0'})).toEqual(
      refusal(400, 1, null, 'validating client secret'),
    );
    expect(await exchange(sandbox, {client_id: '1'})).toEqual(refusal(400, 101));
  });

  test('of id and secret gives the app token', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect((await exchange(sandbox, {grant_type: 'client_credentials'})).body).toEqual({
      access_token: `${sandbox.app.id}|${sandbox.app.secret}`,
      token_type: 'bearer',
    });
  });
});

describe('a revoke', () => {
  const revoke = (sandbox: Sandbox, victim: string, token: string | null = sandbox.tokens.main) => {
    const {id, secret} = sandbox.app;
    const query = new URLSearchParams({client_id: id, client_secret: secret, revoke_token: victim});
    return ask(sandbox, `/v26.0/oauth/revoke?${query}`, {token});
  };

  test('ends the token at once, and says so with a string', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const victim = sandbox.tokens['replacement'] ?? '';
    expect((await revoke(sandbox, victim)).body).toEqual({success: 'true'});
    expect(await ask(sandbox, '/v26.0/me', {token: victim})).toEqual(refusal(401, 190, 466));
    expect((await ask(sandbox, '/v26.0/me')).status).toBe(200);
  });

  test('needs a caller and a token of the same app', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const other = sandbox.tokens['other-app'] ?? '';
    expect(await revoke(sandbox, sandbox.tokens.main, null)).toEqual(refusal(400, 104));
    expect(await revoke(sandbox, other)).toEqual(refusal(400, 1));
    expect(await revoke(sandbox, sandbox.tokens.main, other)).toEqual(refusal(400, 1));
  });
});
