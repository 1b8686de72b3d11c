/** One error as it was read out of whatever came: Graph's fields where they were found, and all its words. */

/** What the input turned out to be. */
export type Form =
  /** An error of Graph's, from JSON: at least one mark that only Graph leaves. */
  | 'graph'
  /** JSON or an object without any mark of Graph's. */
  | 'other-json'
  /** Words: a log line, an exception's text, a title. */
  | 'text'
  | 'html'
  | 'empty'
  /** Answers of Graph that are no errors and still tell what is wrong. */
  | 'debug-token'
  | 'health'
  | 'phone-number'
  | 'subscribed-apps';

export interface Reading {
  readonly form: Form;
  readonly code: number | null;
  readonly subcode: number | null;
  readonly httpStatus: number | null;
  /** OAuthException, GraphMethodException, … */
  readonly type: string | null;
  readonly message: string;
  /** `error_data.details`, also where `error_data` is a JSON string. */
  readonly details: string | null;
  readonly userMessage: string | null;
  /** null where the body does not say. */
  readonly isTransient: boolean | null;
  readonly fbtraceId: string | null;
  /** Everything that was said, the message first; what rules look for words in. */
  readonly text: string;
  /** The id, or what stood in its place, in "Object with ID '…'". */
  readonly objectId: string | null;
  /** What a node or a report says, for the forms that are no errors. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Another vendor's marks were seen. */
  readonly isForeign: boolean;
}

export const nothingRead: Reading = {
  form: 'empty',
  code: null,
  subcode: null,
  httpStatus: null,
  type: null,
  message: '',
  details: null,
  userMessage: null,
  isTransient: null,
  fbtraceId: null,
  text: '',
  objectId: null,
  fields: {},
  isForeign: false,
};
