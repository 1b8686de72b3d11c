/** What is behind an id that stands alone: a number names its account, an account itself. */
import {waba as readWaba} from '../graph/calls/accounts.ts';
import {type PhoneNumber, phone as readPhone} from '../graph/calls/phones.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Reply} from '../graph/reply.ts';
import {type Account, accountOf} from './account.ts';
import type {Finding, Proof} from './check.ts';
import {explained} from './deciding/explained.ts';
import {fromFailure, noAnswer} from './finding.ts';
import {factsOf, type Identity} from './identity.ts';

export interface Owned {
  readonly wabaId: string;
  readonly phone: PhoneNumber;
}

/** The account a number belongs to, as its health names it; null: the number is not seen, or does not say. */
export const ownerOf = async (graph: Graph, phoneId: string, signal: AbortSignal): Promise<Owned | null> =>
  owned(await readPhone(graph, phoneId, signal));

export interface LookedUp extends Proof {
  /** Null: the id is of neither, or what it is of cannot be seen. */
  readonly account: Account | null;
  /** Null: the id is an account's. */
  readonly phone: PhoneNumber | null;
}

/** Looks an id up as a number and as an account, in one round. */
export const lookUp = async (
  graph: Graph,
  identity: Identity,
  id: string,
  signal: AbortSignal,
): Promise<LookedUp> => {
  const [asPhone, asAccount] = await Promise.all([readPhone(graph, id, signal), readWaba(graph, id, signal)]);
  const number = owned(asPhone);
  if (number !== null) return {...proved, account: unread(number.wabaId), phone: number.phone};
  if (asAccount.ok) return {...proved, account: accountOf(asAccount.value), phone: null};
  const unreached = await unreachedAccount(graph, asAccount.failure, identity, unread(id), signal);
  return {...unreached, findings: unreached.findings.map(orMistyped), account: null, phone: null};
};

/** Meta answers alike for an id that nobody has and for one that is not shown to this token. */
const orMistyped = (finding: Finding): Finding => {
  const [first, ...others] = finding.analysis?.causes ?? [];
  if (finding.analysis === null || first === undefined || first.likelihood === 'certain') return finding;
  const kinds = [first.kind, 'wrong_object_id' as const, ...others.map(({kind}) => kind)];
  const causes = [...new Set(kinds)].slice(0, 3).map(kind => ({kind, likelihood: 'possible' as const}));
  // Nor does it say of which kind it is: no edge of an account is told to be looked at.
  const {wabaId: _taken, ...facts} = finding.analysis.facts;
  return {...finding, analysis: {...finding.analysis, causes, facts}};
};

const proved: Proof = {verdict: 'proved', findings: [], failure: null};

const unread = (id: string): Account => ({id, name: null, business: null});

const owned = (reply: Reply<PhoneNumber>): Owned | null => {
  const wabaId = reply.ok ? reply.value.health?.find(({type}) => type === 'WABA')?.id : undefined;
  return reply.ok && wabaId != null ? {wabaId, phone: reply.value} : null;
};

/** The proof that failed, or stays open, because the account could not be read. */
export const unreachedAccount = async (
  graph: Graph,
  failure: Failure,
  identity: Identity,
  {id, business}: Account,
  signal: AbortSignal,
): Promise<Proof> => {
  const open = noAnswer(failure) !== null;
  const finding = fromFailure('waba.access', failure, 'fail', {...factsOf(identity), wabaId: id});
  const refusal = {failure, identity, wabaId: id, phoneId: null, businessId: business?.id ?? null};
  return {
    verdict: open ? 'undecided' : 'failed',
    findings: [await explained(graph, finding, refusal, signal)],
    failure: open ? failure : null,
  };
};
