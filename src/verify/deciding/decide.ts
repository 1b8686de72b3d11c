/**
 * From a likely cause to a certain one: where a refusal has several causes and a further read would tell them apart,
 * that read is made. One round at most, never a send, and nothing where the cause is certain already.
 */
import {type Analysis, analyse, type Facts} from '../../diagnosis/index.ts';
import type {Graph} from '../../graph/graph.ts';
import {noAnswer} from '../finding.ts';
import {knownClue} from './known.ts';
import {occasionOf} from './occasions.ts';
import {type Clue, knownFacts, noClue, type Refusal, type Refused} from './refusal.ts';

/** A person waits for the refusal meanwhile: what takes longer decides nothing. */
const patienceMs = 5_000;

/** @returns what the refusal means; where no answer came in time, as far as it can be known without */
export const decide = async (graph: Graph, refusal: Refusal, signal: AbortSignal): Promise<Analysis> => {
  if (!isRefused(refusal)) return judge(refusal);
  const known = knownClue(refusal);
  const first = analysed(refusal, [known]);
  const occasion = occasionOf(refusal);
  const isCertain = first.causes[0]?.likelihood === 'certain';
  if (occasion === null || (isCertain && occasion.always !== true)) return first;
  const soon = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const asked = occasion.asks.map(ask => ask(graph, refusal, soon)).filter(answer => answer !== null);
  const clues = await Promise.all(asked);
  const second = analysed(refusal, [known, ...clues]);
  const isAnswered = asked.length === occasion.asks.length && !clues.includes(noClue);
  return isAnswered ? settled(second, refusal, [known, ...clues]) : second;
};

/** With every question answered, what is left when the others were ruled out is certain. */
const settled = (analysis: Analysis, refusal: Refused, clues: readonly Clue[]): Analysis => {
  const [only, ...others] = analysis.causes;
  const isLeft = only !== undefined && others.length === 0 && clues.some(({rulesOut}) => rulesOut.length > 0);
  return isLeft ? analysed(refusal, [...clues, {...noClue, proves: [only.kind]}]) : analysis;
};

/** What the refusal means without a further request. */
export const judge = (refusal: Refusal): Analysis =>
  analysed(refusal, isRefused(refusal) ? [knownClue(refusal)] : []);

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
