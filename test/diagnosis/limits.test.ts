/** What may not happen, whatever comes in: a throw, a long wait, a secret in the output, a guess sold as knowledge. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {analyse, describeUnknown, explain, describe as inWords} from '../../src/diagnosis/index.ts';

const body = JSON.stringify({
  error: {
    message: '(#100) Invalid parameter',
    type: 'OAuthException',
    code: 100,
    error_subcode: 33,
    fbtrace_id: 'A',
  },
});
const isAnswered = (input: unknown): void => {
  for (const analysis of explain(input)) {
    const words = inWords(analysis, en.diagnosis);
    expect(JSON.parse(JSON.stringify(words))).toEqual(words);
    expect(words.message.length).toBeLessThanOrEqual(4_000);
  }
};

describe('any input is answered', () => {
  test('any JSON, as a value and as text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        isAnswered(value);
        isAnswered(JSON.stringify(value));
      }),
    );
  });

  test('any value of JavaScript', () => {
    fc.assert(
      fc.property(
        fc.anything({withBigInt: true, withDate: true, withMap: true, withTypedArray: true}),
        isAnswered,
      ),
    );
  });

  test('any text, with lone surrogates and control characters', () => {
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 400}), isAnswered));
    isAnswered('\ud800(#190)\udfff');
    isAnswered({error: {message: '\ud800\u0000\u001b[31m', code: 190}});
  });

  test('a body cut off anywhere', () => {
    fc.assert(fc.property(fc.nat(body.length), at => isAnswered(body.slice(0, at))));
  });

  test('a body with anything in its fields', () => {
    const fields = {
      message: fc.anything(),
      code: fc.anything(),
      error_subcode: fc.anything(),
      type: fc.anything(),
      error_data: fc.anything(),
      is_transient: fc.anything(),
      entities: fc.array(fc.record({can_send_message: fc.anything(), errors: fc.anything()})),
      data: fc.anything(),
      is_valid: fc.boolean(),
    };
    fc.assert(fc.property(fc.record(fields, {requiredKeys: []}), error => isAnswered({error})));
    fc.assert(fc.property(fc.record(fields, {requiredKeys: []}), isAnswered));
  });

  test('deep nesting', () => {
    isAnswered('['.repeat(100_000));
    isAnswered('{"error":'.repeat(50_000));
    isAnswered(`${'['.repeat(5_000)}1${']'.repeat(5_000)}`);
    let nested: unknown = body;
    for (let level = 0; level < 14; level += 1) nested = JSON.stringify({error: nested});
    isAnswered(nested);
  });

  test('objects that refuse to be read, and those that hold themselves', () => {
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    const circle: Record<string, unknown> = {};
    circle['error'] = circle;
    const thrower = {
      get message(): string {
        throw new Error('no');
      },
    };
    for (const input of [
      refusing,
      circle,
      thrower,
      () => 1,
      Symbol('x'),
      new Date(Number.NaN),
      null,
      undefined,
    ])
      isAnswered(input);
  });
});

describe('a megabyte', () => {
  const million = 1_000_000;
  const texts: Readonly<Record<string, string>> = {
    'of letters': 'a'.repeat(million),
    'of digits': '1'.repeat(million),
    'of blanks': ' '.repeat(million),
    'of braces': '{"'.repeat(million / 2),
    'of quotes': '"'.repeat(million),
    'of codes': '(#190) '.repeat(million / 7),
    'of words that begin like a code': 'error_code '.repeat(million / 11),
    'with the error at its end': `${'x'.repeat(million)}${body}`,
    'of JSON': JSON.stringify({
      log: Array.from({length: 20_000}, (_, at) => ({at, text: 'some words of a log'})),
    }),
    'in a message': JSON.stringify({error: {message: 'EAA'.repeat(million / 3), code: 190}}),
  };

  test.each(Object.entries(texts))('%s is answered', (_name, text) => {
    isAnswered(text);
  });

  test('an error at the end of a long log is found', () => {
    expect(analyse(`${'x'.repeat(million)}${body}`)).toMatchObject({code: 100, subcode: 33});
  });
});

describe('what stays inside', () => {
  const token = `EAAFAKE${'x'.repeat(120)}`;
  const inputs: readonly unknown[] = [
    {error: {message: `Malformed access token ${token}`, code: 190, type: 'OAuthException'}},
    `GET https://graph.facebook.com/me?access_token=${token} failed: (#190) Invalid OAuth access token`,
    {error: {message: '(#100) x', code: 100, error_data: {details: `token ${token}`}}},
    {
      error: {
        message: `Unsupported get request. Object with ID '${token}' does not exist`,
        code: 100,
        error_subcode: 33,
      },
    },
    `Authorization: Bearer ${token}\n(#131005) Access denied`,
    {
      config: {headers: {Authorization: `Bearer ${token}`}},
      response: {data: {error: {code: 190, message: token}}},
    },
  ];

  test.each(inputs)('no token of %j comes out', input => {
    expect(JSON.stringify(explain(input))).not.toContain('x'.repeat(20));
  });

  test('no piece of a token comes out, wherever a long input is cut', () => {
    for (let at = 0; at < 260; at += 13) {
      const early = `${'x '.repeat(430 + at / 13)}${token} (#190) Invalid`;
      const late = `${'y '.repeat(30_000)}${'z'.repeat(at)} ${token} ${'w'.repeat(2_950 - at)} (#190) a\n(#4) b`;
      for (const input of [early, late, JSON.stringify({error: {code: 190, message: early}})])
        expect(JSON.stringify(explain(input))).not.toMatch(/EAAFAKE|x{12}/);
    }
  });

  test('phone numbers are shortened, ids are not', () => {
    const said = '(#131030) +49 151 23456789 and 4915123456789 are not allowed for 106540352242922';
    const {message} = analyse(said);
    expect(message).not.toMatch(/23456/);
    expect(message).toContain('106540352242922');
  });

  test('a phone number in place of an id is shortened in the facts too', () => {
    const said = "Unsupported post request. Object with ID '+4915123456789' does not exist, cannot be loaded";
    expect(JSON.stringify(analyse(said))).not.toContain('23456');
  });
});

describe('what is not known', () => {
  test('an unknown code has no cause, and keeps Graph’s words and its mark', () => {
    const unknown = {
      error: {
        message: 'Something new',
        type: 'OAuthException',
        code: 139_999,
        error_user_msg: 'Do this.',
        fbtrace_id: 'AFAKE',
      },
    };
    expect(analyse(unknown)).toMatchObject({
      code: 139_999,
      causes: [],
      retry: 'never',
      message: 'Something new – Do this.',
      facts: {fbtraceId: 'AFAKE'},
    });
  });

  test('an unknown code that Graph calls transient may be tried again', () => {
    expect(
      analyse({error: {message: 'New', code: 139_999, is_transient: true, fbtrace_id: 'A'}}),
    ).toMatchObject({
      causes: [{kind: 'meta_transient'}],
      retry: 'now',
      isTransient: true,
    });
  });

  const foreign: readonly unknown[] = [
    {
      error: {
        message: 'Incorrect API key provided',
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_api_key',
      },
    },
    {code: 131_016, msg: 'node not found', data: {}},
    {code: 63_016, message: 'Failed', more_info: 'https://example.com/errors/63016', status: 400},
    {error: {code: 401, message: 'Request had invalid credentials.', status: 'UNAUTHENTICATED'}},
    {ok: false, error_code: 401, description: 'Unauthorized'},
    {error: 'invalid_grant', error_description: 'Bad Request'},
    {type: 'https://example.com/problem', title: 'Forbidden', status: 403, detail: 'No.'},
    {errors: [{message: 'Field not found', extensions: {code: 'GRAPHQL_VALIDATION_FAILED'}}]},
    {message: 'Not Found', documentation_url: 'https://example.com'},
    {error: {code: 500, message: 'boom'}},
  ];
  test.each(foreign)('%j is not Graph’s', input => {
    expect(analyse(input)).toMatchObject({code: null, causes: [{kind: 'foreign_api'}]});
  });

  test('a number that nobody knows, asked for by itself', () => {
    for (const input of ['999999', 999_999, {error: {code: 999_999, message: ''}}])
      expect(analyse(input)).toMatchObject({code: 999_999, causes: []});
  });

  test('what is said of an unknown code is its family, Graph’s words and the mark for support', () => {
    const unknown = {error: {message: 'New', type: 'OAuthException', code: 133_999, fbtrace_id: 'AFAKE'}};
    const {title, lines} = describeUnknown(analyse(unknown), en.diagnosis.unknown);
    expect([title, ...lines].join('\n')).toMatchInlineSnapshot(`
      "133999 is not among the codes known here
      New
      Codes that begin with 133 are about the sending number and its registration.
      Meta’s own words are the best hint there is.
      Ask Meta’s support, and give it this mark of the answer: AFAKE"
    `);
  });

  test('a page in place of JSON is a fault that passes', () => {
    expect(analyse('<!DOCTYPE html><html><title>Error</title></html>')).toMatchObject({
      causes: [{kind: 'non_json_meta_fault', likelihood: 'certain'}],
      retry: 'now',
    });
  });

  test('a fault that Graph calls lasting is never repeated', () => {
    expect(analyse({error: {message: '(#2) x', code: 2, is_transient: false}}).retry).toBe('never');
  });
});
