/** What a failure means, until the diagnosis takes over: only what the checks themselves need. */
import type {Analysis, Facts} from '../diagnosis/diagnosis.ts';
import type {Kind} from '../diagnosis/kinds.ts';

/** One cause, for certain. */
export const certainly = (kind: Kind, facts: Facts = {}): Analysis => ({
  code: null,
  subcode: null,
  message: '',
  causes: [{kind, likelihood: 'certain'}],
  retry: 'never',
  isTransient: false,
  facts,
});

/** @param input a body of Graph */
export const analyse = (input: unknown, facts: Facts = {}): Analysis => {
  const text = JSON.stringify(input) ?? '';
  const code = Number(/"code":(\d+)/.exec(text)?.[1] ?? Number.NaN);
  const subcode = Number(/subcode":(\d+)/.exec(text)?.[1] ?? Number.NaN);
  const kind: Kind =
    code === 190
      ? subcode === 463
        ? 'token_expired'
        : 'token_dead_unspecified'
      : code === 131030
        ? 'recipient_not_allowed'
        : code === 131058
          ? 'template_missing'
          : 'object_invisible';
  return {
    ...certainly(kind, facts),
    code: Number.isNaN(code) ? null : code,
    subcode: Number.isNaN(subcode) ? null : subcode,
  };
};
