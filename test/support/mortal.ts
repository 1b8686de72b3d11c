/**
 * Loaded before a program (`--import`): counts its calls that change what is on the disk, from the first that names
 * MORTAL_FROM on, and ends the program with SIGKILL before call number MORTAL_AT; where MORTAL_HOW is `half` and the call
 * writes, half of that is written. With MORTAL_LOG the names of the calls are listed there.
 */
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

const {MORTAL_FROM = '', MORTAL_AT = '0', MORTAL_HOW = '', MORTAL_LOG = ''} = process.env;
const names = ['openSync', 'writeSync', 'renameSync', 'unlinkSync', 'rmSync'] as const;
const {appendFileSync, writeSync} = fs;
let count = 0;
let counts = false;

const half = ([file, content]: readonly unknown[]): void => {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(String(content));
  writeSync(Number(file), bytes.subarray(0, bytes.length / 2));
};

for (const name of names) {
  const call: unknown = fs[name];
  if (typeof call !== 'function') continue;
  const mortal = (...args: readonly unknown[]): unknown => {
    const reads = name === 'openSync' && (typeof args[1] === 'number' || args[1] === 'r');
    if (reads) return Reflect.apply(call, fs, args);
    counts ||= String(args[0]).includes(MORTAL_FROM);
    if (counts) count += 1;
    if (counts && MORTAL_LOG !== '') appendFileSync(MORTAL_LOG, `${name}\n`);
    if (counts && count === Number(MORTAL_AT)) {
      if (name === 'writeSync' && MORTAL_HOW === 'half') half(args);
      process.kill(process.pid, 'SIGKILL');
    }
    return Reflect.apply(call, fs, args);
  };
  Object.assign(fs, {[name]: mortal});
}
syncBuiltinESMExports();
