/** Fix and wait: the cheapest request that tells whether a failed gate has changed, so that the whole need not be run. */
import {assignedAccounts, waba as readWaba} from '../graph/calls/accounts.ts';
import {phoneNumbers, phone as readPhone} from '../graph/calls/phones.ts';
import {me, permissions} from '../graph/calls/token.ts';
import type {Graph} from '../graph/graph.ts';
import type {CheckId} from './check.ts';
import {findAccounts} from './find-accounts.ts';
import type {Identity} from './identity.ts';
import {neededScopes} from './token-checks.ts';

/** What was asked for, where it was; null: it is to be found. */
export interface Looked {
  readonly wabaId: string | null;
  readonly phoneId: string | null;
}

/**
 * @param failed the gate that failed, or that Graph gave no answer for
 * @returns true when it is worth running the verification again; one request, but for an account that has to be
 *   searched in portfolios
 */
export const hasLanded = async (
  graph: Graph,
  identity: Identity,
  failed: CheckId,
  {wabaId, phoneId}: Looked,
  signal: AbortSignal,
): Promise<boolean> => {
  if (failed === 'scope.management' || failed === 'scope.messaging') {
    return isGranted(graph, neededScopes[failed], signal);
  }
  if (failed === 'waba.access') {
    return wabaId === null
      ? hasAccount(graph, identity, signal)
      : (await readWaba(graph, wabaId, signal, true)).ok;
  }
  if (failed === 'phone.access') {
    return phoneId === null
      ? hasNumber(graph, wabaId, signal)
      : (await readPhone(graph, phoneId, signal, 'brief')).ok;
  }
  return (await me(graph, signal)).ok;
};

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
