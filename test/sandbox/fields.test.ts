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
