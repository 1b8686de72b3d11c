/** Two runs at once on one file take turns: each holds a lock in the state folder while it reads, edits and writes. */
import {join} from 'node:path';
import {type Disk, errorCode} from './disk.ts';
import {isRunning, remove} from './journal.ts';

const stepMs = 25;
/** A turn takes milliseconds; a lock that outlives this is given up on. */
const patienceMs = 5_000;
/** Between making a lock and writing the process number into it pass microseconds. */
const fillMs = 1_000;

/**
 * Runs `work` while no other run of this program holds the same file.
 * A lock whose process is gone is taken over. When patience ends the work is done all the same: the comparison before the
 * rename still guards the file.
 * @throws what the file system says when the state folder cannot be written
 */
export const alone = async <T>(disk: Disk, stateDir: string, target: string, work: () => T): Promise<T> => {
  const folder = join(stateDir, 'locks');
  disk.mkdirSync(folder, {recursive: true, mode: 0o700});
  // Loaded only now: whoever only reads needs no lock.
  const {createHash} = process.getBuiltinModule('node:crypto');
  const lock = join(folder, createHash('sha256').update(target).digest('hex').slice(0, 16));
  let held = false;
  for (let waited = 0; waited <= patienceMs && !held; waited += stepMs) {
    held = take(disk, lock);
    if (!held && !takeOver(disk, lock)) await wait(stepMs);
  }
  try {
    return work();
  } finally {
    if (held) remove(disk, lock);
  }
};

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

const take = (disk: Disk, lock: string): boolean => {
  try {
    const handle = disk.openSync(lock, 'wx', 0o600);
    try {
      disk.writeSync(handle, String(process.pid));
    } finally {
      disk.closeSync(handle);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Moves a dead run's lock aside, so that of several who find it only one removes it. */
const takeOver = (disk: Disk, lock: string): boolean => {
  try {
    const pid = Number(disk.readFileSync(lock, 'utf8'));
    const age = Date.now() - disk.statSync(lock).mtimeMs;
    // Without a number it was just made and is not yet filled in, or its run was killed in between.
    if (pid > 0 ? isRunning(pid) : age < fillMs) return false;
    const aside = `${lock}.${process.pid}`;
    disk.renameSync(lock, aside);
    remove(disk, aside);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
};
