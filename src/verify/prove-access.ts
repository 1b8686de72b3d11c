/** The second and third layer: the account and the number are reached, and what the token can do with them. */
import type {Facts} from '../diagnosis/diagnosis.ts';
import {
  type AssignedUser,
  assignedUsers,
  waba as readWaba,
  subscribedApps,
  type Waba,
} from '../graph/calls/accounts.ts';
import {type PhoneNumber, phone as readPhone} from '../graph/calls/phones.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Page} from '../graph/page.ts';
import type {Reply} from '../graph/reply.ts';
import {type Access, type Account, accountOf, isWhole} from './account.ts';
import {controlFinding, reviewFinding, subscribedFinding} from './account-checks.ts';
import {type CheckId, type Finding, gates} from './check.ts';
import {explained, explainedByKnown} from './deciding/explained.ts';
import type {Refusal} from './deciding/refusal.ts';
import {caused, found, fromFailure, noAnswer, skipped} from './finding.ts';
import {factsOf, type Identity} from './identity.ts';
import {healthFinding, nameFinding, registeredFinding} from './phone-checks.ts';

export interface Chosen {
  /** An id alone, or the account as discovery found it: what was read is not read again. */
  readonly waba: Pick<Account, 'id'> & Partial<Account>;
  readonly phone: Pick<PhoneNumber, 'id'> & Partial<PhoneNumber>;
  /** The ids are only hints: where they fail another way is gone, and why they failed is not worth a request. */
  readonly isHint?: boolean;
}

const rest: readonly CheckId[] = [
  'waba.control',
  'waba.review',
  'phone.name',
  'app.subscribed',
  'phone.registered',
  'phone.health',
];

/**
 * One round of requests, and one deciding request more where a read was refused.
 * @param note told each finding as it is made
 * @returns findings in the report's order; `waba` and `phone` as Graph showed them
 */
export const proveAccess = async (
  graph: Graph,
  identity: Identity,
  chosen: Chosen,
  note: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<Access> => {
  const {waba: account, phone: number} = chosen;
  const [waba, phone, subscribed, assigned] = await readAll(graph, identity, chosen, signal);
  const owner = waba.ok ? waba.value.business?.id : account.business?.id;
  const facts: Facts = {
    ...factsOf(identity),
    wabaId: account.id,
    phoneId: number.id,
    ...(owner === undefined ? {} : {businessId: owner}),
  };
  const findings: Finding[] = [];
  const add = (finding: Finding) => {
    findings.push(finding);
    note(finding);
  };

  const asks = {graph, identity, chosen, signal};
  add(
    waba.ok
      ? found('waba.access', 'pass', 'reached', named(waba.value))
      : await unreached('waba.access', waba.failure, asks, true),
  );
  add(
    phone.ok
      ? phoneFinding(phone.value, account.id, facts)
      : // Without the account, why its number is not seen is not worth a request.
        await unreached('phone.access', phone.failure, asks, waba.ok),
  );
  const closed = findings.find(({id, status}) => gates.has(id) && status !== 'pass');
  const reached = {
    waba: waba.ok ? accountOf(waba.value) : null,
    phone: phone.ok ? phone.value : null,
  };
  if (closed !== undefined || !waba.ok || !phone.ok) {
    for (const id of rest) add(skipped(id, closed?.id ?? 'waba.access'));
    return {...reached, findings, ...endOf([waba, phone])};
  }
  add(controlFinding(assigned, identity.userId, facts));
  add(reviewFinding(waba.value));
  add(nameFinding(phone.value, facts));
  add(subscribedFinding(subscribed, identity.app, facts));
  add(registeredFinding(phone.value, facts));
  add(healthFinding(phone.value, facts));
  return {...reached, findings, verdict: 'proved', failure: null};
};

const readAll = async (graph: Graph, identity: Identity, {waba, phone}: Chosen, signal: AbortSignal) => {
  const {ahead} = identity;
  const known = ahead.peek('waba', waba.id);
  const early = known === null ? null : await known;
  const business =
    waba.business?.id ?? (early?.ok ? early.value.business?.id : null) ?? onlyOne(identity.grantedBusinesses);
  const reading = Promise.resolve(
    waba.read === undefined
      ? ahead
          .take('waba', waba.id, () => readWaba(graph, waba.id, signal))
          .then(reply => decided(reply, () => readWaba(graph, waba.id, signal, true)))
      : seen(waba.read),
  );
  const assignedOf = (owner: string): Promise<Reply<Page<AssignedUser>>> =>
    ahead.take('assigned', waba.id, () => assignedUsers(graph, waba.id, owner, signal));
  return Promise.all([
    reading,
    isWhole(phone)
      ? seen(phone)
      : readPhone(graph, phone.id, signal).then(reply =>
          decided(reply, () => readPhone(graph, phone.id, signal, 'brief')),
        ),
    ahead.take('subscribed', waba.id, () => subscribedApps(graph, waba.id, signal)),
    business === null
      ? // Of an account that only its number named, the owner is known now: one round more.
        reading.then(reply => (reply.ok && reply.value.business ? assignedOf(reply.value.business.id) : null))
      : assignedOf(business),
  ] as const);
};

const seen = <T>(value: T): Reply<T> => ({ok: true, value, served: {version: null, usage: null}});

const onlyOne = (ids: readonly string[] | null): string | null =>
  ids?.length === 1 ? (ids[0] ?? null) : null;

/** A refusal may be about one of the fields only: whether the thing itself can be read is decided by the least of them. */
const decided = async <T>(reply: Reply<T>, decide: () => Promise<Reply<T>>): Promise<Reply<T>> => {
  if (reply.ok || !wasDecided(reply.failure)) return reply;
  const decision = await decide();
  return decision.ok ? decision : reply;
};

/** Not where the thing itself is refused, or is another: a portfolio has an id and a name too. */
const wasDecided = (failure: Failure): boolean =>
  failure.kind === 'graph' &&
  noAnswer(failure) === null &&
  failure.error.subcode !== 33 &&
  failure.error.code !== 190 &&
  !/on node type \((?!WhatsApp)/.test(failure.error.message);

const named = ({id, name}: Waba) => ({id, name});

/** A number that can be read, but hangs on another account, would be stored beside an account it has nothing to do with. */
const phoneFinding = (phone: PhoneNumber, wabaId: string, facts: Facts): Finding => {
  const owner = phone.health?.find(({type}) => type === 'WABA')?.id ?? null;
  if (owner !== null && owner !== wabaId) {
    return caused(
      'phone.access',
      'fail',
      'wrong_object_id',
      ['number-elsewhere', {id: phone.id, waba: owner}],
      facts,
    );
  }
  return found('phone.access', 'pass', 'reached', {id: phone.id, name: phone.displayPhoneNumber});
};

interface Asks {
  readonly graph: Graph;
  readonly identity: Identity;
  readonly chosen: Chosen;
  readonly signal: AbortSignal;
}

const unreached = async (
  id: 'waba.access' | 'phone.access',
  failure: Failure,
  {graph, identity, chosen: {waba, phone, isHint}, signal}: Asks,
  isFirst: boolean,
): Promise<Finding> => {
  const isAccount = id === 'waba.access';
  const known = {wabaId: waba.id, phoneId: phone.id, businessId: waba.business?.id ?? null};
  const wanted = isAccount ? 'account' : 'number';
  const refusal: Refusal = {failure, identity, ...known, wanted};
  const refused = fromFailure(id, failure, 'fail', {});
  const finding =
    isFirst && isHint !== true && !wasDecided(failure)
      ? await explained(graph, refused, refusal, signal)
      : explainedByKnown(refused, refusal);
  const isUnseen = failure.kind === 'graph' && failure.error.code === 100 && failure.error.subcode === 33;
  return isUnseen
    ? {...finding, reason: {code: 'not-reached', facts: {id: isAccount ? waba.id : phone.id}}}
    : finding;
};

const endOf = (replies: readonly Reply<unknown>[]): Pick<Access, 'verdict' | 'failure'> => {
  const failures = replies.flatMap(reply => (reply.ok ? [] : [reply.failure]));
  // A refusal is an answer, whatever the other request came to.
  if (failures.length === 0 || failures.some(failure => noAnswer(failure) === null))
    return {verdict: 'failed', failure: null};
  return {
    verdict: 'undecided',
    failure: failures.find(({retryAt}) => retryAt !== null) ?? failures[0] ?? null,
  };
};
