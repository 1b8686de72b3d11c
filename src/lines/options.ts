/** What the line front-ends are handed. */
import type {Readable, Writable} from 'node:stream';
import type {lines} from '../copy/en/lines.ts';
import type {Desk} from '../core/desk.ts';
import type {Session} from '../core/screen.ts';
import type {Clock} from '../core/session.ts';

/** Standard input, or a stand-in for it. */
export type Source = Readable & {
  readonly isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
};

/** Standard output, or a stand-in for it. */
export type Sink = Writable & {readonly columns?: number; readonly isTTY?: boolean};

/** Where signals come from: `process` itself. */
export interface Signals {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', call: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', call: () => void): unknown;
}

export type LineWords = typeof lines;

export interface LinesOptions {
  readonly session: Session;
  readonly desk: Desk;
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly env: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly words: LineWords;
  readonly clock: Clock;
  readonly signals: Signals;
  /** Aborted with an error when something below the front-end broke: the terminal is put right and the error thrown on. */
  readonly broken?: AbortSignal;
}
