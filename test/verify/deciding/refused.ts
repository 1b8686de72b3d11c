/** A refusal by the stand-in, and what deciding makes of it: the causes, and which requests it cost. */
import {afterEach} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import type {Failure} from '../../../src/graph/failure.ts';
import type {Graph, GraphPool} from '../../../src/graph/graph.ts';
import type {Reply} from '../../../src/graph/reply.ts';
import {type Sandbox, type SandboxOptions, startSandbox} from '../../../src/sandbox/index.ts';
import {decide, type Identity, inspectToken, type Refusal} from '../../../src/verify/index.ts';
import {graphAt, unstopped} from '../../support/graph.ts';

const open: (Sandbox | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

export interface Met {
  readonly graph: Graph;
  readonly sandbox: Sandbox;
  readonly identity: Identity;
  readonly wabaId: string;
  readonly phoneId: string;
}

/** A token that was inspected, of a world that may be arranged. @param token by its role in the stand-in */
export const met = async (options: SandboxOptions, token = 'main'): Promise<Met> => {
  const sandbox = await startSandbox(options);
  const pool = graphAt(sandbox.url);
  open.push(pool, sandbox);
  const secret = new Secret(sandbox.tokens[token] ?? '');
  const graph = pool.as(secret);
  const asked = {appId: null, appSecret: null, allowTemporary: true, now: new Date()};
  const identity = await inspectToken(graph, secret, asked, () => {}, unstopped());
  const [waba] = sandbox.facts.wabas;
  return {graph, sandbox, identity, wabaId: waba?.id ?? '', phoneId: waba?.phones[0]?.id ?? ''};
};

/** @returns the causes, most likely first; `asked`: every request that deciding made, in order of their names */
export const decided = async (
  world: Met,
  request: (graph: Graph, signal: AbortSignal) => Promise<Reply<unknown>>,
  known: Partial<Refusal> = {},
) => {
  const {graph, sandbox, identity, wabaId, phoneId} = world;
  const failure = failureOf(await request(graph, unstopped()));
  const before = sandbox.requests.length;
  const analysis = await decide(graph, {failure, identity, wabaId, phoneId, ...known}, unstopped());
  const seen = sandbox.requests.slice(before);
  return {
    analysis,
    first: analysis.causes[0],
    asked: seen.map(({method, path}) => `${method} ${path.replace(/^\/v\d+\.\d+/, '')}`).sort(),
  };
};

const failureOf = (reply: Reply<unknown>): Failure => {
  if (reply.ok) throw new Error('the stand-in was to refuse this');
  return reply.failure;
};
