/** A code alone is explained without the rules for words, and the same as with them. */
import {describe, expect, test} from 'vitest';
import {explainCode} from '../../src/diagnosis/code.ts';
import {catalogue, explain} from '../../src/diagnosis/index.ts';

const known = catalogue.map(({code, subcode}) => (subcode === undefined ? `${code}` : `${code}/${subcode}`));
const others = ['463', '492', '#190', ' 190 / 463 ', '190/0', '102/463', '999', '190/999', '0', '404', '503'];

describe('a code alone', () => {
  test.each([...known, ...others])('%s is explained as with all rules', code => {
    expect([explainCode(code)]).toEqual(explain(code));
  });

  test.each(['', '-', '190 463', '190 Invalid OAuth access token', '(#190)', '4915112345678', '190/463/1'])(
    '“%s” is more than a code, or none',
    text => {
      expect(explainCode(text)).toBeNull();
    },
  );

  test('a session that has ended is certain, by its subcode alone', () => {
    expect(explainCode('463')?.causes[0]).toEqual({kind: 'token_expired', likelihood: 'certain'});
  });
});
