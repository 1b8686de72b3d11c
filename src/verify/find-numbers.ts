/** The phone numbers of an account: the first page in full, so that a single number needs no further request. */
import {assignedUsers, subscribedApps} from '../graph/calls/accounts.ts';
import {type NumbersRequest, type PhoneNumber, phoneNumbers} from '../graph/calls/phones.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Page} from '../graph/page.ts';
import type {Reply} from '../graph/reply.ts';
import type {Account, FoundNumbers} from './account.ts';
import {explained} from './deciding/explained.ts';
import {caused, fromFailure, noAnswer} from './finding.ts';
import {factsOf, type Identity} from './identity.ts';

/** Numbers with everything on the first page; later pages hold only what a list shows. */
const firstPage = 25;
const laterPages = 100;
/** Pages read when nobody looks through the list: enough for a message that names choices. */
const pagesUnasked = 2;

export interface NumbersOptions {
  /** Every number, however many pages that takes. */
  readonly all?: boolean;
}

/**
 * @returns `failed` when the account has no number or may not be read. What the access checks will ask of the account
 *   is asked at the same time, and kept in `identity.ahead`.
 */
export const findNumbers = async (
  graph: Graph,
  identity: Identity,
  account: Account,
  {all = false}: NumbersOptions,
  signal: AbortSignal,
): Promise<FoundNumbers> => {
  const {ahead} = identity;
  ahead.keep('subscribed', account.id, subscribedApps(graph, account.id, signal));
  if (account.business !== null) {
    ahead.keep('assigned', account.id, assignedUsers(graph, account.id, account.business.id, signal));
  }
  const numbers: PhoneNumber[] = [];
  let pages = 0;
  let more = false;
  for await (const reply of numberPages(graph, account.id, signal)) {
    if (!reply.ok) return refused(graph, reply.failure, identity, account, signal);
    numbers.push(...reply.value.items);
    pages += 1;
    more = reply.value.after !== null;
    if (!all && pages >= pagesUnasked) break;
  }
  return numbers.length === 0
    ? noNumber(identity, account)
    : {verdict: 'proved', findings: [], failure: null, numbers, more};
};

/** Page after page, each asked for when the one before was taken. Ends after a failure. */
export async function* numberPages(
  graph: Graph,
  waba: string,
  signal: AbortSignal,
): AsyncGenerator<Reply<Page<PhoneNumber>>> {
  let request: NumbersRequest = {waba, detail: 'full', limit: firstPage};
  for (;;) {
    const reply = await ask(graph, request, signal);
    yield reply;
    if (!reply.ok || reply.value.after === null) return;
    request = {waba, detail: 'light', limit: laterPages, after: reply.value.after};
  }
}

/** A field that a version or an account does not know must not hide the numbers: then the least is asked for. */
const ask = async (
  graph: Graph,
  request: NumbersRequest,
  signal: AbortSignal,
): Promise<Reply<Page<PhoneNumber>>> => {
  const reply = await phoneNumbers(graph, request, signal);
  const isField =
    !reply.ok && reply.failure.kind === 'graph' && /nonexisting field/i.test(reply.failure.error.message);
  return isField ? phoneNumbers(graph, {...request, detail: 'brief'}, signal) : reply;
};

const refused = async (
  graph: Graph,
  failure: Failure,
  identity: Identity,
  {id, business}: Account,
  signal: AbortSignal,
): Promise<FoundNumbers> => {
  const open = noAnswer(failure) !== null;
  const finding = fromFailure('waba.access', failure, 'fail', {...factsOf(identity), wabaId: id});
  const refusal = {failure, identity, wabaId: id, phoneId: null, businessId: business?.id ?? null};
  return {
    verdict: open ? 'undecided' : 'failed',
    findings: [await explained(graph, finding, refusal, signal)],
    failure: open ? failure : null,
    numbers: [],
    more: false,
  };
};

const noNumber = (identity: Identity, {id, name}: Account): FoundNumbers => {
  const facts = {...factsOf(identity), wabaId: id};
  return {
    verdict: 'failed',
    findings: [
      {id: 'waba.access', status: 'pass', reason: {code: 'reached', facts: {id, name}}, analysis: null},
      caused('phone.access', 'fail', 'number_not_registered', ['no-number', {}], facts),
    ],
    failure: null,
    numbers: [],
    more: false,
  };
};
