/** How often the program looks again while a person clicks in Meta: every 5 s for a minute, then every 20 s, for half an hour. */
const quick = {everyMs: 5_000, times: 12};
const slow = {everyMs: 20_000, times: 87};

/**
 * @param tries looks made so far
 * @returns milliseconds until the next one, or null when the half hour is over
 */
export const delayBefore = (tries: number): number | null => {
  if (tries < quick.times) return quick.everyMs;
  return tries < quick.times + slow.times ? slow.everyMs : null;
};
