/** Puts new bytes in a file's place: all of them or none, and never over somebody else's change. */
import {dirname} from 'node:path';
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import {type Disk, errorCode} from './disk.ts';
import {type EnvFile, lookAt, unusable} from './file.ts';
import {enter, remove} from './journal.ts';

export interface Replacing {
  readonly disk: Disk;
  readonly stateDir: string;
  /** The person agreed to write over a mounted file, which cannot be replaced in one go. */
  readonly inPlace: boolean;
}

/**
 * @param file what was found there before; when something else is there by now, nothing is written
 * @param bytes null removes the file
 */
export const replaceFile = (tools: Replacing, file: EnvFile, bytes: Buffer | null): Parsed<void, Problem> => {
  try {
    if (bytes === null) return removeFile(tools, file);
    if (file.kind === 'present' && file.mounted) return overwrite(tools, file, bytes);
    return swap(tools, file, bytes);
  } catch (error) {
    return unusable(file.path, error, 'writing');
  }
};

const removeFile = ({disk}: Replacing, file: EnvFile): Parsed<void, Problem> => {
  if (!isAsFound(disk, file)) return changedMeanwhile(file);
  remove(disk, file.target);
  return ok(undefined);
};

const swap = (tools: Replacing, file: EnvFile, bytes: Buffer): Parsed<void, Problem> => {
  const {disk, stateDir} = tools;
  const entry = enter(disk, stateDir, file.target);
  try {
    writeNew(disk, entry.temporary, file, bytes);
    if (!isAsFound(disk, file)) return changedMeanwhile(file);
    disk.renameSync(entry.temporary, file.target);
    syncFolder(disk, dirname(file.target));
    return ok(undefined);
  } catch (error) {
    if (errorCode(error) === 'EBUSY' && file.kind === 'present') return overwrite(tools, file, bytes);
    throw error;
  } finally {
    remove(disk, entry.temporary);
    entry.done();
  }
};

const writeNew = (disk: Disk, path: string, file: EnvFile, bytes: Buffer): void => {
  // Open to nobody else from its first moment; the old file's rights come once its owner is right.
  const handle = disk.openSync(path, 'wx', 0o600);
  try {
    writeAll(disk, handle, bytes);
    if (file.kind === 'present' && process.platform !== 'win32') restoreRights(disk, handle, file);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
};

const restoreRights = (
  disk: Disk,
  handle: number,
  {mode, uid, gid}: EnvFile & {readonly kind: 'present'},
): void => {
  const now = disk.fstatSync(handle);
  let groupIsRight = now.gid === gid;
  if (now.uid !== uid || !groupIsRight) {
    try {
      disk.fchownSync(handle, uid, gid);
      groupIsRight = true;
    } catch (error) {
      if (errorCode(error) !== 'EPERM') throw error;
    }
  }
  // Rights meant for a group we cannot give the file to would go to another group.
  disk.fchmodSync(handle, groupIsRight ? mode : mode & ~0o070);
};

const writeAll = (disk: Disk, handle: number, bytes: Buffer): void => {
  for (let at = 0; at < bytes.length; ) at += disk.writeSync(handle, bytes, at, bytes.length - at);
};

/** For a mounted file only: a power cut here leaves a part of it, which is why a backup comes first. */
const overwrite = (
  {disk, inPlace}: Replacing,
  file: EnvFile & {readonly kind: 'present'},
  bytes: Buffer,
): Parsed<void, Problem> => {
  if (!inPlace) return fail(problem('env/unusable', {path: file.path, reason: 'bind-mount', detail: ''}));
  if (!isAsFound(disk, file)) return changedMeanwhile(file);
  const handle = disk.openSync(file.target, 'r+');
  try {
    writeAll(disk, handle, bytes);
    disk.ftruncateSync(handle, bytes.length);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
  return ok(undefined);
};

const isAsFound = (disk: Disk, file: EnvFile): boolean => {
  const now = lookAt(disk, file.target, '/');
  if (!now.ok || now.value.kind !== file.kind) return false;
  return file.kind === 'absent' || (now.value.kind === 'present' && now.value.bytes.equals(file.bytes));
};

/** Without this a power cut may bring the old name back. Windows cannot open a folder. */
const syncFolder = (disk: Disk, folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = disk.openSync(folder, 'r');
  try {
    disk.fsyncSync(handle);
  } catch (error) {
    // Some network file systems know no such call; the rename has happened all the same.
    if (errorCode(error) === undefined) throw error;
  } finally {
    disk.closeSync(handle);
  }
};

const changedMeanwhile = (file: EnvFile): Parsed<void, Problem> =>
  fail(problem('env/unusable', {path: file.path, reason: 'changed-meanwhile', detail: ''}));
