/** A Graph client for tests: no waiting, no proxy, a visibly fake token. */

import {Secret} from '../../src/core/secret.ts';
import {parseGraphUrl} from '../../src/graph/address.ts';
import {createGraph, type GraphOptions, type GraphPool} from '../../src/graph/graph.ts';
import {newestVersion} from '../../src/graph/versions.ts';

export const fakeToken = new Secret(`EAAFAKE${'x'.repeat(100)}`);

/** A signal that is never aborted. */
export const unstopped = (): AbortSignal => new AbortController().signal;

/** Time that passes only by waiting; `waits` holds how long each wait was. */
export const handTiming = (now = Date.UTC(2026, 10, 21)) => {
  const waits: number[] = [];
  let time = now;
  return {
    waits,
    now: () => time,
    random: () => 0.5,
    wait: async (ms: number) => {
      waits.push(ms);
      time += ms;
    },
  };
};

/** @param url of a server on loopback */
export const graphAt = (url: string, options: Partial<GraphOptions> = {}): GraphPool => {
  const address = parseGraphUrl(url);
  if (!address.ok) throw new Error(`not an address: ${url}`);
  return createGraph({
    address: address.value,
    version: newestVersion,
    env: {},
    timeoutMs: 5_000,
    timing: handTiming(),
    ...options,
  });
};
