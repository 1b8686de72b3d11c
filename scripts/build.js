/**
 * Builds what is published: a small entry, and chunks that are loaded only when they are used.
 * Everything but keytar is compiled in, so that installing wa-token installs one package.
 */
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {isBuiltin} from 'node:module';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {joining} from './join.js';
import {licencesOf} from './licences.js';
import {partsOfUndici, quickFirstFrame, shortNamesInPackages, withoutDevtools} from './packages.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const entries = {
  main: 'src/cli/main.ts',
  index: 'src/index.ts',
};

/** A program of its own, started by the others: it shares no file with them. */
const helpers = {'keychain-child': 'src/stores/keychain/child.ts'};

/** Files that are loaded together: what most commands start with, a code's meaning, a token without asking Graph. */
const joined = [
  [
    'src/cli/run.ts',
    'src/cli/settings.ts',
    'src/terminal/front-end.ts',
    'src/cli/terminal.ts',
    'src/cli/wrapped.ts',
    'src/core/secret.ts',
    'src/paste/recognise.ts',
  ],
  ['src/cli/commands/explain.ts'],
  ['src/cli/commands/token.ts'],
];

/**
 * Of Node's own modules only the names that are used are touched. An `import` makes Node touch every name a module has:
 * for `node:util` that loads streams, a diff and worker threads, for `node:process` it opens the three streams; 5 ms of
 * every start. CommonJS packages (undici, react) call `require` for them, which a bundle in ESM does not have; the usual
 * cure, `createRequire` in a banner, would run in every chunk.
 *
 * @type {esbuild.Plugin}
 */
const builtinsOnUse = {
  name: 'builtins-on-use',
  setup(build) {
    build.onResolve({filter: /^[a-z]/}, ({path, kind, importer}) => {
      // `import()` gives the whole module, so all its names would be touched; Node's own is lazy.
      const isRequired = kind === 'require-call';
      if (!(isRequired || kind === 'import-statement') || !isBuiltin(path)) return undefined;
      const builtin = path.startsWith('node:') ? path : `node:${path}`;
      // One for each importer: shared, they would be a file each, and a file costs more than its contents.
      return {
        path: builtin,
        suffix: `?${importer}`,
        namespace: 'builtin',
        pluginData: {isRequired},
        sideEffects: false,
      };
    });
    build.onLoad({filter: /.*/, namespace: 'builtin'}, async ({path, pluginData}) => {
      const found = `const found = process.getBuiltinModule(${JSON.stringify(path)});`;
      if (pluginData.isRequired) {
        // Packages try some that not every Node has, and go on without when this throws.
        return {
          contents: `${found}\nif (!found) throw Object.assign(Error('no ${path}'), {code: 'ERR_UNKNOWN_BUILTIN_MODULE'});\nmodule.exports = found;`,
        };
      }
      const names = Object.keys(await import(path)).filter(name => /^(?!default$)\w+$/.test(name));
      // What nobody imports, esbuild drops, because the call is marked as free of effects.
      const lines = names.map(name => `export const ${name} = /* @__PURE__ */ (() => found.${name})();`);
      return {contents: [found, 'export default found;', ...lines].join('\n')};
    });
  },
};

/**
 * The version is written into each file that asks for it: as a file of its own, and with all of package.json, it would
 * be loaded at every start.
 *
 * @type {esbuild.Plugin}
 */
const versionInPlace = {
  name: 'version-in-place',
  setup(build) {
    build.onResolve({filter: /[\\/]version\.ts$/}, ({path, resolveDir, importer}) => ({
      path: resolve(resolveDir, path),
      suffix: `?${importer}`,
    }));
    build.onLoad({filter: /[\\/]cli[\\/]version\.ts$/}, async () => {
      const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
      return {contents: `export const version = ${JSON.stringify(version)};`};
    });
  },
};

/**
 * The settings of every bundle of ours; the benches build their floor with the same ones.
 *
 * @returns {esbuild.BuildOptions & {metafile: true, write: false}}
 */
export const bundleSettings = () => ({
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  splitting: true,
  platform: 'node',
  target: 'node22',
  jsx: 'automatic',
  minifyWhitespace: true,
  minifySyntax: true,
  define: {
    'process.env.NODE_ENV': '"production"',
    // Ink's debugger.
    'process.env.DEV': '"false"',
    // undici leaves its second, experimental HTTP parser out when it sees this: 170 kB.
    esbuildDetection: 'true',
  },
  external: ['keytar'],
  plugins: [
    builtinsOnUse,
    withoutDevtools,
    partsOfUndici,
    quickFirstFrame,
    versionInPlace,
    shortNamesInPackages,
  ],
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'external',
  logLevel: 'warning',
  metafile: true,
  write: false,
});

/**
 * Bundles into a folder.
 *
 * @param {string} outdir where to; its `*.js` and `chunks` are replaced, all else in it stays
 * @param {Record<string, string>} [from] entry name to source file, from the project's root;
 * @returns {Promise<{metafile: esbuild.Metafile, licences: string}>} what was bundled, and the licences of it
 */
export async function bundle(outdir, from = entries) {
  const settings = {...bundleSettings(), outdir};
  const shared = {...settings, entryPoints: from};
  const alone = {...settings, entryPoints: from === entries ? helpers : {}, splitting: false};
  const plugins = [await joining(shared, joined), ...(settings.plugins ?? [])];
  const built = await Promise.all([esbuild.build({...shared, plugins}), esbuild.build(alone)]);
  const outputFiles = built.flatMap(each => each.outputFiles);
  const metafile = {
    inputs: Object.assign({}, ...built.map(each => each.metafile.inputs)),
    outputs: Object.assign({}, ...built.map(each => each.metafile.outputs)),
  };
  await rm(join(outdir, 'chunks'), {recursive: true, force: true});
  await mkdir(join(outdir, 'chunks'), {recursive: true});
  const isLegal = (/** @type {esbuild.OutputFile} */ file) => file.path.endsWith('.LEGAL.txt');
  await Promise.all(
    outputFiles
      .filter(file => !isLegal(file))
      .map(file => writeFile(file.path, isOtherLanguage(file.path) ? withLetters(file.text) : file.contents)),
  );
  const notices = outputFiles.filter(isLegal).map(file => file.text);
  const files = Object.keys(metafile.inputs).filter(input => !input.startsWith('builtin:'));
  return {metafile, licences: await licencesOf(root, files, notices)};
}

/** Loaded by nobody whose start is measured: a file beyond Latin letters takes Node longer to read. */
const isOtherLanguage = (/** @type {string} */ path) => /[\\/](es|pt-BR)-\w+\.js$/.test(path);

/** Words in their own letters rather than as escapes, which are twice to three times as long. */
const withLetters = (/** @type {string} */ code) =>
  code.replace(
    /(?<!\\)((?:\\\\)*)\\(?:x([89A-F][\dA-F])|u(?!202[89]|D)([\dA-F]{4}))/g,
    (_all, before, x, u) => {
      const letter = String.fromCharCode(Number.parseInt(x ?? u, 16));
      return letter < '\x80' ? _all : before + letter;
    },
  );

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const {metafile, licences} = await bundle(join(root, 'dist'));
  await writeFile(join(root, 'LICENSES.txt'), licences);
  const sizes = Object.entries(metafile.outputs).filter(([file]) => file.endsWith('.js'));
  const total = sizes.reduce((sum, [, {bytes}]) => sum + bytes, 0);
  for (const [file, {bytes, entryPoint}] of sizes) {
    if (entryPoint) console.log(`${String(Math.ceil(bytes / 1024)).padStart(5)} kB  ${relative('.', file)}`);
  }
  console.log(`${String(Math.ceil(total / 1024)).padStart(5)} kB  in ${sizes.length} files`);
}
