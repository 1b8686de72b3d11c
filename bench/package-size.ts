/** What an installation weighs. */
import {exec} from 'node:child_process';
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {pruneTypes} from '../scripts/prune-types.js';
import type {Program} from './program.ts';
import type {Row} from './row.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(exec);
const most = 2_000_000;

/** Puts together what `npm run build` would, and lets npm say what of it is published. */
const packed = async ({folder}: Program): Promise<{readonly size: number; readonly files: number}> => {
  const into = join(folder, 'package');
  await mkdir(into);
  for (const name of ['bin/wa-token.js', 'dist', 'LICENSES.txt']) {
    await cp(join(folder, name), join(into, name), {recursive: true});
  }
  for (const name of ['LICENSE', 'README.md', 'docs/schemas']) {
    await cp(join(root, name), join(into, name), {recursive: true});
  }
  const types = join(into, 'dist', 'types');
  await run(`npx tsc -p scripts/tsconfig.types.json --outDir "${types}"`, {cwd: root});
  await pruneTypes(types);
  // Without its scripts, or npm would build once more.
  const manifest: object = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(into, 'package.json'), JSON.stringify({...manifest, scripts: {}}));
  const {stdout} = await run('npm pack --dry-run --json', {cwd: into});
  const size = Number(/"unpackedSize": (\d+)/.exec(stdout)?.[1]);
  return {size, files: Number(/"entryCount": (\d+)/.exec(stdout)?.[1])};
};

/** What `npm pack` would publish, unpacked. */
export const packageSize = async (program: Program): Promise<Row[]> => {
  const {size, files} = await packed(program);
  return [
    {
      what: 'the published package, unpacked',
      measured: `${(size / 1e6).toFixed(2)} MB`,
      floor: '',
      compared: `${files} files`,
      budget: '≤ 2 MB',
      holds: size <= most,
    },
  ];
};
