/** What is published: small, starts fast because it loads late, and lists whose work it holds. */
import {exec} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {Metafile} from 'esbuild';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import manifest from '../package.json' with {type: 'json'};
import {bundle} from '../scripts/build.js';

const root = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
let metafile: Metafile;
let licences: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wa-token-build-'));
  ({metafile, licences} = await bundle(join(folder, 'dist')));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

type Output = Metafile['outputs'][string];
const outputs = (): [string, Output][] =>
  Object.entries(metafile.outputs).filter(([file]) => file.endsWith('.js'));

/** The metafile names files from the project's root. */
const onDisk = (file: string) => resolve(root, file);

const builtFrom = (source: string): string => {
  const [file] = outputs().find(([, output]) => output.entryPoint === source) ?? [];
  if (file === undefined) throw new Error(`nothing was built from ${source}`);
  return file;
};

/** @returns every output that loading this one loads with it, `import()` aside */
const filesLoadedWith = (file: string, seen = new Set<string>()): string[] => {
  if (seen.has(file)) return [];
  seen.add(file);
  const output = metafile.outputs[file];
  if (!output) return [];
  const more = output.imports.filter(one => !one.external && one.kind === 'import-statement');
  return [file, ...more.flatMap(one => filesLoadedWith(one.path, seen))];
};

/** @returns every source file in them */
const loadedWith = (file: string): string[] =>
  filesLoadedWith(file).flatMap(each => Object.keys(metafile.outputs[each]?.inputs ?? {}));

const packagesOf = (sources: readonly string[]) =>
  new Set(sources.flatMap(source => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));

describe('the bundle', () => {
  test('starts from an entry that loads no package at all', () => {
    expect([...packagesOf(loadedWith(builtFrom('src/cli/main.ts')))]).toEqual([]);
  });

  test('keeps React for those who draw: nothing but the Ink front-end loads it', () => {
    const withReact = outputs().filter(([file]) => packagesOf(loadedWith(file)).has('react'));
    const others = withReact.filter(
      ([, {entryPoint}]) => entryPoint && !/^src\/tui\/|node_modules/.test(entryPoint),
    );
    expect(others.map(([, {entryPoint}]) => entryPoint)).toEqual([]);
  });

  test('draws the first frame of the wizard before it loads what the wizard works with', () => {
    const starts = [
      'src/cli/main.ts',
      'src/cli/run.ts',
      'src/cli/commands/setup.ts',
      'src/tui/run.tsx',
    ] as const;
    const loaded = starts.flatMap(start => loadedWith(builtFrom(start)));
    const heavy =
      /undici|keytar|@inquirer|libphonenumber|src\/(?:sandbox|verify|diagnosis|stores\/keychain)\//;
    expect(loaded.filter(source => heavy.test(source))).toEqual([]);
  });

  const startOf = (command: string) =>
    ['src/cli/main.ts', 'src/cli/run.ts', `src/cli/commands/${command}.ts`].map(builtFrom);

  test.each([
    ['explain', 6],
    ['token', 6],
    ['run', 7],
  ] as const)('starts %s with %d files at most: each costs time, however small it is', (command, most) => {
    const files = new Set(startOf(command).flatMap(file => filesLoadedWith(file)));
    expect(files.size).toBeLessThanOrEqual(most);
  });

  test('explains a code without the rules for words, and without the words of the wizard', () => {
    const loaded = startOf('explain').flatMap(file => loadedWith(file));
    expect(loaded.filter(source => /diagnosis\/rules\/(?!codes|entry)|copy\/en\/steps/.test(source))).toEqual(
      [],
    );
  });

  const lean = ['src/index.ts', 'src/cli/commands/token.ts', 'src/cli/commands/run.ts'];
  test.each(lean)(
    '%s reads files and asks Graph nothing: no HTTP client, no React, no child process',
    entry => {
      const loaded = loadedWith(builtFrom(entry));
      expect([...packagesOf(loaded)].filter(name => name !== 'dotenv')).toEqual([]);
      expect(loaded.filter(source => /graph\/(dispatcher|graph)\.ts|keychain\/ask\.ts/.test(source))).toEqual(
        [],
      );
    },
  );

  test('leaves keytar and the developer tools of React out', () => {
    const inputs = Object.keys(metafile.inputs);
    expect(
      inputs.filter(input => /node_modules\/(keytar|@github\/keytar|react-devtools-core)\//.test(input)),
    ).toEqual([]);
  });

  test('holds the production builds of React only', () => {
    expect(Object.keys(metafile.inputs).filter(input => /\.development\.js$/.test(input))).toEqual([]);
  });

  test('answers every require of a CommonJS package from within', async () => {
    const code = await Promise.all(outputs().map(([file]) => readFile(onDisk(file), 'utf8')));
    expect(code.filter(text => text.includes('Dynamic require of'))).toEqual([]);
  });

  test('lists each package it holds with its licence', () => {
    const listed = new Set([...licences.matchAll(/^(\S+) \d\S* \(.+\)$/gm)].map(([, name]) => name));
    expect([...packagesOf(Object.keys(metafile.inputs))].filter(name => !listed.has(name))).toEqual([]);
  });
});

describe('the published package', () => {
  type Packed = {readonly unpackedSize: number; readonly files: readonly {readonly path: string}[]};
  let packed: Packed;

  beforeAll(async () => {
    for (const name of ['LICENSE', 'README.md', 'bin', 'docs/schemas']) {
      if (existsSync(join(root, name))) await cp(join(root, name), join(folder, name), {recursive: true});
    }
    await writeFile(join(folder, 'LICENSES.txt'), licences);
    // Without its scripts: npm 10 runs `prepare` here even when told not to.
    await writeFile(join(folder, 'package.json'), JSON.stringify({...manifest, scripts: {}}));
    const {stdout} = await promisify(exec)('npm pack --dry-run --json', {cwd: folder});
    const [only] = JSON.parse(stdout) as Packed[];
    if (!only) throw new Error(`npm pack told nothing: ${stdout}`);
    packed = only;
  });

  test('is at most 2 MB unpacked', () => {
    expect(packed.unpackedSize).toBeLessThanOrEqual(2_000_000);
  });

  test('holds the program, the licences, and none of the sources', () => {
    const paths = packed.files.map(file => file.path);
    expect(paths).toEqual(
      expect.arrayContaining(['bin/wa-token.js', 'dist/main.js', 'LICENSE', 'LICENSES.txt', 'package.json']),
    );
    expect(paths.filter(path => !/^(bin|dist|docs\/schemas)\/|^[^/]+$/.test(path))).toEqual([]);
  });

  test('holds the schema of every document', async () => {
    const schemas = (await readdir(join(root, 'docs/schemas'))).map(name => `docs/schemas/${name}`);
    expect(schemas.length).toBeGreaterThan(5);
    expect(packed.files.map(file => file.path)).toEqual(expect.arrayContaining(schemas));
  });

  test('installs nothing but keytar, and that only where it can', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(Object.keys(manifest.optionalDependencies)).toEqual(['keytar']);
    expect(Object.keys(manifest.scripts).filter(name => /install$/.test(name))).toEqual([]);
  });
});
