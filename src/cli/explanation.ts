/** A diagnosis as text: what matters first, the less likely causes by name only. */

import type {Copy} from '../copy/en.ts';
import {describe} from '../diagnosis/describe.ts';
import type {Analysis, Cause, Diagnosis} from '../diagnosis/diagnosis.ts';
import {describeUnknown} from '../diagnosis/unknown.ts';

/** Causes told in full when none of them is certain. */
const inFull = 3;

/** @returns lines, not yet wrapped */
export const explanationOf = (
  analysis: Analysis,
  words: Pick<Copy, 'cli' | 'diagnosis'>,
): readonly string[] => {
  const {explain: say} = words.cli;
  const diagnosis = describe(analysis, words.diagnosis);
  const {causes, certain, message, retry} = diagnosis;
  // A bare code that was asked for says nothing more than itself.
  const said = /^[\d/\s#]*$/.test(message) ? '' : message;
  const heading = [titleOf(diagnosis), said].filter(part => part !== '').join('  ');
  if (causes.length === 0) {
    const {title, lines} = describeUnknown({...analysis, message: said}, words.diagnosis.unknown);
    return [title, ...lines];
  }
  const told = causes.slice(0, certain ? 1 : inFull);
  const named = causes.slice(told.length).map(({title}) => title);
  return [
    ...(heading === '' ? [] : [heading, '']),
    ...(certain || causes.length === 1 ? [] : [say.severalCauses, '']),
    ...told.flatMap(cause => [...causeLines(cause, say), '']),
    ...(named.length === 0 ? [] : [say.alsoSeen(named)]),
    // Another service has rules of its own for what may be sent again.
    ...(causes[0]?.kind === 'foreign_api' ? [] : [say.retry[retry]]),
  ];
};

const titleOf = ({code, subcode}: Diagnosis): string => {
  if (code === null) return '';
  return subcode === null ? String(code) : `${code}/${subcode}`;
};

const causeLines = (
  {title, why, tellApart, fix, links, likelihood}: Cause,
  say: Copy['cli']['explain'],
): readonly string[] => [
  `${title} (${say.likelihood[likelihood]})`,
  why,
  ...fix.map((step, index) => `  ${index + 1}. ${step}`),
  ...(likelihood === 'certain' || tellApart === '' ? [] : [say.toBeSure(tellApart)]),
  ...links,
];
