/** Where this program keeps its own files: settings that last, and state (backups, journal, locks). */
import {statSync} from 'node:fs';
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';

export interface Folders {
  readonly config: string;
  readonly state: string;
}

/**
 * The folders the operating system foresees; `WA_TOKEN_HOME` puts both below one. Makes none of them.
 * @returns `home/missing` where there is no home folder to put them in
 */
export const findFolders = async (
  env: Readonly<Record<string, string | undefined>>,
  home: () => string = homedir,
): Promise<Parsed<Folders, Problem>> => {
  const own = env['WA_TOKEN_HOME'];
  if (own !== undefined && own !== '')
    return ok({config: join(resolve(own), 'config'), state: join(resolve(own), 'state')});
  const missing = await homeMissing(home);
  if (missing !== null) return fail(problem('home/missing', {detail: missing}));
  // Loaded only now: it asks for the home folder while it loads, and would throw there.
  const {default: envPaths} = await import('env-paths');
  const paths = envPaths('wa-token', {suffix: ''});
  // Its `log` folder is XDG's state folder on Linux; the other systems have no such thing.
  const isXdg = process.platform !== 'darwin' && process.platform !== 'win32';
  return ok({config: paths.config, state: isXdg ? paths.log : join(paths.data, 'state')});
};

/** @returns what is wrong with the home folder, or null */
const homeMissing = async (home: () => string): Promise<string | null> => {
  let path: string;
  try {
    path = home();
  } catch {
    return 'not set';
  }
  if (path === '') return 'not set';
  return isFolder(path) ? null : path;
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
