/** How long a keychain is waited for where there is nobody to type its password. */
import type {Io} from './io.ts';

/** What a call may take on a machine that is at rest, milliseconds. */
const usualMs = 3_000;
/** Less than this and a busy machine's own slowness would pass for a silent keychain. */
const leastMs = 2_400;
/** A start of this length is usual. */
const startMs = 300;

/**
 * A busy machine starts the program late, and whoever called it waits from before that: what the start took longer than
 * usual is taken off, so that a keychain that does not answer costs the caller no more than 4 s.
 *
 * @returns milliseconds
 */
export const unattendedMs = ({startedAt, now}: Pick<Io, 'startedAt' | 'now'>): number => {
  const late = startedAt === undefined ? 0 : now().getTime() - startedAt - startMs;
  return Math.min(usualMs, Math.max(leastMs, usualMs - late));
};
