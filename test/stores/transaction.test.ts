import {describe, expect, test} from 'vitest';
import {fail, ok} from '../../src/core/parsed.ts';
import {problem} from '../../src/core/problem.ts';
import {Secret} from '../../src/core/secret.ts';
import type {Store, Stored} from '../../src/stores/store.ts';
import {storeAll} from '../../src/stores/transaction.ts';

const values = {token: new Secret('EAAFAKE'), phoneId: null, wabaId: null, appId: null, version: null};
const full = problem('env/unusable', {path: 'x', reason: 'full-disk', detail: ''});
const stored = (id: string): Stored => ({store: id, where: id, variables: [], backup: null});

/** A store that notes in `log` what is done to it. */
const noting = (
  log: string[],
  id: string,
  reversible: boolean,
  breaks: 'never' | 'write' | 'undo' = 'never',
): Store => ({
  id,
  reversible,
  plan: async () => ok({place: {title: id, lines: []}, remarks: []}),
  write: async () => {
    log.push(`write ${id}`);
    return breaks === 'write' ? fail(full) : ok(stored(id));
  },
  undo: async () => {
    log.push(`undo ${id}`);
    return breaks === 'undo' ? fail(full) : ok(undefined);
  },
});

describe('storing in several places', () => {
  test('writes the reversible ones first', async () => {
    const log: string[] = [];
    const result = await storeAll([noting(log, 'github', false), noting(log, 'env', true)], values);
    expect([log, result]).toEqual([
      ['write env', 'write github'],
      {ok: true, stored: [stored('env'), stored('github')]},
    ]);
  });

  test('undoes what was written when a later one fails, the last one first', async () => {
    const log: string[] = [];
    const stores = [noting(log, 'a', true), noting(log, 'b', true), noting(log, 'c', true, 'write')];
    expect(await storeAll(stores, values)).toEqual({
      ok: false,
      store: 'c',
      problem: full,
      stored: [],
      undone: [stored('a'), stored('b')],
      stuck: [],
    });
    expect(log).toEqual(['write a', 'write b', 'write c', 'undo b', 'undo a']);
  });

  test('says what holds the value all the same', async () => {
    const log: string[] = [];
    const stores = [
      noting(log, 'github', false),
      noting(log, 'vault', false, 'write'),
      noting(log, 'env', true, 'undo'),
    ];
    expect(await storeAll(stores, values)).toEqual({
      ok: false,
      store: 'vault',
      problem: full,
      stored: [stored('env'), stored('github')],
      undone: [],
      stuck: [{stored: stored('env'), problem: full}],
    });
  });
});
