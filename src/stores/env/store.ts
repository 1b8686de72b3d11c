/** The `.env` file as a store: plans, writes, reads back, undoes. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import type {DiffLine} from '../../core/screen.ts';
import type {Plan, Store, Stored, Values} from '../store.ts';
import {type Backup, backUp, forgetBackup} from './backup.ts';
import {type Changes, changesFor, type Wish} from './changes.ts';
import {diff} from './diff.ts';
import {type Disk, disk as realDisk} from './disk.ts';
import {type Document, parseDocument} from './document.ts';
import {type Edited, edit} from './edit.ts';
import {type EnvFile, lookAt, unusable} from './file.ts';
import {type GitState, isOpen, isTracked} from './git.ts';
import {ignoreLine, writeIgnoreLine} from './gitignore.ts';
import {alone} from './lock.ts';
import {showing} from './mask.ts';
import {misread} from './readers.ts';
import {remarksOn} from './remarks.ts';
import {type Replacing, replaceFile} from './replace.ts';

export interface EnvStoreOptions extends Partial<Omit<Wish, 'naming'>> {
  /** As the person gave it; reports and problems name it so. */
  readonly path: string;
  readonly cwd: string;
  readonly stateDir: string;
  /** `--names` and `--token-var`. */
  readonly names: Wish['naming'];
  /** Asks git about a path (see `git.ts`). */
  readonly git: (path: string) => Promise<GitState>;
  /** Write even though git tracks the file (`--allow-tracked`). */
  readonly allowTracked?: boolean;
  /** Add the file to `.gitignore` when git does not ignore it (`--gitignore`). */
  readonly gitignore?: boolean;
  /** Write over a mounted file, which cannot be replaced: the person said yes. */
  readonly inPlace?: boolean;
  /** The process environment: what stands there hides what the file says. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly disk?: Disk;
}

interface Prepared {
  readonly file: EnvFile;
  readonly document: Document;
  readonly changes: Changes;
  readonly edited: Edited;
}

/** What a write left, so that it can be undone. */
interface Done {
  readonly before: EnvFile;
  readonly after: Buffer;
  readonly backup: Backup | null;
}

/** Somebody else's change between our look and our rename: look again, this often. */
const attempts = 3;

/** @returns a store for one `.env` file; `undo` puts back what this object's `write` changed. */
export const envStore = (options: EnvStoreOptions): Store => {
  const tools: Replacing = {
    disk: options.disk ?? realDisk,
    stateDir: options.stateDir,
    inPlace: options.inPlace ?? false,
  };
  const done: Done[] = [];
  return {
    id: 'env',
    reversible: true,
    plan: values => plan(options, tools, values),
    write: async values => {
      const permitted = await gitPermits(options);
      if (!permitted.ok) return permitted;
      const written = await writeAlone(options, tools, values, done);
      if (!written.ok || permitted.value === null) return written;
      return writeIgnore(options, tools, written.value, done);
    },
    undo: async () => undo(tools, done),
  };
};

const plan = async (
  options: EnvStoreOptions,
  tools: Replacing,
  values: Values,
): Promise<Parsed<Plan, Problem>> => {
  const prepared = prepare(options, tools, values);
  if (!prepared.ok) return prepared;
  const {file, document, changes, edited} = prepared.value;
  if (file.kind === 'present' && file.mounted && !tools.inPlace) {
    return fail(problem('env/unusable', {path: options.path, reason: 'bind-mount', detail: ''}));
  }
  const git = await options.git(options.path);
  if (isTracked(git) && options.allowTracked !== true)
    return fail(problem('env/tracked', {path: options.path}));
  const ignoring =
    isOpen(git) && options.gitignore === true ? ignoreLine(tools, options.path, options.cwd) : null;
  if (ignoring !== null && !ignoring.ok) return ignoring;
  const lines = diff(document, edited, shownOf(changes, options));
  const ignored: readonly DiffLine[] =
    ignoring === null
      ? []
      : [
          {sign: '@', text: ignoring.value.path},
          {sign: '+', text: ignoring.value.line},
        ];
  return ok({
    place: {title: options.path, lines: [...lines, ...ignored]},
    remarks: remarksOn(options, {...prepared.value, git, ignoring: ignoring?.value ?? null}),
  });
};

const prepare = (options: EnvStoreOptions, tools: Replacing, values: Values): Parsed<Prepared, Problem> => {
  const {path, cwd} = options;
  const file = lookAt(tools.disk, path, cwd);
  if (!file.ok) return file;
  const document = parseDocument(file.value.kind === 'present' ? file.value.bytes : Buffer.alloc(0));
  const changes = changesFor(document, path, values, {
    naming: options.names,
    replaceIds: options.replaceIds ?? false,
    withApp: options.withApp ?? false,
    alsoTokens: options.alsoTokens ?? [],
  });
  if (!changes.ok) return changes;
  const edited = edit(document, changes.value.values);
  if (!edited.ok) {
    const {name, reader} = edited.problem;
    return fail(problem('env/unrepresentable', {path, name, reason: reader}));
  }
  return ok({file: file.value, document, changes: changes.value, edited: edited.value});
};

/** @returns the state in which the file is to be added to `.gitignore`, or null */
const gitPermits = async (options: EnvStoreOptions): Promise<Parsed<'ignore' | null, Problem>> => {
  const git = await options.git(options.path);
  if (isTracked(git) && options.allowTracked !== true)
    return fail(problem('env/tracked', {path: options.path}));
  return ok(isOpen(git) && options.gitignore === true ? 'ignore' : null);
};

const writeAlone = async (
  options: EnvStoreOptions,
  tools: Replacing,
  values: Values,
  done: Done[],
): Promise<Parsed<Stored, Problem>> => {
  const file = lookAt(tools.disk, options.path, options.cwd);
  if (!file.ok) return file;
  try {
    return await alone(tools.disk, tools.stateDir, file.value.target, () => {
      let outcome = writeOnce(options, tools, values, done);
      for (let tries = 1; tries < attempts && wasBeaten(outcome); tries += 1) {
        outcome = writeOnce(options, tools, values, done);
      }
      return outcome;
    });
  } catch (error) {
    return unusable(tools.stateDir, error, 'writing');
  }
};

const wasBeaten = (outcome: Parsed<Stored, Problem>): boolean =>
  !outcome.ok &&
  outcome.problem.code === 'env/unusable' &&
  outcome.problem.facts.reason === 'changed-meanwhile';

/** Looks again, for the file may have changed since the review; only our assignments are touched in any case. */
const writeOnce = (
  options: EnvStoreOptions,
  tools: Replacing,
  values: Values,
  done: Done[],
): Parsed<Stored, Problem> => {
  const prepared = prepare(options, tools, values);
  if (!prepared.ok) return prepared;
  const {file, changes, edited} = prepared.value;
  const stored = {store: 'env', where: options.path, variables: [...changes.values.keys()], backup: null};
  if (edited.changed.length === 0) return ok(stored);
  const backup = backUp(tools, file, edited.bytes, (options.now ?? Date.now)());
  if (!backup.ok) return backup;
  const replaced = replaceFile(tools, file, edited.bytes);
  if (!replaced.ok) {
    forgetBackup(tools.disk, tools.stateDir, file.target);
    return replaced;
  }
  done.push({before: file, after: edited.bytes, backup: backup.value});
  const wrong = readBack(options, tools, changes);
  if (wrong === undefined) return ok({...stored, backup: backup.value.copy});
  const undone = undo(tools, done);
  return undone.ok ? fail(problem('env/read-back', {path: options.path, name: wrong})) : undone;
};

/** @returns the name that does not hold what it should, or undefined when all do */
const readBack = (options: EnvStoreOptions, tools: Replacing, {values}: Changes): string | undefined => {
  const file = lookAt(tools.disk, options.path, options.cwd);
  if (!file.ok || file.value.kind === 'absent') return [...values.keys()][0];
  return misread(file.value.bytes, file.value.bytes, values)?.name;
};

const writeIgnore = (
  options: EnvStoreOptions,
  tools: Replacing,
  stored: Stored,
  done: Done[],
): Parsed<Stored, Problem> => {
  const line = ignoreLine(tools, options.path, options.cwd);
  const written = line.ok ? writeIgnoreLine(tools, line.value) : line;
  if (line.ok && written.ok) {
    done.push({before: line.value.file, after: line.value.bytes, backup: null});
    return ok(stored);
  }
  const undone = undo(tools, done);
  return written.ok || !undone.ok ? (undone.ok ? ok(stored) : undone) : written;
};

/** Puts back what was there, unless somebody changed it since: their change is not ours to throw away. */
const undo = (tools: Replacing, done: Done[]): Parsed<void, Problem> => {
  for (let last = done.at(-1); last !== undefined; last = done.at(-1)) {
    const {before, after, backup} = last;
    const now = lookAt(tools.disk, before.target, '/');
    if (!now.ok) return now;
    if (now.value.kind === 'absent' || !now.value.bytes.equals(after)) {
      return fail(problem('env/unusable', {path: before.path, reason: 'changed-meanwhile', detail: ''}));
    }
    const restored = replaceFile(tools, now.value, before.kind === 'present' ? before.bytes : null);
    if (!restored.ok) return restored;
    if (backup !== null) forgetBackup(tools.disk, tools.stateDir, before.target);
    done.pop();
  }
  return ok(undefined);
};

const shownOf = ({names}: Changes, {alsoTokens = []}: EnvStoreOptions) =>
  showing(
    new Set([names.token, ...alsoTokens]),
    new Set([names.phoneId, names.wabaId, names.appId]),
    new Set([names.version]),
  );
