/** A token that lies about: where, and what Graph says of it. It is evidence, never the answer to "paste the new one". */
import type {Secret} from '../core/secret.ts';
import type {Analysis} from '../diagnosis/diagnosis.ts';
import type {Failure} from '../graph/failure.ts';
import type {TokenKind} from '../verify/index.ts';

/** Where it was found. */
export type Where =
  | {readonly kind: 'env-file'; readonly path: string; readonly name: string}
  | {readonly kind: 'environment'; readonly name: string}
  | {readonly kind: 'profile'; readonly profile: string};

export interface Found {
  readonly secret: Secret;
  readonly where: Where;
}

export type Journey = 'first' | 'migrate' | 'replace' | 'healthy' | 'unknown';

/** What was known of a token before it died: from a saved profile, or from its app. */
export interface Past {
  readonly kind: TokenKind;
  /** ISO 8601; null where that is not known. */
  readonly expiresAt: string | null;
}

/** What Graph says of one found token. */
export type Evidence =
  | {readonly code: 'dead'; readonly analysis: Analysis | null; readonly past: Past | null}
  | {readonly code: 'failing'; readonly analysis: Analysis | null}
  /** A person's token, or a Page's. */
  | {readonly code: 'temporary'; readonly kind: 'user' | 'page'; readonly expiresAt: string | null}
  | {readonly code: 'ending'; readonly days: number}
  | {readonly code: 'healthy'; readonly expiresAt: string | null}
  /** It works; whose it is and when it ends Graph did not say. */
  | {readonly code: 'alive'}
  /** Graph gave no usable answer. */
  | {readonly code: 'unanswered'; readonly failure: Failure}
  /** Graph was not asked: it is not Meta’s, the journey was named, or there are too many tokens. */
  | {readonly code: 'not-asked'; readonly why: 'untrusted' | 'chosen' | 'many'};

/** A found token and what is known of it. */
export interface Seen extends Found {
  readonly evidence: Evidence;
  /** The app it belongs to; null or absent: not known. */
  readonly appId?: string | null;
}
