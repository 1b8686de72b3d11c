/** What Graph's other answers add to a refusal that does not say its reason. */
import {isRecord} from '../read/fields.ts';
import {readReport} from '../read/report.ts';
import type {Weights} from './entry.ts';
import {healthWeights} from './health.ts';
import {type Evidence, holds} from './rule.ts';
import {states} from './states.ts';

/** Refusals that several states of token, number and account give alike. */
const unexplained = [10, 100, 200, 131005, 131031, 135000, 139000];

/** @returns what each report speaks for; nothing for an error that names its reason itself */
export const reportWeights = ({reading, facts}: Evidence): readonly Weights[] => {
  if (reading.code === null || !unexplained.includes(reading.code)) return [];
  return (facts.reports ?? []).flatMap(report => weightsOf(report));
};

const weightsOf = (report: unknown): readonly Weights[] => {
  const answer = isRecord(report) && isRecord(report['data']) ? report['data'] : report;
  const reading = isRecord(answer) ? readReport(answer) : null;
  if (reading === null) return [];
  const evidence = {reading, facts: {}};
  const found = states.filter(rule => holds(rule, evidence)).map(({speaksFor}) => speaksFor);
  return [...found, healthWeights(evidence)];
};
