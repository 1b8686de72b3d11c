/** Takes turns, so that whatever else the machine does falls on both sides alike. */
export type Timed = () => Promise<number>;

/** @returns the value that half of the others do not exceed. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** @param share from 0 to 1: 0.99 is the value that one in a hundred exceeds. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

/**
 * Runs each in turn, `rounds` times, after two rounds that only warm the caches.
 *
 * @returns the median of each, in milliseconds
 */
export const interleaved = async <Name extends string>(
  rounds: number,
  timed: Readonly<Record<Name, Timed>>,
): Promise<Record<Name, number>> => {
  const names = Object.keys(timed) as Name[];
  const taken = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const ms = await timed[name]();
      if (round >= 0) taken[name].push(ms);
    }
  }
  return Object.fromEntries(names.map(name => [name, median(taken[name])])) as Record<Name, number>;
};
