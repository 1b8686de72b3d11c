/** The saved profiles: one small file each in the config folder, written as a whole or not at all. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import {disk, errorCode} from './env/disk.ts';
import {alone} from './env/lock.ts';
import {
  type Damage,
  type Profile,
  type ProfileName,
  parseProfile,
  parseProfileName,
  printProfile,
} from './profile.ts';

export interface Profiles {
  /** The names of all profiles, in order; a damaged one is among them. */
  names(): Promise<Parsed<readonly ProfileName[], Problem>>;
  /** The profile; null when there is none of this name. */
  read(name: ProfileName): Promise<Parsed<Profile | null, Problem>>;
  /** Puts this in place of whatever the profile was, also of a damaged one. */
  write(name: ProfileName, profile: Profile): Promise<Parsed<void, Problem>>;
  /**
   * Puts what `change` makes of the profile in its place; of two programs that do so at once neither is lost. A damaged
   * one counts as none.
   */
  update(name: ProfileName, change: (before: Profile | null) => Profile): Promise<Parsed<Profile, Problem>>;
  /** Whether there was one to remove. */
  remove(name: ProfileName): Promise<Parsed<boolean, Problem>>;
}

/** @param config folder of the settings; made when the first profile is written */
export function createProfiles(config: string): Profiles {
  // Not `NAME.json`: Windows takes `con.json` and `nul.json` for devices.
  const path = (name: ProfileName): string => join(config, `profile-${name}.json`);
  const inTurn = <T>(name: ProfileName, work: () => Parsed<T, Problem>): Promise<Parsed<T, Problem>> =>
    attempt(path(name), () => {
      mkdirSync(config, {recursive: true, mode: 0o700});
      return alone(disk, config, path(name), work);
    });
  return {
    names: () => attempt(config, () => ok(namesIn(config).sort())),
    read: name => attempt(path(name), () => profileAt(path(name))),
    write: (name, profile) => inTurn(name, () => ok(replace(path(name), printProfile(profile)))),
    update: (name, change) =>
      inTurn(name, () => {
        const before = profileAt(path(name));
        const after = change(before.ok ? before.value : null);
        replace(path(name), printProfile(after));
        return ok(after);
      }),
    remove: name =>
      attempt(path(name), () => {
        const existed = orMissing(() => lstatSync(path(name))) !== null;
        rmSync(path(name), {force: true});
        return ok(existed);
      }),
  };
}

function namesIn(config: string): ProfileName[] {
  const files = orMissing(() => readdirSync(config)) ?? [];
  return files.flatMap(file => {
    const parsed = parseProfileName(/^profile-(.+)\.json$/.exec(file)?.[1] ?? '');
    return parsed.ok ? [parsed.value] : [];
  });
}

function profileAt(path: string): Parsed<Profile | null, Problem> {
  const text = content(path);
  if (text.ok && text.value === null) return ok(null);
  const parsed = text.ok ? parseProfile(text.value ?? '') : text;
  return parsed.ok ? parsed : fail(problem('profile/unusable', {path, ...parsed.problem}));
}

/** A profile is some hundred bytes; whatever is larger, or no file at all (reading a FIFO waits for ever), is none. */
const mostBytes = 1_000_000;

function content(path: string): Parsed<string | null, Damage> {
  const target = orMissing(() => realpathSync(path));
  if (target === null) return ok(null);
  const stat = lstatSync(target);
  if (!stat.isFile()) return fail({why: 'not-a-file', detail: ''});
  return stat.size > mostBytes ? fail({why: 'too-large', detail: ''}) : ok(readFileSync(target, 'utf8'));
}

/** Writes beside the file and renames, so that a reader sees the old profile or the new one. */
function replace(path: string, text: string): void {
  const target = orMissing(() => realpathSync(path)) ?? path;
  // Loaded only now: most commands read profiles, and do not write them.
  const {randomBytes} = process.getBuiltinModule('node:crypto');
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, {force: true});
    throw error;
  }
}

function orMissing<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** What the file system refuses is an expected failure, told with the path and its words. */
async function attempt<T>(
  path: string,
  act: () => Parsed<T, Problem> | Promise<Parsed<T, Problem>>,
): Promise<Parsed<T, Problem>> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || errorCode(error) === undefined) throw error;
    return fail(problem('profile/unusable', {path, why: 'refused', detail: error.message}));
  }
}
