/** "API access blocked": the control call tells a blocked app from a token that is at fault. */
import {expect, test} from 'vitest';
import type {World} from '../../../src/sandbox/index.ts';
import {verify} from '../../../src/verify/index.ts';
import {unstopped} from '../../support/graph.ts';
import {met} from './refused.ts';

const blocked = ({apps}: World) => {
  for (const app of apps) app.blocked = true;
};

test('every call fails alike and a broken token is still refused as broken: the app is blocked', async () => {
  const {identity, sandbox} = await met({scenario: 'fresh', arrange: blocked});
  const alive = identity.findings.find(({id}) => id === 'token.alive');
  expect(alive?.status).toBe('fail');
  expect(alive?.analysis?.causes[0]).toEqual({kind: 'app_blocked', likelihood: 'certain'});
  // The four questions about the token, and the control: the broken token, and the good one once more.
  expect(sandbox.requests).toHaveLength(6);
  expect(sandbox.requests.every(({method}) => method === 'GET')).toBe(true);
});

test('nothing is asked after it', async () => {
  const {graph, sandbox} = await met({scenario: 'fresh', arrange: blocked});
  const before = sandbox.requests.length;
  const options = {
    appId: null,
    appSecret: null,
    allowTemporary: false,
    now: new Date(),
    waba: null,
    phone: null,
  };
  const found = await verify(graph, graph.token, options, () => {}, unstopped());
  expect(found.verdict).toBe('failed');
  expect(sandbox.requests.length - before).toBe(6);
});
