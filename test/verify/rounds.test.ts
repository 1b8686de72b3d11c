/** How many times verification waits for Graph: rounds of requests that go out together, counted and not timed. */
import {afterEach, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {Graph, GraphPool} from '../../src/graph/graph.ts';
import {type Sandbox, type SandboxOptions, startSandbox} from '../../src/sandbox/index.ts';
import {findAccounts, findNumbers, inspectToken, proveAccess, verify} from '../../src/verify/index.ts';
import {answerJson, type FaultServer, startFaultServer} from '../support/fault-server.ts';
import {fakeToken, graphAt, unstopped} from '../support/graph.ts';

const open: (Sandbox | GraphPool | FaultServer)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A request's round is one more than that of any answer that came before it was sent. */
const counting = (graph: Graph): {graph: Graph; rounds: () => number} => {
  let finished = 0;
  return {
    graph: {
      ...graph,
      async ask(...args) {
        const round = finished + 1;
        const reply = await graph.ask(...args);
        finished = Math.max(finished, round);
        return reply;
      },
    },
    rounds: () => finished,
  };
};

const setting = async (options: SandboxOptions) => {
  const sandbox = await startSandbox(options);
  const pool = graphAt(sandbox.url);
  open.push(pool, sandbox);
  const token = new Secret(sandbox.tokens.main);
  const [waba] = sandbox.facts.wabas;
  const [phone] = waba?.phones ?? [];
  return {
    ...counting(pool.as(token)),
    token,
    pool,
    sandbox,
    wabaId: waba?.id ?? '',
    phoneId: phone?.id ?? '',
  };
};

const options = {
  appId: null,
  appSecret: null,
  allowTemporary: false,
  now: new Date(),
  waba: null,
  phone: null,
};
const quiet = () => {};

test('two when the ids are known, control over the account included', async () => {
  const {graph, rounds, token, pool, wabaId, phoneId} = await setting({scenario: 'fresh'});
  const found = await verify(
    graph,
    token,
    {
      ...options,
      waba: {id: wabaId, by: 'flag', where: '--waba'},
      phone: {id: phoneId, by: 'flag', where: '--phone'},
    },
    quiet,
    unstopped(),
  );
  expect(found.findings.map(({status}) => status)).toEqual(Array(15).fill('pass'));
  expect(rounds()).toBe(2);
  expect(pool.requests()).toBe(8);
});

test('three when the account comes from the scopes', async () => {
  const {graph, rounds, token} = await setting({scenario: 'fresh'});
  expect((await verify(graph, token, options, quiet, unstopped())).verdict).toBe('proved');
  expect(rounds()).toBe(3);
});

test('three when the account comes from the list of assigned ones', async () => {
  const {graph, rounds, token} = await setting({
    scenario: 'fresh',
    arrange: world => {
      world.tokens.splice(0, Infinity, ...world.tokens.map(each => ({...each, targets: {}})));
    },
  });
  expect((await verify(graph, token, options, quiet, unstopped())).verdict).toBe('proved');
  expect(rounds()).toBe(3);
});

test('as the wizard goes, one layer after the other, it is three as well', async () => {
  const {graph, rounds, token} = await setting({scenario: 'no-self-inspection'});
  const identity = await inspectToken(graph, token, options, quiet, unstopped());
  const {accounts} = await findAccounts(graph, identity, 'beginning', unstopped());
  const [waba] = accounts.items;
  if (waba === undefined) throw new Error('there is an account');
  const {numbers} = await findNumbers(graph, identity, waba, 'beginning', unstopped());
  const [phone] = numbers.items;
  if (phone === undefined) throw new Error('there is a number');
  expect((await proveAccess(graph, identity, {waba, phone}, quiet, unstopped())).verdict).toBe('proved');
  expect(rounds()).toBe(3);
});

test('a dead token costs one round', async () => {
  const {graph, rounds, token} = await setting({scenario: 'expired'});
  await verify(graph, token, options, quiet, unstopped());
  expect(rounds()).toBe(1);
});

test('the four questions about a token are on their way at once', async () => {
  const waiting: (() => void)[] = [];
  const server = await startFaultServer((_request, response) => {
    waiting.push(() => answerJson(response, {error: {code: 190, message: 'x', type: 'OAuthException'}}, 401));
    if (waiting.length === 4) for (const answer of waiting) answer();
  });
  const pool = graphAt(server.url);
  open.push(pool, server);
  const identity = await inspectToken(pool.as(fakeToken), fakeToken, options, quiet, unstopped());
  expect(identity.verdict).toBe('failed');
  expect(server.seen).toHaveLength(4);
});
