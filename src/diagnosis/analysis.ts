/** Puts an analysis together once its causes are known. */
import type {Analysis, Facts, RankedCause} from './diagnosis.ts';
import type {Reading} from './reading.ts';
import {retryOf} from './retry.ts';

/** @param message redacted */
export const analysisWith = (
  reading: Pick<Reading, 'code' | 'subcode' | 'isTransient'>,
  causes: readonly RankedCause[],
  message: string,
  facts: Facts,
): Analysis => {
  const [first] = causes;
  return {
    code: reading.code,
    subcode: reading.subcode,
    message,
    causes,
    retry: retryOf(first?.kind, reading),
    isTransient: reading.isTransient ?? (first?.kind === 'meta_transient' && first.likelihood !== 'possible'),
    facts,
  };
};
