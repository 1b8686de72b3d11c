/** The JSON report: whole, without secrets, as its published schema says. */
import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {afterEach, expect, describe as group, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {certainly, describe} from '../../src/diagnosis/index.ts';
import type {GraphPool} from '../../src/graph/graph.ts';
import {type Sandbox, type ScenarioName, scenarioNames, startSandbox} from '../../src/sandbox/index.ts';
import type {Finding, ReasonCode, ReasonFacts} from '../../src/verify/check.ts';
import {
  buildReport,
  checkIds,
  complete,
  exitCodeOf,
  type ReportInput,
  type ReportWords,
  verify,
} from '../../src/verify/index.ts';
import {graphAt, unstopped} from '../support/graph.ts';

const open: (Sandbox | GraphPool)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({strict: false, validateFormats: false, allErrors: true});
const isReport = ajv.compile(schema('report'));
const isError = ajv.compile(schema('error'));

/** Fails to compile when a reason has no sentence, or a sentence wants other facts. */
const sentences: {readonly [C in ReasonCode]: (facts: ReasonFacts[C]) => string} = en.checks.reasons;

const words: ReportWords = {
  title: id => en.checks.titles[id],
  detail: ({reason}) => (sentences[reason.code] as (facts: typeof reason.facts) => string)(reason.facts),
  describe: analysis => describe(analysis, en.diagnosis),
};

const nothing: ReportInput = {
  error: null,
  journey: null,
  profile: null,
  token: null,
  identity: null,
  waba: null,
  phone: null,
  findings: complete(new Map()),
  stored: [],
  storeFailed: false,
  send: null,
  requests: 0,
  graphVersion: 'v26.0',
  servedVersion: null,
};

const reported = async (scenario: ScenarioName) => {
  const sandbox = await startSandbox({scenario, latencyMs: 0});
  const pool = graphAt(sandbox.url);
  open.push(pool, sandbox);
  const token = new Secret(sandbox.tokens.main);
  const options = {
    appId: null,
    appSecret: null,
    allowTemporary: false,
    now: new Date(),
    waba: null,
    phone: null,
  };
  const found = await verify(pool.as(token), token, options, () => {}, unstopped());
  const input: ReportInput = {
    ...nothing,
    ...found,
    journey: 'first',
    profile: 'default',
    token: {fingerprint: token.fingerprint, source: 'stdin'},
    requests: pool.requests(),
    servedVersion: pool.servedVersion(),
  };
  return {report: buildReport(input, words), exit: exitCodeOf(input)};
};

const ends: Readonly<Record<ScenarioName, number>> = {
  fresh: 0,
  expired: 1,
  temporary: 1,
  'sixty-days': 0,
  'missing-scope': 1,
  'missing-asset': 1,
  // Only against an app id that was asked for.
  'wrong-app': 0,
  'no-self-inspection': 0,
  // The open choice is an error of its own, made where the flags are known.
  'several-accounts': 0,
  'many-numbers': 0,
  'unregistered-number': 1,
  'not-subscribed': 0,
  'test-number': 0,
  'real-number': 0,
  'account-locked': 1,
  'payment-missing': 1,
  outage: 3,
  'html-error': 3,
  slow: 0,
  'rate-limited': 3,
};

group('of every scenario', () => {
  test.each(scenarioNames)(
    '%s: the report is as the schema says, holds no token, and ends as promised',
    async name => {
      const {report, exit} = await reported(name);
      expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
      expect(report.checks.map(({id}) => id)).toEqual(checkIds);
      expect(JSON.stringify(report)).not.toMatch(/EAA/);
      expect(exit).toBe(ends[name]);
      expect(report.ok).toBe(exit === 0);
      // A check that did not pass says why.
      for (const {status, detail, diagnosis} of report.checks) {
        if (status !== 'pass') expect(`${detail}${diagnosis?.causes[0]?.title ?? ''}`).not.toBe('');
      }
    },
  );
});

test('with nothing known the report is whole all the same', () => {
  const report = buildReport({...nothing, error: {code: 'no-token', message: 'No token.'}}, words);
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  expect(report).toMatchObject({
    ok: false,
    token: {kind: 'unknown', scopes: []},
    waba: null,
    stored: [],
    send: null,
  });
});

const finding = (
  id: Finding['id'],
  status: Finding['status'],
  code: 'good' | 'no-answer' = 'good',
): Finding => ({
  id,
  status,
  reason:
    code === 'good'
      ? {code, facts: {}}
      : {code, facts: {why: 'timeout', request: 'GET /v26.0/me', status: null}},
  analysis: null,
});

test.each([
  ['a warning', {findings: [finding('token.expiry', 'warn')]}, 0],
  ['what cannot be known', {findings: [finding('token.expiry', 'unproven', 'no-answer')]}, 0],
  ['a check that fails and is no gate', {findings: [finding('phone.health', 'fail')]}, 1],
  ['an access gate without an answer', {findings: [finding('phone.access', 'unproven', 'no-answer')]}, 3],
  [
    'a failed gate beside one without an answer',
    {findings: [finding('waba.access', 'fail'), finding('phone.access', 'unproven', 'no-answer')]},
    1,
  ],
  ['a store that failed', {storeFailed: true}, 4],
  [
    'a send that was refused',
    {send: {to: '+1', messageId: null, status: 'refused', analysis: certainly('recipient_not_allowed')}},
    1,
  ],
  [
    'a send that was accepted',
    {send: {to: '+1', messageId: 'wamid.x', status: 'accepted', analysis: null}},
    0,
  ],
  ['a missing answer', {error: {code: 'missing-answer', message: 'x', flag: '--waba', choices: []}}, 2],
  ['a rate limit', {error: {code: 'rate-limited', message: 'x', retryAt: null}}, 3],
] as const satisfies readonly (readonly [string, Partial<ReportInput>, number])[])(
  '%s',
  (_name, part, exit) => {
    const input: ReportInput = {...nothing, findings: [], ...part};
    expect(exitCodeOf(input)).toBe(exit);
    const report = buildReport({...input, findings: nothing.findings}, words);
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  },
);

test('the error document', () => {
  const document = (error: object) => ({schema: 'wa-token.error/1', error});
  expect(isError(document({code: 'usage', message: 'x'}))).toBe(true);
  expect(
    isError(
      document({code: 'missing-answer', message: 'x', flag: '--waba', choices: [{value: '1', label: 'a'}]}),
    ),
  ).toBe(true);
  expect(isError(document({code: 'missing-answer', message: 'x'}))).toBe(false);
  expect(isError(document({code: 'rate-limited', message: 'x'}))).toBe(false);
  expect(isError(document({code: 'oops', message: 'x'}))).toBe(false);
});
