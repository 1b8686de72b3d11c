/** The last state of each changed file, kept in the state folder (0600) until it is put back or no longer wanted. */
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import type {Secret} from '../../core/secret.ts';
import {type Disk, errorCode} from './disk.ts';
import {parseDocument} from './document.ts';
import {type EnvFile, lookAt, unusable} from './file.ts';
import {enter, remove} from './journal.ts';
import {type Replacing, replaceFile} from './replace.ts';

/** What a backup is of. */
export interface BackupFacts {
  /** The file itself, links followed. */
  readonly target: string;
  /** SHA-256 of the file after the change: when it differs now, somebody changed it since. */
  readonly after: string;
  /** When it was made, ISO 8601. */
  readonly at: string;
  /** There was no file before, so there is no copy. */
  readonly made?: true;
}

export interface Backup extends BackupFacts {
  /** Path of the copy; null: the file was made new. */
  readonly copy: string | null;
}

const folderOf = (stateDir: string): string => join(stateDir, 'backups');
const keyOf = (target: string): string => sha256(Buffer.from(target)).slice(0, 16);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps a copy of the file as it is now, in place of an earlier one; or in mind that there is none.
 * @param after the bytes about to be written
 * @param now milliseconds since 1970
 */
export const backUp = (
  {disk, stateDir}: Replacing,
  file: EnvFile,
  after: Buffer,
  now: number,
): Parsed<Backup, Problem> => {
  const stem = join(folderOf(stateDir), keyOf(file.target));
  const copy = `${stem}.env`;
  const isNew = file.kind === 'absent';
  const facts: BackupFacts = {
    target: file.target,
    after: sha256(after),
    at: new Date(now).toISOString(),
    ...(isNew ? {made: true} : {}),
  };
  try {
    disk.mkdirSync(folderOf(stateDir), {recursive: true, mode: 0o700});
    if (isNew) remove(disk, copy);
    else writeSecret(disk, stateDir, copy, file.bytes);
    writeWhole(disk, `${stem}.json`, `${stem}.json.new`, Buffer.from(JSON.stringify(facts)));
    return ok({...facts, copy: isNew ? null : copy});
  } catch (error) {
    return unusable(copy, error, 'writing');
  }
};

/** The draft of a copy holds a token: it is named in the journal, so that it does not outlive a killed run. */
const writeSecret = (disk: Disk, stateDir: string, path: string, bytes: Buffer): void => {
  const entry = enter(disk, stateDir, path);
  try {
    writeWhole(disk, path, entry.temporary, bytes);
  } finally {
    remove(disk, entry.temporary);
    entry.done();
  }
};

const writeWhole = (disk: Disk, path: string, fresh: string, bytes: Buffer): void => {
  remove(disk, fresh);
  const handle = disk.openSync(fresh, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += disk.writeSync(handle, bytes, at, bytes.length - at);
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
  disk.renameSync(fresh, path);
};

/** All backups, the newest first. */
export const backups = (disk: Disk, stateDir: string): readonly Backup[] => {
  try {
    const folder = folderOf(stateDir);
    const facts = disk
      .readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .flatMap(name => {
        const read = readFacts(disk.readFileSync(join(folder, name), 'utf8'));
        if (read === null) return [];
        return [{...read, copy: read.made ? null : join(folder, `${keyOf(read.target)}.env`)}];
      });
    return facts.sort((a, b) => b.at.localeCompare(a.at));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
};

const readFacts = (text: string): BackupFacts | null => {
  try {
    const facts: unknown = JSON.parse(text);
    if (typeof facts !== 'object' || facts === null) return null;
    if (!('target' in facts && typeof facts.target === 'string')) return null;
    if (!('after' in facts && typeof facts.after === 'string')) return null;
    if (!('at' in facts && typeof facts.at === 'string')) return null;
    const isNew = 'made' in facts && facts.made === true;
    return {target: facts.target, after: facts.after, at: facts.at, ...(isNew ? {made: true} : {})};
  } catch {
    return null;
  }
};

/**
 * Puts a file back as it was before our last change, or deletes one that was made new, and forgets the backup.
 * Refused (`changed-meanwhile`) when the file is neither what we wrote nor what the backup holds.
 */
export const restore = (tools: Replacing, backup: Backup): Parsed<void, Problem> => {
  const now = lookAt(tools.disk, backup.target, '/');
  if (!now.ok) return now;
  try {
    const bytes = backup.copy === null ? null : tools.disk.readFileSync(backup.copy);
    const is = now.value.kind === 'present' ? sha256(now.value.bytes) : null;
    if (is !== (bytes === null ? null : sha256(bytes))) {
      if (is !== backup.after) {
        return fail(problem('env/unusable', {path: backup.target, reason: 'changed-meanwhile', detail: ''}));
      }
      const replaced = replaceFile(tools, now.value, bytes);
      if (!replaced.ok) return replaced;
    }
  } catch (error) {
    return unusable(backup.copy ?? backup.target, error, 'reading');
  }
  forgetBackup(tools.disk, tools.stateDir, backup.target);
  return ok(undefined);
};

/**
 * Deletes those of these copies that hold the token, each with what is known of it.
 * @returns the copies that are gone
 */
export const forgetHolding = (
  disk: Disk,
  stateDir: string,
  token: Secret,
  copies: readonly string[],
): Parsed<readonly string[], Problem> => {
  const gone: string[] = [];
  for (const {copy, target} of backups(disk, stateDir)) {
    if (copy === null || !copies.includes(copy)) continue;
    try {
      const {assignments} = parseDocument(disk.readFileSync(copy));
      if (!assignments.some(({value}) => value === token.open())) continue;
      forgetBackup(disk, stateDir, target);
      gone.push(copy);
    } catch (error) {
      return unusable(copy, error, 'writing');
    }
  }
  return ok(gone);
};

/** Deletes the backup of a file: it holds the token that was there before. */
export const forgetBackup = (disk: Disk, stateDir: string, target: string): void => {
  const stem = join(folderOf(stateDir), keyOf(target));
  // The facts go last: as long as they are there, a copy left behind is found again.
  for (const end of ['.env', '.json.new', '.json']) remove(disk, stem + end);
};
