/** Findings as the rows of a table, and as the report's checks: their sentences are made here. */

import type {Copy} from '../copy/en.ts';
import type {CheckLine} from '../core/screen.ts';
import {describe} from '../diagnosis/index.ts';
import type {CheckId, Finding} from '../verify/check.ts';
import type {Known, Note} from './world.ts';

/** @returns one row a finding; the detail names the likely cause where there is one */
export const checkLines = (findings: readonly Finding[], words: Copy): readonly CheckLine[] =>
  findings.map(finding => ({
    id: finding.id,
    title: titleOf(finding.id, words),
    status: finding.status,
    detail: detailOf(finding, words),
    more: null,
  }));

/** The same on a screen, where what is lacking is given by a key and not by a flag. */
export const screenLines = (findings: readonly Finding[], words: Copy): readonly CheckLine[] =>
  checkLines(findings, words).map((line, index) =>
    findings[index]?.reason.code === 'cannot-inspect' ? {...line, detail: words.checks.uninspected} : line,
  );

/** The rows known so far, and after them those that are still being asked. */
export const liveLines = (
  findings: readonly Note[],
  expected: readonly CheckId[],
  words: Copy,
): readonly CheckLine[] => {
  const told = findings.filter(note => note !== 'keychain-slow');
  const known = new Map(screenLines(told, words).map(line => [line.id, line]));
  return expected.map(
    id =>
      known.get(id) ?? {id, title: titleOf(id, words), status: 'pending' as const, detail: '', more: null},
  );
};

/** Every finding of the verification so far, in the report's order. */
export const findingsOf = (known: Known): readonly Finding[] => [
  ...(known.identity?.findings ?? []),
  ...(known.access?.findings ?? []),
];

const titleOf = (id: CheckId, words: Copy): string => words.checks.titles[id];

/** What was found, in one sentence. */
export const detailOf = ({id, reason, analysis}: Finding, words: Copy): string => {
  if (reason.code === 'good') return words.checks.passed[id];
  const say = words.checks.reasons[reason.code] as (facts: typeof reason.facts) => string;
  const said = say(reason.facts);
  const cause = analysis === null ? undefined : describe(analysis, words.diagnosis).causes[0];
  return said === '' ? (cause?.title ?? '') : said;
};
