/** What is behind an id that stands alone: a number names its account, an account itself. */
import {waba as readWaba} from '../graph/calls/accounts.ts';
import {type PhoneNumber, phone as readPhone} from '../graph/calls/phones.ts';
import type {Graph} from '../graph/graph.ts';
import type {Reply} from '../graph/reply.ts';
import {type Account, accountOf} from './account.ts';

export interface Owned {
  readonly wabaId: string;
  readonly phone: PhoneNumber;
}

/** The account a number belongs to, as its health names it; null: the number is not seen, or does not say. */
export const ownerOf = async (graph: Graph, phoneId: string, signal: AbortSignal): Promise<Owned | null> =>
  owned(await readPhone(graph, phoneId, signal));

/**
 * One round of two requests: as a number and as an account.
 *
 * @returns the account, and the number where the id is one. What is neither, or cannot be seen, is taken for an
 *   account: the checks that follow say what is wrong with it.
 */
export const lookUp = async (
  graph: Graph,
  id: string,
  signal: AbortSignal,
): Promise<{readonly account: Account; readonly phone: PhoneNumber | null}> => {
  const [asPhone, asAccount] = await Promise.all([readPhone(graph, id, signal), readWaba(graph, id, signal)]);
  const number = owned(asPhone);
  if (number !== null) return {account: unread(number.wabaId), phone: number.phone};
  return {account: asAccount.ok ? accountOf(asAccount.value) : unread(id), phone: null};
};

const unread = (id: string): Account => ({id, name: null, business: null});

const owned = (reply: Reply<PhoneNumber>): Owned | null => {
  const wabaId = reply.ok ? reply.value.health?.find(({type}) => type === 'WABA')?.id : undefined;
  return reply.ok && wabaId != null ? {wabaId, phone: reply.value} : null;
};
