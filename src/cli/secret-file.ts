/** A file with a secret, which is often a named pipe: `--token-file <(op read …)`. */
import {constants, createReadStream, fstatSync, openSync} from 'node:fs';
import {Socket} from 'node:net';
import type {Readable} from 'node:stream';

/**
 * Opened without waiting: a pipe that nobody writes to would hold a thread, and with it the end of the program.
 *
 * @returns what can be given up at any moment
 */
export const openSecretFile = (path: string): Readable => {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (!fstatSync(fd).isFIFO()) return createReadStream(path, {fd});
  return new Socket({fd, readable: true, writable: false});
};
