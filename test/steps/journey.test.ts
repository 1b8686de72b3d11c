/** Which journey a found token means, by what Graph says of it. */
import {expect, onTestFinished, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {journeyOf} from '../../src/steps/situation.ts';
import {inspectToken} from '../../src/verify/index.ts';
import {standIn} from '../support/cli.ts';
import {graphAt, unstopped} from '../support/graph.ts';

const day = 86_400;

/** The journey of a scenario's token, looked at so many days from now. */
const journeyFor = async (scenario: SandboxOptions['scenario'], name = 'main', days = 0) => {
  const now = new Date(Date.now() + days * day * 1000);
  const sandbox = await standIn({scenario});
  const pool = graphAt(sandbox.url);
  onTestFinished(() => pool.close());
  const secret = new Secret(sandbox.tokens[name] ?? '');
  const asked = {appId: null, appSecret: null, allowTemporary: false, expiresWithinDays: null, now};
  const identity = await inspectToken(pool.as(secret), secret, asked, () => {}, unstopped());
  return journeyOf(identity, '.env', now);
};

test('a live one of a system user: healthy', async () => {
  expect(await journeyFor('fresh')).toEqual({journey: 'healthy', evidence: {code: 'healthy', where: '.env'}});
});

test('one that Graph calls expired: replace, with what Graph says', async () => {
  expect(await journeyFor('expired')).toMatchObject({
    journey: 'replace',
    evidence: {code: 'dead', where: '.env', analysis: {code: 190, subcode: 463}},
  });
});

test('the dashboard’s temporary one: migrate', async () => {
  expect(await journeyFor('temporary')).toMatchObject({journey: 'migrate', evidence: {code: 'temporary'}});
});

test('one that lacks a scope: replace', async () => {
  expect(await journeyFor('missing-scope')).toMatchObject({
    journey: 'replace',
    evidence: {code: 'failing', analysis: {causes: [{kind: 'scope_missing'}]}},
  });
});

test('one that ends in 14 days or less: replace, and the days that are left', async () => {
  expect(await journeyFor('sixty-days')).toMatchObject({
    journey: 'replace',
    evidence: {code: 'ending', days: 9},
  });
});

test.each(['outage', 'html-error'] as const)('%s: unknown, so the person chooses', async scenario => {
  expect(await journeyFor(scenario)).toEqual({
    journey: 'unknown',
    evidence: {code: 'unknown', where: '.env'},
  });
});

test('one that may not inspect itself is not called dead', async () => {
  expect(await journeyFor('no-self-inspection')).toMatchObject({journey: 'healthy'});
});
