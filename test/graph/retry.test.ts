/** Reads are repeated when that can help; sends never. */
import {afterEach, expect, test} from 'vitest';
import {sendText} from '../../src/graph/calls/messages.ts';
import {me} from '../../src/graph/calls/token.ts';
import type {GraphPool} from '../../src/graph/graph.ts';
import {type Answer, answerJson, type FaultServer, startFaultServer} from '../support/fault-server.ts';
import {fakeToken, graphAt, handTiming, unstopped} from '../support/graph.ts';

const open: (FaultServer | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const setting = async (answer: Answer, options: Parameters<typeof graphAt>[1] = {}) => {
  const server = await startFaultServer(answer);
  const timing = handTiming();
  const pool = graphAt(server.url, {timing, ...options});
  open.push(pool, server);
  return {server, timing, graph: pool.as(fakeToken), pool};
};

const error = (code: number, more: object = {}) => ({
  error: {message: `(#${code})`, type: 'OAuthException', code, ...more},
});
const person = {id: '1', name: 'a'};

const attemptsOn = async (answer: Answer) => {
  const {graph, server} = await setting(answer);
  await me(graph, unstopped());
  return server.seen.length;
};

test.each([
  ['an error that says it passes', error(999, {is_transient: true}), 400],
  ['code 2', error(2), 503],
  ['code 131000', error(131000), 500],
  ['code 131016', error(131016), 500],
  ['code 133004', error(133004), 503],
  ['code 1 with an unknown error', error(1, {message: 'An unknown error occurred'}), 500],
  ['a 5xx without an error of Graph', {oops: true}, 502],
])('%s is asked for three times', async (_name, body, status) => {
  expect(await attemptsOn((_request, response) => answerJson(response, body, status))).toBe(3);
});

test.each([
  ['an expired token', error(190), 401],
  ['a permanent code 1', error(1, {message: 'Error validating client secret.'}), 400],
  ['code 2 that says it stays', error(2, {is_transient: false}), 400],
  ['JSON of another shape', {}, 200],
])('%s is asked for once', async (_name, body, status) => {
  expect(await attemptsOn((_request, response) => answerJson(response, body, status))).toBe(1);
});

test('a page instead of JSON is asked for again, and the answer that then comes counts', async () => {
  const {graph, server, timing} = await setting((_request, response, nth) =>
    nth < 3 ? void response.writeHead(200).end('<html>') : answerJson(response, person),
  );
  expect(await me(graph, unstopped())).toMatchObject({ok: true, value: person});
  expect(server.seen).toHaveLength(3);
  // Full jitter: a random part, here half, of a wait that doubles.
  expect(timing.waits).toEqual([200, 400]);
});

test('a connection that breaks is made again', async () => {
  expect(await attemptsOn(request => void request.socket.destroy())).toBe(3);
});

test('a send is never repeated, whatever comes back', async () => {
  for (const answer of [
    (request: Parameters<Answer>[0]) => void request.socket.destroy(),
    (_request: unknown, response: Parameters<Answer>[1]) =>
      answerJson(response, error(2, {is_transient: true}), 503),
  ]) {
    const {graph, server} = await setting(answer);
    expect((await sendText(graph, '106', {to: '+16505550101', text: 'x'}, unstopped())).ok).toBe(false);
    expect(server.seen).toHaveLength(1);
  }
});

const minutes = (count: number) => ({
  'x-business-use-case-usage': JSON.stringify({
    '102': [{type: 'whatsapp', estimated_time_to_regain_access: count}],
  }),
});

test('too many requests: the time asked for is waited when it fits the deadline', async () => {
  const timing = handTiming();
  const {graph} = await setting(
    (_request, response, nth) =>
      nth === 1
        ? answerJson(response, error(80008), 400, {'retry-after': '5'})
        : answerJson(response, person),
    {timing, deadline: timing.now() + 25_000},
  );
  expect(await me(graph, unstopped())).toMatchObject({ok: true});
  expect(timing.waits).toEqual([5_000]);
});

test('too many requests: else the failure says when Graph takes requests again; the header counts minutes', async () => {
  const timing = handTiming();
  const began = timing.now();
  const {graph, server} = await setting(
    (_request, response) => answerJson(response, error(4, {is_transient: true}), 400, minutes(12)),
    {timing, deadline: began + 25_000},
  );
  expect(await me(graph, unstopped())).toMatchObject({ok: false, failure: {retryAt: began + 12 * 60_000}});
  expect(server.seen).toHaveLength(1);
  expect(timing.waits).toEqual([]);
});

test('past the deadline nothing is asked', async () => {
  const timing = handTiming();
  const {graph, server} = await setting((_request, response) => answerJson(response, person), {
    timing,
    deadline: timing.now(),
  });
  expect(await me(graph, unstopped())).toMatchObject({
    ok: false,
    failure: {kind: 'transport', fault: 'timeout'},
  });
  expect(server.seen).toHaveLength(0);
});
