/** Asks git itself whether a file is tracked or ignored: its rules are too many to guess. */
import {execFile} from 'node:child_process';
import {basename, dirname, resolve} from 'node:path';

/** `none`: no git, no repository, or no answer in time. */
export type GitState =
  | {readonly kind: 'none'}
  | {readonly kind: 'repository'; readonly tracked: boolean; readonly ignored: boolean};

/** In the index: the next commit takes what is written. */
export const isTracked = (git: GitState): boolean => git.kind === 'repository' && git.tracked;

/** In a repository, and nothing keeps it out of the next commit. */
export const isOpen = (git: GitState): boolean => git.kind === 'repository' && !git.tracked && !git.ignored;

export interface Asking {
  readonly cwd: string;
  /** For PATH and HOME; nothing else of it reaches git. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
}

const passedOn = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'SystemRoot',
  'GIT_CEILING_DIRECTORIES',
  'GIT_CONFIG_GLOBAL',
  'XDG_CONFIG_HOME',
];

/** What git gets of the environment. */
export const gitEnv = (env: Asking['env']): Record<string, string | undefined> => ({
  ...Object.fromEntries(passedOn.flatMap(name => (env[name] === undefined ? [] : [[name, env[name]]]))),
  GIT_OPTIONAL_LOCKS: '0',
});

/** @param path of the file, which need not exist */
export const askGit = async (path: string, {cwd, env, timeoutMs = 2_000}: Asking): Promise<GitState> => {
  const full = resolve(cwd, path);
  const ask = (...args: readonly string[]) => run(dirname(full), args, env, timeoutMs);
  const inside = await ask('rev-parse', '--is-inside-work-tree');
  if (inside !== 0) return {kind: 'none'};
  const [tracked, ignored] = await Promise.all([
    ask('ls-files', '--error-unmatch', '--', basename(full)),
    ask('check-ignore', '--quiet', '--', basename(full)),
  ]);
  if (tracked === null || ignored === null) return {kind: 'none'};
  return {kind: 'repository', tracked: tracked === 0, ignored: ignored === 0};
};

/** @returns git's exit code, or null when it could not be run or took too long */
const run = (
  cwd: string,
  args: readonly string[],
  env: Asking['env'],
  timeout: number,
): Promise<number | null> => {
  // A file-system monitor named in a repository's settings is a program: it is not to be started for a question.
  const quiet = ['-c', 'core.fsmonitor=false', ...args];
  return new Promise(done => {
    execFile(
      'git',
      quiet,
      {cwd, env: gitEnv(env), timeout, killSignal: 'SIGKILL', windowsHide: true},
      error => {
        done(error === null ? 0 : typeof error.code === 'number' ? error.code : null);
      },
    );
  });
};
