/**
 * Which of the known names a project's own source reads: where a `.env` has none yet, the program says what it looks for.
 * A quick look at the first files of a tree, not an analysis; what it does not find is asked for by other means.
 */
import {extname} from 'node:path';
import {type Disk, disk as realDisk} from '../env/disk.ts';
import {filesIn, textIn} from './files.ts';
import {namesAmong} from './ours.ts';
import {rowOf} from './table.ts';

const limits = {files: 1_500, depth: 6};
const kinds = new Set(
  '.js .mjs .cjs .ts .mts .cts .tsx .jsx .py .rb .php .go .java .kt .cs .ex .exs .yml .yaml'.split(' '),
);
const examples = /^\.env\.(example|sample|template|dist|defaults)$/;

/** How languages read a variable; the name is the first group that caught one. */
const reads: readonly RegExp[] = [
  /\b(?:process|import\.meta|Bun)\.env(?:\.([A-Z][A-Z0-9_]+)|\[\s*['"`]([A-Z][A-Z0-9_]+)['"`]\s*\])/g,
  /\bDeno\.env\.get\(\s*['"`]([A-Z][A-Z0-9_]+)/g,
  /\benviron(?:\[|\.get\()\s*['"]([A-Z][A-Z0-9_]+)/g,
  /\b(?:getenv|Getenv|LookupEnv|GetEnvironmentVariable|get_env|fetch_env!|env|config|Field)\(\s*['"]([A-Z][A-Z0-9_]+)/g,
  /\bENV(?:\[|\.fetch\()\s*['"]([A-Z][A-Z0-9_]+)/g,
  /\$_(?:ENV|SERVER)\[\s*['"]([A-Z][A-Z0-9_]+)/g,
  // docker-compose: `${NAME}`, `NAME: value`, `- NAME=value`
  /\$\{([A-Z][A-Z0-9_]+)[}:?-]/g,
  /^\s*(?:-\s*)?([A-Z][A-Z0-9_]+)\s*[:=]/gm,
];
const assigns = /^\s*#?\s*(?:export\s+)?([A-Z][A-Z0-9_]+)\s*=/gm;

/**
 * Lists the names of the table that the project reads, the clear ones first, then the most frequent. A generic one
 * (`TOKEN`) counts only in a file that reads a clear one too: by itself nothing says whose it is.
 * @param folder the project; links are not followed
 */
export const namesInSource = (folder: string, disk: Disk = realDisk): readonly string[] => {
  const counts = new Map<string, number>();
  for (const path of filesIn(disk, folder, isRead, limits)) {
    for (const name of namesInFile(disk, path)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const generic = (name: string): number => Number(rowOf(name)?.generic);
  return [...counts]
    .sort(([a, often], [b, oftener]) => generic(a) - generic(b) || oftener - often)
    .map(([name]) => name);
};

const isRead = (name: string): boolean => kinds.has(extname(name)) || examples.test(name);

const namesInFile = (disk: Disk, path: string): readonly string[] => {
  const text = textIn(disk, path);
  const patterns = extname(path) === '.yml' || extname(path) === '.yaml' ? reads : reads.slice(0, -1);
  const found = (examples.test(path.slice(path.lastIndexOf('.env'))) ? [assigns] : patterns).flatMap(
    pattern => [...text.matchAll(pattern)].map(match => match[1] ?? match[2] ?? ''),
  );
  return namesAmong(found);
};
