/** Every request of the client against Meta's own description, and every answer of the stand-in against its parser. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {
  assignedAccounts,
  assignedUsers,
  businesses,
  clientAccounts,
  ownedAccounts,
  subscribeApp,
  subscribedApps,
  waba,
} from '../../src/graph/calls/accounts.ts';
import {sendTemplate, sendText, templates} from '../../src/graph/calls/messages.ts';
import {phone, phoneNumbers, register} from '../../src/graph/calls/phones.ts';
import {app, debugToken, me, permissions} from '../../src/graph/calls/token.ts';
import type {Graph, GraphPool} from '../../src/graph/graph.ts';
import type {Reply} from '../../src/graph/reply.ts';
import type {GraphRequest} from '../../src/graph/request.ts';
import {type Sandbox, startSandbox} from '../../src/sandbox/index.ts';
import {graphAt, unstopped} from '../support/graph.ts';
import {checkRequest, describes, type NodeParameter} from '../support/openapi.ts';

let sandbox: Sandbox;
let pool: GraphPool;
beforeAll(async () => {
  sandbox = await startSandbox({scenario: 'several-accounts'});
  pool = graphAt(sandbox.url);
});
afterAll(async () => {
  await pool.close();
  await sandbox.close();
});

const signal = unstopped();
const wabaId = () => sandbox.facts.wabas[0]?.id ?? '';
const phoneId = () => sandbox.facts.wabas[0]?.phones[0]?.id ?? '';

type Call = (graph: Graph) => Promise<Reply<unknown>>;
const described: readonly [string, Call, NodeParameter?][] = [
  ['assignedAccounts', graph => assignedAccounts(graph, sandbox.facts.systemUserId, signal)],
  ['ownedAccounts', graph => ownedAccounts(graph, sandbox.facts.businessId, signal)],
  ['clientAccounts', graph => clientAccounts(graph, sandbox.facts.businessId, signal)],
  ['waba', graph => waba(graph, wabaId(), signal), 'WABA-ID'],
  ['assignedUsers', graph => assignedUsers(graph, wabaId(), sandbox.facts.businessId, signal)],
  ['subscribedApps', graph => subscribedApps(graph, wabaId(), signal)],
  ['subscribeApp', graph => subscribeApp(graph, wabaId(), signal)],
  ['phoneNumbers', graph => phoneNumbers(graph, {waba: wabaId(), detail: 'full', limit: 25}, signal)],
  [
    'phoneNumbers, a later page',
    graph => phoneNumbers(graph, {waba: wabaId(), detail: 'light', limit: 100}, signal),
  ],
  ['phone', graph => phone(graph, phoneId(), signal), 'Phone-Number-ID'],
  ['templates', graph => templates(graph, {waba: wabaId(), status: 'APPROVED', name: 'a'}, signal)],
  ['sendText', graph => sendText(graph, phoneId(), {to: '+16505550101', text: 'Hello'}, signal)],
  [
    'sendTemplate',
    async graph => {
      const listed = await templates(graph, {waba: wabaId(), status: 'APPROVED'}, signal);
      const plain = listed.ok ? listed.value.items.find(({isPlain}) => isPlain) : undefined;
      if (plain === undefined) throw new Error('the stand-in has a plain template');
      return sendTemplate(graph, phoneId(), {to: '+16505550101', ...plain}, signal);
    },
  ],
  ['register', graph => register(graph, phoneId(), new Secret('212834'), signal)],
];

test.each(described)(
  '%s asks as Meta describes it, and understands the answer',
  async (_name, call, node) => {
    const asked: GraphRequest[] = [];
    const graph = pool.as(new Secret(sandbox.tokens.main));
    const watched: Graph = {
      ...graph,
      ask: (request, ...rest) => {
        asked.push(request);
        return graph.ask(request, ...rest);
      },
    };
    expect(await call(watched)).toMatchObject({ok: true});
    for (const {method, path, query, json} of asked) {
      expect(describes(method, `/v26.0${path}`)).toBe(true);
      expect(checkRequest(method, `/v26.0${path}`, query ?? {}, json ?? null, node)).toEqual([]);
    }
  },
);

test('what Meta’s file leaves out is understood as the stand-in answers it', async () => {
  const graph = pool.as(new Secret(sandbox.tokens.main));
  expect(await debugToken(graph, signal)).toMatchObject({
    ok: true,
    value: {
      isValid: true,
      type: 'SYSTEM_USER',
      expiresAt: 0,
      error: null,
      userId: sandbox.facts.systemUserId,
    },
  });
  expect(await me(graph, signal)).toMatchObject({ok: true, value: {id: sandbox.facts.systemUserId}});
  expect(await app(graph, signal)).toMatchObject({ok: true, value: {id: sandbox.app.id}});
  expect(await businesses(graph, signal)).toMatchObject({
    ok: true,
    value: {items: [{id: sandbox.facts.businessId}]},
  });
  const granted = await permissions(graph, signal);
  expect(granted.ok && granted.value).toContainEqual({permission: 'business_management', status: 'granted'});
});

test('the token is in no address but as the token to inspect', () => {
  for (const {path, query, hadToken} of sandbox.requests) {
    expect(hadToken).toBe(true);
    expect(query).not.toContain('access_token');
    expect(query.includes('input_token')).toBe(path.endsWith('/debug_token'));
  }
});
