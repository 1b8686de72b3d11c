/** Reads which file of src imports what, with a plain scan: enough for the way this project writes imports. */
import {readdirSync, readFileSync} from 'node:fs';
import {posix, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** One import in one source file. */
export type Import = {
  /** What stands between the quotes. */
  readonly specifier: string;
  /** The file under src it names, or the specifier itself for a package. */
  readonly target: string;
  readonly isOurs: boolean;
  readonly how: 'static' | 'type' | 'dynamic';
};

/** One file of src: its path from there with forward slashes, its text without comments, and its imports. */
export type Source = {
  readonly path: string;
  readonly folder: string;
  readonly lines: number;
  readonly code: string;
  readonly imports: readonly Import[];
};

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{(,])\/\/.*$/gm, '$1');

const importOf = (path: string, specifier: string, how: Import['how']): Import => {
  const isOurs = specifier.startsWith('.');
  const target = isOurs ? posix.join(posix.dirname(path), specifier) : specifier;
  return {specifier, target, isOurs, how};
};

const fromClause = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\bfrom\s*)?['"]([^'"]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** @returns the imports of one file's code, `import type`, `export … from` and `import()` included */
export const importsOf = (path: string, code: string): Import[] => [
  ...[...code.matchAll(fromClause)].map(([, type, specifier]) =>
    importOf(path, specifier ?? '', type ? 'type' : 'static'),
  ),
  ...[...code.matchAll(dynamicImport)].map(([, specifier]) => importOf(path, specifier ?? '', 'dynamic')),
];

/** @returns every `.ts` and `.tsx` file under src */
export const readSources = (): Source[] =>
  readdirSync(src, {recursive: true, encoding: 'utf8'})
    .map(name => name.split(sep).join('/'))
    .filter(name => /\.tsx?$/.test(name))
    .map(path => {
      const text = readFileSync(src + path, 'utf8');
      const code = withoutComments(text);
      return {
        path,
        folder: path.split('/')[0] ?? path,
        lines: text.trimEnd().split('\n').length,
        code,
        imports: importsOf(path, code),
      };
    });
