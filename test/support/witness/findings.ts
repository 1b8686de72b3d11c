/** What was seen in this test file so far and not yet complained about. */
import type {Finding} from './eye.ts';
import {takePrinted} from './outputs.ts';
import {takeReports} from './programs.ts';

const found: Finding[] = [];

export const report = (finding: Finding): void => void found.push(finding);

/**
 * All that was seen since this was asked last, in this process and in the programs it started; each once, however many
 * calls one write comes to.
 */
export const takeFindings = (): readonly Finding[] => {
  const all = [...found.splice(0), ...takeReports(), ...takePrinted()];
  return [...new Map(all.map(finding => [JSON.stringify(finding), finding])).values()];
};
