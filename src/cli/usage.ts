/** What stands in the way before anything was asked of Graph: exit 2, one sentence, `error/1` with `--json`. */

export type ErrorDocument = {readonly code: string; readonly message: string} & Readonly<
  Record<string, unknown>
>;

/** Ends a command with exit code 2. Thrown by the parsing of arguments only, and caught in `run.ts`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly document: ErrorDocument;
  /** What people read, where it is more than the sentence. */
  readonly text: string;

  constructor(message: string, document: Partial<ErrorDocument> = {}, text = message) {
    super(message);
    this.document = {code: 'usage', message, ...document};
    this.text = text;
  }
}
