/** Fix and wait: the cheapest request that tells whether a failed gate has changed, so that the whole need not be run. */
import {assignedAccounts, assignedUsers, waba as readWaba, subscribedApps} from '../graph/calls/accounts.ts';
import {phoneNumbers, phone as readPhone} from '../graph/calls/phones.ts';
import {me, permissions} from '../graph/calls/token.ts';
import type {Graph} from '../graph/graph.ts';
import {controlFinding, reviewFinding, subscribedFinding} from './account-checks.ts';
import type {CheckId, Finding} from './check.ts';
import {findAccounts} from './find-accounts.ts';
import type {Identity} from './identity.ts';
import {healthFinding, nameFinding, registeredFinding} from './phone-checks.ts';
import {neededScopes} from './token-checks.ts';

/** What was asked for, where it was; null: it is to be found. */
export interface Looked {
  readonly wabaId: string | null;
  readonly phoneId: string | null;
  /** The portfolio that owns the account; without it nobody's control over the account can be read. */
  readonly businessId: string | null;
}

/**
 * @param failed the gate that failed, or that Graph gave no answer for
 * @returns true when it is worth running the verification again; one request, but for an account that has to be
 *   searched in portfolios
 */
export const hasLanded = async (
  graph: Graph,
  identity: Identity,
  failed: Pick<Finding, 'id' | 'status'>,
  looked: Looked,
  signal: AbortSignal,
): Promise<boolean> => {
  const {wabaId, phoneId} = looked;
  switch (failed.id) {
    case 'scope.management':
    case 'scope.messaging':
      return isGranted(graph, neededScopes[failed.id], signal);
    case 'waba.access':
      return wabaId === null
        ? hasAccount(graph, identity, signal)
        : (await readWaba(graph, wabaId, signal, true)).ok;
    case 'phone.access':
      return phoneId === null
        ? hasNumber(graph, wabaId, signal)
        : (await readPhone(graph, phoneId, signal, 'brief')).ok;
    case 'waba.control':
    case 'waba.review':
    case 'app.subscribed':
    case 'phone.name':
    case 'phone.registered':
    case 'phone.health':
      return isBetter(failed, await judgedAgain(graph, identity, failed.id, looked, signal));
    case 'token.shape':
    case 'token.alive':
    case 'token.kind':
    case 'token.expiry':
    case 'token.app':
      return (await me(graph, signal)).ok;
  }
};

type NoGate = Exclude<CheckId, `token.${string}` | `scope.${string}` | `${string}.access`>;

/** The one check, by the one request it takes; null: the id is missing, or no answer came. */
const judgedAgain = async (
  graph: Graph,
  identity: Identity,
  id: NoGate,
  {wabaId, phoneId, businessId}: Looked,
  signal: AbortSignal,
): Promise<Finding | null> => {
  if (id === 'phone.name' || id === 'phone.registered' || id === 'phone.health') {
    const reply = phoneId === null ? null : await readPhone(graph, phoneId, signal);
    if (reply?.ok !== true) return null;
    const judge = {
      'phone.name': nameFinding,
      'phone.registered': registeredFinding,
      'phone.health': healthFinding,
    };
    return judge[id](reply.value, {});
  }
  if (wabaId === null) return null;
  if (id === 'app.subscribed')
    return subscribedFinding(await subscribedApps(graph, wabaId, signal), identity.app, {});
  if (id === 'waba.control')
    return businessId === null
      ? null
      : controlFinding(await assignedUsers(graph, wabaId, businessId, signal), identity.userId, {});
  const reply = await readWaba(graph, wabaId, signal);
  return reply.ok ? reviewFinding(reply.value) : null;
};

/** From failed to a warning is a change too; what cannot be proved any more is none. */
const isBetter = (before: Pick<Finding, 'status'>, now: Finding | null): boolean =>
  now?.status === 'pass' || (now?.status === 'warn' && before.status === 'fail');

const isGranted = async (graph: Graph, scope: string, signal: AbortSignal): Promise<boolean> => {
  const reply = await permissions(graph, signal);
  return reply.ok && reply.value.some(({permission, status}) => permission === scope && status === 'granted');
};

/** Without the account's id its numbers cannot be asked for: then the whole has to be run. */
const hasNumber = async (graph: Graph, wabaId: string | null, signal: AbortSignal): Promise<boolean> => {
  if (wabaId === null) return true;
  const reply = await phoneNumbers(graph, {waba: wabaId, detail: 'brief', limit: 1}, signal);
  return reply.ok && reply.value.items.length > 0;
};

/** The list of assigned accounts shows a new one first; a token of an unknown user has only the long way. */
const hasAccount = async (graph: Graph, identity: Identity, signal: AbortSignal): Promise<boolean> => {
  if (identity.userId === null || identity.scopes.includes('business_management')) {
    return (await findAccounts(graph, identity, 'beginning', signal)).accounts.items.length > 0;
  }
  const reply = await assignedAccounts(graph, identity.userId, signal);
  return reply.ok && reply.value.items.length > 0;
};
