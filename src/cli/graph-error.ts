/** Graph gave no usable answer: how the report says so. */
import type {Failure} from '../graph/failure.ts';
import {noAnswer} from '../verify/index.ts';
import type {ReportError} from '../verify/report.ts';

/** Graph does not always say when it takes requests again. */
export const errorOf = (failure: Failure, message: string): ReportError => {
  const {retryAt} = failure;
  if (retryAt === null && noAnswer(failure) !== 'rate-limited') return {code: 'unreachable', message};
  return {
    code: 'rate-limited',
    message,
    retryAt: retryAt === null ? null : new Date(retryAt).toISOString(),
  };
};

/** A refusal that says nothing of what was asked: too many requests, a fault that passes. */
export const decidesNothing = (failure: Failure): boolean => noAnswer(failure) !== null;
