/** The second and third layer: the account and the number are reached, and what the token can do with them. */
import type {Facts} from '../diagnosis/diagnosis.ts';
import {assignedUsers, waba as readWaba, subscribedApps, type Waba} from '../graph/calls/accounts.ts';
import {type PhoneNumber, phone as readPhone} from '../graph/calls/phones.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Reply} from '../graph/reply.ts';
import {type Access, type Account, accountOf, isWhole} from './account.ts';
import {controlFinding, reviewFinding, subscribedFinding} from './account-checks.ts';
import {type CheckId, type Finding, gates} from './check.ts';
import {caused, found, fromFailure, noAnswer, skipped} from './finding.ts';
import {factsOf, type Identity} from './identity.ts';
import {healthFinding, nameFinding, registeredFinding} from './phone-checks.ts';

export interface Chosen {
  /** An id alone, or the account as discovery found it: what was read is not read again. */
  readonly waba: Pick<Account, 'id'> & Partial<Account>;
  readonly phone: Pick<PhoneNumber, 'id'> & Partial<PhoneNumber>;
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
  const facts: Facts = {...factsOf(identity), wabaId: account.id, phoneId: number.id};
  const [waba, phone, subscribed, assigned] = await readAll(graph, identity, chosen, signal);
  const findings: Finding[] = [];
  const add = (finding: Finding) => {
    findings.push(finding);
    note(finding);
  };

  add(
    waba.ok
      ? found('waba.access', 'pass', 'reached', named(waba.value))
      : unreached('waba.access', waba.failure, account.id, facts),
  );
  add(
    phone.ok
      ? phoneFinding(phone.value, account.id, facts)
      : unreached('phone.access', phone.failure, number.id, facts),
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
  return Promise.all([
    waba.read === undefined
      ? ahead
          .take('waba', waba.id, () => readWaba(graph, waba.id, signal))
          .then(reply => decided(reply, () => readWaba(graph, waba.id, signal, true)))
      : seen(waba.read),
    isWhole(phone)
      ? seen(phone)
      : readPhone(graph, phone.id, signal).then(reply =>
          decided(reply, () => readPhone(graph, phone.id, signal, 'brief')),
        ),
    ahead.take('subscribed', waba.id, () => subscribedApps(graph, waba.id, signal)),
    business === null
      ? null
      : ahead.take('assigned', waba.id, () => assignedUsers(graph, waba.id, business, signal)),
  ] as const);
};

const seen = <T>(value: T): Reply<T> => ({ok: true, value, served: {version: null}});

const onlyOne = (ids: readonly string[] | null): string | null =>
  ids?.length === 1 ? (ids[0] ?? null) : null;

/** A refusal may be about one of the fields only: whether the thing itself can be read is decided by the least of them. */
const decided = async <T>(reply: Reply<T>, decide: () => Promise<Reply<T>>): Promise<Reply<T>> => {
  if (reply.ok || reply.failure.kind !== 'graph' || noAnswer(reply.failure) !== null) return reply;
  if (reply.failure.error.subcode === 33 || reply.failure.error.code === 190) return reply;
  const decision = await decide();
  return decision.ok ? decision : reply;
};

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

const unreached = (
  id: 'waba.access' | 'phone.access',
  failure: Failure,
  object: string,
  facts: Facts,
): Finding => {
  const finding = fromFailure(id, failure, 'fail', facts);
  const isUnseen = failure.kind === 'graph' && failure.error.code === 100 && failure.error.subcode === 33;
  return isUnseen ? {...finding, reason: {code: 'not-reached', facts: {id: object}}} : finding;
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
