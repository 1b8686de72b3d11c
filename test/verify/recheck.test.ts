/** Fix and wait: the cheapest look, and when it lands. */
import {afterEach, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {GraphPool} from '../../src/graph/graph.ts';
import {type Sandbox, type ScenarioName, startSandbox, type World} from '../../src/sandbox/index.ts';
import {type CheckId, findAccounts, hasLanded, inspectToken} from '../../src/verify/index.ts';
import {graphAt, unstopped} from '../support/graph.ts';

const open: (Sandbox | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const inspected = async (scenario: ScenarioName, arrange: (world: World) => void = () => {}) => {
  const sandbox = await startSandbox({scenario, arrange});
  const pool = graphAt(sandbox.url);
  open.push(pool, sandbox);
  const token = new Secret(sandbox.tokens.main);
  const graph = pool.as(token);
  const options = {appId: null, appSecret: null, allowTemporary: false, now: new Date()};
  const identity = await inspectToken(graph, token, options, () => {}, unstopped());
  return {sandbox, pool, graph, identity, before: pool.requests()};
};

const found = {wabaId: null, phoneId: null, businessId: null};
const failedAt = (id: CheckId) => ({id, status: 'fail'}) as const;

test('an account that is given while the program waits lands after some looks of one request each', async () => {
  const {graph, identity, pool, before} = await inspected('missing-asset');
  let looks = 0;
  let landed = false;
  while (!landed && looks < 10) {
    landed = await hasLanded(graph, identity, failedAt('waba.access'), found, unstopped());
    looks += 1;
  }
  expect(landed).toBe(true);
  expect(looks).toBeGreaterThan(1);
  expect(pool.requests() - before).toBe(looks);
  expect((await findAccounts(graph, identity, 'enough', unstopped())).accounts.items).toHaveLength(1);
});

test('a permission, an account and a number are each looked at with one request', async () => {
  const {graph, identity, pool, before, sandbox} = await inspected('fresh');
  const [waba] = sandbox.facts.wabas;
  const ids = {wabaId: waba?.id ?? '', phoneId: waba?.phones[0]?.id ?? '', businessId: null};
  const gates = [
    'scope.management',
    'scope.messaging',
    'waba.access',
    'phone.access',
    'token.alive',
  ] as const;
  for (const gate of gates)
    expect(await hasLanded(graph, identity, failedAt(gate), ids, unstopped())).toBe(true);
  expect(pool.requests() - before).toBe(gates.length);
});

test('an account without a number is looked at for one, with one request', async () => {
  const {graph, identity, pool, before, sandbox} = await inspected('fresh', world => {
    world.accounts[0]?.phones.splice(0);
  });
  const asked = {wabaId: sandbox.facts.wabas[0]?.id ?? '', phoneId: null, businessId: null};
  expect(await hasLanded(graph, identity, failedAt('phone.access'), asked, unstopped())).toBe(false);
  expect(pool.requests() - before).toBe(1);
});

test('what is still missing has not landed', async () => {
  const {graph, identity} = await inspected('missing-scope');
  expect(await hasLanded(graph, identity, failedAt('scope.management'), found, unstopped())).toBe(false);
  const nowhere = {wabaId: '999999999999999', phoneId: '888888888888888', businessId: null};
  expect(await hasLanded(graph, identity, failedAt('waba.access'), nowhere, unstopped())).toBe(false);
  expect(await hasLanded(graph, identity, failedAt('phone.access'), nowhere, unstopped())).toBe(false);
});
