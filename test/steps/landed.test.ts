/** A look at what is being mended, when Meta counts requests. */
import {expect, onTestFinished, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {certainly} from '../../src/diagnosis/index.ts';
import {type ScenarioName, startSandbox} from '../../src/sandbox/index.ts';
import {landed} from '../../src/steps/landed.ts';
import type {WizardProblem} from '../../src/steps/problems.ts';
import type {Tools} from '../../src/steps/tools.ts';
import type {Finding} from '../../src/verify/index.ts';
import {graphAt, unstopped} from '../support/graph.ts';
import {noWishes} from '../support/wishes.ts';

const failed: Finding = {
  id: 'waba.access',
  status: 'fail',
  reason: {code: 'refused', facts: {message: ''}},
  analysis: certainly('asset_not_assigned', {}),
};
const problem: WizardProblem = {code: 'gate', findings: [failed], failed};

const lookAt = async (scenario: ScenarioName) => {
  const sandbox = await startSandbox({scenario});
  // No more waiting than a person's own patience: the client gives up and says until when.
  const pool = graphAt(sandbox.url, {deadline: Date.UTC(2026, 10, 21) + 1_000});
  onTestFinished(async () => {
    await pool.close();
    await sandbox.close();
  });
  const secret = new Secret(sandbox.tokens.main);
  const tools = {wishes: noWishes, graph: (token: Secret) => pool.as(token), now: () => new Date(0)};
  const known = {
    token: {secret, cleaned: [], length: secret.length},
    identity: {} as never,
    waba: {id: sandbox.facts.wabas[0]?.id},
  };
  return landed(problem, known as never, tools as unknown as Tools, unstopped());
};

test('a refusal for too many requests puts the next look off', async () => {
  expect(await lookAt('rate-limited')).toMatchObject({notBefore: expect.any(Number)});
});

test('a good answer is what it was', async () => {
  expect(await lookAt('fresh')).toBe(true);
});
