/** The program as it is published, built once for all these tests and again only when a source has changed. */
import {createHash} from 'node:crypto';
import {cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundle} from '../../scripts/build.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Inside the project, because the program looks for keytar from where it stands. */
const builds = join(root, 'node_modules', '.wa-token-e2e');
const hourMs = 3_600_000;

/** @returns the folder that holds `bin` and `dist` */
export const built = async (): Promise<string> => {
  const folder = join(builds, await stateOfSources());
  if (await exists(join(folder, 'dist', 'main.js'))) return folder;
  await mkdir(builds, {recursive: true});
  const draft = await mkdtemp(join(builds, 'draft-'));
  await bundle(join(draft, 'dist'));
  await cp(join(root, 'bin'), join(draft, 'bin'), {recursive: true});
  await cp(join(root, 'package.json'), join(draft, 'package.json'));
  // Another test file may have been quicker; then its build is as good.
  await rename(draft, folder).catch(() => rm(draft, {recursive: true}));
  await sweep();
  return folder;
};

/** What the build is made of, as one name. */
const stateOfSources = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const folder of ['src', 'scripts', 'bin']) {
    const files = await readdir(join(root, folder), {recursive: true, withFileTypes: true});
    const paths = files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name));
    for (const path of paths.sort()) hash.update(path).update(await readFile(path));
  }
  return hash
    .update(await readFile(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
};

/** Builds of older sources; one that is still in use by another run is not that old. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(builds)) {
    const made = await stat(join(builds, name)).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > hourMs)
      await rm(join(builds, name), {recursive: true, force: true});
  }
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
