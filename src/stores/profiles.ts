/** The saved profiles: one small file each in the config folder, written as a whole or not at all. */
import {randomBytes} from 'node:crypto';
import {lstat, mkdir, open, readdir, readFile, realpath, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import {type Profile, type ProfileName, parseProfile, parseProfileName, printProfile} from './profile.ts';

export interface Profiles {
  /** The names of all profiles, in order; a damaged one is among them. */
  names(): Promise<Parsed<readonly ProfileName[], Problem>>;
  /** The profile; null when there is none of this name. */
  read(name: ProfileName): Promise<Parsed<Profile | null, Problem>>;
  write(name: ProfileName, profile: Profile): Promise<Parsed<void, Problem>>;
  /** Whether there was one to remove. */
  remove(name: ProfileName): Promise<Parsed<boolean, Problem>>;
}

/** @param config folder of the settings; made when the first profile is written */
export function createProfiles(config: string): Profiles {
  // Not `NAME.json`: Windows takes `con.json` and `nul.json` for devices.
  const path = (name: ProfileName): string => join(config, `profile-${name}.json`);
  return {
    names: () => attempt(config, async () => ((await namesIn(config)) ?? []).sort()),
    async read(name) {
      const found = await attempt(path(name), () => content(path(name)));
      if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
      const parsed = parseProfile(found.value);
      return parsed.ok
        ? parsed
        : fail(problem('profile/unusable', {path: path(name), detail: parsed.problem}));
    },
    write: (name, profile) => attempt(path(name), () => replace(path(name), printProfile(profile))),
    remove: name =>
      attempt(path(name), async () => {
        const existed = (await orMissing(lstat(path(name)))) !== null;
        await rm(path(name), {force: true});
        return existed;
      }),
  };
}

async function namesIn(config: string): Promise<ProfileName[] | null> {
  const files = await orMissing(readdir(config));
  return (
    files?.flatMap(file => {
      const name = /^profile-(.+)\.json$/.exec(file)?.[1];
      const parsed = parseProfileName(name ?? '');
      return parsed.ok ? [parsed.value] : [];
    }) ?? null
  );
}

/** A profile is some hundred bytes; whatever is larger, or no file at all (reading a FIFO waits for ever), is none. */
const mostBytes = 1_000_000;

async function content(path: string): Promise<string | null> {
  const target = await orMissing(realpath(path));
  if (target === null) return null;
  const stat = await lstat(target);
  if (!stat.isFile()) throw new Error('not a file');
  if (stat.size > mostBytes) throw new Error('too large for a profile');
  return readFile(target, 'utf8');
}

/** Writes beside the file and renames, so that a reader sees the old profile or the new one. */
async function replace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true, mode: 0o700});
  const target = (await orMissing(realpath(path))) ?? path;
  const draft = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, {force: true});
    throw error;
  }
}

async function orMissing<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What the file system refuses is an expected failure, told with the path and its words. */
async function attempt<T>(path: string, act: () => Promise<T>): Promise<Parsed<T, Problem>> {
  try {
    return ok(await act());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(problem('profile/unusable', {path, detail}));
  }
}
