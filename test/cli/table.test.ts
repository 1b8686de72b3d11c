import {expect, test} from 'vitest';
import {tableOf} from '../../src/cli/table.ts';
import {en} from '../../src/copy/en.ts';
import {good} from '../../src/verify/finding.ts';
import {complete} from '../../src/verify/index.ts';

const known = (...ids: Parameters<typeof good>[0][]) => new Map(ids.map(id => [id, good(id)]));

test('a run that ended before the first check has no table', () => {
  expect(tableOf(complete(known()), en, null)).toBe('');
});

test('what a run did not come to is one row, and is not said to be a choice', () => {
  const rows = tableOf(complete(known('token.shape', 'token.alive')), en, null).split('\n');
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatch(/^not asked Owner of the token, Expiry, .*, Sending$/);
});
