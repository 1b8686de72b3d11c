import {describe, expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();

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
