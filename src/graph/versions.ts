/** The versions of Graph there are, in one place. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';

/**
 * Newest first, with the first day on which each no longer answers; null: not announced. Graph serves an expired
 * version as the oldest that is left (Meta, Graph API changelog and "Versions").
 */
export const versions = [
  {name: 'v26.0', until: null},
  {name: 'v25.0', until: '2028-07-29'},
  {name: 'v24.0', until: '2028-02-18'},
  {name: 'v23.0', until: '2027-10-08'},
  {name: 'v22.0', until: '2027-05-20'},
  {name: 'v21.0', until: '2027-01-21'},
  {name: 'v20.0', until: '2026-09-24'},
  {name: 'v19.0', until: '2026-05-21'},
  {name: 'v18.0', until: '2026-01-26'},
  {name: 'v17.0', until: '2025-09-12'},
  {name: 'v16.0', until: '2025-05-14'},
] as const satisfies readonly {readonly name: string; readonly until: string | null}[];

/** What is used when nothing else is asked for. */
export const newestVersion: string = versions[0].name;

/** @param raw as typed: "v26.0", also "26.0" or "v26"; a version that is not in the table is a problem */
export const parseVersion = (raw: string): Parsed<string, Problem> => {
  const [, major] = /^v?(\d{1,3})(?:\.0)?$/i.exec(raw.trim()) ?? [];
  const found = versions.find(({name}) => name === `v${major}.0`);
  if (found !== undefined) return ok(found.name);
  return fail(
    problem('graph/unknown-version', {given: raw.trim().slice(0, 20), known: versions.map(({name}) => name)}),
  );
};
