/** A rule says why something in an error speaks for a cause. Rules are data; `rank` adds up what they say. */
import type {Facts} from '../diagnosis.ts';
import type {Form, Reading} from '../reading.ts';
import type {Weights} from './entry.ts';

export interface Evidence {
  readonly reading: Reading;
  readonly facts: Facts;
}

/** All that is given must hold; a rule without any of these always does. */
export interface Rule {
  /** Why, in terms of Graph. */
  readonly because: string;
  readonly codes?: readonly number[];
  /** Words that Graph, or a program that tells of it, uses for this. */
  readonly says?: RegExp;
  readonly unless?: RegExp;
  readonly forms?: readonly Form[];
  readonly holds?: (evidence: Evidence) => boolean;
  /** 100 outweighs what a code says by itself; 10 is a hint. Negative speaks against. */
  readonly speaksFor: Weights;
  /** Nothing else is behind this: its strongest cause is certain. */
  readonly decides?: true;
}

export const holds = (rule: Rule, evidence: Evidence): boolean => {
  const {reading} = evidence;
  return (
    (rule.codes === undefined || (reading.code !== null && rule.codes.includes(reading.code))) &&
    (rule.forms === undefined || rule.forms.includes(reading.form)) &&
    (rule.says === undefined || (reading.text !== '' && rule.says.test(reading.text))) &&
    (rule.unless === undefined || !rule.unless.test(reading.text)) &&
    (rule.holds === undefined || rule.holds(evidence))
  );
};
