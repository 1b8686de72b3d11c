/** Errors arrive wrapped: by SDKs, logs, webhooks, headers. The same error is found in each wrapping. */
import {describe, expect, test} from 'vitest';
import {analyse, explain} from '../../src/diagnosis/index.ts';

const error = {
  message: '(#131030) Recipient phone number not in allowed list',
  type: 'OAuthException',
  code: 131_030,
  error_data: {messaging_product: 'whatsapp', details: 'Add recipient phone number to recipient list.'},
  fbtrace_id: 'AFAKEtrace',
};
const body = {error};
const json = JSON.stringify(body);

class AxiosError extends Error {
  readonly code = 'ERR_BAD_REQUEST';
  readonly response = {status: 400, data: body, headers: {}};
  readonly config = {url: 'https://graph.facebook.com/v26.0/1/messages'};
}

const wrappings: Readonly<Record<string, unknown>> = {
  'Graph’s body': body,
  'Graph’s body as text': json,
  'a JSON string of the body': JSON.stringify(json),
  'the inner object alone': error,
  'a body inside a body': {error: body},
  'an array, as a batch gives it': [{code: 400, body: json}],
  'a body as a form sends it': encodeURIComponent(json),
  'the address of a redirect': `https://example.com/back?error_code=131030&error_message=${encodeURIComponent(error.message).replaceAll('%20', '+')}`,
  bytes: new TextEncoder().encode(json),
  'a buffer of bytes': new TextEncoder().encode(json).buffer,
  'an error of axios with bytes': {
    response: {status: 400, data: Buffer.from(json)},
    message: 'status code 400',
  },
  'an error of undici': Object.assign(new Error('Response status code 400'), {statusCode: 400, body}),
  'an error of undici with text': Object.assign(new Error('Response status code 400'), {body: json}),
  'an error of got': Object.assign(new Error('Response code 400 (Bad Request)'), {
    code: 'ERR_NON_2XX_3XX_RESPONSE',
    response: {statusCode: 400, body: json},
  }),
  'the SDK for Node, which keeps the inner object': Object.assign(new Error(error.message), {
    name: 'FacebookRequestError',
    status: 400,
    response: error,
  }),
  'an error of axios': new AxiosError('Request failed with status code 400'),
  'an error with the body in its message': new Error(`Request failed with 400: ${json}`),
  'an error behind a cause': new Error('send failed', {cause: new Error('graph', {cause: body})}),
  'several errors thrown together': new AggregateError([new Error(json)], 'all failed'),
  'a wrapper with a status of its own': {body, code: 400},
  'an error’s report in JSON': {name: 'NodeApiError', message: 'Bad request', description: json},
  'Python’s representation':
    "{'error': {'message': '(#131030) Recipient phone number not in allowed list', 'type': 'OAuthException', 'code': 131030}}",
  'PHP’s print_r':
    'Array\n(\n [error] => Array\n (\n [message] => (#131030) Recipient phone number not in allowed list\n [code] => 131030\n )\n)',
  'Node’s inspect':
    "{ error: { message: '(#131030) Recipient phone number not in allowed list', type: 'OAuthException', code: 131030 } }",
  'the Python SDK': `\n\n  Message: Call was not successful\n  Method:  POST\n  Status:  400\n  Response:\n    ${JSON.stringify(body, null, 2)}\n`,
  'the Java SDK': `com.facebook.ads.sdk.APIException$FailedRequestException: ${json}`,
  pywa: "RecipientNotInAllowedList(message='Recipient phone number not in allowed list', code=131030)",
  'a log line': `2026-01-01T00:00:00Z ERROR whatsapp send failed status=400 body=${json}`,
  'a log line with escaped JSON': `level=error msg="send failed" body="${json.replaceAll('"', '\\"')}"`,
  'a log line as JSON': {level: 'error', msg: `send failed: ${json}`},
  'a bare message': '(#131030) Recipient phone number not in allowed list',
  'a bare code': '131030',
  'a number': 131_030,
  'a code with an underscore': '131_030',
  'a code in a sentence': 'HTTP 400, code 131030',
  'a code after a hash': '#131030',
  'the header WWW-Authenticate':
    'WWW-Authenticate: OAuth "Facebook Platform" "invalid_request" "(#131030) Recipient phone number not in allowed list"',
  'a response of fetch, by its header': new Response('', {
    status: 400,
    headers: {
      'WWW-Authenticate':
        'OAuth "Facebook Platform" "invalid_request" "(#131030) Recipient phone number not in allowed list"',
    },
  }),
  'a body that was cut off': json.slice(0, 60),
  'a webhook': {
    object: 'whatsapp_business_account',
    entry: [
      {changes: [{value: {statuses: [{status: 'failed', errors: [{code: 131_030, title: 'Not in list'}]}]}}]},
    ],
  },
  'a code as text': {error: {...error, code: '131030'}},
  'error_data as a JSON string': {error: {...error, error_data: JSON.stringify(error.error_data)}},
  'another language': {error: {...error, message: '(#131030) O número não está na lista de permissão'}},
  'names in camel case': {errorCode: 131_030, errorMessage: error.message, errorType: 'OAuthException'},
};

test.each(Object.entries(wrappings))('%s is read', (_name, input) => {
  const {code, causes} = analyse(input);
  expect(code).toBe(131_030);
  expect(causes.map(({kind}) => kind)).toContain('recipient_not_allowed');
});

describe('what the fields say', () => {
  test('a session’s subcode is known without its code', () => {
    for (const input of ['460', '190/460', {error: {code: 460, message: ''}}])
      expect(analyse(input)).toMatchObject({code: 190, subcode: 460, causes: [{kind: 'session_invalid'}]});
  });

  test('a subcode of 0 is no subcode', () => {
    const {code, subcode} = analyse({error: {...error, code: 190, error_subcode: 0}});
    expect([code, subcode]).toEqual([190, null]);
  });

  test('a code of 0 is a code', () => {
    const {code, causes} = analyse({
      error: {message: 'We were unable to authenticate the app user.', type: 'OAuthException', code: 0},
    });
    expect(code).toBe(0);
    expect(causes[0]?.kind).toMatch(/^token_/);
  });

  test('a body without a code gives the number of its message', () => {
    expect(analyse({error: {type: 'OAuthException', message: '(#506) Duplicate status message'}}).code).toBe(
      506,
    );
  });

  test('debug_token keeps its subcode elsewhere', () => {
    const dead = {data: {is_valid: false, error: {code: 190, message: 'Invalid', subcode: 460}, scopes: []}};
    expect(analyse(dead)).toMatchObject({code: 190, subcode: 460, causes: [{kind: 'session_invalid'}]});
  });

  test('a pair as people write it', () => {
    expect(analyse('190/463')).toMatchObject({
      code: 190,
      subcode: 463,
      causes: [{kind: 'token_expired', likelihood: 'certain'}, {kind: 'token_temporary'}],
    });
  });

  test('the id in the message is kept for the sentences', () => {
    const said =
      "Unsupported post request. Object with ID '106540352242922' does not exist, cannot be loaded";
    expect(analyse(said).facts.objectId).toBe('106540352242922');
  });
});

describe('several errors in one input', () => {
  test('bodies come in their order', () => {
    const lines = [`a ${json}`, 'b {"error":{"message":"(#132001) Template","code":132001}}'].join('\n');
    expect(explain(lines).map(({code}) => code)).toEqual([131_030, 132_001]);
  });

  test('messages on lines of their own come in their order', () => {
    expect(explain('(#190) expired\n(#4) limit\n(#190) expired').map(({code}) => code)).toEqual([190, 4]);
  });

  test('a chain of errors is about its end', () => {
    expect(explain('first 80008, then 132001').map(({code}) => code)).toEqual([132_001]);
  });

  test('the same error twice is one', () => {
    expect(explain(`${json}\n${json}`)).toHaveLength(1);
  });
});
