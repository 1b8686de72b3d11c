/** The rungs of discovery: which are climbed, and what a part of an answer is worth. */
import {afterEach, expect, test} from 'vitest';
import type {GraphPool} from '../../src/graph/graph.ts';
import {nothingAhead} from '../../src/verify/ahead.ts';
import {findAccounts, findNumbers, type Identity} from '../../src/verify/index.ts';
import {answerJson, type FaultServer, startFaultServer} from '../support/fault-server.ts';
import {fakeToken, graphAt, unstopped} from '../support/graph.ts';

const open: (FaultServer | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Answers by path; what is not named is refused as Graph refuses the invisible. */
const world = async (answers: Readonly<Record<string, unknown>>) => {
  const server = await startFaultServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname.replace('/v26.0', '');
    const answer = answers[path];
    if (answer === 'broken') return void response.writeHead(502).end('<html>');
    if (answer !== undefined) return answerJson(response, answer);
    const error = {
      message: 'Unsupported get request',
      type: 'GraphMethodException',
      code: 100,
      error_subcode: 33,
    };
    answerJson(response, {error}, 400);
  });
  const pool = graphAt(server.url);
  open.push(pool, server);
  const paths = () => server.seen.map(({target}) => target.replace(/^\/v26\.0|\?.*$/g, ''));
  return {graph: pool.as(fakeToken), paths};
};

const identity = (part: Partial<Identity> = {}): Identity => ({
  verdict: 'proved',
  findings: [],
  failure: null,
  kind: 'system-user',
  app: null,
  systemUser: {id: '7', name: 'bot'},
  userId: '7',
  scopes: ['business_management'],
  grantedWabas: null,
  grantedBusinesses: null,
  expires: 'never',
  expiresAt: null,
  issuedAt: null,
  secretRefused: null,
  ahead: nothingAhead(),
  ...part,
});

const account = (id: string) => ({id, name: `Account ${id}`});
const assigned = '/7/assigned_whatsapp_business_accounts';

test('accounts that the scopes name are read, and nothing else is', async () => {
  const {graph, paths} = await world({'/11': account('11'), '/12': account('12')});
  const found = await findAccounts(
    graph,
    identity({grantedWabas: ['11', '12', '13']}),
    'enough',
    unstopped(),
  );
  expect(found.accounts.items.map(({id}) => id)).toEqual(['11', '12']);
  expect(paths().sort()).toEqual(['/11', '/12', '/13']);
});

test('one that could not be read for a fault of Meta’s leaves it open: the others may not be all', async () => {
  const {graph} = await world({'/11': account('11'), '/12': 'broken'});
  const found = await findAccounts(graph, identity({grantedWabas: ['11', '12']}), 'enough', unstopped());
  expect(found).toMatchObject({
    verdict: 'undecided',
    accounts: {items: []},
    findings: [{id: 'waba.access', status: 'unproven'}],
  });
});

test('when none is assigned, the portfolios are looked through, each account once', async () => {
  const {graph, paths} = await world({
    [assigned]: {data: []},
    '/me/businesses': {data: [{id: '5', name: 'b'}]},
    '/5/owned_whatsapp_business_accounts': {data: [account('11')]},
    '/5/client_whatsapp_business_accounts': {data: [account('11'), account('12')]},
  });
  const found = await findAccounts(graph, identity(), 'enough', unstopped());
  expect(found.accounts.items.map(({id}) => id)).toEqual(['11', '12']);
  expect(paths()[0]).toBe(assigned);
});

test('without the permission for portfolios they are not asked for', async () => {
  const {graph, paths} = await world({[assigned]: {data: []}});
  const found = await findAccounts(graph, identity({scopes: []}), 'enough', unstopped());
  expect(found).toMatchObject({verdict: 'failed', findings: [{id: 'waba.access', status: 'fail'}]});
  expect(paths()).toEqual([assigned]);
});

test('many named accounts are listed rather than read one by one', async () => {
  const {graph, paths} = await world({[assigned]: {data: [account('11')]}});
  const grantedWabas = Array.from({length: 11}, (_, index) => String(index));
  expect(
    (await findAccounts(graph, identity({grantedWabas}), 'enough', unstopped())).accounts.items,
  ).toHaveLength(1);
  expect(paths()).toEqual([assigned]);
});

const chosen = {id: '11', name: null, business: null};

test('an account without a number fails at the number, and says that the account was reached', async () => {
  const {graph} = await world({'/11/phone_numbers': {data: []}, '/11/subscribed_apps': {data: []}});
  const found = await findNumbers(graph, identity(), chosen, 'enough', unstopped());
  expect(found).toMatchObject({
    verdict: 'failed',
    findings: [
      {id: 'waba.access', status: 'pass'},
      {id: 'phone.access', status: 'fail'},
    ],
  });
});

test('an account that may not be read fails, and one that did not answer stays open', async () => {
  const refused = await world({});
  expect(await findNumbers(refused.graph, identity(), chosen, 'enough', unstopped())).toMatchObject({
    verdict: 'failed',
    findings: [{id: 'waba.access', status: 'fail'}],
  });
  const broken = await world({'/11/phone_numbers': 'broken'});
  expect(await findNumbers(broken.graph, identity(), chosen, 'enough', unstopped())).toMatchObject({
    verdict: 'undecided',
  });
});
