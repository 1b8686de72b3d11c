/** The phone numbers of an account: the first page in full, so that a single number needs no further request. */
import {assignedUsers, subscribedApps} from '../graph/calls/accounts.ts';
import {type Detail, type NumbersRequest, type PhoneNumber, phoneNumbers} from '../graph/calls/phones.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Page} from '../graph/page.ts';
import type {Reply} from '../graph/reply.ts';
import type {Account, FoundNumbers} from './account.ts';
import {caused} from './finding.ts';
import {factsOf, type Identity} from './identity.ts';
import {type Extent, type Listing, listing, longer, type Reading} from './listing.ts';
import {unreachedAccount} from './look-up.ts';

/** Numbers with everything on the first page; later pages hold only what a list shows. */
const firstPage = 25;
/** The most that Graph gives (Meta's OpenAPI file). */
const laterPages = 100;
/** Enough for a message that names choices. */
const pagesRead: Readonly<Record<Extent, number>> = {beginning: 1, enough: 2};

/** Where a list of numbers goes on. */
export interface NumbersPlace {
  readonly waba: string;
  readonly after: string;
}

export type Numbers = Listing<PhoneNumber, NumbersPlace>;

/**
 * @param extent what is read before it is answered; `readingNumbers` reads on
 * @returns `failed` when the account has no number or may not be read. What the access checks will ask of the account
 *   is asked at the same time, and kept in `identity.ahead`.
 */
export const findNumbers = async (
  graph: Graph,
  identity: Identity,
  account: Account,
  extent: Extent,
  signal: AbortSignal,
): Promise<FoundNumbers> => {
  const {ahead} = identity;
  ahead.keep('subscribed', account.id, subscribedApps(graph, account.id, signal));
  if (account.business !== null) {
    ahead.keep('assigned', account.id, assignedUsers(graph, account.id, account.business.id, signal));
  }
  const first = await ask(graph, {waba: account.id, detail: 'full', limit: firstPage}, signal);
  if (!first.ok) return refused(graph, first.failure, identity, account, signal);
  const {items, after} = first.value;
  if (items.length === 0) return noNumber(identity, account);
  let numbers: Numbers = listing(items, after === null ? [] : [{waba: account.id, after}]);
  const reading = readingNumbers(graph);
  while (numbers.pages < pagesRead[extent] && numbers.rest.length > 0) {
    numbers = await longer(numbers, reading, signal);
    if (numbers.stopped?.why === 'failure')
      return refused(graph, numbers.stopped.failure, identity, account, signal);
  }
  return {verdict: 'proved', findings: [], failure: null, numbers};
};

/** How a list of numbers is read on. */
export const readingNumbers = (graph: Graph): Reading<PhoneNumber, NumbersPlace> => {
  // Once a field was refused, each page would be asked for twice.
  let detail: Detail = 'light';
  return {
    async ask({waba, after}, signal) {
      const request = {waba, limit: laterPages, after};
      const reply = await phoneNumbers(graph, {...request, detail}, signal);
      if (!refusesField(reply)) return reply;
      detail = 'brief';
      return phoneNumbers(graph, {...request, detail}, signal);
    },
    next: ({waba}, after) => ({waba, after}),
    keyOf: ({id}) => id,
  };
};

/** A field that a version or an account does not know must not hide the numbers: then the least is asked for. */
const ask = async (
  graph: Graph,
  request: NumbersRequest,
  signal: AbortSignal,
): Promise<Reply<Page<PhoneNumber>>> => {
  const reply = await phoneNumbers(graph, request, signal);
  return refusesField(reply) ? phoneNumbers(graph, {...request, detail: 'brief'}, signal) : reply;
};

const refusesField = (reply: Reply<unknown>): boolean =>
  !reply.ok && reply.failure.kind === 'graph' && /nonexisting field/i.test(reply.failure.error.message);

const refused = async (
  graph: Graph,
  failure: Failure,
  identity: Identity,
  account: Account,
  signal: AbortSignal,
): Promise<FoundNumbers> => ({
  ...(await unreachedAccount(graph, failure, identity, account, signal)),
  numbers: listing([], []),
});

const noNumber = (identity: Identity, {id, name}: Account): FoundNumbers => {
  const facts = {...factsOf(identity), wabaId: id};
  return {
    verdict: 'failed',
    findings: [
      {id: 'waba.access', status: 'pass', reason: {code: 'reached', facts: {id, name}}, analysis: null},
      caused('phone.access', 'fail', 'number_not_registered', ['no-number', {}], facts),
    ],
    failure: null,
    numbers: listing([], []),
  };
};
