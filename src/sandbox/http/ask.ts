/** One request, read and understood, on its way to a route. */
import type {World} from '../world/world.ts';
import type {Caller} from './caller.ts';

export interface Ask {
  readonly world: World;
  readonly method: string;
  /** Path after the version, with its leading slash. */
  readonly path: string;
  /** The version that is served, e.g. "v26.0". */
  readonly version: string;
  /** Query and form body together, as Graph reads them. */
  readonly params: URLSearchParams;
  /** The JSON body; null when there is none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly caller: Caller;
  /** Unix seconds. */
  readonly now: number;
  /** The stand-in's own address. */
  readonly url: string;
}
