/**
 * Which of the known names a project's own source reads: where a `.env` has none yet, the program says what it looks for.
 * A quick look at the first files of a tree, not an analysis; what it does not find is asked for by other means.
 */
import {basename, extname} from 'node:path';
import {type Disk, disk as realDisk} from '../env/disk.ts';
import {filesIn, textIn} from './files.ts';
import {namesAmong} from './ours.ts';
import {rowOf} from './table.ts';

const limits = {files: 1_500, depth: 6};
const kinds = new Set(
  '.js .mjs .cjs .ts .mts .cts .tsx .jsx .vue .svelte .astro .py .rb .php .go .rs .java .kt .cs .ex .exs .yml .yaml'.split(
    ' ',
  ),
);
const examples =
  /^(?:\.?env(?:\.[\w-]+)*[._-](?:example|sample|template|dist|defaults)|\.?(?:example|sample|template|defaults)[._-]env)$/;

/** How languages read a variable; the name is the first group that caught one. */
const reads: readonly RegExp[] = [
  /\b(?:process|import\.meta|Bun)\??\.env(?:\??\.([A-Z][A-Z0-9_]+)|(?:\?\.)?\[\s*['"`]([A-Z][A-Z0-9_]+)['"`]\s*\])/g,
  /\bDeno\.env\.get\(\s*['"`]([A-Z][A-Z0-9_]+)/g,
  /\benviron(?:\[|\.get\()\s*['"]([A-Z][A-Z0-9_]+)/g,
  /\b(?:getenv|Getenv|LookupEnv|GetEnvironmentVariable|get_env|fetch_env!|env!?|env::var|env::var_os|config|Field)\(\s*['"]([A-Z][A-Z0-9_]+)/g,
  /\bENV(?:\[|\.fetch\()\s*['"]([A-Z][A-Z0-9_]+)/g,
  /\$_(?:ENV|SERVER)\[\s*['"]([A-Z][A-Z0-9_]+)/g,
  // docker-compose: `${NAME}`, `NAME: value`, `- NAME=value`
  /\$\{([A-Z][A-Z0-9_]+)[}:?-]/g,
  /^\s*(?:-\s*)?([A-Z][A-Z0-9_]+)\s*[:=]/gm,
];
/** Names taken out of the environment together: `const {NAME, OTHER: other} = process.env`, also as an import of Svelte's. */
const together =
  /\{([^{}]{0,4000})\}\s*(?:=\s*(?:process|import\.meta|Bun)\.env\b(?!\s*[.?[])|from\s*['"]\$env\/)/g;
/** Python's pydantic: a field of a settings class is read under its name, in whatever case, behind a prefix. */
const settingsClass = /^\w+\([^)]*\bBaseSettings\b/;
const prefix = /\benv_prefix\s*=\s*['"](\w*)/;
const field = /^[ \t]+([A-Za-z]\w*)[ \t]*:[ \t]*[A-Za-z]/gm;
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
  if (examples.test(basename(path))) return namesAmong(all(text, assigns));
  const kind = extname(path);
  const patterns = kind === '.yml' || kind === '.yaml' ? reads : reads.slice(0, -1);
  return namesAmong([
    ...patterns.flatMap(pattern => all(text, pattern)),
    ...all(text, together).flatMap(names => all(names, /(?:^|[,\n])\s*([A-Z][A-Z0-9_]+)/g)),
    ...(kind === '.py' ? fieldsIn(text) : []),
  ]);
};

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(match => match[1] ?? match[2] ?? '');

const fieldsIn = (text: string): readonly string[] =>
  text
    .split(/^class\s+/m)
    .filter(part => settingsClass.test(part))
    .flatMap(part => {
      const [, before = ''] = prefix.exec(part) ?? [];
      return all(part, field).map(name => `${before}${name}`.toUpperCase());
    });
