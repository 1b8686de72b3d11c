/** Whether what a person mends in Meta's screens has landed: the cheapest request that decides. */
import type {Look} from '../core/waiting.ts';
import {me} from '../graph/calls/token.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Reply} from '../graph/reply.ts';
import {hasLanded, lookUp, noAnswer} from '../verify/index.ts';
import {needed} from './needed.ts';
import type {WizardProblem} from './problems.ts';
import type {Tools} from './tools.ts';
import {idIn} from './typed-id.ts';
import type {Known} from './world.ts';

/** How long to leave Graph alone that counts requests and does not say for how long. */
const unsaidPauseMs = 5 * 60_000;

/** While Graph counts requests, looking again would only make it worse. */
export const notBefore = (problem: WizardProblem, now: number): number | null => {
  if (problem.code !== 'undecided' && problem.code !== 'refused') return null;
  return pauseAfter(problem.failure, now);
};

const pauseAfter = (failure: Failure, now: number): number | null =>
  failure.retryAt ?? (noAnswer(failure) === 'rate-limited' ? now + unsaidPauseMs : null);

export const landed = async (
  problem: WizardProblem,
  known: Known,
  tools: Tools,
  signal: AbortSignal,
): Promise<Look> => {
  let pause: Look = false;
  const graph = hearing(tools.graph(needed(known, 'token').secret), failure => {
    const until = pauseAfter(failure, tools.now().getTime());
    if (until !== null) pause = {notBefore: until};
  });
  return (await isThere(graph, problem, known, tools, signal)) || pause;
};

/** Tells of each request that came to nothing. */
const hearing = (graph: Graph, failed: (failure: Failure) => void): Graph => ({
  ...graph,
  async ask(request, parse, signal) {
    const reply = await graph.ask(request, parse, signal);
    if (!reply.ok) failed(reply.failure);
    return reply;
  },
});

const isThere = async (
  graph: Graph,
  problem: WizardProblem,
  known: Known,
  tools: Tools,
  signal: AbortSignal,
): Promise<boolean> => {
  // Graph gave no usable answer: one small question tells whether it does again.
  if (problem.code === 'undecided' || problem.code === 'refused')
    return answersAgain(await me(graph, signal));
  if (problem.code !== 'gate' && problem.code !== 'concern') return true;
  // Only looking it up again tells of which kind it is.
  const typed = known.accounts === undefined ? idIn(known) : null;
  if (typed !== null) return (await lookUp(graph, needed(known, 'identity'), typed, signal)).account !== null;
  const asked = {
    wabaId: known.waba?.id ?? tools.wishes.wabaId,
    phoneId: known.phone?.id ?? tools.wishes.phoneId,
    businessId: problem.access?.waba?.business?.id ?? null,
  };
  return hasLanded(graph, needed(known, 'identity'), problem.failed, asked, signal);
};

/** A refusal is an answer too. */
const answersAgain = (reply: Reply<unknown>): boolean =>
  reply.ok || (reply.failure.kind === 'graph' && noAnswer(reply.failure) === null);
