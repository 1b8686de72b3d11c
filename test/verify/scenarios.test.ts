/** What each scenario of the stand-in comes to. */
import {afterEach, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {GraphPool} from '../../src/graph/graph.ts';
import {type Sandbox, type SandboxOptions, type ScenarioName, startSandbox} from '../../src/sandbox/index.ts';
import {
  type CheckId,
  checkIds,
  type Finding,
  findNumbers,
  isComplete,
  readingNumbers,
  readOn,
  type Verification,
  type VerifyOptions,
  verify,
} from '../../src/verify/index.ts';
import {graphAt, unstopped} from '../support/graph.ts';

const open: (Sandbox | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const plain: VerifyOptions = {
  appId: null,
  appSecret: null,
  allowTemporary: false,
  expiresWithinDays: null,
  now: new Date(),
  waba: null,
  phone: null,
};

const verified = async (
  scenario: ScenarioName,
  options: Partial<VerifyOptions> | ((sandbox: Sandbox) => Partial<VerifyOptions>) = {},
  world: Partial<SandboxOptions> = {},
  token = 'main',
) => {
  const sandbox = await startSandbox({scenario, ...world});
  const pool = graphAt(sandbox.url);
  open.push(pool, sandbox);
  const secret = new Secret(sandbox.tokens[token] ?? '');
  const wanted = typeof options === 'function' ? options(sandbox) : options;
  const noted: Finding[] = [];
  const found = await verify(
    pool.as(secret),
    secret,
    {...plain, ...wanted},
    each => void noted.push(each),
    unstopped(),
  );
  return {found, noted, sandbox, pool};
};

/** Status of each check, and the kind of what is behind it where something is. */
const statuses = ({findings}: Verification): Record<string, string> =>
  Object.fromEntries(
    findings.map(({id, status, analysis}) => [
      id,
      [status, analysis?.causes[0]?.kind].filter(Boolean).join(' '),
    ]),
  );

const allPass = Object.fromEntries(checkIds.map(id => [id, 'pass']));
const skippedAfter = (from: CheckId) =>
  Object.fromEntries(checkIds.slice(checkIds.indexOf(from) + 1).map(id => [id, 'skip']));

test('fresh: everything passes, account and number are found', async () => {
  const {found, noted, sandbox} = await verified('fresh');
  expect(statuses(found)).toEqual(allPass);
  expect(found.verdict).toBe('proved');
  expect(found.waba).toMatchObject({id: sandbox.facts.wabas[0]?.id, name: 'Harbour Bakery'});
  expect(found.phone).toMatchObject({
    id: sandbox.facts.wabas[0]?.phones[0]?.id,
    verifiedName: 'Harbour Bakery',
  });
  expect(found.identity).toMatchObject({kind: 'system-user', expires: 'never', app: {id: sandbox.app.id}});
  expect(noted.map(({id}) => id)).toEqual(checkIds);
});

test('expired: token.alive fails and nothing further is asked', async () => {
  const {found, pool} = await verified('expired');
  expect(statuses(found)).toEqual({
    'token.shape': 'pass',
    'token.alive': 'fail token_expired',
    ...skippedAfter('token.alive'),
  });
  expect(found.verdict).toBe('failed');
  expect(pool.requests()).toBe(4);
});

test('temporary: a person’s token that ends soon fails, unless it is allowed', async () => {
  const {found} = await verified('temporary');
  expect(statuses(found)).toMatchObject({'token.kind': 'fail token_temporary', 'waba.access': 'skip'});
  const allowed = await verified('temporary', {allowTemporary: true});
  expect(statuses(allowed.found)).toMatchObject({
    'token.kind': 'warn token_temporary',
    'token.expiry': 'warn',
    'phone.access': 'pass',
  });
  expect(allowed.found.verdict).toBe('proved');
});

test('sixty-days: the end is told, and fails only when asked for', async () => {
  const {found} = await verified('sixty-days');
  expect(statuses(found)).toEqual({...allPass, 'token.expiry': 'warn'});
  const {found: asked} = await verified('sixty-days', {expiresWithinDays: 30});
  expect(statuses(asked)).toEqual({...allPass, 'token.expiry': 'fail'});
  expect(asked.verdict).toBe('proved');
});

test('missing-scope: the scope that is not granted fails', async () => {
  const {found} = await verified('missing-scope');
  expect(statuses(found)).toMatchObject({
    'scope.management': 'fail scope_missing',
    'scope.messaging': 'pass',
    'waba.access': 'skip',
  });
});

test('missing-asset: no account at all, until it is given', async () => {
  const {found} = await verified('missing-asset');
  expect(statuses(found)).toMatchObject({'waba.access': 'fail asset_not_assigned', 'phone.access': 'skip'});
  expect(found.verdict).toBe('failed');
});

test('wrong-app: fails only against the app that was asked for', async () => {
  const {found} = await verified('wrong-app', ({app}) => ({appId: app.id}));
  expect(statuses(found)).toMatchObject({'token.app': 'fail token_other_app', 'waba.access': 'skip'});
});

test('no-self-inspection: without the app secret kind and end are unproven, the rest passes', async () => {
  const {found} = await verified('no-self-inspection');
  expect(statuses(found)).toEqual({...allPass, 'token.kind': 'unproven', 'token.expiry': 'unproven'});
  expect(found.findings[2]?.reason.code).toBe('cannot-inspect');
  expect(found.verdict).toBe('proved');
});

test('no-self-inspection: with the app secret everything is known, also when the app id is not given', async () => {
  for (const withId of [true, false]) {
    const {found} = await verified('no-self-inspection', ({app}) => ({
      appId: withId ? app.id : null,
      appSecret: new Secret(app.secret),
    }));
    expect(statuses(found)).toEqual(allPass);
  }
});

test('a wrong app secret says nothing about the token', async () => {
  const {found} = await verified('fresh', ({app}) => ({
    appId: app.id,
    appSecret: new Secret('f'.repeat(32)),
  }));
  expect(statuses(found)).toEqual(allPass);
});

test('several-accounts: the choice is open, with names', async () => {
  const {found} = await verified('several-accounts');
  expect(found.open).toMatchObject({flag: '--waba'});
  expect(found.open?.choices).toHaveLength(3);
  expect(found.open?.choices[2]).toMatchObject({name: 'Quayside Café'});
  expect(statuses(found)).toMatchObject({'scope.messaging': 'pass', 'waba.access': 'unproven'});
});

test('several-accounts: chosen by flag, or by a number', async () => {
  const {found} = await verified('several-accounts', {
    waba: {id: '102290129340003', by: 'flag', where: '--waba'},
  });
  expect(statuses(found)).toMatchObject({...allPass, 'waba.control': expect.any(String)});
  const byNumber = await verified('several-accounts', {
    phone: {id: '106540352240003', by: 'flag', where: '--phone'},
  });
  expect(byNumber.found.waba?.id).toBe('102290129340002');
  expect(byNumber.found.verdict).toBe('proved');
});

test('many-numbers: the choice is open after a bounded number of requests', async () => {
  const {found, pool} = await verified('many-numbers');
  expect(found.open).toMatchObject({flag: '--phone'});
  expect(found.open?.choices.length).toBeGreaterThan(100);
  expect(pool.requests()).toBeLessThanOrEqual(10);
});

test('many-numbers: all ten thousand are listed when somebody looks through them, each once', async () => {
  const {found, pool} = await verified('many-numbers');
  if (found.waba === null) throw new Error('there is an account');
  const graph = pool.as(new Secret(open.find(one => 'tokens' in one)?.tokens.main ?? ''));
  let {numbers} = await findNumbers(graph, found.identity, found.waba, 'beginning', unstopped());
  expect(numbers.items).toHaveLength(25);
  const before = pool.requests();
  await readOn(numbers, readingNumbers(graph), longer => (numbers = longer), unstopped());
  expect(new Set(numbers.items.map(({id}) => id)).size).toBe(10_000);
  expect(isComplete(numbers)).toBe(true);
  // The smallest quota is 200 an hour.
  expect(pool.requests() - before).toBe(100);
});

test('unregistered-number, not-subscribed, account-locked, payment-missing: no gate, so the token can be stored', async () => {
  const told: Record<string, Record<string, string>> = {
    'unregistered-number': {'phone.registered': 'fail number_not_registered'},
    'not-subscribed': {'app.subscribed': 'warn app_not_subscribed'},
    'account-locked': {'phone.health': 'fail waba_locked'},
    'payment-missing': {'phone.health': 'fail payment_missing'},
  };
  for (const scenario of [
    'unregistered-number',
    'not-subscribed',
    'account-locked',
    'payment-missing',
  ] as const) {
    const {found} = await verified(scenario);
    expect(found.verdict).toBe('proved');
    expect(statuses(found)).toMatchObject(told[scenario] ?? {});
  }
});

test('test-number and real-number pass', async () => {
  for (const scenario of ['test-number', 'real-number'] as const) {
    expect(statuses((await verified(scenario)).found)).toEqual(allPass);
  }
});

test.each(['outage', 'html-error'] as const)('%s: undecided, nothing is claimed', async scenario => {
  const {found} = await verified(scenario);
  expect(found.verdict).toBe('undecided');
  expect(found.failure).not.toBeNull();
  expect(statuses(found)).toEqual({
    'token.shape': 'pass',
    'token.alive': 'unproven',
    ...skippedAfter('token.alive'),
  });
});

test('rate-limited: undecided, with the time at which Graph takes requests again', async () => {
  const {found} = await verified('rate-limited');
  expect(found.verdict).toBe('undecided');
  expect(found.failure?.retryAt).toBeGreaterThan(0);
});

test('a token Graph cannot read, a revoked one, and a text that no header holds', async () => {
  const revoked = await verified('fresh', {}, {}, 'revoked');
  expect(statuses(revoked.found)['token.alive']).toMatch(/^fail/);
  const sandbox = await startSandbox({scenario: 'fresh'});
  const pool = graphAt(sandbox.url);
  open.push(pool, sandbox);
  const secret = new Secret(`EAAFAKE${'x'.repeat(90)}\u2026`);
  const found = await verify(pool.as(secret), secret, plain, () => {}, unstopped());
  expect(statuses(found)['token.shape']).toBe('fail token_garbled');
  expect(pool.requests()).toBe(0);
});

test('an id of a file that the token does not reach is dropped with a word; one of a flag fails', async () => {
  const ids = (by: 'flag' | 'hint') => ({
    waba: {id: '999999999999999', by, where: '.env'},
    phone: {id: '888888888888888', by, where: '.env'},
  });
  const hinted = await verified('fresh', ids('hint'));
  expect(statuses(hinted.found)).toEqual({...allPass, 'waba.access': 'warn', 'phone.access': 'warn'});
  expect(hinted.found.verdict).toBe('proved');
  const ordered = await verified('fresh', ids('flag'));
  expect(statuses(ordered.found)['waba.access']).toMatch(/^fail/);
  expect(ordered.found.verdict).toBe('failed');
});

test('a number of another account than the one that was asked for fails', async () => {
  const {found} = await verified('several-accounts', {
    waba: {id: '102290129340001', by: 'flag', where: '--waba'},
    phone: {id: '106540352240004', by: 'flag', where: '--phone'},
  });
  expect(statuses(found)['phone.access']).toBe('fail wrong_object_id');
});
