import {describe, expect, test} from 'vitest';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();

describe('what a token reaches', () => {
  test('is told by /me, /app and /me/permissions without any secret', async () => {
    const sandbox = await start({scenario: 'no-self-inspection'});
    expect((await ask(sandbox, '/v26.0/me?fields=id,name')).body).toEqual({
      id: sandbox.facts.systemUserId,
      name: 'wa-token bot',
    });
    expect((await ask(sandbox, '/v26.0/app?fields=id,name')).body).toMatchObject({id: sandbox.app.id});
    expect((await ask(sandbox, '/v26.0/me/permissions')).body).toEqual({
      data: expect.arrayContaining([{permission: 'whatsapp_business_messaging', status: 'granted'}]),
    });
  });

  test('is listed for the system user by id and by /me', async () => {
    const sandbox = await start({scenario: 'several-accounts'});
    const edge = 'assigned_whatsapp_business_accounts?fields=id';
    const byId = await ask(sandbox, `/v26.0/${sandbox.facts.systemUserId}/${edge}`);
    expect(byId.body).toMatchObject({data: sandbox.facts.wabas.map(({id}) => ({id}))});
    expect((await ask(sandbox, `/v26.0/me/${edge}`)).body).toEqual(byId.body);
  });

  test('is found through its businesses, own accounts and clients’ apart', async () => {
    const sandbox = await start({scenario: 'several-accounts'});
    const {businessId, wabas} = sandbox.facts;
    expect((await ask(sandbox, '/v26.0/me/businesses?fields=id')).body).toMatchObject({
      data: [{id: businessId}],
    });
    const owned = await ask(sandbox, `/v26.0/${businessId}/owned_whatsapp_business_accounts?fields=id`);
    expect(owned.body).toMatchObject({data: [{id: wabas[0]?.id}, {id: wabas[1]?.id}]});
    const client = await ask(sandbox, `/v26.0/${businessId}/client_whatsapp_business_accounts?fields=id`);
    expect(client.body).toMatchObject({data: [{id: wabas[2]?.id}]});
    const users = await ask(sandbox, `/v26.0/${businessId}/system_users`);
    expect(users.body).toMatchObject({data: [{id: sandbox.facts.systemUserId, role: 'EMPLOYEE'}]});
  });

  test('does not include businesses unless the token has that scope', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await ask(sandbox, '/v26.0/me/businesses')).toEqual(
      refusal(403, 200, null, 'Requires business_management'),
    );
    expect(await ask(sandbox, `/v26.0/${sandbox.facts.businessId}`)).toEqual(refusal(403, 200));
  });

  test('leaves an id that does not exist and one that is not given indistinguishable', async () => {
    const sandbox = await start({scenario: 'missing-asset'});
    const hidden = await ask(sandbox, `/v26.0/${sandbox.facts.wabas[0]?.phones[0]?.id}`);
    expect(hidden).toEqual(
      refusal(400, 100, 33, 'does not exist, cannot be loaded due to missing permissions'),
    );
    expect(await ask(sandbox, '/v26.0/102290129349999')).toEqual(refusal(400, 100, 33));
  });

  test('and with what control is told only when the business is named', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const list = `/v26.0/${sandbox.facts.wabas[0]?.id}/assigned_users`;
    expect(await ask(sandbox, list)).toEqual(refusal(400, 100, null, 'The parameter business is required'));
    expect(await ask(sandbox, `${list}?business=506914307650002`)).toEqual(
      refusal(400, 100, null, 'Need permission'),
    );
    const {body} = await ask(sandbox, `${list}?business=${sandbox.facts.businessId}`);
    expect(body).toMatchObject({
      data: [
        {id: sandbox.facts.systemUserId, tasks: expect.arrayContaining(['MANAGE', 'MESSAGING'])},
        {name: 'Robin Fake'},
      ],
    });
  });

  test('with partial control the list of people is refused, and the account still reads', async () => {
    const sandbox = await start({
      scenario: 'fresh',
      arrange: world =>
        world.accounts[0]?.grants.set(world.users[0]?.id ?? '', ['VIEW_TEMPLATES', 'MESSAGING']),
    });
    const waba = sandbox.facts.wabas[0]?.id;
    const list = await ask(sandbox, `/v26.0/${waba}/assigned_users?business=${sandbox.facts.businessId}`);
    expect(list).toEqual(refusal(400, 100, null, 'Need permission on either WhatsApp Business Account'));
    expect((await ask(sandbox, `/v26.0/${waba}`)).status).toBe(200);
  });
});
