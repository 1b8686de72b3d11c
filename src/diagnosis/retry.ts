/** Whether the same request may be sent again without changing anything. */
import type {Analysis} from './diagnosis.ts';
import type {Kind} from './kinds.ts';
import type {Reading} from './reading.ts';

const passing: readonly Kind[] = ['meta_transient', 'non_json_meta_fault'];
const waiting: readonly Kind[] = [
  'rate_limit',
  'register_rate_limit',
  'ecosystem_limit',
  'waba_maintenance',
  'quality_limit',
];

/** now: after a moment. later: once the limit has passed. A fault that Graph calls lasting is never repeated. */
export const retryOf = (
  kind: Kind | undefined,
  reading: Pick<Reading, 'isTransient' | 'code'>,
): Analysis['retry'] => {
  const isWaiting = kind !== undefined && waiting.includes(kind);
  if (reading.isTransient === false) return 'never';
  if (isWaiting || reading.code === 133_015) return 'later';
  return reading.isTransient === true || (kind !== undefined && passing.includes(kind)) ? 'now' : 'never';
};
