/** A quick look at the first files of a project: breadth first, so that the limit is spent near the top. */
import {join} from 'node:path';
import {type Disk, errorCode} from '../env/disk.ts';

/** How far the look goes. */
export interface Limits {
  readonly files: number;
  readonly depth: number;
}

/** A longer file is not one that people write. */
const mostBytes = 200_000;
const skipped = new Set([
  'node_modules',
  'vendor',
  'dist',
  'build',
  'target',
  'venv',
  '__pycache__',
  'coverage',
]);

/** Paths of the files that are `wanted` by name. Hidden folders are left out, and links are not followed. */
export const filesIn = (
  disk: Disk,
  root: string,
  wanted: (name: string) => boolean,
  {files: most, depth: deepest}: Limits,
): readonly string[] => {
  const files: string[] = [];
  let level: readonly string[] = [root];
  for (let depth = 0; depth < deepest && level.length > 0 && files.length < most; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      for (const entry of entriesOf(disk, folder)) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) next.push(path);
        if (entry.isFile() && wanted(entry.name)) files.push(path);
      }
    }
    level = next.slice(0, most);
  }
  return files.slice(0, most);
};

const entriesOf = (disk: Disk, folder: string) => {
  try {
    return disk.readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
};

/** What the file holds; nothing where it cannot be read, or is too long. */
export const textIn = (disk: Disk, path: string): string => {
  try {
    const stats = disk.statSync(path);
    return stats.isFile() && stats.size <= mostBytes ? disk.readFileSync(path, 'utf8') : '';
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return '';
  }
};
