/** A replaced token is revoked once, and what is said of it afterwards was tried. */
import {afterEach, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {GraphPool} from '../../src/graph/graph.ts';
import {revokeReplaced} from '../../src/lifecycle/revoke.ts';
import {answerJson, type FaultServer, startFaultServer} from '../support/fault-server.ts';
import {fakeToken, graphAt, handTiming, unstopped} from '../support/graph.ts';

const open: (FaultServer | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Answered = readonly [body: unknown, status: number];
const old = new Secret(`EAAFAKE${'o'.repeat(100)}`);
const appSecret = new Secret('0123456789abcdef0123456789abcdef');

const refusedAs = (code: number): Answered => [
  {error: {message: `(#${code}) fake`, type: 'OAuthException', code}},
  400,
];
const alive: Answered = [{id: '1', name: 'a'}, 200];

const revoked = async (revoking: Answered, tried: Answered) => {
  const server = await startFaultServer((request, response) => {
    const [body, status] = request.url?.includes('/oauth/revoke') === true ? revoking : tried;
    answerJson(response, body, status);
  });
  const pool = graphAt(server.url, {timing: handTiming(), secrets: () => [appSecret]});
  open.push(pool, server);
  const graphs = {fresh: pool.as(fakeToken), old: pool.as(old)};
  const answer = await revokeReplaced({...graphs, appId: '42', appSecret}, unstopped());
  const asked = server.seen.filter(({target}) => target.includes('/oauth/revoke'));
  return {answer, asked};
};

test.each([[true], ['true']])('success is %j', async success => {
  const {answer, asked} = await revoked([{success}, 200], refusedAs(190));
  expect(answer).toEqual({ok: true, value: 'refused'});
  expect(asked).toHaveLength(1);
  const query = new URL(asked[0]?.target ?? '', 'http://x').searchParams;
  expect(Object.fromEntries(query)).toEqual({
    client_id: '42',
    client_secret: appSecret.open(),
    revoke_token: old.open(),
  });
  expect(asked[0]?.headers.authorization).toBe(`Bearer ${fakeToken.open()}`);
});

test('one that still answers, or that nobody can ask about, is not called dead', async () => {
  expect((await revoked([{success: 'true'}, 200], alive)).answer).toEqual({ok: true, value: 'answered'});
  expect((await revoked([{success: 'true'}, 200], refusedAs(4))).answer).toEqual({
    ok: true,
    value: 'unknown',
  });
});

test('no other answer counts as done', async () => {
  expect((await revoked([{success: false}, 200], alive)).answer.ok).toBe(false);
  expect((await revoked([{}, 200], alive)).answer.ok).toBe(false);
});

test('it is not repeated, although a read with this error would be', async () => {
  const {answer, asked} = await revoked(refusedAs(2), alive);
  expect(answer.ok).toBe(false);
  expect(asked).toHaveLength(1);
});

test('where the answer was lost and the token is dead, it was revoked', async () => {
  const {answer} = await revoked([{oops: true}, 502], refusedAs(190));
  expect(answer).toEqual({ok: true, value: 'refused'});
});

test('no secret comes back in a failure', async () => {
  const {answer} = await revoked(
    [{error: {message: `bad ${appSecret.open()} ${old.open()}`, code: 1, type: 'OAuthException'}}, 400],
    alive,
  );
  const text = JSON.stringify(answer);
  expect(text).toContain('bad');
  expect(text).not.toContain(appSecret.open());
  expect(text).not.toContain(old.open());
});
