/** The JSON report `wa-token.report/1`: every key always there, unknown is null. It holds no secret. */
import type {Analysis, Diagnosis} from '../diagnosis/index.ts';
import type {PhoneNumber} from '../graph/calls/phones.ts';
import type {Stored} from '../stores/store.ts';
import type {Account} from './account.ts';
import {type CheckId, type CheckStatus, type Finding, gates} from './check.ts';
import type {Identity, TokenKind} from './identity.ts';

/** How findings are put into words; the report is English whatever the language. */
export interface ReportWords {
  title(id: CheckId): string;
  detail(finding: Finding): string;
  describe(analysis: Analysis): Diagnosis;
}

export type ReportError = {readonly message: string} & (
  | {readonly code: 'usage' | 'no-token' | 'unreachable' | 'store-failed' | 'cancelled'}
  | {
      readonly code: 'missing-answer';
      readonly flag: string;
      readonly choices: readonly {readonly value: string; readonly label: string}[];
    }
  /** ISO 8601; null when Graph named no time. */
  | {readonly code: 'rate-limited'; readonly retryAt: string | null}
);

/** What became of the test message; absent when none was asked for. */
export interface SendOutcome {
  readonly to: string;
  /** Null: not accepted. */
  readonly messageId: string | null;
  readonly status: string;
  /** Why it was not accepted. */
  readonly analysis: Analysis | null;
}

export interface ReportInput {
  readonly error: ReportError | null;
  readonly journey: string | null;
  readonly profile: string | null;
  /** Null: no token was found. `source` as design: "stdin", "env-file:PATH:NAME" and so on. */
  readonly token: {readonly fingerprint: string; readonly source: string | null} | null;
  readonly identity: Identity | null;
  readonly waba: Account | null;
  readonly phone: PhoneNumber | null;
  /** All checks in order, see `complete`. */
  readonly findings: readonly Finding[];
  readonly stored: readonly Stored[];
  /** Something was to be stored, and is not. */
  readonly storeFailed: boolean;
  /** Something else that was asked for was refused. */
  readonly leftUndone?: boolean;
  readonly send: SendOutcome | null;
  readonly requests: number;
  readonly graphVersion: string;
  readonly servedVersion: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface Report {
  readonly schema: 'wa-token.report/1';
  readonly ok: boolean;
  readonly error: ReportError | null;
  readonly journey: string | null;
  readonly profile: string | null;
  readonly token: {
    readonly fingerprint: string | null;
    readonly kind: TokenKind;
    readonly expires: 'never' | 'at' | 'unknown';
    readonly expiresAt: string | null;
    readonly issuedAt: string | null;
    readonly scopes: readonly string[];
    readonly source: string | null;
  };
  readonly app: Named | null;
  readonly business: Named | null;
  readonly systemUser: Named | null;
  readonly waba: Named | null;
  readonly phone: {
    readonly id: string;
    readonly displayPhoneNumber: string | null;
    readonly verifiedName: string | null;
  } | null;
  readonly checks: readonly ReportCheck[];
  readonly stored: readonly Stored[];
  readonly send: {
    readonly to: string;
    readonly messageId: string | null;
    readonly status: string;
    readonly diagnosis: Diagnosis | null;
  } | null;
  readonly requests: number;
  readonly graphVersion: string;
  readonly servedVersion: string | null;
}

export interface ReportCheck {
  readonly id: CheckId;
  readonly status: CheckStatus;
  readonly title: string;
  readonly detail: string;
  readonly diagnosis: Diagnosis | null;
}

/** @returns the document, its keys in the order of the contract */
export const buildReport = (input: ReportInput, words: ReportWords): Report => {
  const {identity, waba, phone, send} = input;
  return {
    schema: 'wa-token.report/1',
    ok: isOk(input),
    error: input.error,
    journey: input.journey,
    profile: input.profile,
    token: {
      fingerprint: input.token?.fingerprint ?? null,
      kind: identity?.kind ?? 'unknown',
      expires: identity?.expires ?? 'unknown',
      expiresAt: identity?.expiresAt ?? null,
      issuedAt: identity?.issuedAt ?? null,
      scopes: identity?.scopes ?? [],
      source: input.token?.source ?? null,
    },
    app: named(identity?.app),
    business: named(waba?.business),
    systemUser: named(identity?.systemUser),
    waba: named(waba),
    phone:
      phone === null
        ? null
        : {id: phone.id, displayPhoneNumber: phone.displayPhoneNumber, verifiedName: phone.verifiedName},
    checks: input.findings.map(finding => checkOf(finding, words)),
    stored: input.stored.map(({store, where, variables, backup}) => ({store, where, variables, backup})),
    send:
      send === null
        ? null
        : {
            to: send.to,
            messageId: send.messageId,
            status: send.status,
            diagnosis: send.analysis === null ? null : words.describe(send.analysis),
          },
    requests: input.requests,
    graphVersion: input.graphVersion,
    servedVersion: input.servedVersion,
  };
};

/** A warning, and what could not be known, change nothing; but for a gate that Graph gave no usable answer for. */
export const isOk = (input: ReportInput): boolean => exitCodeOf(input) === 0;

/**
 * 0 all well, 1 something is wrong with token, permissions or number, 2 an answer is missing, 3 undecided,
 * 4 not stored or no token, 130 cancelled.
 */
export const exitCodeOf = ({
  error,
  findings,
  storeFailed,
  leftUndone,
  send,
}: ReportInput): 0 | 1 | 2 | 3 | 4 | 130 => {
  if (error !== null) return exitCodeOfError(error.code);
  if (storeFailed) return 4;
  const failed = findings.filter(({status}) => status === 'fail');
  if (failed.some(({id}) => gates.has(id))) return 1;
  if (findings.some(isUndecided)) return 3;
  return failed.length > 0 || leftUndone === true || (send !== null && send.messageId === null) ? 1 : 0;
};

const exitCodeOfError = (code: ReportError['code']): 2 | 3 | 4 | 130 => {
  switch (code) {
    case 'usage':
    case 'missing-answer':
      return 2;
    case 'unreachable':
    case 'rate-limited':
      return 3;
    case 'no-token':
    case 'store-failed':
      return 4;
    case 'cancelled':
      return 130;
  }
};

/** Only where Graph did not answer: an edge it refused, or what needs the app secret, decides nothing. */
const isUndecided = ({id, status, reason}: Finding): boolean =>
  status === 'unproven' &&
  reason.code === 'no-answer' &&
  (id === 'token.alive' || id === 'waba.access' || id === 'phone.access');

const checkOf = (finding: Finding, words: ReportWords): ReportCheck => ({
  id: finding.id,
  status: finding.status,
  title: words.title(finding.id),
  detail: words.detail(finding),
  diagnosis: finding.analysis === null ? null : words.describe(finding.analysis),
});

const named = (thing: Named | null | undefined): Named | null =>
  thing == null ? null : {id: thing.id, name: thing.name};
