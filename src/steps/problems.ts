/** What a step can run into, beyond the problems of the layers below: something Graph said, or a transaction that failed. */
import type {Problem} from '../core/problem.ts';
import type {Analysis} from '../diagnosis/diagnosis.ts';
import type {Row} from '../doctor/row.ts';
import type {Failure} from '../graph/failure.ts';
import type {Stored} from '../stores/store.ts';
import type {Access, Finding, Identity} from '../verify/index.ts';
import type {Templates} from './world.ts';

/** What was learned all the same before a gate closed: a report tells it. */
export interface Reached {
  readonly identity?: Identity;
  readonly access?: Access;
}

/** What was seen on the way to Graph, where that was looked at (`with-way.ts`). */
interface Looked {
  readonly way?: readonly Row[];
}

export type WizardProblem =
  | {readonly code: 'local'; readonly problem: Problem}
  /** A gate failed: the token, or what it reaches, is not right. */
  | ({readonly code: 'gate'; readonly findings: readonly Finding[]; readonly failed: Finding} & Reached)
  /** Graph gave no usable answer: nothing is known. */
  | ({
      readonly code: 'undecided';
      readonly findings: readonly Finding[];
      readonly failure: Failure;
    } & Reached &
      Looked)
  /** Something that the token can be stored in spite of, but that is worth mending first. */
  | ({
      readonly code: 'concern';
      readonly findings: readonly Finding[];
      readonly failed: Finding;
    } & Required<Reached>)
  /** The app secret that a person gave is not this app's: the token itself is fine. */
  | {
      readonly code: 'app-secret';
      readonly findings: readonly Finding[];
      readonly failure: Failure;
      readonly identity: Identity;
    }
  /** A request beside the verification failed: a list of templates, the test message. */
  | ({
      readonly code: 'refused';
      readonly failure: Failure;
      readonly analysis: Analysis;
      /** Where the template was refused: those that can be sent instead. */
      readonly instead?: Templates;
    } & Looked)
  /** The new token is stored, and the old one could not be revoked. */
  | {readonly code: 'not-revoked'; readonly failure: Failure}
  /** Nothing is stored, or only what could not be undone. */
  | {readonly code: 'not-stored'; readonly problem: Problem; readonly alreadyIn: readonly Stored[]}
  /** An answer that is not among the choices. */
  | {readonly code: 'no-such-choice'; readonly value: string}
  /** Typed where the id of an account or a number is asked for. */
  | {readonly code: 'not-an-id'; readonly value: string};

export type Concern = Extract<WizardProblem, {readonly code: 'concern'}>;

export const local = (problem: Problem): WizardProblem => ({code: 'local', problem});
