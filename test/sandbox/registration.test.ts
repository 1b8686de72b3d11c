import {describe, expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {ask, phoneOf, refusal, standIns, templateMessage} from '../support/sandbox.ts';

const start = standIns();
const post = (sandbox: Sandbox, target: string, body: unknown = {}) =>
  ask(sandbox, target, {method: 'POST', body});

const stranger = '+16505550199';

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
    const sent = await post(
      sandbox,
      `${phoneOf(sandbox)}/messages`,
      templateMessage(stranger, 'opening_hours'),
    );
    expect(sent).toEqual(refusal(400, 133010, null, '(#133010) Account not registered'));
  });

  test('PIN is changed by posting to the number', async () => {
    const sandbox = await start({scenario: 'fresh'});
    await post(sandbox, phoneOf(sandbox), {pin: '150954'});
    expect((await register(sandbox, '150954')).status).toBe(200);
    expect(await register(sandbox, '212834')).toEqual(refusal(400, 133005));
  });
});
