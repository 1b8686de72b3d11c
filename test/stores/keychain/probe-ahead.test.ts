import {expect, test} from 'vitest';
import {ok} from '../../../src/core/parsed.ts';
import {probeAhead} from '../../../src/stores/keychain/probe-ahead.ts';

test('a probe that was begun is not made again, and one that was taken is not taken twice', async () => {
  let probes = 0;
  const ahead = probeAhead({
    probe: async () => {
      probes += 1;
      return ok(undefined);
    },
  });
  ahead.begin();
  ahead.begin();
  expect(await ahead.result()).toEqual({ok: true, value: undefined});
  expect(probes).toBe(1);
  await ahead.result();
  expect(probes).toBe(2);
});
