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
import {type Account, accountOf, type FoundAccounts} from './account.ts';
import {caused, fromFailure, noAnswer} from './finding.ts';
import {factsOf, type Identity} from './identity.ts';
import {type Extent, goesOn, type Listing, listing, longer, type Reading} from './listing.ts';

/** More named accounts than this are not read one by one: the list of assigned ones has their names in one request. */
const readOneByOne = 10;
/** Of each list; a hundred accounts each. */
const pagesRead: Readonly<Record<Extent, number>> = {beginning: 1, enough: 20};

/** Where a list of accounts goes on: which list, whose, and after what. */
export interface AccountsPlace {
  readonly list: 'assigned' | 'owned' | 'client';
  /** Of a system user, or of a portfolio. */
  readonly of: string;
  /** Null: at its beginning. */
  readonly after: string | null;
}

export type Accounts = Listing<Account, AccountsPlace>;

interface Rung {
  readonly accounts: readonly Account[];
  readonly rest: readonly AccountsPlace[];
  readonly failures: readonly Failure[];
}

const nothing: Rung = {accounts: [], rest: [], failures: []};

/**
 * @param extent what is read of each list before it is answered; `readingAccounts` reads on
 * @returns `failed` with `asset_not_assigned` when there is none; `undecided` when Graph left that open
 */
export const findAccounts = async (
  graph: Graph,
  identity: Identity,
  extent: Extent,
  signal: AbortSignal,
): Promise<FoundAccounts> => {
  const asks = {graph, identity, pages: pagesRead[extent], signal};
  for (const rung of [named, assigned, ofBusinesses]) {
    const found = await rung(asks);
    const open = found.failures.find(failure => noAnswer(failure) !== null);
    // With a part of the answer missing, an only account may not be the only one.
    if (open !== undefined) return undecided(open, identity);
    if (found.accounts.length > 0) {
      const accounts = listing(unique(found.accounts), found.rest);
      return {verdict: 'proved', findings: [], failure: null, accounts};
    }
  }
  return noneFound(identity);
};

/** How a list of accounts is read on. */
export const readingAccounts = (graph: Graph): Reading<Account, AccountsPlace> => ({
  async ask({list, of, after}, signal) {
    const reply = await pageOf[list](graph, of, signal, after);
    return reply.ok ? {...reply, value: {...reply.value, items: reply.value.items.map(accountOf)}} : reply;
  },
  next: (place, after) => ({...place, after}),
  keyOf: ({id}) => id,
});

const pageOf: Readonly<
  Record<
    AccountsPlace['list'],
    (graph: Graph, of: string, signal: AbortSignal, after: string | null) => Promise<Reply<Page<Waba>>>
  >
> = {assigned: assignedAccounts, owned: ownedAccounts, client: clientAccounts};

interface Asks {
  readonly graph: Graph;
  readonly identity: Identity;
  readonly pages: number;
  readonly signal: AbortSignal;
}

const undecided = (failure: Failure, identity: Identity): FoundAccounts => ({
  verdict: 'undecided',
  findings: [fromFailure('waba.access', failure, 'unproven', factsOf(identity))],
  failure,
  accounts: listing([], []),
});

const noneFound = (identity: Identity): FoundAccounts => ({
  verdict: 'failed',
  findings: [caused('waba.access', 'fail', 'asset_not_assigned', ['no-account', {}], factsOf(identity))],
  failure: null,
  accounts: listing([], []),
});

/** The accounts named by the token's own scopes. One that was taken away since is named all the same, so each is read. */
const named = async ({graph, identity: {grantedWabas}, signal}: Asks): Promise<Rung> => {
  const ids = grantedWabas ?? [];
  if (ids.length === 0 || ids.length > readOneByOne) return nothing;
  return gathered(await Promise.all(ids.map(id => alone(waba(graph, id, signal)))));
};

const assigned = async (asks: Asks): Promise<Rung> => {
  const {userId} = asks.identity;
  return userId === null ? nothing : listed({list: 'assigned', of: userId, after: null}, asks);
};

const ofBusinesses = async (asks: Asks): Promise<Rung> => {
  const ids = asks.identity.grantedBusinesses ?? (await businessIds(asks));
  const lists = ids.flatMap(of => [
    {list: 'owned', of, after: null} as const,
    {list: 'client', of, after: null} as const,
  ]);
  return gathered(await Promise.all(lists.map(list => listed(list, asks))));
};

/** Without `business_management` the question is not worth a request. */
const businessIds = async ({graph, identity: {scopes}, signal}: Asks): Promise<readonly string[]> => {
  if (!scopes.includes('business_management')) return [];
  const reply = await businesses(graph, signal);
  return reply.ok ? reply.value.items.map(({id}) => id) : [];
};

/** The first pages of one list. */
const listed = async (start: AccountsPlace, {graph, pages, signal}: Asks): Promise<Rung> => {
  const reading = readingAccounts(graph);
  let read: Accounts = listing([], [start], 0);
  while (goesOn(read) && read.pages < pages) read = await longer(read, reading, signal);
  const failures = read.stopped?.why === 'failure' ? [read.stopped.failure] : [];
  return {accounts: read.items, rest: failures.length > 0 ? [] : read.rest, failures};
};

const alone = async (reading: Promise<Reply<Waba>>): Promise<Rung> => {
  const reply = await reading;
  return reply.ok
    ? {...nothing, accounts: [accountOf(reply.value)]}
    : {...nothing, failures: [reply.failure]};
};

const gathered = (rungs: readonly Rung[]): Rung => ({
  accounts: rungs.flatMap(({accounts}) => accounts),
  rest: rungs.flatMap(({rest}) => rest),
  failures: rungs.flatMap(({failures}) => failures),
});

const unique = (accounts: readonly Account[]): readonly Account[] => [
  ...new Map(accounts.map(account => [account.id, account])).values(),
];
