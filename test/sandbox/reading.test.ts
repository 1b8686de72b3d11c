import {describe, expect, test} from 'vitest';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();

describe('fields', () => {
  test('absent: the defaults of the node, or of the edge', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const [waba] = sandbox.facts.wabas;
    const phone = waba?.phones[0];
    expect(Object.keys(Object((await ask(sandbox, `/v26.0/${waba?.id}`)).body))).toEqual([
      'id',
      'name',
      'timezone_id',
      'message_template_namespace',
    ]);
    const node = Object.keys(Object((await ask(sandbox, `/v26.0/${phone?.id}`)).body));
    const edge: {data: object[]} = Object((await ask(sandbox, `/v26.0/${waba?.id}/phone_numbers`)).body);
    expect(node).not.toContain('platform_type');
    expect(Object.keys(edge.data[0] ?? {})).toEqual(
      expect.arrayContaining([...node, 'platform_type', 'throughput']),
    );
  });

  test('given: only those, and always the id', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const read = await ask(
      sandbox,
      `/v26.0/${sandbox.facts.wabas[0]?.id}?fields=name,owner_business_info{id}`,
    );
    expect(read.body).toEqual({
      name: 'Harbour Bakery',
      owner_business_info: {id: sandbox.facts.businessId},
      id: sandbox.facts.wabas[0]?.id,
    });
  });

  test('unknown: the whole request is refused, and the message says what the id is', async () => {
    const sandbox = await start({scenario: 'several-accounts'});
    const waba = sandbox.facts.wabas[0]?.id;
    expect(await ask(sandbox, `/v26.0/${waba}?fields=id,nonsense`)).toEqual(
      refusal(
        400,
        100,
        null,
        'Tried accessing nonexisting field (nonsense) on node type (WhatsAppBusinessAccount)',
      ),
    );
    expect(await ask(sandbox, `/v26.0/${sandbox.facts.businessId}/phone_numbers`)).toEqual(
      refusal(400, 100, null, 'Tried accessing nonexisting field (phone_numbers) on node type (Business)'),
    );
  });

  test('dates have no colon in their offset', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const phone = sandbox.facts.wabas[0]?.phones[0]?.id;
    const {body} = await ask(sandbox, `/v26.0/${phone}?fields=last_onboarded_time`);
    expect(body).toMatchObject({
      last_onboarded_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/),
    });
  });
});

describe('pages', () => {
  interface Page {
    readonly data: readonly {readonly id: string}[];
    readonly paging?: {readonly cursors: {readonly after: string}; readonly next?: string};
  }

  test('lead through ten thousand numbers by their cursors, each once', async () => {
    const sandbox = await start({scenario: 'many-numbers'});
    const list = `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers?fields=id&limit=5000`;
    const seen = new Set<string>();
    let page: Page = Object((await ask(sandbox, list)).body);
    for (;;) {
      for (const {id} of page.data) seen.add(id);
      if (!page.paging?.next) break;
      page = Object((await ask(sandbox, `${list}&after=${page.paging.cursors.after}`)).body);
    }
    expect(seen.size).toBe(10_000);
  });

  test('hold 25 unless asked, and never more than 100', async () => {
    const sandbox = await start({scenario: 'many-numbers'});
    const list = `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers`;
    const size = async (target: string) => {
      const page: Page = Object((await ask(sandbox, target)).body);
      return page.data.length;
    };
    expect([await size(list), await size(`${list}?limit=7`), await size(`${list}?limit=1000`)]).toEqual([
      25, 7, 100,
    ]);
  });

  test('carry the token in their next link, as Graph’s do: a trap for clients', async () => {
    const sandbox = await start({scenario: 'many-numbers'});
    const {text, body} = await ask(
      sandbox,
      `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers?fields=id&limit=2`,
    );
    expect(text).toContain(`access_token=${sandbox.tokens.main}`);
    const page: Page = Object(body);
    const followed = await fetch(page.paging?.next ?? '');
    expect(((await followed.json()) as Page).data).toHaveLength(2);
  });

  test('end without a next link, and are bare when there is nothing', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const waba = sandbox.facts.wabas[0]?.id;
    expect((await ask(sandbox, `/v26.0/${waba}/phone_numbers`)).text).not.toContain('"next"');
    const none = await ask(sandbox, `/v26.0/${waba}/message_templates?name=nothing_like_it`);
    expect(none.body).toEqual({data: []});
  });

  test('know only their own cursors', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const list = `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers?after=MTA`;
    expect(await ask(sandbox, list)).toEqual(refusal(400, 100, null, 'Invalid cursors values'));
  });
});

describe('versions', () => {
  const now = () => new Date('2026-11-21T00:00:00Z');

  test.each([
    ['v26.0', 'v26.0'],
    ['v22.0', 'v22.0'],
    ['v20.0', 'v21.0'],
    ['v2.11', 'v21.0'],
  ])('%s is served as %s', async (asked, served) => {
    const sandbox = await start({scenario: 'fresh', now});
    const {status, headers} = await ask(sandbox, `/${asked}/me`);
    expect([status, headers.get('facebook-api-version')]).toEqual([200, served]);
  });

  test('none at all means the oldest that still answers', async () => {
    const sandbox = await start({scenario: 'fresh', now});
    expect((await ask(sandbox, '/me')).headers.get('facebook-api-version')).toBe('v21.0');
  });

  test.each(['v99.0', 'v26', 'v27.0'])('%s makes the path unknown', async version => {
    const sandbox = await start({scenario: 'fresh', now});
    expect(await ask(sandbox, `/${version}/me`)).toEqual(
      refusal(400, 2500, null, 'Unknown path components: /me'),
    );
  });
});

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
      data: [{id: sandbox.facts.systemUserId, tasks: expect.arrayContaining(['MANAGE', 'MESSAGING'])}],
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

describe('templates', () => {
  test('are filtered by name, status and language', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const names = async (query: string) => {
      const {body} = await ask(sandbox, `/v26.0/${sandbox.facts.wabas[0]?.id}/message_templates?${query}`);
      const {data}: {data: {name: string}[]} = Object(body);
      return data.map(({name}) => name);
    };
    expect(await names('name=order')).toEqual(['order_ready', 'track_order']);
    expect(await names('status=PENDING')).toEqual(['spring_offer']);
    expect(await names('language=en_GB')).toEqual(['track_order']);
    expect(await names('status=["APPROVED"]&content=Harbour')).toEqual(['opening_hours']);
  });
});
