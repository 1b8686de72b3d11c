/** Graph gave no usable answer: how the report says so. */
import type {Failure} from '../graph/failure.ts';
import type {ReportError} from '../verify/report.ts';

export const errorOf = ({retryAt}: Pick<Failure, 'retryAt'>, message: string): ReportError =>
  retryAt === null
    ? {code: 'unreachable', message}
    : {code: 'rate-limited', message, retryAt: new Date(retryAt).toISOString()};
