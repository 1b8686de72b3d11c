/** The report of a run, in English whatever the language of the screens. */
import {en} from '../copy/en.ts';
import {describe} from '../diagnosis/index.ts';
import type {GraphPool} from '../graph/graph.ts';
import {detailOf} from '../steps/check-lines.ts';
import type {Outcome} from '../steps/outcome.ts';
import {buildReport, exitCodeOf, type Report, type ReportError, type ReportWords} from '../verify/report.ts';

const words: ReportWords = {
  title: id => en.checks.titles[id],
  detail: finding => detailOf(finding, en),
  describe: analysis => describe(analysis, en.diagnosis),
};

export interface Reporting {
  readonly outcome: Outcome;
  readonly error: ReportError | null;
  readonly profile: string;
  readonly source: string | null;
  /** Null: Graph was not asked at all. */
  readonly pool: GraphPool | null;
  readonly version: string;
  /** Something was to be stored, and is not. */
  readonly storeFailed: boolean;
  /** Something else that was asked for was refused. */
  readonly leftUndone?: boolean;
}

/** The document and the exit code that belongs to it. */
export interface Reported {
  readonly report: Report;
  readonly code: number;
}

export const reportOf = (reporting: Reporting): Reported => {
  const {outcome, error, profile, source, pool, version, storeFailed, leftUndone = false} = reporting;
  const {token, send} = outcome;
  const input = {
    error,
    journey: outcome.journey,
    profile,
    token: token === null ? null : {fingerprint: token.secret.fingerprint, source},
    identity: outcome.identity,
    waba: outcome.waba,
    phone: outcome.phone,
    findings: outcome.findings,
    stored: outcome.stored ?? [],
    storeFailed,
    leftUndone,
    send:
      send === null
        ? null
        : {
            to: send.to,
            messageId: send.accepted?.messageId ?? null,
            status: send.accepted?.status ?? 'failed',
            analysis: send.analysis,
          },
    requests: pool?.requests() ?? 0,
    graphVersion: version,
    servedVersion: pool?.servedVersion() ?? null,
  };
  return {report: buildReport(input, words), code: exitCodeOf(input)};
};
