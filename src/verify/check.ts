/** One thing that verification looks at. The ids are part of the JSON contract: their order is the report's order. */
import type {Analysis} from '../diagnosis/diagnosis.ts';
import type {Failure, TransportFault} from '../graph/failure.ts';
import type {WrongKind} from '../paste/recognise.ts';

export const checkIds = [
  'token.shape',
  'token.alive',
  'token.kind',
  'token.expiry',
  'token.app',
  'scope.management',
  'scope.messaging',
  'waba.access',
  'phone.access',
  'waba.control',
  'waba.review',
  'phone.name',
  'app.subscribed',
  'phone.registered',
  'phone.health',
] as const;

export type CheckId = (typeof checkIds)[number];
export type CheckStatus = 'pass' | 'warn' | 'fail' | 'skip' | 'unproven';

/** A failed gate stops the verification, and nothing is stored. */
export const gates: ReadonlySet<CheckId> = new Set<CheckId>([
  'token.shape',
  'token.alive',
  'token.kind',
  'token.app',
  'scope.management',
  'scope.messaging',
  'waba.access',
  'phone.access',
]);

/** The outcome of one check, as data: its sentences are made of `reason` and the facts in `copy`. */
export interface Finding {
  readonly id: CheckId;
  readonly status: CheckStatus;
  /** Which sentence tells it; the closed list of reasons is `FindingFacts`. */
  readonly reason: Reason;
  /** What a failure means; null when there is nothing to explain. */
  readonly analysis: Analysis | null;
}

/** Every reason and the facts its sentence is made of. */
export interface ReasonFacts {
  /** As it should be; the title says it all. */
  good: Record<never, never>;
  'not-asked': {readonly because: CheckId};
  /** The run ended before it came to this. */
  'not-begun': Record<never, never>;
  /** Graph gave no usable answer; `why` is the fault, or the shape of what came. */
  'no-answer': {readonly why: NoAnswer; readonly request: string; readonly status: number | null};
  /** Graph said no, in these words; the analysis says what it means. */
  refused: {readonly message: string};
  /** The token may not inspect itself, and there is no app secret to inspect it with. */
  'cannot-inspect': Record<never, never>;
  /** Graph answered, but without this. */
  'not-told': Record<never, never>;

  'no-token': Record<never, never>;
  /** There is none to check, or it could not be read where it is kept. */
  'nothing-read': Record<never, never>;
  'not-text': Record<never, never>;
  'other-thing': {readonly what: WrongKind};
  unsendable: {readonly character: string; readonly position: number};
  'unusual-shape': {readonly length: number};

  /** `ends`: ISO 8601; null: never, or not known. */
  person: {readonly ends: 'never' | 'at' | 'unknown'; readonly at: string | null};
  page: Record<never, never>;
  app: Record<never, never>;
  'unknown-kind': {readonly type: string};

  'never-ends': Record<never, never>;
  /** `days` left, whole ones. */
  ends: {readonly at: string; readonly days: number};
  'ends-within': {readonly at: string; readonly days: number; readonly within: number};

  'issued-by': {readonly id: string; readonly name: string | null};
  'other-app': {readonly id: string; readonly name: string | null; readonly wanted: string};
  'not-granted': {readonly scope: string};

  reached: {readonly id: string; readonly name: string | null};
  /** The token reaches no WhatsApp account at all. */
  'no-account': Record<never, never>;
  /** The id that was asked for is not among what the token sees. */
  'not-reached': {readonly id: string};
  'no-number': Record<never, never>;
  /** An id of a file or a profile that this token does not reach: another was found instead. */
  'hint-dropped': {readonly id: string; readonly source: string; readonly instead: string};
  /** There are several, and none was chosen. */
  'not-chosen': Record<never, never>;
  /** The number is in another account than the one that was asked for. */
  'number-elsewhere': {readonly id: string; readonly waba: string};

  'partial-control': {readonly tasks: readonly string[]};
  /** The system user is not in the account's list: an admin may have it through the portfolio. */
  'not-listed': Record<never, never>;
  'business-unknown': Record<never, never>;
  'review-status': {readonly status: string};
  'name-status': {readonly status: string};
  'not-subscribed': {readonly app: string | null};
  'app-unknown': Record<never, never>;
  'number-state': {readonly platform: string; readonly status: string | null};
  /** Who holds sending back, and what Graph says of it. */
  'held-back': {
    readonly entities: readonly {readonly type: string; readonly canSend: string; readonly says: string}[];
  };
}
export type ReasonCode = keyof ReasonFacts;
export type Reason = {[C in ReasonCode]: {readonly code: C; readonly facts: ReasonFacts[C]}}[ReasonCode];

/** Why there is no usable answer. */
export type NoAnswer =
  | TransportFault
  | 'html'
  | 'text'
  | 'empty'
  | 'truncated'
  | 'too-large'
  | 'unexpected'
  | 'rate-limited'
  | 'passing'
  | 'aborted';

/** What each layer of the verification comes to. */
export interface Proof {
  /** `undecided`: Graph gave no usable answer, so nothing is stored. */
  readonly verdict: 'proved' | 'failed' | 'undecided';
  readonly findings: readonly Finding[];
  /** Why it is undecided; null otherwise. */
  readonly failure: Failure | null;
}
