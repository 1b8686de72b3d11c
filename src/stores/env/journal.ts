/**
 * Temporary files hold the token for the moment between the first byte and the rename. Each is named here before it is
 * made, so that the next run can remove what a killed one left.
 */
import {basename, dirname, join} from 'node:path';
import {type Disk, errorCode, disk as realDisk} from './disk.ts';

const ours = /\.wa-token-[0-9a-f]{12}\.tmp$/;
/** After this long the process number in an entry may belong to another program. */
const staleMs = 3_600_000;

export interface Entry {
  /** The temporary file's path. */
  readonly temporary: string;
  /** Takes the name out again; to be called when the file is gone. */
  done(): void;
}

const folderOf = (stateDir: string): string => join(stateDir, 'journal');

/**
 * Names a temporary file beside `target` in the journal.
 * The name starts with the target's, so that a `.gitignore` line like `.env*` covers it.
 * @throws what the file system says when the journal cannot be written
 */
export const enter = (disk: Disk, stateDir: string, target: string): Entry => {
  // Loaded only now: every command looks into the journal, few write into it.
  const {randomBytes} = process.getBuiltinModule('node:crypto');
  const id = randomBytes(6).toString('hex');
  const temporary = join(dirname(target), `${basename(target)}.wa-token-${id}.tmp`);
  const folder = folderOf(stateDir);
  disk.mkdirSync(folder, {recursive: true, mode: 0o700});
  const entry = join(folder, `${id}.json`);
  const handle = disk.openSync(entry, 'wx', 0o600);
  try {
    disk.writeSync(handle, JSON.stringify({temporary, pid: process.pid}));
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
  return {temporary, done: () => remove(disk, entry)};
};

/** Whether a name in a folder is one of our temporary files. */
export const isTemporary = (name: string): boolean => ours.test(name);

/**
 * Removes what killed runs left; what runs now is left alone. Quick where there is nothing to do.
 * @param stateDir the state folder; it need not exist
 * @param now milliseconds since 1970
 * @returns the paths of the files that were removed
 */
export const cleanUp = (stateDir: string, now = Date.now(), disk: Disk = realDisk): readonly string[] => {
  const removed: string[] = [];
  for (const name of namesIn(disk, folderOf(stateDir))) {
    const entry = join(folderOf(stateDir), name);
    const {temporary, pid} = readEntry(disk, entry);
    const age = now - (disk.statSync(entry, {throwIfNoEntry: false})?.mtimeMs ?? 0);
    if (pid !== null && isRunning(pid) && age < staleMs) continue;
    try {
      // An entry cut off in writing names nothing: the file it meant was not made yet.
      if (temporary !== null && ours.test(temporary) && remove(disk, temporary)) removed.push(temporary);
      remove(disk, entry);
    } catch (error) {
      // A folder that is read-only or gone off-line today: the entry stays, and the next run tries again.
      if (errorCode(error) === undefined) throw error;
    }
  }
  return removed;
};

const namesIn = (disk: Disk, folder: string): readonly string[] => {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
};

const readEntry = (
  disk: Disk,
  path: string,
): {readonly temporary: string | null; readonly pid: number | null} => {
  try {
    const entry: unknown = JSON.parse(disk.readFileSync(path, 'utf8'));
    if (typeof entry !== 'object' || entry === null) return {temporary: null, pid: null};
    return {
      temporary: 'temporary' in entry && typeof entry.temporary === 'string' ? entry.temporary : null,
      pid: 'pid' in entry && typeof entry.pid === 'number' ? entry.pid : null,
    };
  } catch {
    return {temporary: null, pid: null};
  }
};

/**
 * Whether another process of that number exists; one that is not ours to signal exists too.
 * Our own number in an old entry is a dead run's: in a container every run may have the same one, and a write of ours is
 * over before anything else of this process runs.
 */
export const isRunning = (pid: number): boolean => {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
};

/** @returns whether there was something to remove */
export const remove = (disk: Disk, path: string): boolean => {
  try {
    disk.unlinkSync(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
};
