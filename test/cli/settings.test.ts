/** The flags as typed values. */
import {expect, test} from 'vitest';
import {readArguments} from '../../src/cli/arguments.ts';
import {readSettings} from '../../src/cli/settings.ts';
import {en} from '../../src/copy/en.ts';

const {usage} = en.cli;
const settings = (...argv: readonly string[]) => readSettings(readArguments(argv, {}, usage), usage);

test('without flags everything has its usual value', () => {
  expect(settings()).toMatchObject({
    profile: 'default',
    profileGiven: false,
    envFile: '.env',
    envFileGiven: false,
    stores: null,
    waba: null,
    timeoutMs: 8_000,
    deadlineMs: 25_000,
    graphUrl: null,
    noInput: false,
  });
});

test('what is given is known to be given, even where it is the usual value', () => {
  expect(settings('--profile', 'default', '--env-file', '.env')).toMatchObject({
    profileGiven: true,
    envFileGiven: true,
  });
});

test('seconds may be broken', () => {
  expect(settings('--timeout', '0.5').timeoutMs).toBe(500);
});

test('seconds come out as what a timer takes: whole milliseconds, not zero, in 31 bits', () => {
  expect(settings('--timeout', '1.2345').timeoutMs).toBe(1235);
  expect(settings('--timeout', '0.0001').timeoutMs).toBe(1);
  expect(settings('--deadline', '1e12').deadlineMs).toBe(2_000_000_000);
});

test.each(['0', '-1', 'NaN', 'Infinity', 'soon', '1s'])('%s is no number of seconds', raw => {
  expect(() => settings('--deadline', raw)).toThrow(/--deadline/);
});

test.each(['a', '0', 'prod', 'shop-2.eu_test', 'a'.repeat(64)])('%s can be a profile', raw => {
  expect(settings('--profile', raw).profile).toBe(raw);
});

test.each(['A', '-a', '.a', '_a', 'a b', 'a/b', '..', 'a'.repeat(65), 'ä', 'a\n'])(
  '%j cannot be a profile',
  raw => {
    expect(() => settings(`--profile=${raw}`)).toThrow(/profile/);
  },
);

test('the same store twice is one', () => {
  expect(settings('--store', 'env', '--store', 'env').stores).toEqual(['env']);
});

test.each(['12345a', '+123', '1 2', '-5', '١٢٣'])('%s is no id', raw => {
  expect(() => settings(`--phone=${raw}`)).toThrow(/--phone takes an id/);
});
