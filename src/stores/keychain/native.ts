/**
 * Loads the keychain binding, in the helper process only. The package `keytar` hides why its native file did not load
 * ("Failed to load keytar native addon"), so the file is then loaded once more, by its path, for the linker's own words.
 */
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {Stage} from './wire.ts';

type Keytar = typeof import('keytar');
/** What the helper uses of the binding; the native file offers the same functions as the package. */
export type Native = Pick<Keytar, 'getPassword' | 'setPassword' | 'deletePassword' | 'findCredentials'>;

export type Loaded =
  | {readonly ok: true; readonly native: Native}
  | {readonly ok: false; readonly stage: Stage; readonly message: string};

/** @param from module from which the package is looked for. */
export function loadNative(from: string | URL): Loaded {
  const require = createRequire(from);
  let folder: string;
  try {
    folder = dirname(require.resolve('keytar/package.json'));
  } catch (error) {
    return {ok: false, stage: 'install', message: firstLine(error)};
  }
  try {
    return {ok: true, native: require('keytar') as Native};
  } catch {
    return loadFile(require, folder);
  }
}

function loadFile(require: NodeJS.Require, folder: string): Loaded {
  const {platform, arch} = process;
  // The package never looks into `linuxmusl-…`, where its build for Alpine is.
  const places = ['build/Release', `prebuilds/${platform}-${arch}`, `prebuilds/${platform}musl-${arch}`];
  const files = places.map(place => join(folder, place, 'keytar.node')).filter(file => existsSync(file));
  const faults: string[] = [];
  for (const file of files) {
    try {
      return {ok: true, native: require(file) as Native};
    } catch (error) {
      faults.push(firstLine(error));
    }
  }
  if (faults.length === 0)
    return {ok: false, stage: 'install', message: `keytar has no build for ${platform}-${arch}`};
  // On Alpine the first fault is about the wrong C library; the one that names libsecret is the true one.
  return {ok: false, stage: 'load', message: faults.find(text => /libsecret/.test(text)) ?? faults[0] ?? ''};
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
