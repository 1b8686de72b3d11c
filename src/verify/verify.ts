/** The whole verification without a question: token, account, number, what can be done with them. */
import type {Secret} from '../core/secret.ts';
import type {PhoneNumber} from '../graph/calls/phones.ts';
import type {Graph} from '../graph/graph.ts';
import type {Access, Account} from './account.ts';
import {type CheckId, checkIds, type Finding, gates, type Proof} from './check.ts';
import {findAccounts} from './find-accounts.ts';
import {findNumbers} from './find-numbers.ts';
import {found, skipped} from './finding.ts';
import type {Identity} from './identity.ts';
import {type InspectOptions, inspectToken} from './inspect-token.ts';
import {isComplete} from './listing.ts';
import {ownerOf} from './look-up.ts';
import {proveAccess} from './prove-access.ts';

/** Where an id comes from: an order, or only a hint; `where` as a person would name the place. */
export interface WantedId {
  readonly id: string;
  readonly by: 'flag' | 'hint';
  readonly where: string;
}

export interface VerifyOptions extends Omit<InspectOptions, 'waba'> {
  readonly waba: WantedId | null;
  readonly phone: WantedId | null;
}

export interface Verification extends Proof {
  /** All fifteen, in the report's order. */
  readonly findings: readonly Finding[];
  readonly identity: Identity;
  readonly waba: Account | null;
  readonly phone: PhoneNumber | null;
  /** The choice that only a person, or a flag, can make. */
  readonly open: OpenChoice | null;
}

export type OpenChoice =
  | {readonly flag: '--waba'; readonly choices: readonly Account[]}
  | {readonly flag: '--phone'; readonly choices: readonly PhoneNumber[]};

/** @param note told each finding as it is made; the same check may be told of again when a hint was dropped */
export const verify = async (
  graph: Graph,
  token: Secret,
  options: VerifyOptions,
  note: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<Verification> => {
  const {waba, phone} = options;
  const identity = await inspectToken(graph, token, {...options, waba: waba?.id ?? null}, note, signal);
  const run: Run = {graph, identity, note, signal};
  if (identity.verdict !== 'proved') return ended(run, identity, {});
  const outcome = await reach(run, waba, phone);
  const dropped = [waba, phone].filter(wanted => wanted?.by === 'hint' && !isReached(wanted, outcome));
  const isLost = outcome.verdict === 'failed' && dropped.length > 0;
  if (!isLost) return outcome;
  const kept = (wanted: WantedId | null) => (wanted?.by === 'flag' ? wanted : null);
  return told(await reach(run, kept(waba), kept(phone)), waba, phone, note);
};

interface Run {
  readonly graph: Graph;
  readonly identity: Identity;
  readonly note: (finding: Finding) => void;
  readonly signal: AbortSignal;
}

type Reached = Partial<Pick<Verification, 'waba' | 'phone' | 'open'>>;

/** An account that stood alone is in the outcome although it was refused. */
const isReached = ({id}: WantedId, {waba, phone, findings}: Verification): boolean =>
  (waba?.id === id && !findings.some(each => each.id === 'waba.access' && each.status === 'fail')) ||
  phone?.id === id;

const reach = async (run: Run, waba: WantedId | null, phone: WantedId | null): Promise<Verification> => {
  const account = waba === null ? await accountFor(run, phone) : await knownAccount(run, waba);
  if ('verdict' in account) return account;
  const isHint = [waba, phone].some(wanted => wanted?.by === 'hint');
  if (phone !== null) return prove(run, account.account, account.phone ?? {id: phone.id}, isHint);
  const {graph, identity, signal} = run;
  const numbers = await findNumbers(graph, identity, account.account, 'enough', signal);
  const [only, ...others] = numbers.numbers.items;
  if (numbers.verdict !== 'proved' || only === undefined) return ended(run, numbers, {waba: account.account});
  if (others.length === 0 && isComplete(numbers.numbers)) return prove(run, account.account, only, isHint);
  const open: OpenChoice = {flag: '--phone', choices: numbers.numbers.items};
  return ended(run, numbers, {waba: account.account, open});
};

interface Settled {
  readonly account: Account;
  readonly phone: PhoneNumber | null;
}

/** What was read of it ahead says which portfolio owns it. */
const knownAccount = async ({identity}: Run, {id}: WantedId): Promise<Settled> => {
  const early = await identity.ahead.peek('waba', id);
  const business = early?.ok ? early.value.business : null;
  return {account: {id, name: null, business}, phone: null};
};

/** The account of a number that was named, else the only one there is. */
const accountFor = async (run: Run, phone: WantedId | null): Promise<Settled | Verification> => {
  const {graph, identity, signal} = run;
  if (phone !== null) {
    const owned = await ownerOf(graph, phone.id, signal);
    if (owned !== null) return {account: {id: owned.wabaId, name: null, business: null}, phone: owned.phone};
  }
  const accounts = await findAccounts(graph, identity, 'enough', signal);
  const [only, ...others] = accounts.accounts.items;
  if (accounts.verdict !== 'proved' || only === undefined) return ended(run, accounts, {});
  if (others.length === 0) return {account: only, phone: null};
  return ended(run, accounts, {open: {flag: '--waba', choices: accounts.accounts.items}});
};

const prove = async (
  run: Run,
  waba: Account,
  phone: Pick<PhoneNumber, 'id'>,
  isHint: boolean,
): Promise<Verification> => {
  const {graph, identity, note, signal} = run;
  const access: Access = await proveAccess(graph, identity, {waba, phone, isHint}, note, signal);
  return ended(run, access, access);
};

/** Every check has its line: what was not asked says why. */
const ended = ({identity}: Run, proof: Proof, reached: Reached): Verification => {
  const known = new Map([...identity.findings, ...proof.findings].map(finding => [finding.id, finding]));
  return {
    verdict: proof.verdict,
    failure: proof.failure,
    findings: complete(known, reached.open === undefined ? 'not-begun' : 'not-chosen'),
    identity,
    waba: reached.waba ?? null,
    phone: reached.phone ?? null,
    open: reached.open ?? null,
  };
};

/**
 * @param unasked why the others have no answer, where it is not a gate that closed them
 * @returns all checks in order: those known, and for the others why they were not asked
 */
export const complete = (
  known: ReadonlyMap<CheckId, Finding>,
  unasked: 'not-begun' | 'not-chosen' = 'not-begun',
): readonly Finding[] => {
  const closed = checkIds.find(id => gates.has(id) && isClosed(known.get(id)));
  return checkIds.map(
    id => known.get(id) ?? (closed === undefined ? found(id, 'unproven', unasked, {}) : skipped(id, closed)),
  );
};

const isClosed = (finding: Finding | undefined): boolean =>
  finding?.status === 'fail' || (finding?.status === 'unproven' && finding.reason.code === 'no-answer');

/** A hint that did not hold is said where what was found instead is told of. */
const told = (
  outcome: Verification,
  waba: WantedId | null,
  phone: WantedId | null,
  note: (finding: Finding) => void,
): Verification => {
  const droppedAt = (id: CheckId, hint: WantedId | null, instead: string | undefined): Finding | null =>
    hint?.by === 'hint' && instead !== undefined && instead !== hint.id
      ? found(id, 'warn', 'hint-dropped', {id: hint.id, source: hint.where, instead})
      : null;
  const warnings = [
    droppedAt('waba.access', waba, outcome.waba?.id),
    droppedAt('phone.access', phone, outcome.phone?.id),
  ].filter(warning => warning !== null);
  for (const warning of warnings) note(warning);
  const findings = outcome.findings.map(
    finding => warnings.find(({id}) => id === finding.id && finding.status === 'pass') ?? finding,
  );
  return {...outcome, findings};
};
