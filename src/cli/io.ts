/** The process as the commands see it: passed in, so that a test can run a command in memory. */
import type {Readable, Writable} from 'node:stream';
import type {Clock} from '../core/session.ts';
import type {Print} from './print.ts';

export interface Io {
  readonly stdin: Readable & {readonly isTTY?: boolean};
  readonly stdout: Writable & {readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number};
  /** For results, where standard output is no terminal; the stream is tried when this is absent. */
  readonly print?: Print;
  readonly stderr: Writable & {readonly isTTY?: boolean; readonly columns?: number};
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly now: () => Date;
  /** When the process began, epoch milliseconds. */
  readonly startedAt?: number;
  /** What the wizard waits by; the machine's own when absent. */
  readonly clock?: Clock;
}
