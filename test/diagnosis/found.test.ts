/**
 * Errors that the rules were not written by: found in public reports afterwards, with what was behind them (their source
 * stands in the fixture), and neighbours of all known ones.
 */
import {describe, expect, test} from 'vitest';
import {analyse} from '../../src/diagnosis/index.ts';
import {
  foundErrors,
  laterErrors,
  nearErrors,
  type ReportedError,
  reportedErrors,
  shown,
} from '../support/errors.ts';

const causesOf = (body: unknown): readonly string[] => analyse(body).causes.map(({kind}) => kind);
const named = (rows: readonly ReportedError[]) =>
  rows.map(row => [row.id, row.expected, shown(row.body), row] as const);
const shareAtFirst = (rows: readonly ReportedError[]): number =>
  rows.filter(({body, expected}) => causesOf(body)[0] === expected).length / rows.length;
const wronglyCertain = (rows: readonly ReportedError[]) =>
  rows.filter(({body, expected}) => {
    const [first] = analyse(body).causes;
    return first?.likelihood === 'certain' && first.kind !== expected;
  });

describe('errors found in reports', () => {
  const rows = foundErrors();

  test.each(named(rows))('%s: %s is named for %s', (_id, expected, _shown, {body}) => {
    expect(causesOf(body)).toContain(expected);
  });

  test('the first cause is right in 83 of 100, as a careful expert has it', () => {
    expect(shareAtFirst(rows)).toBeGreaterThanOrEqual(0.83);
  });

  test('a cause that is called certain is the right one', () => {
    expect(wronglyCertain(rows)).toEqual([]);
  });

  test('none of them is among those that the rules were written by', () => {
    const known = new Set(reportedErrors().map(({body}) => JSON.stringify(body)));
    expect(rows.filter(({body}) => known.has(JSON.stringify(body)))).toEqual([]);
  });
});

describe('errors found later', () => {
  const rows = laterErrors();
  const told = rows.filter(({isOpen}) => !isOpen);

  test.each(named(told))('%s: %s is named for %s', (_id, expected, _shown, {body, also}) => {
    const causes = causesOf(body);
    expect([expected, ...also].filter(kind => causes.includes(kind))).not.toEqual([]);
  });

  test('few bodies keep the cause to themselves', () => {
    expect(rows.length - told.length).toBeLessThanOrEqual(rows.length / 15);
  });

  test('a cause that is called certain is the right one, or what the report leaves as likely', () => {
    expect(
      wronglyCertain(told).filter(({body, also}) => !also.some(kind => kind === causesOf(body)[0])),
    ).toEqual([]);
  });

  test('none of them is among those that the rules were written by, or among those found before', () => {
    const known = new Set([...reportedErrors(), ...foundErrors()].map(({body}) => JSON.stringify(body)));
    expect(rows.filter(({body}) => known.has(JSON.stringify(body)))).toEqual([]);
  });
});

describe('neighbours', () => {
  const rows = nearErrors();

  test.each(named(rows))('%s: %s comes first for %s', (_id, expected, _shown, {body}) => {
    expect(causesOf(body)[0]).toBe(expected);
  });

  test('a cause that is called certain is the right one', () => {
    expect(wronglyCertain(rows)).toEqual([]);
  });
});
