/**
 * From a likely cause to a certain one: where a refusal has several causes and a further read would tell them apart,
 * that read is made. One round at most, never a send, and nothing where the cause is certain already.
 */
import {type Analysis, analyse, type Facts} from '../../diagnosis/index.ts';
import type {Graph} from '../../graph/graph.ts';
import {noAnswer} from '../finding.ts';
import {knownClues} from './known.ts';
import {occasionOf} from './occasions.ts';
import {type Clue, knownFacts, type Refusal, type Refused} from './refusal.ts';

/** A person waits for the refusal meanwhile: what takes longer decides nothing. */
const patienceMs = 5_000;

/** @returns what the refusal means; where no answer came in time, as far as it can be known without */
export const decide = async (graph: Graph, refusal: Refusal, signal: AbortSignal): Promise<Analysis> => {
  if (!isRefused(refusal)) return judge(refusal);
  const known = knownClues(refusal);
  const first = analysed(refusal, known);
  const occasion = occasionOf(refusal);
  const isCertain = first.causes[0]?.likelihood === 'certain';
  if (occasion === null || (isCertain && occasion.always !== true)) return first;
  const soon = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const asked = occasion.asks.map(ask => ask(graph, refusal, soon)).filter(answer => answer !== null);
  return analysed(refusal, [...known, ...(await Promise.all(asked))]);
};

/** What the refusal means without a further request. */
export const judge = (refusal: Refusal): Analysis =>
  analysed(refusal, isRefused(refusal) ? knownClues(refusal) : []);

/** Graph said no: what it could not answer, or only not now, is not decided by asking more. */
const isRefused = (refusal: Refusal): refusal is Refused =>
  refusal.failure.kind === 'graph' && noAnswer(refusal.failure) === null;

const analysed = (refusal: Refusal, clues: readonly Clue[]): Analysis => {
  const proved = [...new Set(clues.flatMap(clue => clue.proves))];
  const ruledOut = [...new Set(clues.flatMap(clue => clue.rulesOut))];
  return analyse(refusal.failure.body, {
    ...knownFacts(refusal),
    ...factsIn(clues),
    ...(proved.length === 0 ? {} : {proved}),
    ...(ruledOut.length === 0 ? {} : {ruledOut}),
  });
};

const factsIn = (clues: readonly Clue[]): Facts => {
  let facts: Facts = {};
  for (const clue of clues) facts = {...facts, ...clue.facts};
  return facts;
};
