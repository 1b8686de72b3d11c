/**
 * What a Graph error really means. `analyse` gives an `Analysis`: causes ranked by how well they fit, as data;
 * `describe` puts it into the words of one language as a `Diagnosis`, the shape of the JSON contract.
 */
import type {Kind} from './kinds.ts';

export type Likelihood = 'certain' | 'likely' | 'possible';

export interface RankedCause {
  readonly kind: Kind;
  readonly likelihood: Likelihood;
}

export interface Analysis {
  readonly code: number | null;
  readonly subcode: number | null;
  /** Graph's own message, redacted. */
  readonly message: string;
  /** Most likely first; empty when the error is not known. */
  readonly causes: readonly RankedCause[];
  readonly retry: 'never' | 'later' | 'now';
  readonly isTransient: boolean;
  /** What the links and sentences are filled in with. */
  readonly facts: Facts;
}

export interface Cause extends RankedCause {
  readonly title: string;
  readonly why: string;
  /** What to look at to be sure. */
  readonly tellApart: string;
  /** What a person does, a step a line. */
  readonly fix: readonly string[];
  readonly links: readonly string[];
}

export interface Diagnosis {
  readonly code: number | null;
  readonly subcode: number | null;
  readonly message: string;
  /** The first cause's likelihood is `certain`. */
  readonly certain: boolean;
  readonly causes: readonly Cause[];
  readonly retry: 'never' | 'later' | 'now';
  readonly isTransient: boolean;
}

/** What is known beside the error itself; all optional, each makes the answer surer. */
export interface Facts {
  /** Method and path of the request, e.g. "POST /{phone-number-id}/messages". */
  readonly request?: string;
  readonly tokenKind?: 'system-user' | 'user' | 'page' | 'app' | 'unknown';
  readonly scopes?: readonly string[];
  readonly appId?: string;
  readonly businessId?: string;
  readonly systemUserId?: string;
  readonly wabaId?: string;
  readonly phoneId?: string;
  /** WABA ids the token is known to reach. */
  readonly grantedWabas?: readonly string[];
  /**
   * What Graph answered to other questions about the same token, number or account, as it came: `health_status`, a
   * phone number's node, `debug_token`, `subscribed_apps`. They decide where a refusal alone cannot.
   */
  readonly reports?: readonly unknown[];
  /** Causes that a further answer of Graph proved, the one that weighs most first. */
  readonly proved?: readonly Kind[];
  /** Causes that a further answer of Graph showed not to be behind it. */
  readonly ruledOut?: readonly Kind[];
  /** What the account has under a template's name, in whatever language and state. */
  readonly templates?: readonly {readonly name: string; readonly language: string; readonly status: string}[];
  /** The id Graph's message names, where it names one; an id of 14 to 17 digits is Meta's own. */
  readonly objectId?: string;
  /** The permission Graph's message asks for. */
  readonly permission?: string;
  /** Graph's mark for this answer; Meta's support asks for it. */
  readonly fbtraceId?: string;
}
