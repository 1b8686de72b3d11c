/**
 * Keeps of the declarations only those that `index.d.ts` leads to: `tsc` writes one for every source file it read, and the
 * others are a tenth of the package that nobody can import.
 */
import {readdir, readFile, rm} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * @param {string} file a declaration
 * @param {Set<string>} [seen]
 * @returns {Promise<Set<string>>} it, and every declaration it leads to
 */
const reachedFrom = async (file, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) {
    await reachedFrom(resolve(dirname(file), path.replace(/\.ts$/, '.d.ts')), seen);
  }
  return seen;
};

/** @param {string} folder that `tsc` wrote declarations into */
export const pruneTypes = async folder => {
  const kept = await reachedFrom(resolve(folder, 'index.d.ts'));
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  await Promise.all(files.filter(file => !kept.has(resolve(file))).map(file => rm(file)));
};

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await pruneTypes(fileURLToPath(new URL('../dist/types', import.meta.url)));
}
