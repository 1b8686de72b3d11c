/** Where each scenario of the stand-in ends: the contract's table, for every front-end to be held to. */
import type {Kind} from '../../src/diagnosis/kinds.ts';
import type {Sandbox, ScenarioName} from '../../src/sandbox/index.ts';
import type {CheckId} from '../../src/verify/check.ts';
import type {Report} from '../../src/verify/report.ts';

export interface ScenarioEnd {
  readonly scenario: ScenarioName;
  /** Of `setup --no-input --token-stdin --store env`. */
  readonly code: 0 | 1 | 2 | 3;
  readonly stored: boolean;
  /** All that is not a pass, in the order of the report; without the checks that a failed gate left out. */
  readonly remarkable: readonly Remarkable[];
  /** Which error the document holds. */
  readonly error: 'unreachable' | 'rate-limited' | 'missing-answer' | null;
  /** Flags this scenario needs beside the usual ones. */
  readonly flags?: readonly string[];
  /** The flag that is asked for, where an answer is missing. */
  readonly missing?: {readonly flag: '--waba' | '--phone'; readonly choices: number};
  /** What is answered, by the step that asks: typed or chosen by a person, given as a flag without one. */
  readonly answers?: (sandbox: Sandbox) => ScenarioAnswers;
}

/** The questions that a scenario can have, and the flags that answer them. */
export const flagOf = {waba: '--waba', phone: '--phone', recipient: '--to', template: '--template'} as const;
export type ScenarioAnswers = Readonly<Partial<Record<keyof typeof flagOf, string>>>;

/** The answers as flags. */
export const flagsFor = (answers: ScenarioAnswers): readonly string[] =>
  (Object.keys(flagOf) as (keyof typeof flagOf)[]).flatMap(step => {
    const answer = answers[step];
    return answer === undefined ? [] : [flagOf[step], answer];
  });

export interface Remarkable {
  readonly id: CheckId;
  readonly status: 'warn' | 'fail' | 'unproven';
  /** First cause of its diagnosis. */
  readonly kind?: Kind;
}

/** What a reader of the report would look at: all that did not pass, and was asked. */
export const remarkableIn = ({checks}: Report): readonly Remarkable[] =>
  checks.flatMap(({id, status, diagnosis}) => {
    if (status === 'pass' || status === 'skip') return [];
    const kind = diagnosis?.causes[0]?.kind;
    return [{id, status, ...(kind === undefined ? {} : {kind})}];
  });

const failed = (id: CheckId, kind: Kind): Remarkable => ({id, status: 'fail', kind});

/** An app that is not the one behind the scenario's token. */
const anotherApp = '100000000000001';

export const scenarioEnds: readonly ScenarioEnd[] = [
  {scenario: 'fresh', code: 0, stored: true, remarkable: [], error: null},
  {
    scenario: 'expired',
    code: 1,
    stored: false,
    remarkable: [failed('token.alive', 'token_expired')],
    error: null,
  },
  {
    scenario: 'temporary',
    code: 1,
    stored: false,
    remarkable: [failed('token.kind', 'token_temporary'), {id: 'token.expiry', status: 'warn'}],
    error: null,
  },
  {
    scenario: 'sixty-days',
    code: 0,
    stored: true,
    remarkable: [{id: 'token.expiry', status: 'warn'}],
    error: null,
  },
  {
    scenario: 'missing-scope',
    code: 1,
    stored: false,
    remarkable: [failed('scope.management', 'scope_missing')],
    error: null,
  },
  {
    scenario: 'missing-asset',
    code: 1,
    stored: false,
    remarkable: [failed('waba.access', 'asset_not_assigned')],
    error: null,
  },
  {
    scenario: 'wrong-app',
    code: 1,
    stored: false,
    remarkable: [failed('token.app', 'token_other_app')],
    error: null,
    flags: ['--app-id', anotherApp],
  },
  {
    scenario: 'no-self-inspection',
    code: 0,
    stored: true,
    remarkable: [
      {id: 'token.kind', status: 'unproven'},
      {id: 'token.expiry', status: 'unproven'},
    ],
    error: null,
  },
  {
    scenario: 'several-accounts',
    code: 2,
    stored: false,
    remarkable: [],
    error: 'missing-answer',
    missing: {flag: '--waba', choices: 3},
    answers: ({facts}) => ({waba: facts.wabas[0]?.id ?? ''}),
  },
  {
    scenario: 'many-numbers',
    code: 2,
    stored: false,
    remarkable: [],
    error: 'missing-answer',
    missing: {
      flag: '--phone',
      // As many as one page of Graph's has: nobody reads ten thousand in an error.
      choices: 125,
    },
    answers: ({facts}) => ({phone: facts.wabas[0]?.phones[7_777]?.id ?? ''}),
  },
  {
    scenario: 'unregistered-number',
    code: 1,
    stored: true,
    remarkable: [
      failed('phone.registered', 'number_not_registered'),
      {id: 'phone.health', status: 'warn', kind: 'health_status_blocker'},
    ],
    error: null,
  },
  {
    scenario: 'not-subscribed',
    code: 0,
    stored: true,
    remarkable: [{id: 'app.subscribed', status: 'warn', kind: 'app_not_subscribed'}],
    error: null,
  },
  {scenario: 'test-number', code: 0, stored: true, remarkable: [], error: null},
  {scenario: 'real-number', code: 0, stored: true, remarkable: [], error: null},
  {
    scenario: 'account-locked',
    code: 1,
    stored: true,
    remarkable: [failed('phone.health', 'waba_locked')],
    error: null,
  },
  {
    scenario: 'payment-missing',
    code: 1,
    stored: true,
    remarkable: [failed('phone.health', 'payment_missing')],
    error: null,
  },
  {
    scenario: 'outage',
    code: 3,
    stored: false,
    remarkable: [{id: 'token.alive', status: 'unproven'}],
    error: 'unreachable',
  },
  {
    scenario: 'html-error',
    code: 3,
    stored: false,
    remarkable: [{id: 'token.alive', status: 'unproven'}],
    error: 'unreachable',
  },
  {scenario: 'slow', code: 0, stored: true, remarkable: [], error: null},
  {
    scenario: 'rate-limited',
    code: 3,
    stored: false,
    remarkable: [{id: 'waba.access', status: 'unproven'}],
    error: 'rate-limited',
  },
];

/** What becomes of a test message: the part of the contract's table that is about sending. */
export interface SendEnd extends ScenarioEnd {
  readonly title: string;
  readonly send: {readonly status: 'accepted' | 'failed'; readonly code: number | null};
}

const unlisted = '+16505559999';

export const sendEnds: readonly SendEnd[] = [
  {
    title: 'test-number, to a number on its list',
    scenario: 'test-number',
    code: 0,
    stored: true,
    remarkable: [],
    error: null,
    answers: ({facts}) => ({recipient: facts.recipients[0] ?? ''}),
    send: {status: 'accepted', code: null},
  },
  {
    title: 'test-number, to a number that is not on its list',
    scenario: 'test-number',
    code: 1,
    stored: true,
    remarkable: [],
    error: null,
    answers: () => ({recipient: unlisted}),
    send: {status: 'failed', code: 131030},
  },
  {
    title: 'real-number, with hello_world',
    scenario: 'real-number',
    code: 1,
    stored: true,
    remarkable: [],
    error: null,
    // No list offers it there.
    flags: ['--template', 'hello_world'],
    answers: () => ({recipient: '+16505550101'}),
    send: {status: 'failed', code: 131058},
  },
];
