/** Where Graph gives no answer, the screen says what is in the way, and never the token. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {fail, ok} from '../../src/core/parsed.ts';
import {type Row, row} from '../../src/doctor/row.ts';
import type {Failure} from '../../src/graph/failure.ts';
import {identity} from '../../src/steps/identity.ts';
import type {WizardProblem} from '../../src/steps/problems.ts';
import type {Tools} from '../../src/steps/tools.ts';
import {troubleOf} from '../../src/steps/trouble.ts';
import {withWay} from '../../src/steps/with-way.ts';

const base = {request: 'GET /v26.0/me', status: null, body: null, retryAt: null};
const timeout: Failure = {...base, kind: 'transport', fault: 'timeout', detail: ''};
const page: Failure = {...base, kind: 'unreadable', shape: 'html', status: 502};
const undecided = (failure: Failure, way?: readonly Row[]): WizardProblem => ({
  code: 'undecided',
  findings: [],
  failure,
  ...(way === undefined ? {} : {way}),
});

const well = [
  row('proxy', 'pass', 'no-proxy', {}),
  row('dns', 'pass', 'name-found', {host: 'graph.facebook.com', address: '157.240.0.1'}),
];

/** Runs the step that comes to this problem, with a way that looks like this. */
const ran = async (problem: WizardProblem | null, tools: Partial<Tools> = {}) => {
  const looks: number[] = [];
  const step = withWay({...identity, run: async () => (problem === null ? ok({} as never) : fail(problem))});
  const wayToGraph = async () => {
    looks.push(1);
    return well;
  };
  const {signal} = new AbortController();
  const outcome = await step.run({}, {asks: true, wayToGraph, ...tools} as Tools, signal, () => {}, false);
  return {outcome, looks: looks.length};
};

test('the way is looked at when nothing came, or something else than Graph answered', async () => {
  for (const failure of [timeout, page]) {
    const {outcome, looks} = await ran(undecided(failure));
    expect(looks).toBe(1);
    expect(outcome).toMatchObject({ok: false, problem: {code: 'undecided', way: well}});
  }
});

test('not where Graph itself said something, nor where all is well, nor where there is nobody to tell', async () => {
  const said: Failure = {
    ...base,
    kind: 'graph',
    status: 503,
    error: {
      code: 2,
      subcode: null,
      type: null,
      message: '',
      details: null,
      userTitle: null,
      userMessage: null,
      isTransient: true,
      fbtraceId: null,
    },
  };
  expect((await ran(undecided(said))).looks).toBe(0);
  expect((await ran(null)).looks).toBe(0);
  expect((await ran(undecided(timeout), {asks: false})).looks).toBe(0);
});

const faults: readonly (readonly [string, Row, RegExp, RegExp])[] = [
  [
    'proxy',
    row('proxy', 'fail', 'proxy-fault', {
      proxy: 'http://proxy.example:3128',
      variable: 'HTTPS_PROXY',
      status: 407,
      detail: '',
    }),
    /proxy http:\/\/proxy\.example:3128 wants a name and password/,
    /NAME:PASSWORD/,
  ],
  [
    'name service',
    row('dns', 'fail', 'name-not-found', {host: 'graph.facebook.com', online: true, silent: false}),
    /does not know graph\.facebook\.com/,
    /DNS/,
  ],
  [
    'certificate',
    row('certificate', 'fail', 'untrusted', {issuer: 'Corp CA', extra: null, detail: ''}),
    /issued by “Corp CA”/,
    /NODE_EXTRA_CA_CERTS/,
  ],
  [
    'clock',
    row('clock', 'fail', 'clock-refused', {
      now: '2019-01-01T00:00:00Z',
      from: '2026-01-01T00:00:00Z',
      until: '2027-01-01T00:00:00Z',
    }),
    /clock it is 2019-01-01/,
    /set it/,
  ],
  ['outage', row('graph', 'fail', 'outage', {status: 502}), /fault just now \(HTTP 502\)/, /metastatus/],
];

test.each(faults)(
  '%s: the cause first, what helps, and beside it what is well',
  (_name, fault, says, helps) => {
    const problem = undecided(timeout, [...well, fault]);
    const {message, fix, why, checks} = troubleOf(problem, [], en);
    expect(message).toMatch(says);
    expect(fix.join(' ')).toMatch(helps);
    expect(why).toMatch(/The token is still here/);
    expect(checks.map(({id}) => id)).toEqual(['proxy', 'dns']);
    expect(`${message} ${fix.join(' ')}`).not.toMatch(/new token|token is (not|in)valid/i);
  },
);

test('a way that is clear by now leaves what was said of the failure', () => {
  expect(troubleOf(undecided(timeout, well), [], en)).toMatchObject({
    message: 'Graph did not answer in time.',
    checks: [],
  });
});
