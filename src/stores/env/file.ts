/** Looks at a file before anything is written: what it is, whose it is, and whether it can be replaced. */
import {constants, type Stats} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, type ProblemFacts, problem} from '../../core/problem.ts';
import {type Disk, errorCode, disk as realDisk} from './disk.ts';

type Reason = ProblemFacts['env/unusable']['reason'];

/** A file that can be read and replaced. `target` is the file itself where the path is a link to it. */
export type EnvFile =
  | {readonly kind: 'absent'; readonly path: string; readonly target: string; readonly linked: boolean}
  | {
      readonly kind: 'present';
      readonly path: string;
      readonly target: string;
      /** `path` is a symbolic link to `target`. */
      readonly linked: boolean;
      readonly bytes: Buffer;
      /** Permission bits. */
      readonly mode: number;
      readonly uid: number;
      readonly gid: number;
      /** Names the file has on the disk: more than one are hard links. */
      readonly links: number;
      /** A single file mounted here, as containers do: it cannot be replaced, only written over. */
      readonly mounted: boolean;
    };

/** A `.env` is small; what is larger is something else, or would be slow to read line by line. */
const limit = 1_000_000;
const mostLinks = 40;

/**
 * Looks at a file, and reads it.
 * @param path as the person gave it; problems name it so
 * @param cwd what it is relative to
 * @param purpose for `read` it need be neither ours nor writable
 */
export const lookAt = (
  disk: Disk,
  path: string,
  cwd: string,
  purpose: 'read' | 'replace' = 'replace',
): Parsed<EnvFile, Problem> => {
  try {
    const full = resolve(cwd, path);
    const linked = disk.lstatSync(full, {throwIfNoEntry: false})?.isSymbolicLink() ?? false;
    return look(disk, path, follow(disk, full), {linked, purpose});
  } catch (error) {
    return unusable(path, error, 'reading');
  }
};

/**
 * Whether a `.env` can be written here, found out before a token is asked for. Changes nothing.
 * @param inPlace the person agreed to write over a mounted file
 */
export const canWrite = (
  path: string,
  cwd: string,
  inPlace = false,
  disk: Disk = realDisk,
): Parsed<void, Problem> => {
  const file = lookAt(disk, path, cwd);
  if (!file.ok) return file;
  return file.value.kind === 'present' && file.value.mounted && !inPlace
    ? bad(path, 'bind-mount')
    : ok(undefined);
};

const look = (
  disk: Disk,
  path: string,
  target: string,
  {linked, purpose}: {readonly linked: boolean; readonly purpose: 'read' | 'replace'},
): Parsed<EnvFile, Problem> => {
  const stats = disk.statSync(target, {throwIfNoEntry: false});
  const folder = disk.statSync(dirname(target), {throwIfNoEntry: false});
  if (stats === undefined && purpose === 'read') return ok({kind: 'absent', path, target, linked});
  if (folder === undefined || !folder.isDirectory()) return bad(path, 'no-folder', dirname(target));
  if (stats?.isDirectory()) return bad(path, 'directory');
  if (stats !== undefined && !stats.isFile()) return bad(path, 'not-regular');
  // Before its permissions, for the advice on those is no use to somebody it does not belong to.
  if (stats !== undefined && purpose === 'replace' && !ours(stats.uid)) return bad(path, 'not-ours');
  // Root may do anything: the permission bits say what the owner of the file wants.
  if (stats !== undefined && ((stats.mode & 0o444) === 0 || !allowed(disk, target, constants.R_OK))) {
    return bad(path, 'unreadable');
  }
  const mounted = stats !== undefined && isMountPoint(disk, target);
  const refused = purpose === 'read' ? null : refusal(disk, path, target, {file: stats, folder, mounted});
  if (refused !== null) return refused;
  if (stats === undefined) return ok({kind: 'absent', path, target, linked});
  if (stats.size > limit) return bad(path, 'too-large', String(limit / 1_000_000));
  const bytes = readWhole(disk, target);
  // UTF-16 and binaries have zero bytes; no dotenv reader can read them, so nothing could be changed safely.
  if (bytes.includes(0)) return bad(path, 'encoding');
  const {uid, gid, nlink: links} = stats;
  return ok({
    kind: 'present',
    path,
    target,
    linked,
    bytes,
    mode: stats.mode & 0o7777,
    uid,
    gid,
    links,
    mounted,
  });
};

/** Why it cannot be replaced, or null. */
const refusal = (
  disk: Disk,
  path: string,
  target: string,
  {
    file,
    folder,
    mounted,
  }: {readonly file: Stats | undefined; readonly folder: Stats; readonly mounted: boolean},
): {readonly ok: false; readonly problem: Problem} | null => {
  if (file !== undefined && ((file.mode & 0o222) === 0 || !allowed(disk, target, constants.W_OK))) {
    return bad(path, 'read-only');
  }
  const free = (folder.mode & 0o222) !== 0 && allowed(disk, dirname(target), constants.W_OK | constants.X_OK);
  return mounted || free ? null : bad(path, 'read-only', dirname(target));
};

/** Opened without waiting, in case a pipe took the file's place since it was looked at. */
const readWhole = (disk: Disk, target: string): Buffer => {
  const handle = disk.openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return disk.readFileSync(handle);
  } finally {
    disk.closeSync(handle);
  }
};

/** Where a chain of links ends, also when nothing is there yet: a new file is made at the link's end. */
const follow = (disk: Disk, path: string): string => {
  let here = path;
  for (let links = 0; links < mostLinks; links += 1) {
    const stats = disk.lstatSync(here, {throwIfNoEntry: false});
    if (!stats?.isSymbolicLink()) return canonical(disk, here);
    here = resolve(dirname(here), disk.readlinkSync(here));
  }
  throw Object.assign(new Error('too many links'), {code: 'ELOOP'});
};

const canonical = (disk: Disk, path: string): string => {
  try {
    return join(disk.realpathSync(dirname(path)), basename(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return path;
    throw error;
  }
};

/** Root may write anybody's file, and gives it back to its owner afterwards. Windows has no such numbers. */
const ours = (uid: number): boolean => {
  const me = process.geteuid?.();
  return me === undefined || me === 0 || me === uid;
};

const allowed = (disk: Disk, path: string, mode: number): boolean => {
  try {
    disk.accessSync(path, mode);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
};

/** Linux lists every mount point; elsewhere the rename itself tells (EBUSY). */
const isMountPoint = (disk: Disk, path: string): boolean => {
  if (process.platform !== 'linux') return false;
  try {
    const escaped = path.replace(
      /[ \t\n\\]/g,
      character => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
    );
    const lines = disk.readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return lines.some(line => line.split(' ')[4] === escaped);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
};

const bad = (path: string, reason: Reason, detail = ''): {readonly ok: false; readonly problem: Problem} =>
  fail(problem('env/unusable', {path, reason, detail}));

const reasons: ReadonlyMap<string, Reason> = new Map([
  ['EACCES', 'unreadable'],
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'no-folder'],
  ['EISDIR', 'directory'],
  ['EROFS', 'read-only'],
  ['EPERM', 'read-only'],
  ['ENOSPC', 'full-disk'],
  ['EDQUOT', 'full-disk'],
  ['EBUSY', 'bind-mount'],
]);

/** A failed system call as a problem; what is no failed system call is a bug and thrown on. */
export const unusable = (
  path: string,
  error: unknown,
  doing: 'reading' | 'writing',
): {readonly ok: false; readonly problem: Problem} => {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const reason = code === 'EACCES' && doing === 'writing' ? 'read-only' : (reasons.get(code) ?? 'other');
  return bad(path, reason, code);
};
