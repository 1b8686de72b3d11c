/** How what is shown comes to its end, for the loop that shows it. */
import type {Ending, Link} from '../core/screen.ts';

/** What the stage cannot do by itself. */
export type Outcome =
  | {readonly type: 'end'; readonly ending: Ending}
  /** Addresses are to be shown on the main screen; `why` says what was wanted instead, and may be empty. */
  | {readonly type: 'links'; readonly links: readonly Link[]; readonly why: string}
  /** Back from the links on the main screen, or from a stop: everything is to be drawn anew. */
  | {readonly type: 'resumed'};
