/** The system calls of the writer. They are passed in, so that a test can fail or kill each of them in turn. */
// Not `* as fs`: that touches `fs.promises` too, and with it streams and readline are loaded at every start.
import fs from 'node:fs';

/**
 * Synchronous on purpose: between the first byte and the rename nothing else of this program runs, no key press and no
 * signal handler, and a `.env` is small.
 */
export type Disk = Pick<
  typeof fs,
  | 'accessSync'
  | 'chmodSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'readlinkSync'
  | 'realpathSync'
  | 'renameSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

export const disk: Disk = fs;

/** The code of a failed system call ("ENOSPC"), or undefined when it was none: then it is a bug, and thrown on. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
