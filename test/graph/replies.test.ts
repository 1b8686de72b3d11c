/** What a server can send back, and what becomes of it. */
import {afterEach, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {register} from '../../src/graph/calls/phones.ts';
import {me} from '../../src/graph/calls/token.ts';
import type {Failure} from '../../src/graph/failure.ts';
import type {GraphPool} from '../../src/graph/graph.ts';
import type {Reply} from '../../src/graph/reply.ts';
import {type Answer, answerJson, type FaultServer, startFaultServer} from '../support/fault-server.ts';
import {fakeToken, graphAt, unstopped} from '../support/graph.ts';

const open: (FaultServer | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const askedOf = async (answer: Answer, options: Parameters<typeof graphAt>[1] = {}) => {
  const server = await startFaultServer(answer);
  const pool = graphAt(server.url, options);
  open.push(pool, server);
  return {reply: await me(pool.as(fakeToken), unstopped()), server, pool};
};

const failureOf = (reply: Reply<unknown>): Failure => {
  if (reply.ok) throw new Error('expected a failure');
  return reply.failure;
};

const raw =
  (body: string, status = 200, type = 'application/json'): Answer =>
  (_request, response) =>
    void response.writeHead(status, {'content-type': type}).end(body);

test('an answer of the right shape is a typed value, with the version that served it', async () => {
  const {reply, server, pool} = await askedOf((_request, response) =>
    answerJson(response, {id: '1221', name: 'bot'}, 200, {'facebook-api-version': 'v25.0'}),
  );
  expect(reply).toEqual({
    ok: true,
    value: {id: '1221', name: 'bot'},
    served: {version: 'v25.0', usage: null},
  });
  expect(pool.servedVersion()).toBe('v25.0');
  expect(pool.requests()).toBe(1);
  expect(server.seen[0]?.target).toBe('/v26.0/me?fields=id%2Cname');
  expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${fakeToken.open()}`);
});

test.each([
  ['an empty body', '', 'empty'],
  ['blanks only', ' \r\n', 'empty'],
  ['JSON that ends too early', '{"id": "12', 'truncated'],
  ['a page', '<!DOCTYPE html><html>', 'html'],
  ['plain text', 'Bad gateway', 'text'],
  ['JSON of another shape', '{"data": []}', 'unexpected'],
  ['a list instead of an object', '[]', 'unexpected'],
  ['null', 'null', 'unexpected'],
])('%s is an unreadable answer', async (_name, body, shape) => {
  const {reply} = await askedOf(raw(body));
  expect(failureOf(reply)).toMatchObject({kind: 'unreadable', shape, status: 200, request: 'GET /v26.0/me'});
});

test('more than 5 MB are not read to the end', async () => {
  let stopped = false;
  const {reply} = await askedOf((_request, response) => {
    response.writeHead(200, {'content-type': 'application/json'}).write('"');
    const chunk = 'x'.repeat(1_000_000);
    const pour = () => {
      if (response.destroyed) return;
      response.write(chunk, () => pour());
    };
    response.on('close', () => {
      stopped = true;
    });
    pour();
  });
  expect(failureOf(reply)).toMatchObject({kind: 'unreadable', shape: 'too-large'});
  await expect.poll(() => stopped).toBe(true);
});

test('a redirect is not followed', async () => {
  const {reply, server} = await askedOf((_request, response) => {
    response.writeHead(302, {location: '/elsewhere'}).end();
  });
  expect(failureOf(reply)).toMatchObject({kind: 'unreadable', status: 302});
  expect(server.seen).toHaveLength(1);
});

test('an error of Graph comes with code, subcode, status and trace, whatever the status', async () => {
  const error = {
    message: 'Error validating access token: Session has expired',
    type: 'OAuthException',
    code: 190,
    error_subcode: 463,
    fbtrace_id: 'AbC',
    error_user_title: 'Title',
    error_user_msg: 'Message',
  };
  const {reply} = await askedOf((_request, response) => answerJson(response, {error}, 200));
  const failure = failureOf(reply);
  expect(failure).toMatchObject({kind: 'graph', status: 200, body: {error}});
  expect(failure.kind === 'graph' && failure.error).toMatchObject({
    code: 190,
    subcode: 463,
    fbtraceId: 'AbC',
    userTitle: 'Title',
    userMessage: 'Message',
    isTransient: false,
  });
});

test('subcode 0 is none, details are found in a JSON text, and an old body has its code in the message', async () => {
  const error = {message: '(#131030) Not in list', error_subcode: 0, error_data: '{"details":"Add it"}'};
  const {reply} = await askedOf((_request, response) => answerJson(response, {error}, 400));
  const failure = failureOf(reply);
  expect(failure.kind === 'graph' && failure.error).toMatchObject({
    code: 131030,
    subcode: null,
    details: 'Add it',
  });
});

test('nothing that leaves in a failure holds the token', async () => {
  const token = fakeToken.open();
  const error = {message: `Malformed access token ${token}\u001b[31m`, code: 190, type: 'OAuthException'};
  const paging = {next: `https://graph.facebook.com/v26.0/x?access_token=${token}&after=Q`};
  const {reply} = await askedOf((_request, response) => answerJson(response, {error, paging}, 400));
  const text = JSON.stringify(failureOf(reply));
  expect(text).not.toContain('EAAFAKE');
  expect(text).not.toContain('\\u001b');
  expect(text).toContain('Malformed access token ••••');

  const page = await askedOf(raw(`<p>${token}</p><a href="/x?access_token=short123">`, 400));
  expect(JSON.stringify(failureOf(page.reply))).not.toMatch(/EAAFAKE|short123/);
});

test('an answer that does not come in time is a timeout', async () => {
  const {reply, server} = await askedOf(() => {}, {timeoutMs: 50});
  expect(failureOf(reply)).toMatchObject({kind: 'transport', fault: 'timeout', status: null});
  expect(server.seen).toHaveLength(1);
});

test('a body that stops in the middle is a timeout too', async () => {
  const {reply} = await askedOf(
    (_request, response) => {
      response.writeHead(200, {'content-length': '100'}).write('{"id":');
    },
    {timeoutMs: 100},
  );
  expect(failureOf(reply)).toMatchObject({kind: 'transport', fault: 'timeout'});
});

test('an aborted request says so, and is not repeated', async () => {
  const abort = new AbortController();
  const server = await startFaultServer(() => abort.abort());
  const pool = graphAt(server.url);
  open.push(pool, server);
  const reply = await me(pool.as(fakeToken), abort.signal);
  expect(failureOf(reply)).toMatchObject({kind: 'aborted'});
  expect(server.seen).toHaveLength(1);
});

test('connections are kept and shared', async () => {
  const server = await startFaultServer((_request, response) => answerJson(response, {id: '1', name: 'a'}));
  const pool = graphAt(server.url);
  open.push(pool, server);
  for (let asked = 0; asked < 5; asked += 1) await me(pool.as(fakeToken), unstopped());
  expect(server.seen).toHaveLength(5);
  expect(server.connections()).toBe(1);
});

test('a PIN that an answer repeats is hidden, and the code beside it is not', async () => {
  const pin = '482913';
  const error = {
    message: `(#133005) PIN ${pin} is wrong`,
    code: 133_005,
    error_data: {details: `not ${pin}`},
  };
  const server = await startFaultServer(raw(JSON.stringify({error}), 400));
  const pool = graphAt(server.url);
  open.push(pool, server);
  const reply = await register(pool.as(fakeToken), '106540352242922', new Secret(pin), unstopped());
  expect(JSON.stringify(reply)).not.toContain(pin);
  expect(failureOf(reply)).toMatchObject({kind: 'graph', status: 400, error: {code: 133_005}});
});
