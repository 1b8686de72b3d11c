/** Why a request to Graph gave no usable answer: always a value, never a throw. */

/** What Graph itself said, when it said something. Text is redacted and free of control characters. */
export interface GraphError {
  readonly code: number | null;
  readonly subcode: number | null;
  readonly type: string | null;
  readonly message: string;
  /** `error_data.details`, also when `error_data` is a JSON string. */
  readonly details: string | null;
  readonly userTitle: string | null;
  readonly userMessage: string | null;
  readonly isTransient: boolean;
  readonly fbtraceId: string | null;
}

export type TransportFault =
  /** The per-request time limit passed. */
  | 'timeout'
  /** The host name does not resolve. */
  | 'dns'
  /** Nobody listens, or the connection broke. */
  | 'connection'
  /** The proxy of the environment refused or cannot be reached. */
  | 'proxy'
  /** The certificate is not trusted (often a company's own authority). */
  | 'certificate'
  /** The certificate is not valid now: this machine's clock is probably wrong. */
  | 'clock';

export type Failure = FailureBase &
  (
    | {readonly kind: 'graph'; readonly error: GraphError}
    /** Not JSON, or JSON of another shape than the endpoint's. */
    | {
        readonly kind: 'unreadable';
        readonly shape: 'html' | 'text' | 'empty' | 'truncated' | 'too-large' | 'unexpected';
      }
    | {readonly kind: 'transport'; readonly fault: TransportFault; readonly detail: string}
    | {readonly kind: 'aborted'}
  );

interface FailureBase {
  /** Path and method without query, for people: "GET /v26.0/debug_token". */
  readonly request: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** The answer's body with secrets removed, for diagnosis: parsed JSON, or text; null when there is none. */
  readonly body: unknown;
  /** When Graph takes requests again (epoch milliseconds), where it said so. */
  readonly retryAt: number | null;
}
