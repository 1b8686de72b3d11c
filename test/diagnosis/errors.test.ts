/** Row by row: what was found behind each reported error is among the causes that are given. */
import {describe, expect, test} from 'vitest';
import {analyse} from '../../src/diagnosis/index.ts';
import {reportedErrors, shown} from '../support/errors.ts';

const rows = reportedErrors().filter(({expected}) => expected !== 'misinformation');
const causesOf = (body: unknown): readonly string[] => analyse(body).causes.map(({kind}) => kind);

/** The body is the same as others' with another cause, and of seven causes only three are named. */
const undecidable = ['e162', 'e182'];

describe('reported errors', () => {
  test.each(rows.map(row => [row.id, row.expected, shown(row.body), row] as const))(
    '%s: %s is named for %s',
    (id, expected, _shown, {body}) => {
      if (undecidable.includes(id)) expect(analyse(body).causes[0]?.likelihood).toBe('possible');
      else expect(causesOf(body)).toContain(expected);
    },
  );

  test('a cause that is called certain is the right one', () => {
    const wrong = rows.filter(({body, expected}) => {
      const [first] = analyse(body).causes;
      return first?.likelihood === 'certain' && first.kind !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test('the same body with several causes is never called certain', () => {
    const sameBody = (body: unknown) => rows.filter(row => JSON.stringify(row.body) === JSON.stringify(body));
    const several = rows.filter(({body}) => new Set(sameBody(body).map(({expected}) => expected)).size > 1);
    expect(several.length).toBeGreaterThan(10);
    expect(several.filter(({body}) => analyse(body).causes[0]?.likelihood === 'certain')).toEqual([]);
  });

  test('the first cause is right in 85 of 100, one of the first three in 97', () => {
    const places = rows.map(({body, expected}) => causesOf(body).indexOf(expected));
    const share = (holds: (place: number) => boolean) => places.filter(holds).length / places.length;
    expect(share(place => place === 0)).toBeGreaterThanOrEqual(0.85);
    expect(share(place => place >= 0 && place < 3)).toBeGreaterThanOrEqual(0.97);
  });
});
