/** Refused messages: the same refusal has several causes, and one round of reads tells which. */
import {describe, expect, test} from 'vitest';
import {sendTemplate} from '../../../src/graph/calls/messages.ts';
import type {Graph} from '../../../src/graph/graph.ts';
import type {SandboxOptions, World} from '../../../src/sandbox/index.ts';
import {decided, type Met, met} from './refused.ts';

const template = {name: 'opening_hours', language: 'en_US'};
const sending =
  (phoneId: string, what = template) =>
  (graph: Graph, signal: AbortSignal) =>
    sendTemplate(graph, phoneId, {to: '+16505550101', ...what}, signal);
const certainly = (kind: string) => ({kind, likelihood: 'certain'});

const account = (world: World) => {
  const [first] = world.accounts;
  if (first === undefined) throw new Error('the world has an account');
  return first;
};
const fresh = (arrange: (world: World) => void): SandboxOptions => ({scenario: 'fresh', arrange});
const readsOf = ({wabaId, phoneId, identity}: Met) => ({
  number: `GET /${phoneId}`,
  people: `GET /${wabaId}/assigned_users`,
  given: `GET /${identity.userId}/assigned_whatsapp_business_accounts`,
  account: `GET /${wabaId}`,
  apps: `GET /${wabaId}/subscribed_apps`,
});
const business = (world: Met) => ({businessId: world.sandbox.facts.businessId});

describe('131005, which blames the token whatever the cause', () => {
  const denied = (arrange: (world: World) => void = () => {}) =>
    fresh(world => {
      account(world).sendRefusal = 'access-denied';
      arrange(world);
    });

  test('is a missing payment method where the health report says so', async () => {
    const world = await met(
      denied(each => {
        account(each).paid = false;
      }),
    );
    const {first, asked} = await decided(world, sending(world.phoneId), business(world));
    expect(first).toEqual(certainly('payment_missing'));
    expect(asked).toEqual([readsOf(world).number, readsOf(world).people].sort());
  });

  test('is the dashboard’s token where it is a person’s and dies within a day', async () => {
    const world = await met(denied(), 'temporary');
    const {first, asked} = await decided(world, sending(world.phoneId), business(world));
    expect(first).toEqual(certainly('token_temporary'));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test('is a person’s token where that lasts', async () => {
    const lasting = denied(({tokens}) => {
      const at = tokens.findIndex(({type}) => type === 'USER');
      const [token] = tokens.splice(at, 1);
      if (token !== undefined) tokens.push({...token, expiresAt: 0});
    });
    const world = await met(lasting, 'temporary');
    const {first} = await decided(world, sending(world.phoneId), business(world));
    expect(first).toEqual(certainly('token_wrong_kind'));
  });

  test('is a token older than the grant where all the rest is as it should be', async () => {
    const world = await met(denied());
    const {analysis, first, asked} = await decided(world, sending(world.phoneId), business(world));
    expect(first).toEqual(certainly('token_minted_before_grant'));
    expect(analysis.causes).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  test('is so also where the portfolio is not known, from the list of what the system user was given', async () => {
    const world = await met(denied());
    const {first, asked} = await decided(world, sending(world.phoneId));
    expect(first).toEqual(certainly('token_minted_before_grant'));
    expect(asked).toEqual([readsOf(world).number, readsOf(world).given].sort());
  });

  test('is the number’s state where its name was declined', async () => {
    const declined = denied(each => {
      for (const phone of account(each).phones) phone.nameStatus = 'DECLINED';
    });
    const world = await met(declined);
    const {first} = await decided(world, sending(world.phoneId), business(world));
    expect(first).toEqual(certainly('number_state'));
  });

  test('is not called certain where the control that the system user has cannot be read', async () => {
    const partial = denied(each => {
      for (const user of each.users)
        account(each).grants.set(user.id, ['MANAGE_TEMPLATES', 'VIEW_PHONE_ASSETS']);
    });
    const world = await met(partial);
    const {first, asked} = await decided(world, sending(world.phoneId), business(world));
    expect(first?.likelihood).not.toBe('certain');
    expect(asked).toHaveLength(2);
  });

  test('stays open where Graph does not answer the reads', async () => {
    const world = await met(denied());
    const gone = new AbortController();
    const {first} = await decided(
      {...world, graph: stopped(world.graph, gone)},
      sending(world.phoneId),
      business(world),
    );
    expect(first?.likelihood).not.toBe('certain');
  });
});

/** A client whose reads are all cut off; a send goes through. */
const stopped = (graph: Graph, gone: AbortController): Graph => ({
  ...graph,
  ask: (request, parse, signal) => {
    if (request.method === 'GET') gone.abort();
    return graph.ask(request, parse, request.method === 'GET' ? gone.signal : signal);
  },
});

describe('(#200) “send messages on behalf of”', () => {
  const refused = (arrange: (world: World) => void = () => {}) =>
    fresh(world => {
      account(world).sendRefusal = 'on-behalf';
      arrange(world);
    });

  test('is the app’s missing subscription where the account does not list it', async () => {
    const world = await met(refused(each => account(each).subscribed.clear()));
    const {first, asked} = await decided(world, sending(world.phoneId), business(world));
    const {account: node, apps, people} = readsOf(world);
    expect(first).toEqual(certainly('app_not_subscribed'));
    expect(asked).toEqual([node, apps, people].sort());
  });

  test('is the missing asset where the system user does not see the account at all', async () => {
    const world = await met(refused());
    const request = sending(world.phoneId);
    const failure = await request(world.graph, new AbortController().signal);
    expect(failure.ok).toBe(false);
    // It was taken away between the send and the reads, as on a system that caches what it lets pass.
    const taken = await met(refused(each => account(each).grants.clear()));
    const {first, asked} = await decided(taken, async () => failure, business(taken));
    expect(first).toEqual(certainly('asset_not_assigned'));
    expect(asked).toHaveLength(3);
  });

  test('is likely a partner’s right where all of that is in order', async () => {
    const world = await met(refused());
    const {first} = await decided(world, sending(world.phoneId), business(world));
    expect(first).toEqual({kind: 'partner_holds_messaging', likelihood: 'likely'});
  });
});

describe('what needs no further request gets none', () => {
  test('133010 is the sender’s registration, certainly', async () => {
    const world = await met({scenario: 'unregistered-number'});
    const {first, asked} = await decided(world, sending(world.phoneId), business(world));
    expect(first).toEqual(certainly('number_not_registered'));
    expect(asked).toEqual([]);
  });

  test.each([
    ['131042', 'the payment method', 'payment-missing', 'payment_missing'],
    ['131031', 'a locked account', 'account-locked', 'waba_locked'],
  ] as const)('%s is %s, certainly', async (_code, _cause, scenario, kind) => {
    const world = await met({scenario});
    const {first, asked} = await decided(world, sending(world.phoneId));
    expect(first).toEqual(certainly(kind));
    expect(asked).toEqual([]);
  });

  test('nor does what Graph did not answer', async () => {
    const world = await met({scenario: 'fresh'});
    const failure = {
      kind: 'transport',
      fault: 'connection',
      detail: '',
      request: 'POST /v26.0/1/messages',
      status: null,
      body: null,
      retryAt: null,
    } as const;
    const {asked} = await decided(world, async () => ({ok: false, failure}));
    expect(asked).toEqual([]);
  });
});

describe('132001', () => {
  const refusedFor = async (what: {name: string; language: string}) => {
    const world = await met({scenario: 'real-number'});
    return decided(world, sending(world.phoneId, what), {template: what});
  };

  test('tells the language that the account has', async () => {
    const {first, analysis, asked} = await refusedFor({name: 'opening_hours', language: 'de'});
    expect(first).toEqual(certainly('template_missing'));
    expect(analysis.facts.templates).toEqual([
      {name: 'opening_hours', language: 'en_US', status: 'APPROVED'},
    ]);
    expect(asked).toHaveLength(1);
  });

  test('tells that it waits for approval', async () => {
    const {analysis} = await refusedFor({name: 'spring_offer', language: 'en_US'});
    expect(analysis.facts.templates).toEqual([{name: 'spring_offer', language: 'en_US', status: 'PENDING'}]);
  });

  test('tells that there is none of that name', async () => {
    const {analysis} = await refusedFor({name: 'opening', language: 'en_US'});
    expect(analysis.facts.templates).toEqual([]);
  });
});

test('nothing is ever sent to find out', async () => {
  const world = await met(
    fresh(each => {
      account(each).sendRefusal = 'access-denied';
    }),
  );
  const {asked} = await decided(world, sending(world.phoneId), business(world));
  expect(asked.every(request => request.startsWith('GET '))).toBe(true);
  expect(world.sandbox.sent).toEqual([]);
});
