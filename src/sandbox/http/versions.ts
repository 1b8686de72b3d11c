/** Graph's versions (Meta, Graph API changelog): which are known, which still answer. */

/** Newest first, with the last day on which each answers; null = not announced. */
const lifetimes: readonly (readonly [version: number, until: string | null])[] = [
  [26, null],
  [25, '2028-07-29'],
  [24, '2028-02-18'],
  [23, '2027-10-08'],
  [22, '2027-05-20'],
  [21, '2027-01-21'],
  [20, '2026-09-24'],
];
const newest = 26;

/** The path without its version, and the version that serves it; null when Graph does not know the version. */
export interface Addressed {
  readonly version: string | null;
  readonly path: string;
}

/**
 * Splits `/v26.0/me`. A version that has expired is served as the oldest that has not, and so is a path without one;
 * one that never was makes the path unknown.
 */
export function addressed(pathname: string, now: Date): Addressed {
  const match = /^\/v([^/]*)(\/.*|$)/.exec(pathname);
  if (!match || !/\d/.test(match[1] ?? '')) return {version: `v${oldest(now)}.0`, path: pathname};
  const path = match[2] || '/';
  const major = /^(\d+)\.\d+$/.exec(match[1] ?? '')?.[1];
  if (major === undefined || Number(major) > newest || Number(major) < 1) return {version: null, path};
  return {version: `v${Math.max(Number(major), oldest(now))}.0`, path};
}

function oldest(now: Date): number {
  const alive = lifetimes.filter(([, until]) => until === null || now < new Date(until));
  return alive.at(-1)?.[0] ?? newest;
}
