/**
 * Which of the known names a project's own source reads: where a `.env` has none yet, the program says what it looks for.
 * A quick look at the first files of a tree, not an analysis; what it does not find is asked for by other means.
 */
import {extname, join} from 'node:path';
import {type Disk, errorCode, disk as realDisk} from '../env/disk.ts';
import {rowOf} from './table.ts';

const limits = {files: 1_500, bytes: 200_000, depth: 6};
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
 * Lists the clear names of the table that the project reads, the most frequent first. Generic ones (`TOKEN`) are left
 * out: in source nothing says whose they are.
 * @param folder the project; links are not followed
 */
export const namesInSource = (folder: string, disk: Disk = realDisk): readonly string[] => {
  const counts = new Map<string, number>();
  for (const path of filesIn(disk, folder)) {
    for (const name of namesInFile(disk, path)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
};

const namesInFile = (disk: Disk, path: string): readonly string[] => {
  const text = readText(disk, path);
  const patterns = extname(path) === '.yml' || extname(path) === '.yaml' ? reads : reads.slice(0, -1);
  const found = (examples.test(path.slice(path.lastIndexOf('.env'))) ? [assigns] : patterns).flatMap(
    pattern => [...text.matchAll(pattern)].map(match => match[1] ?? match[2] ?? ''),
  );
  return [...new Set(found)].filter(name => rowOf(name)?.generic === false);
};

const readText = (disk: Disk, path: string): string => {
  try {
    return disk.statSync(path).size > limits.bytes ? '' : disk.readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return '';
  }
};

/** Breadth first, so that the limit is spent near the top. */
const filesIn = (disk: Disk, root: string): readonly string[] => {
  const files: string[] = [];
  let level: readonly string[] = [root];
  for (let depth = 0; depth < limits.depth && level.length > 0 && files.length < limits.files; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      for (const entry of entriesOf(disk, folder)) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) next.push(path);
        if (entry.isFile() && (kinds.has(extname(entry.name)) || examples.test(entry.name))) files.push(path);
      }
    }
    level = next.slice(0, limits.files);
  }
  return files.slice(0, limits.files);
};

const entriesOf = (disk: Disk, folder: string) => {
  try {
    return disk.readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
};
