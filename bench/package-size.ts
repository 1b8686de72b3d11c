/** What an installation weighs. */
import {readdir, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Program} from './program.ts';
import type {Row} from './row.ts';

const most = 2_000_000;

/** The built program and its start, unpacked; `test/build.test.ts` packs it whole. */
export const packageSize = async ({bin}: Program): Promise<Row[]> => {
  const folder = join(dirname(bin), '..', 'dist');
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return [
    {
      what: 'the built program, unpacked',
      measured: `${(total / 1e6).toFixed(2)} MB`,
      floor: '',
      compared: `${files.length} files`,
      budget: '≤ 2 MB',
      holds: total <= most,
    },
  ];
};
