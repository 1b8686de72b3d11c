/** Looks through one file, piece by piece. */
import {constants} from 'node:fs';
import {open} from 'node:fs/promises';
import type {Hit, Matcher} from './matcher.ts';

const pieceBytes = 256 * 1024;

/**
 * @param mostBytes a larger file is not looked at
 * @returns what was found; null when the time was up before the end of the file
 */
export const scanFile = async (
  path: string,
  matcher: Matcher,
  {signal, mostBytes}: {readonly signal: AbortSignal; readonly mostBytes: number},
): Promise<readonly Hit[] | null> => {
  // Opened without waiting, in case it is a pipe; what cannot be read by us is not ours to tell of.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null);
  if (file === null) return [];
  try {
    const stats = await file.stat();
    if (!stats.isFile() || stats.size > mostBytes) return [];
    const scan = matcher.scan();
    const hits: Hit[] = [];
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, stats.size + 1));
    for (;;) {
      if (signal.aborted) return null;
      const {bytesRead} = await file.read(piece, 0, piece.length, null);
      if (bytesRead === 0) return hits;
      hits.push(...scan.push(piece.subarray(0, bytesRead)));
    }
  } catch {
    return [];
  } finally {
    await file.close();
  }
};
