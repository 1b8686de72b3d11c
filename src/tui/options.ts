/** All that the Ink front-end is handed: it takes nothing from the process by itself. */
import type {Writable} from 'node:stream';
import type {Desk} from '../core/desk.ts';
import type {Session} from '../core/screen.ts';
import type {Clock} from '../core/session.ts';
import type {Input} from './keys/listen.ts';
import type {Words} from './screens/pane.ts';

export type Screenful = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT';
type Crash = 'uncaughtException' | 'unhandledRejection';

/** Where signals and crashes come from: `process` itself. */
export interface Signals {
  on(signal: SignalName, call: () => void): unknown;
  on(crash: Crash, call: (error: unknown) => void): unknown;
  off(signal: SignalName, call: () => void): unknown;
  off(crash: Crash, call: (error: unknown) => void): unknown;
}

export interface InkOptions {
  readonly session: Session;
  readonly desk: Desk;
  readonly stdin: Input;
  readonly stdout: Screenful;
  readonly env: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly words: Words;
  readonly clock: Clock;
  readonly signals: Signals;
  /** Aborted with an error when something below the front-end broke: the terminal is put right and the error thrown on. */
  readonly broken?: AbortSignal;
  /** Called once, when the first frame is drawn. */
  readonly onFirstFrame?: () => void;
}
