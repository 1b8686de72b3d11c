/** The first file that runs: it must answer on a Node that is too old for all the others. */
import {execFile} from 'node:child_process';
import {chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {transform} from 'esbuild';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import manifest from '../package.json' with {type: 'json'};

const bin = fileURLToPath(new URL('../bin/wa-token.js', import.meta.url));

let folder: string;
let caches: string;

/** A copy of bin beside a `dist` of our own, so that nothing depends on what was built last. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wa-token-bin-'));
  await mkdir(join(folder, 'bin'));
  await cp(bin, join(folder, 'bin', 'wa-token.js'));
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
});
afterAll(() => rm(folder, {recursive: true, force: true}));

beforeEach(async () => {
  caches = await mkdtemp(join(folder, 'caches-'));
  await mkdir(join(folder, 'dist'), {recursive: true});
  await writeFile(
    join(folder, 'dist', 'main.js'),
    "export const main = async argv => { console.log(argv.join(' ')); return Number(argv[0]); };",
  );
});

type Ended = {readonly code: number; readonly out: string; readonly err: string};

const run = (args: readonly string[], node: readonly string[] = [], locale = 'C'): Promise<Ended> =>
  new Promise(done => {
    const {NODE_COMPILE_CACHE: _, ...rest} = process.env;
    const env = {...rest, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, HOME: caches, LC_ALL: locale};
    execFile(
      process.execPath,
      [...node, join(folder, 'bin', 'wa-token.js'), ...args],
      {env},
      (error, out, err) => {
        done({code: error ? Number(error.code) : 0, out, err});
      },
    );
  });

/** Preloaded to let a Node say that it is another one. */
const as = (version: string) => [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '${version}'}});`,
  )}`,
];

describe('bin/wa-token.js', () => {
  test('hands the arguments on and ends with the code it is given', async () => {
    expect(await run(['3', '--plain'])).toEqual({code: 3, out: '3 --plain\n', err: ''});
  });

  test.each(['12.22.12', '18.20.0', '20.20.2', '22.22.1', '23.11.0', '24.14.9', '25.9.0'])(
    'refuses Node %s in one sentence that says how to get on',
    async version => {
      const {code, out, err} = await run(['0'], as(version));
      expect({code, out}).toEqual({code: 2, out: ''});
      expect(err).toMatch(/^wa-token needs Node [^\n]+nodejs\.org[^\n]+npm ci && npm start[^\n]+\n$/);
      expect(err).toContain(version);
    },
  );

  test.each([
    ['es_MX.UTF-8', /^wa-token necesita Node /],
    ['pt_BR.UTF-8', /^O wa-token precisa do Node /],
  ])('says so in the language of %s', async (locale, start) => {
    const {code, err} = await run(['0'], as('20.20.2'), locale);
    expect(code).toBe(2);
    expect(err).toMatch(start);
    expect(err).toMatch(/20\.20\.2[^\n]+nodejs\.org[^\n]+npm ci && npm start[^\n]+\n$/);
  });

  test.each(['22.22.2', '22.23.0', '24.15.0', '26.0.0', '27.1.0'])('starts on Node %s', async version => {
    expect(await run(['0'], as(version))).toEqual({code: 0, out: '0\n', err: ''});
  });

  test('asks for the range that package.json asks for', () => {
    expect(manifest.engines.node).toBe('^22.22.2 || ^24.15.0 || >=26');
  });

  test('is written in the syntax of Node 12', async () => {
    const source = await readFile(bin, 'utf8');
    const print = (target: string) => transform(source, {target, format: 'esm', minifyWhitespace: true});
    expect((await print('node12.20')).code).toBe((await print('esnext')).code);
    expect(source).not.toMatch(/^import /m);
  });

  test('says what to do when nothing was built', async () => {
    await rm(join(folder, 'dist'), {recursive: true});
    const {code, err} = await run(['0']);
    expect(code).toBe(2);
    expect(err).toMatch(/^wa-token is not built yet: run `npm run build`[^\n]+\n$/);
  });

  test('does not hide a fault of the program behind its own words', async () => {
    await writeFile(join(folder, 'dist', 'main.js'), "import './gone.js';");
    const {code, err} = await run(['0']);
    expect(code).toBe(1);
    expect(err).toContain('gone.js');
  });
});

describe.skipIf(process.platform !== 'linux')(
  'the compile cache (skipped: folders are looked at on Linux)',
  () => {
    test('is kept in a folder of the user alone', async () => {
      await run(['0']);
      const {mode} = await stat(join(caches, 'wa-token', 'compiled'));
      expect(mode & 0o777).toBe(0o700);
      expect(await readdir(join(caches, 'wa-token', 'compiled'))).not.toEqual([]);
    });

    test('is not used in a folder that others can write to', async () => {
      const compiled = join(caches, 'wa-token', 'compiled');
      await mkdir(compiled, {recursive: true});
      await chmod(compiled, 0o777);
      expect((await run(['0'])).code).toBe(0);
      expect(await readdir(compiled)).toEqual([]);
    });

    test('is not followed through a link', async () => {
      const elsewhere = await mkdtemp(join(folder, 'elsewhere-'));
      await mkdir(join(caches, 'wa-token'));
      await symlink(elsewhere, join(caches, 'wa-token', 'compiled'));
      expect((await run(['0'])).code).toBe(0);
      expect(await readdir(elsewhere)).toEqual([]);
    });

    test('is done without where it cannot be made', async () => {
      await writeFile(join(caches, 'wa-token'), 'a file, not a folder');
      expect(await run(['0'])).toEqual({code: 0, out: '0\n', err: ''});
    });
  },
);
