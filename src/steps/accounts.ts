/** Finds what the token reaches: ids that are known are proved at once, else Graph is asked which accounts there are. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {checkIds, type Finding} from '../verify/check.ts';
import {
  type Access,
  findAccounts,
  goesOn,
  isComplete,
  listing,
  lookUp,
  ownerOf,
  proveAccess,
  readingAccounts,
  readOn,
} from '../verify/index.ts';
import {hintsOf} from './aim.ts';
import {liveLines} from './check-lines.ts';
import {gateTrouble, mendable, passed} from './gate.ts';
import {identityChecks} from './identity.ts';
import {learns} from './known-ids.ts';
import {landed, notBefore} from './landed.ts';
import {needed} from './needed.ts';
import type {WizardProblem} from './problems.ts';
import type {Tools} from './tools.ts';
import {idIn, orMistyped, wantsList} from './typed-id.ts';
import type {Accounts, Known, Wizard} from './world.ts';

/** Account and number as somebody named them. */
interface Named {
  readonly wabaId: string;
  readonly phoneId: string;
  /** A flag is an order, a file or a profile only a hint. */
  readonly source: {readonly kind: 'flag'} | {readonly kind: 'hint'; readonly where: string};
}

export const accounts: DoStep<Wizard, 'accounts'> = {
  kind: 'do',
  takesNewToken: true,
  learns,
  id: 'accounts',
  chapter: 'number',
  reads: ['identity', 'typed-id', 'journey'],
  title: words => words.steps.accounts.title,
  async run(known, tools, signal, note) {
    const typed = idIn(known);
    if (typed !== null) return ofTyped(typed, known, tools, signal);
    // Who goes there and types none wants to see what there is, whatever was known.
    if (wantsList(known)) return discover(known, tools, null, signal);
    const named = namedIds(known, tools) ?? (await byNumber(known, tools, signal));
    if (named === null) return discoverWithout(known, tools, signal);
    const access = await prove(known, tools, named, signal, note);
    const identity = needed(known, 'identity');
    const outcome = passed(access, identity.findings, {identity, access});
    if (outcome.ok) return ok({kind: 'proved', access});
    if (named.source.kind === 'flag' || outcome.problem.code !== 'gate') return outcome;
    return discover(known, tools, {id: lostId(named, access.findings), source: named.source.where}, signal);
  },
  working: (known, notes, words) => ({
    kind: 'working',
    // Ids that were known are proved here: then their checks come in as well.
    checks: liveLines(
      [...(known.identity?.findings ?? []), ...notes],
      notes.length === 0 ? identityChecks : checkIds,
      words,
    ),
    note: words.steps.accounts.note,
  }),
  trouble: (problem, known, words, waitedMs) =>
    orMistyped(gateTrouble(problem, known, words, waitedMs), problem, known, words),
  notBefore,
  waits: mendable,
  landed,
  growth: {
    goesOn: found => found.kind === 'found' && goesOn(found.accounts),
    async run(known, tools, signal, give) {
      const {accounts: found} = known;
      if (found?.kind !== 'found') return;
      const reading = readingAccounts(tools.graph(needed(known, 'token').secret));
      await readOn(found.accounts, reading, list => give({...found, accounts: list}), signal);
    },
  },
  notices(known, words) {
    const dropped = known.accounts?.kind === 'found' ? known.accounts.dropped : null;
    if (dropped === null) return [];
    return [{tone: 'warn', text: words.steps.waba.hintDropped(dropped.id, dropped.source)}];
  },
};

const ofTyped = async (
  id: string,
  known: Known,
  tools: Tools,
  signal: AbortSignal,
): Promise<Parsed<Accounts, WizardProblem>> => {
  const identity = needed(known, 'identity');
  const found = await lookUp(tools.graph(needed(known, 'token').secret), identity, id, signal);
  const outcome = passed(found, identity.findings, {identity});
  if (!outcome.ok) return fail(outcome.problem);
  const {account, phone} = found;
  return ok({
    kind: 'found',
    accounts: listing(account === null ? [] : [account], []),
    phone,
    dropped: null,
  });
};

const namedIds = (known: Known, {wishes}: Tools): Named | null => {
  const {wabaId, phoneId} = wishes;
  if (wabaId !== null && phoneId !== null) return {wabaId, phoneId, source: {kind: 'flag'}};
  // One id by flag and the other by a file may not belong together: then Graph is asked.
  const {ids, idsFrom} = hintsOf(known);
  if (wabaId !== null || phoneId !== null || idsFrom === null) return null;
  if (ids.wabaId === undefined || ids.phoneId === undefined) return null;
  return {wabaId: ids.wabaId, phoneId: ids.phoneId, source: {kind: 'hint', where: idsFrom}};
};

/** Where a file or a profile named only one of the two, and Graph does not show it, that is said. */
const discoverWithout = async (known: Known, tools: Tools, signal: AbortSignal) => {
  const outcome = await discover(known, tools, null, signal);
  const {ids, idsFrom} = hintsOf(known);
  const {wabaId: ordered, phoneId} = tools.wishes;
  const id = ids.wabaId ?? ids.phoneId;
  if (!outcome.ok || outcome.value.kind !== 'found' || ordered !== null || phoneId !== null) return outcome;
  const {accounts: list} = outcome.value;
  const maySee = !isComplete(list) || list.items.some(account => account.id === id);
  if (id === undefined || idsFrom === null || maySee) return outcome;
  return ok<Accounts>({...outcome.value, dropped: {id, source: idsFrom}});
};

/** A number that is named without its account: Graph says whose it is. */
const byNumber = async (known: Known, tools: Tools, signal: AbortSignal): Promise<Named | null> => {
  const {wabaId, phoneId: flagged} = tools.wishes;
  const {ids, idsFrom} = hintsOf(known);
  const phoneId = flagged ?? (idsFrom === null || ids.wabaId !== undefined ? undefined : ids.phoneId);
  if (wabaId !== null || phoneId === undefined) return null;
  const owned = await ownerOf(tools.graph(needed(known, 'token').secret), phoneId, signal);
  if (owned === null) return null;
  const source: Named['source'] = flagged === null ? {kind: 'hint', where: idsFrom ?? ''} : {kind: 'flag'};
  return {wabaId: owned.wabaId, phoneId, source};
};

const prove = (
  known: Known,
  tools: Tools,
  {wabaId, phoneId, source}: Named,
  signal: AbortSignal,
  note: (finding: Finding) => void,
): Promise<Access> =>
  proveAccess(
    tools.graph(needed(known, 'token').secret),
    needed(known, 'identity'),
    {waba: {id: wabaId}, phone: {id: phoneId}, isHint: source.kind === 'hint'},
    note,
    signal,
  );

const lostId = ({wabaId, phoneId}: Named, findings: readonly Finding[]): string =>
  findings.some(({id, status}) => id === 'waba.access' && status === 'fail') ? wabaId : phoneId;

const discover = async (
  known: Known,
  tools: Tools,
  dropped: {readonly id: string; readonly source: string} | null,
  signal: AbortSignal,
): Promise<Parsed<Accounts, WizardProblem>> => {
  const graph = tools.graph(needed(known, 'token').secret);
  const identity = needed(known, 'identity');
  const found = await findAccounts(graph, identity, tools.asks ? 'beginning' : 'enough', signal);
  const outcome = passed(found, identity.findings, {identity});
  return outcome.ok
    ? ok<Accounts>({kind: 'found', accounts: found.accounts, phone: null, dropped})
    : fail(outcome.problem);
};
