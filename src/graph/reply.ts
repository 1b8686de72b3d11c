/** What every call gives back. */
import type {Failure} from './failure.ts';

export interface Served {
  /** The version Graph actually served (`facebook-api-version`), e.g. "v26.0"; null when it does not say. */
  readonly version: string | null;
  /** How much of the quota nearest to its end was used by then, in percent; null: not told. */
  readonly usage: number | null;
}

export type Reply<T> =
  | {readonly ok: true; readonly value: T; readonly served: Served}
  | {readonly ok: false; readonly failure: Failure};
