/** What a Graph error really means: ranked causes as data, and their words. */
import type {Analysis, Facts} from './diagnosis.ts';
import type {Kind} from './kinds.ts';

export {type CauseWords, type DiagnosisWords, describe} from './describe.ts';
export type {Analysis, Cause, Diagnosis, Facts, Likelihood, RankedCause} from './diagnosis.ts';
export {type Kind, kinds} from './kinds.ts';
export {linksOf} from './links.ts';

/** What is known from elsewhere than an error: a check that read the cause from Graph's own fields. */
export const certainly = (kind: Kind, facts: Facts = {}): Analysis => ({
  code: null,
  subcode: null,
  message: '',
  causes: [{kind, likelihood: 'certain'}],
  retry: kind === 'meta_transient' || kind === 'rate_limit' ? 'later' : 'never',
  isTransient: kind === 'meta_transient',
  facts,
});

const byCode: Readonly<Record<number, Kind>> = {
  0: 'token_dead_unspecified',
  1: 'meta_transient',
  2: 'meta_transient',
  4: 'rate_limit',
  10: 'asset_not_assigned',
  17: 'rate_limit',
  32: 'rate_limit',
  33: 'wrong_object_id',
  100: 'payload_invalid',
  102: 'session_invalid',
  190: 'token_dead_unspecified',
  200: 'asset_not_assigned',
  368: 'account_restricted',
  613: 'rate_limit',
  80007: 'rate_limit',
  80008: 'rate_limit',
  130429: 'rate_limit',
  131000: 'meta_transient',
  131005: 'token_wrong_kind',
  131016: 'meta_transient',
  131030: 'recipient_not_allowed',
  131031: 'waba_locked',
  131042: 'payment_missing',
  131056: 'rate_limit',
  131058: 'template_missing',
  132001: 'template_missing',
  133004: 'meta_transient',
  133010: 'number_not_registered',
  141006: 'payment_missing',
};

/** @param input what Graph answered, as it came; never throws */
export const analyse = (input: unknown, facts: Facts = {}): Analysis => {
  const error = errorOf(input);
  const kind =
    error.code === null
      ? 'non_json_meta_fault'
      : error.subcode === 463
        ? 'token_expired'
        : error.subcode === 33
          ? 'wrong_object_id'
          : byCode[error.code];
  return {
    ...error,
    causes: kind === undefined ? [] : [{kind, likelihood: 'likely'}],
    retry:
      kind === 'meta_transient' || kind === 'rate_limit' || kind === 'non_json_meta_fault'
        ? 'later'
        : 'never',
    isTransient: kind === 'meta_transient',
    facts,
  };
};

const errorOf = (input: unknown): {code: number | null; subcode: number | null; message: string} => {
  const none = {code: null, subcode: null, message: ''};
  if (typeof input !== 'object' || input === null || !('error' in input)) return none;
  const {error} = input;
  if (typeof error !== 'object' || error === null) return none;
  return {
    code: 'code' in error && typeof error.code === 'number' ? error.code : null,
    subcode: 'error_subcode' in error && typeof error.error_subcode === 'number' ? error.error_subcode : null,
    message: '',
  };
};
