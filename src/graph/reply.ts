/** What every call gives back. */
import type {Failure} from './failure.ts';

export interface Served {
  /** The version Graph actually served (`facebook-api-version`), e.g. "v26.0"; null when it does not say. */
  readonly version: string | null;
}

export type Reply<T> =
  | {readonly ok: true; readonly value: T; readonly served: Served}
  | {readonly ok: false; readonly failure: Failure};
