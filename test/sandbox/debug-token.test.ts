import {expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {addToken, ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();
const inspect = (sandbox: Sandbox, input: string, token = sandbox.tokens.main) =>
  ask(sandbox, `/v26.0/debug_token?input_token=${encodeURIComponent(input)}`, {token});
const appToken = (sandbox: Sandbox) => `${sandbox.app.id}|${sandbox.app.secret}`;

test('a system user with a role on the app may inspect its own token', async () => {
  const sandbox = await start({scenario: 'fresh'});
  const {status, body} = await inspect(sandbox, sandbox.tokens.main);
  const waba = sandbox.facts.wabas[0]?.id;
  expect(status).toBe(200);
  expect(body).toEqual({
    data: {
      app_id: sandbox.app.id,
      type: 'SYSTEM_USER',
      application: 'Bakery Messenger',
      data_access_expires_at: 0,
      expires_at: 0,
      is_valid: true,
      issued_at: expect.any(Number),
      scopes: expect.arrayContaining(['whatsapp_business_management', 'whatsapp_business_messaging']),
      granular_scopes: [
        {scope: 'whatsapp_business_management', target_ids: [waba]},
        {scope: 'whatsapp_business_messaging', target_ids: [waba]},
        {scope: 'whatsapp_business_manage_events'},
      ],
      user_id: sandbox.facts.systemUserId,
    },
  });
});

test('one without a role is refused, although its token is fine', async () => {
  const sandbox = await start({scenario: 'no-self-inspection'});
  expect(await inspect(sandbox, sandbox.tokens.main)).toEqual(
    refusal(
      400,
      100,
      null,
      '(#100) You must provide an app access token, or a user access token that is an owner',
    ),
  );
  expect((await ask(sandbox, '/v26.0/me')).status).toBe(200);
  expect((await inspect(sandbox, sandbox.tokens.main, appToken(sandbox))).body).toMatchObject({
    data: {is_valid: true},
  });
});

test('the app token of the issuing app may inspect, that of another may not', async () => {
  const sandbox = await start({scenario: 'fresh'});
  expect((await inspect(sandbox, sandbox.tokens.main, appToken(sandbox))).status).toBe(200);
  expect(await inspect(sandbox, sandbox.tokens['other-app'] ?? '', appToken(sandbox))).toEqual(
    refusal(400, 100, null, 'The App_id in the input_token did not match the Viewing App'),
  );
});

test('a dead token is described with status 200, and its number is called subcode', async () => {
  const sandbox = await start({scenario: 'fresh'});
  const {status, body} = await inspect(sandbox, sandbox.tokens['old'] ?? '');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: {is_valid: false, expires_at: expect.any(Number), error: {code: 190, subcode: 463}},
  });
});

test('a dead token that inspects itself is refused as the caller', async () => {
  const sandbox = await start({scenario: 'expired'});
  expect(await inspect(sandbox, sandbox.tokens.main)).toEqual(refusal(401, 190, 463));
});

test('text that is no token is described as such, without an app', async () => {
  const sandbox = await start({scenario: 'fresh'});
  expect((await inspect(sandbox, 'nonsense')).body).toEqual({
    data: {is_valid: false, scopes: [], error: {code: 190, message: expect.stringContaining('Cannot parse')}},
  });
});

test('an app token is of type APP and has no end', async () => {
  const sandbox = await start({scenario: 'fresh'});
  const {body} = await inspect(sandbox, appToken(sandbox), appToken(sandbox));
  expect(body).toEqual({
    data: {app_id: sandbox.app.id, type: 'APP', application: 'Bakery Messenger', is_valid: true, scopes: []},
  });
});

test('the token of a page says so', async () => {
  let page = '';
  const sandbox = await start({
    scenario: 'fresh',
    arrange: world => {
      page = addToken(world, 0, {type: 'PAGE'});
    },
  });
  expect((await inspect(sandbox, page)).body).toMatchObject({data: {type: 'PAGE'}});
});

test('it is read with GET only, and wants something to inspect', async () => {
  const sandbox = await start({scenario: 'fresh'});
  const posted = await ask(sandbox, '/v26.0/debug_token', {
    method: 'POST',
    form: {input_token: sandbox.tokens.main},
  });
  expect(posted).toEqual(refusal(400, 100, 33, 'Unsupported post request'));
  expect(await ask(sandbox, '/v26.0/debug_token')).toEqual(refusal(400, 100, null, 'input_token'));
});
