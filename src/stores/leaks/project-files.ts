/** The files of a project that somebody may see: those that git has or would take; without git, those in its folder. */
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {type Asking, gitOutput} from './git-output.ts';

const mostFiles = 50_000;
const skipped = new Set([
  'node_modules',
  'vendor',
  '.git',
  '.venv',
  'venv',
  '__pycache__',
  'target',
  '.cache',
]);

/** Paths relative to the folder. */
export const projectFiles = async (asking: Asking): Promise<readonly string[]> => {
  const pieces: Buffer[] = [];
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const isGit = await gitOutput(list, asking, piece => pieces.push(piece));
  if (!isGit) return walk(asking);
  return Buffer.concat(pieces)
    .toString('utf8')
    .split('\0')
    .filter(path => path !== '')
    .slice(0, mostFiles);
};

/** Breadth first, so that the time is spent near the top. Links are not followed. */
const walk = async ({cwd, signal}: Asking): Promise<readonly string[]> => {
  const files: string[] = [];
  let level: readonly string[] = [''];
  while (level.length > 0 && files.length < mostFiles && !signal.aborted) {
    const next: string[] = [];
    for (const folder of level) {
      for (const entry of await entriesOf(join(cwd, folder))) {
        const path = join(folder, entry.name);
        if (entry.isFile()) files.push(path);
        if (entry.isDirectory() && !skipped.has(entry.name)) next.push(path);
      }
    }
    level = next;
  }
  return files.slice(0, mostFiles);
};

const entriesOf = async (folder: string) => {
  try {
    return await readdir(folder, {withFileTypes: true});
  } catch {
    return [];
  }
};
