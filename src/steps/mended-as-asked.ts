/** Mends what a flag or a variable says to mend, once, before anything is said of it; then all is proved anew. */
import {subscribeApp} from '../graph/calls/accounts.ts';
import {register} from '../graph/calls/phones.ts';
import type {Graph} from '../graph/graph.ts';
import type {Reply} from '../graph/reply.ts';
import {type Access, type Finding, factsOf, fromFailure} from '../verify/index.ts';
import {needed} from './needed.ts';
import type {Tools} from './tools.ts';
import type {Known} from './world.ts';

/** @param again proves account and number once more, taking nothing for granted */
export const mendedAsAsked = async (
  access: Access,
  known: Known,
  tools: Tools,
  again: () => Promise<Access>,
  signal: AbortSignal,
): Promise<Access> => {
  const refusals = new Map<string, Finding>();
  let tried = false;
  for (const {id, status, analysis} of access.findings) {
    const mend = status === 'pass' ? null : remedyFor(analysis?.causes[0]?.kind, access, known, tools);
    if (mend === null) continue;
    tried = true;
    const reply = await mend(tools.graph(needed(known, 'token').secret), signal);
    if (reply.ok) continue;
    const facts = factsOf(needed(known, 'identity'));
    refusals.set(id, fromFailure(id, reply.failure, 'fail', facts));
  }
  if (!tried) return access;
  const proved = await again();
  return {...proved, findings: proved.findings.map(each => stillWrong(each, refusals.get(each.id)))};
};

type Mend = (graph: Graph, signal: AbortSignal) => Promise<Reply<true>>;

const remedyFor = (
  kind: string | undefined,
  {waba, phone}: Access,
  known: Known,
  {wishes, pin}: Tools,
): Mend | null => {
  if (kind === 'app_not_subscribed' && wishes.subscribe && waba !== null && known.subscribe === undefined)
    return (graph, signal) => subscribeApp(graph, waba.id, signal);
  if (kind === 'number_not_registered' && pin !== null && phone !== null && known.register === undefined)
    return (graph, signal) => register(graph, phone.id, pin, signal);
  return null;
};

/** Why it was refused tells more than that it is still so; where there was no usable answer, what is so now counts. */
const stillWrong = (now: Finding, refused: Finding | undefined): Finding =>
  refused === undefined || refused.status === 'unproven' || now.status === 'pass' ? now : refused;
