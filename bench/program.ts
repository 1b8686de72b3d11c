/** The program as it would be installed, built anew in a folder of its own, with a home of its own. */
import {cp, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as esbuild from 'esbuild';
import {bundle} from '../scripts/build.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the measures run, and where. */
export type Program = {
  /** The folder that `bin`, `dist` and the licences are in. */
  readonly folder: string;
  /** `bin/wa-token.js` of the fresh build. */
  readonly bin: string;
  /** Starts the bundled Ink program that draws one line. */
  readonly floor: string;
  /** The same, bundled with our own settings. */
  readonly floorAsOurs: string;
  /** Starts a program that answers every key with a frame's worth of bytes. */
  readonly echo: string;
  /** An empty folder to run in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
};

// As bin does it, without the rest: the floor, too, starts with a warm cache.
const floorStart = (name: string): string =>
  `process.getBuiltinModule('module').enableCompileCache(process.env.XDG_CACHE_HOME + '/${name}');
await import('../${name}/one-line.js');
`;

/** The floor as anybody would bundle an Ink program: what our build does to Ink beyond that counts as ours. */
const bundleFloor = (outfile: string): Promise<unknown> =>
  esbuild.build({
    absWorkingDir: root,
    entryPoints: ['bench/floor/one-line.tsx'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    minify: true,
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
    alias: {'react-devtools-core': './bench/floor/no-devtools.ts'},
    banner: {js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"},
    logLevel: 'error',
  });

/** Builds the program and its floor. Throws when the sources do not build. */
export const buildProgram = async (): Promise<Program> => {
  const folder = await mkdtemp(join(tmpdir(), 'wa-token-bench-'));
  const remove = () => rm(folder, {recursive: true, force: true});
  try {
    await cp(join(root, 'bin'), join(folder, 'bin'), {recursive: true});
    await cp(join(root, 'package.json'), join(folder, 'package.json'));
    const {licences} = await bundle(join(folder, 'dist'));
    await writeFile(join(folder, 'LICENSES.txt'), licences);
    await bundleFloor(join(folder, 'floor', 'one-line.js'));
    await bundle(join(folder, 'floor-ours'), {'one-line': 'bench/floor/one-line.tsx'});
    await writeFile(join(folder, 'bin', 'floor.js'), floorStart('floor'));
    await writeFile(join(folder, 'bin', 'floor-ours.js'), floorStart('floor-ours'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(join(root, 'node_modules', 'keytar'), join(folder, 'node_modules', 'keytar'), 'junction');
    for (const name of ['work', 'home', 'cache']) await mkdir(join(folder, name));
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    folder,
    bin: join(folder, 'bin', 'wa-token.js'),
    floor: join(folder, 'bin', 'floor.js'),
    floorAsOurs: join(folder, 'bin', 'floor-ours.js'),
    echo: join(root, 'bench', 'floor', 'echo.js'),
    cwd: join(folder, 'work'),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: join(folder, 'home'),
      WA_TOKEN_HOME: join(folder, 'home'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      LOCALAPPDATA: join(folder, 'cache'),
      TERM: 'xterm-256color',
      WA_TOKEN_AGENT: '0',
    },
    remove,
  };
};
