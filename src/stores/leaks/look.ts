/** Looks for tokens where they do not belong: in what prompts wrote down, and in the project's own files. */
import {realpathSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Secret} from '../../core/secret.ts';
import {type Env, historyFiles} from './histories.ts';
import type {Leak, Leaks} from './leak.ts';
import {createMatcher, type Matcher} from './matcher.ts';
import {projectFiles} from './project-files.ts';
import {scanFile} from './scan-file.ts';

export interface Looking {
  readonly secrets: readonly Secret[];
  /** The project. */
  readonly cwd: string;
  readonly env: Env;
  /** Files that hold tokens by right; relative ones are meant from `cwd`. */
  readonly stores: readonly string[];
  /** Aborted when the time is up; what was found until then is told. */
  readonly signal: AbortSignal;
}

/** A history may be long; a file of the project that is larger than this is no text somebody wrote. */
const limits = {history: 200_000_000, file: 5_000_000, atOnce: 8};

/** Reads files only, and opens no secret but those it looks for. */
export const lookForLeaks = async (looking: Looking): Promise<Leaks> => {
  const {cwd, env, signal} = looking;
  const matcher = createMatcher(looking.secrets);
  const stores = new Set(looking.stores.map(path => real(resolve(cwd, path))));
  const histories = historyFiles(env).map(path => ({kind: 'history' as const, path, full: path}));
  const found = await scanAll(histories, matcher, looking, limits.history);
  if (signal.aborted) return {...found, complete: false};
  const project = (await projectFiles({cwd, env, signal}))
    .map(path => ({kind: 'file' as const, path, full: resolve(cwd, path)}))
    .filter(({full}) => !stores.has(full) && !stores.has(real(full)));
  const inProject = await scanAll(project, matcher, looking, limits.file);
  return {
    found: [...found.found, ...inProject.found],
    complete: found.complete && inProject.complete && !signal.aborted,
  };
};

interface Target {
  readonly kind: 'history' | 'file';
  /** As it is told. */
  readonly path: string;
  readonly full: string;
}

const scanAll = async (
  targets: readonly Target[],
  matcher: Matcher,
  {signal}: Looking,
  mostBytes: number,
): Promise<Leaks> => {
  const found: (readonly Leak[])[] = targets.map(() => []);
  let next = 0;
  let complete = true;
  const work = async (): Promise<void> => {
    for (let at = next++; at < targets.length; at = next++) {
      const target = targets[at];
      if (target === undefined) return;
      const hits = await scanFile(target.full, matcher, {signal, mostBytes});
      if (hits === null) {
        complete = false;
        return;
      }
      const {kind, path} = target;
      found[at] = hits.map(({fingerprint, line}) => ({fingerprint, kind, path, line, commit: null}));
    }
  };
  await Promise.all(Array.from({length: limits.atOnce}, work));
  return {found: found.flat(), complete};
};

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};
