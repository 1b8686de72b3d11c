/** Hears every rule, and ranks the causes by what they say. */
import type {Facts, RankedCause} from './diagnosis.ts';
import type {Reading} from './reading.ts';
import {entryOf} from './rules/codes.ts';
import {strongest, type Weights} from './rules/entry.ts';
import {factRules} from './rules/facts.ts';
import {healthWeights} from './rules/health.ts';
import {rules} from './rules/index.ts';
import {reportWeights} from './rules/reports.ts';
import {holds, type Rule} from './rules/rule.ts';
import {weigh} from './weigh.ts';

/** @returns the causes that fit, most likely first; none where nothing is known that fits */
export const rank = (reading: Reading, facts: Facts): readonly RankedCause[] => {
  const evidence = {reading, facts};
  const said = rules.filter(rule => holds(rule, evidence));
  const known = factRules.filter(rule => holds(rule, evidence));
  const isGuess = reading.form === 'other-json' || reading.isForeign;
  const deciding = isGuess ? [] : [...said, ...known].filter(({decides}) => decides === true);
  const heard = {
    words: weightsOf(said),
    beside: [...weightsOf(known), healthWeights(evidence), ...reportWeights(evidence)],
    decided: weightsOf(deciding).flatMap(strongest),
  };
  return weigh(entryOf(reading.code, reading.subcode), heard, facts);
};

const weightsOf = (found: readonly Rule[]): readonly Weights[] => found.map(({speaksFor}) => speaksFor);
