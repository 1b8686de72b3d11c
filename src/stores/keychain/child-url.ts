/** Where the keychain helper is: beside this file in the sources, a file of its own in the built program. */
import {existsSync} from 'node:fs';

/**
 * @param from the asking module. In the built program it may have ended up in `dist/` or in a folder of chunks below.
 */
export function childUrl(from: string): URL {
  if (new URL(from).pathname.endsWith('.ts')) return new URL('./child.ts', from);
  const beside = new URL('./keychain-child.js', from);
  const above = new URL('../keychain-child.js', from);
  return !existsSync(beside) && existsSync(above) ? above : beside;
}
