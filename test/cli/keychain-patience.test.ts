/** A keychain that does not answer holds the caller up no longer on a busy machine. */
import {expect, test} from 'vitest';
import {unattendedMs} from '../../src/cli/keychain-patience.ts';

const began = Date.UTC(2026, 10, 21);
const after = (ms: number) => unattendedMs({startedAt: began, now: () => new Date(began + ms)});

test.each([
  ['a usual start', 150, 3_000],
  ['a slow one', 800, 2_500],
  ['one that took very long: the keychain still has its time', 9_000, 2_400],
  ['a clock that was set back meanwhile', -3_600_000, 3_000],
])('after %s', (_what, ms, limit) => expect(after(ms)).toBe(limit));

test('where the start is not known it has its whole time', () =>
  expect(unattendedMs({now: () => new Date(began)})).toBe(3_000));
