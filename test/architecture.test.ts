/** The rules of docs/architecture.md, read from the source itself. */
import {expect, test} from 'vitest';
import {importsOf, readSources, type Source} from './support/imports.ts';

const sources = readSources();

/** Imports point to a lower layer, or within one as long as no circle comes of it. */
const layers: readonly (readonly string[])[] = [
  ['core', 'copy'],
  ['graph', 'diagnosis', 'paste', 'stores', 'terminal', 'desk'],
  ['verify', 'lifecycle', 'doctor'],
  ['steps'],
  ['tui', 'lines', 'library', 'index.ts'],
  ['cli', 'sandbox'],
];
const layerOf = (folder: string) => layers.findIndex(layer => layer.includes(folder));
const readsCopy = ['copy', 'diagnosis', 'steps', 'tui', 'lines', 'cli', 'library', 'index.ts'];
const knowsNoTerminal = [
  'core',
  'graph',
  'diagnosis',
  'stores',
  'paste',
  'terminal',
  'desk',
  'doctor',
  'verify',
  'lifecycle',
  'steps',
  'copy',
];

/** Programs of their own, started by the rest: what a process has is theirs to use. */
const isProgram = ({path}: Source) => path === 'stores/keychain/child.ts';

const opensSecrets = ({path}: Source) =>
  /^(graph|stores)\/|^core\/secret\.ts$|^index\.ts$|^cli\/(.+\/)?(token|run)\.ts$/.test(path);

/** One line for each import that breaks a rule. */
const offending = (breaks: (file: Source, one: Source['imports'][number]) => boolean) =>
  sources.flatMap(file =>
    file.imports.filter(one => breaks(file, one)).map(one => `${file.path} → ${one.target}`),
  );

const folderOf = (target: string) => target.split('/')[0] ?? target;
const isPackage = (target: string, name: string) => target === name || target.startsWith(`${name}/`);

test('the scan sees every way to import', () => {
  const code = [
    "import {a} from './a.ts';",
    "import type {B} from '../b/b.ts';",
    "export * from './c.ts';",
    "import './d.ts';",
    'import {',
    '  e,',
    "} from 'e';",
    "const f = await import('../f.ts');",
  ].join('\n');
  expect(importsOf('x/x.ts', code).map(({target, how}) => `${how} ${target}`)).toEqual([
    'static x/a.ts',
    'type b/b.ts',
    'static x/c.ts',
    'static x/d.ts',
    'static e',
    'dynamic f.ts',
  ]);
});

test('every folder of src has its place in the order', () => {
  expect(sources.map(file => file.folder).filter(folder => layerOf(folder) < 0)).toEqual([]);
});

test('imports point one way', () => {
  expect(
    offending((file, one) => one.isOurs && layerOf(folderOf(one.target)) > layerOf(file.folder)),
  ).toEqual([]);
});

test('no two folders import each other, directly or around a corner', () => {
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const file of sources.filter(({folder}) => folder === from)) {
      for (const to of file.imports.filter(one => one.isOurs).map(one => folderOf(one.target))) {
        if (to !== from && !seen.has(to)) reached(to, seen.add(to));
      }
    }
    return seen;
  };
  const folders = [...new Set(sources.map(file => file.folder))];
  expect(folders.filter(folder => reached(folder).has(folder))).toEqual([]);
});

test('core imports itself, node:crypto and node:util, nothing else', () => {
  const allowed = ['node:crypto', 'node:util'];
  expect(
    offending(
      ({folder}, one) =>
        folder === 'core' && folderOf(one.target) !== 'core' && !allowed.includes(one.target),
    ),
  ).toEqual([]);
});

test('copy imports its own files only, and is read only where sentences are made', () => {
  expect(offending(({folder}, one) => folder === 'copy' && folderOf(one.target) !== 'copy')).toEqual([]);
  expect(
    offending(
      ({folder}, one) => one.isOurs && folderOf(one.target) === 'copy' && !readsCopy.includes(folder),
    ),
  ).toEqual([]);
});

test('the stand-in imports nothing of ours, and only cli imports it', () => {
  const isSandbox = (folder: string) => folder === 'sandbox';
  expect(
    offending(({folder}, one) => isSandbox(folder) && one.isOurs && !isSandbox(folderOf(one.target))),
  ).toEqual([]);
  expect(
    offending(
      ({folder}, one) =>
        one.isOurs && isSandbox(folderOf(one.target)) && !['cli', 'sandbox'].includes(folder),
    ),
  ).toEqual([]);
});

test('only cli loads a front-end, and only when it is used', () => {
  const isFrontEnd = (folder: string) => folder === 'tui' || folder === 'lines';
  expect(
    offending(
      ({folder}, one) =>
        one.isOurs &&
        isFrontEnd(folderOf(one.target)) &&
        folderOf(one.target) !== folder &&
        (folder !== 'cli' || one.how === 'static'),
    ),
  ).toEqual([]);
});

test('only tui imports ink and react, only lines imports inquirer, only the keychain loads keytar', () => {
  const home = {ink: 'tui', react: 'tui', '@inquirer': 'lines', keytar: 'stores'};
  for (const [name, folder] of Object.entries(home)) {
    expect(offending((file, one) => isPackage(one.target, name) && file.folder !== folder)).toEqual([]);
  }
  expect(offending((_file, one) => one.target === 'keytar' && one.how === 'static')).toEqual([]);
});

test('a secret is opened only by graph, stores, the commands token and run, and the library', () => {
  const found = sources.filter(file => /\.open\(\)/.test(file.code) && !opensSecrets(file));
  expect(found.map(file => file.path)).toEqual([]);
});

test('a secret is looked at only where a paste becomes what was asked for', () => {
  const found = sources.filter(({code}) => /\.examine\(/.test(code));
  expect(found.map(file => file.path)).toEqual(['paste/app-secret.ts', 'paste/pin.ts', 'paste/token.ts']);
});

test('everything below the front-ends is handed its streams, its environment and its end', () => {
  const reach = /\bprocess\s*(\.|\[')(std(in|out|err)|env|exit|exitCode|argv)\b/;
  /** A line of code that is shown to a person. */
  const shown = /`const [^`]*`/g;
  const found = sources.filter(file => knowsNoTerminal.includes(file.folder) && !isProgram(file));
  expect(found.filter(file => reach.test(file.code.replace(shown, ''))).map(file => file.path)).toEqual([]);
});

test('a file holds one idea: at most 300 lines', () => {
  expect(sources.filter(file => file.lines > 300).map(file => `${file.path}: ${file.lines}`)).toEqual([]);
});

test('exports have names', () => {
  expect(
    sources.filter(file => /^export default\b|\bas default\b/m.test(file.code)).map(file => file.path),
  ).toEqual([]);
});
