/** Refusals that are about an id: another thing's, or one that the token does not see. */
import {describe, expect, test} from 'vitest';
import {waba as readWaba} from '../../../src/graph/calls/accounts.ts';
import {sendTemplate} from '../../../src/graph/calls/messages.ts';
import {phone as readPhone} from '../../../src/graph/calls/phones.ts';
import type {World} from '../../../src/sandbox/index.ts';
import {proveAccess} from '../../../src/verify/index.ts';
import {unstopped} from '../../support/graph.ts';
import {decided, type Met, met} from './refused.ts';

const certainly = (kind: string) => ({kind, likelihood: 'certain'});
const message = {to: '+16505550101', name: 'opening_hours', language: 'en_US'};
const withBusinessScope = (world: World) => {
  for (const {scopes} of world.tokens) scopes.push('business_management');
};
/** No target of a scope names anything: the token reaches what its user has. */
const untargeted = ({tokens}: World) => {
  tokens.splice(0, Infinity, ...tokens.map(each => ({...each, targets: {}})));
};

describe('the account’s id in the number’s place', () => {
  test('is told by the node’s type when the number is read', async () => {
    const world = await met({scenario: 'fresh'});
    const {wabaId} = world;
    const {first, asked} = await decided(world, (graph, signal) => readPhone(graph, wabaId, signal), {
      phoneId: wabaId,
      wanted: 'number',
    });
    expect(first).toEqual(certainly('wrong_object_id'));
    expect(asked).toEqual([]);
  });

  test('is told by the id when a message is sent', async () => {
    const world = await met({scenario: 'fresh'});
    const {wabaId} = world;
    const {first, asked} = await decided(world, async (graph, signal) => {
      const reply = await sendTemplate(graph, wabaId, message, signal);
      return reply.ok ? reply : {ok: false, failure: unseen(wabaId, reply.failure.request)};
    });
    expect(first).toEqual(certainly('wrong_object_id'));
    expect(asked).toEqual([]);
  });
});

/** As Graph answers a POST to an edge that the object does not have. */
const unseen = (id: string, request: string) =>
  ({
    kind: 'graph',
    request,
    status: 400,
    retryAt: null,
    body: {
      error: {
        message: `Unsupported post request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
        type: 'GraphMethodException',
        code: 100,
        error_subcode: 33,
        fbtrace_id: 'Afake',
      },
    },
    error: {
      code: 100,
      subcode: 33,
      type: 'GraphMethodException',
      message: '',
      details: null,
      userTitle: null,
      userMessage: null,
      isTransient: false,
      fbtraceId: 'Afake',
    },
  }) as const;

describe('the portfolio’s id in the account’s place', () => {
  const reading = (world: Met) => {
    const id = world.sandbox.facts.businessId;
    return decided(world, (graph, signal) => readWaba(graph, id, signal), {wabaId: id});
  };

  test('is told by the scope that only a portfolio asks for', async () => {
    const {first, asked} = await reading(await met({scenario: 'fresh'}));
    expect(first).toEqual(certainly('wrong_object_id'));
    expect(asked).toEqual([]);
  });

  test('is told by the node’s type with that scope', async () => {
    const {first, asked} = await reading(await met({scenario: 'fresh', arrange: withBusinessScope}));
    expect(first).toEqual(certainly('wrong_object_id'));
    expect(asked).toEqual([]);
  });

  test('is told by the accounts that the system user was given, where Graph only says it does not see it', async () => {
    const world = await met({scenario: 'fresh', arrange: untargeted});
    const id = world.sandbox.facts.businessId;
    const request = `GET /v26.0/${id}`;
    const {first, asked} = await decided(world, async () => ({ok: false, failure: unseen(id, request)}), {
      wabaId: id,
    });
    expect(first).toEqual(certainly('wrong_object_id'));
    expect(asked).toEqual([`GET /${world.identity.userId}/assigned_whatsapp_business_accounts`]);
  });

  test.each([
    ['without', () => {}],
    ['with', withBusinessScope],
  ])('is never taken for an account, %s the scope to read it', async (_how, arrange) => {
    const {graph, identity, sandbox, phoneId} = await met({scenario: 'fresh', arrange});
    const chosen = {waba: {id: sandbox.facts.businessId}, phone: {id: phoneId}};
    const found = await proveAccess(graph, identity, chosen, () => {}, unstopped());
    expect(found.findings[0]).toMatchObject({id: 'waba.access', status: 'fail'});
    expect(found.findings[0]?.analysis?.causes[0]).toEqual(certainly('wrong_object_id'));
  });
});

describe('an account that is not seen', () => {
  const takenAway = ({accounts}: World) => {
    for (const {grants} of accounts) grants.clear();
  };

  test('was taken away where the token still names it', async () => {
    const world = await met({scenario: 'fresh', arrange: takenAway});
    const {first, asked} = await decided(world, (graph, signal) => readWaba(graph, world.wabaId, signal));
    expect(first).toEqual(certainly('asset_not_assigned'));
    expect(asked).toEqual([`GET /${world.identity.userId}/assigned_whatsapp_business_accounts`]);
  });

  test('was not assigned, most likely, where nothing names it', async () => {
    const arrange = (world: World) => {
      takenAway(world);
      untargeted(world);
    };
    const world = await met({scenario: 'fresh', arrange});
    const {first, asked} = await decided(world, (graph, signal) => readWaba(graph, world.wabaId, signal));
    expect(first).toEqual({kind: 'asset_not_assigned', likelihood: 'likely'});
    expect(asked).toHaveLength(1);
  });

  test('costs the verification one request more, and none for its number', async () => {
    const {graph, identity, sandbox, wabaId, phoneId} = await met({scenario: 'fresh', arrange: takenAway});
    const before = sandbox.requests.length;
    const chosen = {waba: {id: wabaId}, phone: {id: phoneId}};
    const found = await proveAccess(graph, identity, chosen, () => {}, unstopped());
    expect(found.findings[0]?.analysis?.causes[0]).toEqual(certainly('asset_not_assigned'));
    // Account, number, subscription; and what the system user was given.
    expect(sandbox.requests.slice(before)).toHaveLength(4);
  });

  test('costs nothing more where the id was only a hint', async () => {
    const {graph, identity, sandbox, wabaId, phoneId} = await met({scenario: 'fresh', arrange: takenAway});
    const before = sandbox.requests.length;
    const chosen = {waba: {id: wabaId}, phone: {id: phoneId}, isHint: true};
    await proveAccess(graph, identity, chosen, () => {}, unstopped());
    expect(sandbox.requests.slice(before)).toHaveLength(3);
  });
});

test('a number that is not among the account’s is another id', async () => {
  const world = await met({scenario: 'fresh'});
  const id = '106540352249999';
  const {first, asked} = await decided(world, (graph, signal) => readPhone(graph, id, signal), {phoneId: id});
  expect(first).toEqual(certainly('wrong_object_id'));
  expect(asked).toEqual([`GET /${world.wabaId}/phone_numbers`]);
});
