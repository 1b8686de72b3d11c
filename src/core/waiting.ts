/** How often the program looks again while a person clicks in Meta: every 5 s for a minute, then every 20 s, for half an hour. */
const quick = {everyMs: 5_000, times: 12};
const slow = {everyMs: 20_000, times: 87};

/** After so many milliseconds the program stops looking by itself. */
export const longestWatchMs = quick.everyMs * quick.times + slow.everyMs * slow.times;

/** What a countdown is told in. */
const second = 1_000;

/**
 * @param tries looks made so far
 * @returns milliseconds until the next one, or null when the half hour is over
 */
export const delayBefore = (tries: number): number | null => {
  if (tries < quick.times) return quick.everyMs;
  return tries < quick.times + slow.times ? slow.everyMs : null;
};

/** @returns milliseconds that so many looks have taken at least */
export const waitedFor = (tries: number): number =>
  Math.min(tries, quick.times) * quick.everyMs + Math.max(0, tries - quick.times) * slow.everyMs;

/** How a failed step is looked at again without a key. */
export type Watch = {
  /** Looks made since it failed. */
  readonly tries: number;
} & (
  | {readonly kind: 'waiting' | 'looking'}
  /** Half an hour has passed: only a person starts it again. */
  | {readonly kind: 'over'}
  /** Before a time that is known, looking is of no use; both in epoch milliseconds. */
  | {readonly kind: 'pausing'; readonly now: number; readonly until: number}
);

/** What a look came to: whether it is there, or that nothing is told before a time, in epoch milliseconds. */
export type Look = boolean | {readonly notBefore: number};

/** @param until when looking begins to make sense; null: now */
export const beginWatch = (tries: number, now: number, until: number | null): Watch =>
  until === null || until <= now ? waitingWatch(tries) : {kind: 'pausing', tries, now, until};

/** Waits for the next look, or has looked for long enough. */
export const waitingWatch = (tries: number): Watch => ({
  kind: delayBefore(tries) === null ? 'over' : 'waiting',
  tries,
});

/** @returns milliseconds until something is to happen; null: nothing does by itself */
export const nextWake = (watch: Watch): number | null => {
  switch (watch.kind) {
    case 'waiting':
      return delayBefore(watch.tries);
    case 'pausing':
      return Math.min(second, watch.until - watch.now);
    case 'looking':
    case 'over':
      return null;
  }
};
