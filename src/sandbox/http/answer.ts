/** What a route gives back: a value of Graph's, or a refusal in Graph's words. */

export type Answer =
  | {readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly headers?: Headers}
  | {readonly kind: 'html'; readonly status: number; readonly body: string}
  | {readonly kind: 'refusal'; readonly refusal: Refusal};

type Headers = Readonly<Record<string, string>>;

/** An `error` envelope before its trace id is put in. */
export interface Refusal {
  readonly status: number;
  readonly type: 'OAuthException' | 'GraphMethodException';
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  /** `error_data.details`, on WhatsApp's own codes. */
  readonly details?: string;
  readonly isTransient?: boolean;
}

/** A success. */
export const json = (body: unknown): Answer => ({kind: 'json', status: 200, body});

/** Graph's plainest success. */
export const done: Answer = json({success: true});

export const refuse = (refusal: Refusal): Answer => ({kind: 'refusal', refusal});
