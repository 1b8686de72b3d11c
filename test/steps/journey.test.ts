/** Which journey a found token means, by what Graph says of it. */
import {expect, onTestFinished, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import type {Past} from '../../src/steps/found.ts';
import {evidenceOf, journeyOf} from '../../src/steps/journey-of.ts';
import {inspectToken} from '../../src/verify/index.ts';
import {standIn} from '../support/cli.ts';
import {graphAt, unstopped} from '../support/graph.ts';

/** Evidence and journey of a scenario's token. */
const judge = async (scenario: SandboxOptions['scenario'], name = 'main', past: Past | null = null) => {
  const began = Date.UTC(2026, 10, 21, 8, 30);
  const sandbox = await standIn({scenario, now: () => new Date(began)});
  const now = new Date(began + 1_000);
  const pool = graphAt(sandbox.url);
  onTestFinished(() => pool.close());
  const secret = new Secret(sandbox.tokens[name] ?? '');
  const asked = {appId: null, appSecret: null, allowTemporary: false, expiresWithinDays: null, now};
  const identity = await inspectToken(pool.as(secret), secret, asked, () => {}, unstopped());
  const evidence = evidenceOf(identity, past, now);
  return {journey: journeyOf(evidence), evidence};
};

test('none: first', () => {
  expect(journeyOf(null)).toBe('first');
});

test('a live one of a system user: healthy', async () => {
  expect(await judge('fresh')).toEqual({
    journey: 'healthy',
    evidence: {code: 'healthy', expiresAt: null},
  });
});

test('one that Graph calls expired: replace, with what Graph says', async () => {
  expect(await judge('expired')).toMatchObject({
    journey: 'replace',
    evidence: {code: 'dead', analysis: {code: 190, subcode: 463}, past: null},
  });
});

test('a dead one that is remembered: also what it was', async () => {
  const past: Past = {kind: 'user', expiresAt: '2026-09-01T00:00:00Z'};
  expect(await judge('expired', 'main', past)).toMatchObject({journey: 'replace', evidence: {past}});
});

test('the dashboard’s temporary one: migrate, and when it ends', async () => {
  expect(await judge('temporary')).toMatchObject({
    journey: 'migrate',
    evidence: {code: 'temporary', kind: 'user', expiresAt: expect.stringMatching(/Z$/)},
  });
});

test('one that lacks a scope: replace', async () => {
  expect(await judge('missing-scope')).toMatchObject({
    journey: 'replace',
    evidence: {code: 'failing', analysis: {causes: [{kind: 'scope_missing'}]}},
  });
});

test('one that ends in 14 days or less: replace, and the days that are left', async () => {
  expect(await judge('sixty-days')).toMatchObject({journey: 'replace', evidence: {code: 'ending', days: 9}});
});

test.each(['outage', 'html-error'] as const)('%s: unknown, so the person chooses', async scenario => {
  expect(await judge(scenario)).toMatchObject({
    journey: 'unknown',
    evidence: {code: 'unanswered', failure: {kind: expect.any(String)}},
  });
});

test('one that may not inspect itself is not called dead, and not called a system user’s either', async () => {
  expect(await judge('no-self-inspection')).toEqual({journey: 'healthy', evidence: {code: 'alive'}});
});
