import {describe, expect, test} from 'vitest';
import {type Sandbox, type ScenarioName, scenarioNames} from '../../src/sandbox/index.ts';
import {openScenario} from '../../src/sandbox/scenarios.ts';
import {ask, phoneOf, refusal, standIns, wabaOf} from '../support/sandbox.ts';

const start = standIns();
const inspect = (sandbox: Sandbox) => ask(sandbox, `/v26.0/debug_token?input_token=${sandbox.tokens.main}`);

const factsOf = async (sandbox: Sandbox): Promise<Record<string, unknown>> => {
  const {data}: {data: Record<string, unknown>} = Object((await inspect(sandbox)).body);
  return data;
};

const secondsFromNow = (seconds: unknown) => Number(seconds) - Date.now() / 1_000;

const day = 86_400;

/** Everything a check reads of a healthy account, number and subscription. */
async function isHealthy(sandbox: Sandbox) {
  expect((await ask(sandbox, `${wabaOf(sandbox)}?fields=account_review_status`)).body).toMatchObject({
    account_review_status: 'APPROVED',
  });
  expect(
    (await ask(sandbox, `${phoneOf(sandbox)}?fields=status,platform_type,name_status`)).body,
  ).toMatchObject({
    status: 'CONNECTED',
    platform_type: 'CLOUD_API',
    name_status: 'APPROVED',
  });
  expect((await ask(sandbox, `${wabaOf(sandbox)}/subscribed_apps`)).text).toContain(sandbox.app.id);
}

test('fresh: one account, one number, everything as it should be', async () => {
  const sandbox = await start({scenario: 'fresh'});
  expect(await factsOf(sandbox)).toMatchObject({type: 'SYSTEM_USER', expires_at: 0, is_valid: true});
  expect(sandbox.facts.wabas).toHaveLength(1);
  expect(sandbox.facts.wabas[0]?.phones).toHaveLength(1);
  await isHealthy(sandbox);
});

test('expired: every call answers 463, and the replacement works', async () => {
  const sandbox = await start({scenario: 'expired'});
  for (const target of ['/v26.0/me', '/v26.0/app', '/v26.0/me/permissions', wabaOf(sandbox)])
    expect(await ask(sandbox, target)).toEqual(refusal(401, 190, 463));
  const {status} = await ask(sandbox, wabaOf(sandbox), {token: sandbox.tokens['replacement'] ?? ''});
  expect(status).toBe(200);
});

test('temporary: a person’s token that ends within a day, and works until then', async () => {
  const sandbox = await start({scenario: 'temporary'});
  const {type, expires_at} = await factsOf(sandbox);
  expect(type).toBe('USER');
  expect(secondsFromNow(expires_at)).toBeGreaterThan(22 * 3_600);
  expect(secondsFromNow(expires_at)).toBeLessThan(day);
  await isHealthy(sandbox);
});

test('sixty-days: a system user’s token with ten days left', async () => {
  const sandbox = await start({scenario: 'sixty-days'});
  const {type, expires_at, issued_at} = await factsOf(sandbox);
  expect(type).toBe('SYSTEM_USER');
  expect(Math.round(secondsFromNow(expires_at) / day)).toBe(10);
  expect(Number(expires_at) - Number(issued_at)).toBe(60 * day);
});

test('missing-scope: management is not on the token, and reads are refused for it', async () => {
  const sandbox = await start({scenario: 'missing-scope'});
  const {text} = await ask(sandbox, '/v26.0/me/permissions');
  expect(text).toContain('whatsapp_business_messaging');
  expect(text).not.toContain('whatsapp_business_management');
  expect(await ask(sandbox, wabaOf(sandbox))).toEqual(refusal(400, 100, 33));
  expect(await ask(sandbox, '/v26.0/me/assigned_whatsapp_business_accounts')).toEqual(
    refusal(403, 200, null, 'Requires whatsapp_business_management permission'),
  );
});

describe('missing-asset', () => {
  const list = '/v26.0/me/assigned_whatsapp_business_accounts';

  test('the token is perfect and reaches no account', async () => {
    const sandbox = await start({scenario: 'missing-asset'});
    expect(await factsOf(sandbox)).toMatchObject({
      is_valid: true,
      granular_scopes: expect.arrayContaining([{scope: 'whatsapp_business_management'}]),
    });
    expect((await ask(sandbox, list)).body).toEqual({data: []});
    for (const target of [phoneOf(sandbox), `${wabaOf(sandbox)}/phone_numbers`])
      expect(await ask(sandbox, target)).toEqual(refusal(400, 100, 33));
  });

  test('the account lands after four looks at the list', async () => {
    const sandbox = await start({scenario: 'missing-asset'});
    for (let look = 0; look < 4; look++) expect((await ask(sandbox, list)).body).toEqual({data: []});
    expect((await ask(sandbox, list)).body).toMatchObject({data: [{id: sandbox.facts.wabas[0]?.id}]});
    await isHealthy(sandbox);
  });

  test('looks at the account itself count as well, those at its edges do not', async () => {
    const sandbox = await start({scenario: 'missing-asset'});
    for (let look = 0; look < 4; look++) {
      expect(await ask(sandbox, wabaOf(sandbox))).toEqual(refusal(400, 100, 33));
      expect(await ask(sandbox, `${wabaOf(sandbox)}/phone_numbers`)).toEqual(refusal(400, 100, 33));
    }
    expect((await ask(sandbox, wabaOf(sandbox))).status).toBe(200);
  });
});

test('wrong-app: the token is of another app than the one expected', async () => {
  const sandbox = await start({scenario: 'wrong-app'});
  const {app_id} = await factsOf(sandbox);
  expect(app_id).not.toBe(sandbox.app.id);
  expect((await ask(sandbox, '/v26.0/app')).body).toMatchObject({id: app_id});
});

test('no-self-inspection: the account is found only in the system user’s list', async () => {
  const sandbox = await start({scenario: 'no-self-inspection'});
  expect(await inspect(sandbox)).toEqual(refusal(400, 100, null, 'You must provide an app access token'));
  const list = await ask(sandbox, `/v26.0/${sandbox.facts.systemUserId}/assigned_whatsapp_business_accounts`);
  expect(list.body).toMatchObject({data: [{id: sandbox.facts.wabas[0]?.id}]});
  await isHealthy(sandbox);
});

test('several-accounts: three accounts in the token’s targets, all readable', async () => {
  const sandbox = await start({scenario: 'several-accounts'});
  expect(sandbox.facts.wabas).toHaveLength(3);
  expect(await factsOf(sandbox)).toMatchObject({
    granular_scopes: expect.arrayContaining([
      {scope: 'whatsapp_business_management', target_ids: sandbox.facts.wabas.map(({id}) => id)},
    ]),
  });
  for (const {id} of sandbox.facts.wabas) expect((await ask(sandbox, `/v26.0/${id}`)).status).toBe(200);
});

test.each(scenarioNames)('%s starts, answers in Graph’s manner and stops', async (scenario: ScenarioName) => {
  const sandbox = await start({scenario, latencyMs: 0});
  const {headers} = await ask(sandbox, '/v26.0/me');
  expect(sandbox.scenario).toBe(scenario);
  expect(headers.get('facebook-api-version')).toBe('v26.0');
  expect(headers.get('x-fb-trace-id')).toMatch(/^A/);
});

test.each(scenarioNames)('%s: the replacement is a token without fault', async (scenario: ScenarioName) => {
  const {world, tokens} = openScenario(scenario, 1_800_000_000);
  expect(tokens['replacement']).toMatchObject({
    appId: world.apps[0]?.id,
    type: 'SYSTEM_USER',
    expiresAt: 0,
    revoked: false,
    scopes: expect.arrayContaining(['whatsapp_business_management', 'whatsapp_business_messaging']),
  });
});

test('the dashboard’s token reaches the account of the person who took it', async () => {
  const sandbox = await start({scenario: 'missing-asset'});
  const {status} = await ask(sandbox, wabaOf(sandbox), {token: sandbox.tokens['temporary'] ?? ''});
  expect(status).toBe(200);
});
