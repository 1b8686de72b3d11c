/** What a Graph error really means: ranked causes as data, and their words. */
import {analysisOf} from './analyse.ts';
import type {Analysis, Facts} from './diagnosis.ts';
import type {Kind} from './kinds.ts';
import {readInput} from './read/index.ts';
import {retryOf} from './retry.ts';

export {type CauseWords, type DiagnosisWords, describe} from './describe.ts';
export type {Analysis, Cause, Diagnosis, Facts, Likelihood, RankedCause} from './diagnosis.ts';
export {type Kind, kinds} from './kinds.ts';
export {linksOf} from './links.ts';
export {catalogue} from './rules/codes.ts';
export type {CodeEntry} from './rules/entry.ts';
export {type ScreenName, screenAddress} from './screens.ts';
export {describeUnknown, type UnknownWords} from './unknown.ts';

/**
 * @param input what Graph answered, in whatever form it came: a body, an SDK's error, a log line, a webhook, a report
 * @param facts what is known beside it; each makes the answer surer
 * @returns the first error in the input; never throws
 */
export const analyse = (input: unknown, facts: Facts = {}): Analysis =>
  analysisOf(readInput(input)[0], facts);

/** @returns every error in the input, the one it is about first; at least one */
export const explain = (input: unknown, facts: Facts = {}): readonly [Analysis, ...Analysis[]] => {
  const [first, ...others] = readInput(input);
  return [analysisOf(first, facts), ...others.map(reading => analysisOf(reading, facts))];
};

/** A cause that is known without an error: a check read it from Graph's own fields. */
export const certainly = (kind: Kind, facts: Facts = {}): Analysis => ({
  code: null,
  subcode: null,
  message: '',
  causes: [{kind, likelihood: 'certain'}],
  retry: retryOf(kind, {isTransient: null, code: null}),
  isTransient: kind === 'meta_transient',
  facts,
});
