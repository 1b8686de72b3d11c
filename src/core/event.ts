/** All that moves the flow: what front-ends send, and what comes back from the commands that were carried out. */
import type {Parsed} from './parsed.ts';
import type {Front} from './screen.ts';
import type {StepId, World} from './step.ts';
import type {Look} from './waiting.ts';

export type Event<W extends World> =
  | Front
  | {readonly type: 'started'}
  | {
      readonly type: 'settled';
      readonly run: number;
      readonly outcome: Parsed<W['results'][StepId<W>], W['problem']>;
      /** Epoch milliseconds. */
      readonly at: number;
    }
  /** More of a result that goes on. */
  | {readonly type: 'grown'; readonly run: number; readonly result: W['results'][StepId<W>]}
  | {readonly type: 'noted'; readonly run: number; readonly note: W['note']}
  /** The time to look again has come. */
  | {readonly type: 'woken'; readonly run: number; readonly at: number}
  | {readonly type: 'looked'; readonly run: number; readonly look: Look; readonly at: number};

export type Command<W extends World> =
  | {readonly type: 'run'; readonly step: StepId<W>; readonly run: number}
  | {readonly type: 'grow'; readonly step: StepId<W>; readonly run: number}
  | {readonly type: 'look'; readonly step: StepId<W>; readonly run: number; readonly problem: W['problem']}
  | {readonly type: 'abort'; readonly run: number}
  /** Send `woken` after so many milliseconds. */
  | {readonly type: 'wake'; readonly run: number; readonly ms: number}
  /** The answers changed: what may be saved is to be saved. */
  | {readonly type: 'save'};
