/** Puts a problem into words. That `copy` has a sentence for each code is checked here, by the compiler. */
import type {Copy} from '../copy/en.ts';
import type {Problem, ProblemSentences, Sentence} from '../core/problem.ts';

export const sentenceOf = (problem: Problem, words: Pick<Copy, 'problems'>): Sentence => {
  const sentences: ProblemSentences = words.problems;
  const say = sentences[problem.code] as (facts: Problem['facts']) => Sentence;
  return say(problem.facts);
};
