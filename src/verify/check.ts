/** One thing that verification looks at. The ids are part of the JSON contract: their order is the report's order. */
import type {Analysis} from '../diagnosis/diagnosis.ts';

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
}
export type ReasonCode = keyof ReasonFacts;
export type Reason = {[C in ReasonCode]: {readonly code: C; readonly facts: ReasonFacts[C]}}[ReasonCode];
