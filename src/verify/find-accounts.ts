/**
 * Which WhatsApp accounts the token reaches, in the order of certainty: those its scopes name, those assigned to its
 * system user, those of its portfolios. A rung that names one is the last; each costs one round of requests.
 */
import {
  assignedAccounts,
  businesses,
  clientAccounts,
  ownedAccounts,
  type Waba,
  waba,
} from '../graph/calls/accounts.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Page} from '../graph/page.ts';
import type {Reply} from '../graph/reply.ts';
import {accountOf, type FoundAccounts} from './account.ts';
import {caused, fromFailure, noAnswer} from './finding.ts';
import {factsOf, type Identity} from './identity.ts';

/** More named accounts than this are not read one by one: the list of assigned ones has their names in one request. */
const readOneByOne = 10;
/** Pages of a list of accounts; a hundred each. */
const mostPages = 20;

interface Rung {
  readonly accounts: readonly Waba[];
  readonly failures: readonly Failure[];
}

const nothing: Rung = {accounts: [], failures: []};

/** @returns `failed` with `asset_not_assigned` when there is none; `undecided` when Graph left that open */
export const findAccounts = async (
  graph: Graph,
  identity: Identity,
  signal: AbortSignal,
): Promise<FoundAccounts> => {
  for (const rung of [named, assigned, ofBusinesses]) {
    const found = await rung(graph, identity, signal);
    const open = found.failures.find(failure => noAnswer(failure) !== null);
    // With a part of the answer missing, an only account may not be the only one.
    if (open !== undefined) return undecided(open, identity);
    if (found.accounts.length > 0) {
      return {
        verdict: 'proved',
        findings: [],
        failure: null,
        accounts: unique(found.accounts).map(accountOf),
      };
    }
  }
  return noneFound(identity);
};

const undecided = (failure: Failure, identity: Identity): FoundAccounts => ({
  verdict: 'undecided',
  findings: [fromFailure('waba.access', failure, 'unproven', factsOf(identity))],
  failure,
  accounts: [],
});

const noneFound = (identity: Identity): FoundAccounts => ({
  verdict: 'failed',
  findings: [caused('waba.access', 'fail', 'asset_not_assigned', ['no-account', {}], factsOf(identity))],
  failure: null,
  accounts: [],
});

/** The accounts named by the token's own scopes. One that was taken away since is named all the same, so each is read. */
const named = async (graph: Graph, {grantedWabas}: Identity, signal: AbortSignal): Promise<Rung> => {
  const ids = grantedWabas ?? [];
  if (ids.length === 0 || ids.length > readOneByOne) return nothing;
  return gathered(await Promise.all(ids.map(id => asPage(waba(graph, id, signal)))));
};

const assigned = async (graph: Graph, {userId}: Identity, signal: AbortSignal): Promise<Rung> =>
  userId === null ? nothing : allOf(after => assignedAccounts(graph, userId, signal, after));

const ofBusinesses = async (graph: Graph, identity: Identity, signal: AbortSignal): Promise<Rung> => {
  const ids = identity.grantedBusinesses ?? (await businessIds(graph, identity, signal));
  const rungs = await Promise.all(
    ids.flatMap(id => [
      allOf(after => ownedAccounts(graph, id, signal, after)),
      allOf(after => clientAccounts(graph, id, signal, after)),
    ]),
  );
  return {
    accounts: rungs.flatMap(({accounts}) => accounts),
    failures: rungs.flatMap(({failures}) => failures),
  };
};

/** Without `business_management` the question is not worth a request. */
const businessIds = async (
  graph: Graph,
  {scopes}: Identity,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  if (!scopes.includes('business_management')) return [];
  const reply = await businesses(graph, signal);
  return reply.ok ? reply.value.items.map(({id}) => id) : [];
};

const allOf = async (ask: (after: string | null) => Promise<Reply<Page<Waba>>>): Promise<Rung> => {
  const accounts: Waba[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const reply: Reply<Page<Waba>> = await ask(after);
    if (!reply.ok) return {accounts, failures: [reply.failure]};
    accounts.push(...reply.value.items);
    after = reply.value.after;
    if (after === null) break;
  }
  return {accounts, failures: []};
};

const asPage = async (reading: Promise<Reply<Waba>>): Promise<Rung> => {
  const reply = await reading;
  return reply.ok ? {accounts: [reply.value], failures: []} : {accounts: [], failures: [reply.failure]};
};

const gathered = (rungs: readonly Rung[]): Rung => ({
  accounts: rungs.flatMap(({accounts}) => accounts),
  failures: rungs.flatMap(({failures}) => failures),
});

const unique = (accounts: readonly Waba[]): readonly Waba[] => [
  ...new Map(accounts.map(account => [account.id, account])).values(),
];
