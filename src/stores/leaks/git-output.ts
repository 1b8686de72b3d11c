/** What git prints, piece by piece, so that a long history needs no memory. */
import {spawn} from 'node:child_process';
import {gitEnv} from '../env/git.ts';

export interface Asking {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Runs git in a folder. Nothing that the repository's settings name is started.
 * @returns whether git came to its end without an error
 */
export const gitOutput = async (
  args: readonly string[],
  {cwd, env, signal}: Asking,
  take: (piece: Buffer) => void,
): Promise<boolean> =>
  new Promise(done => {
    const child = spawn('git', ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args], {
      cwd,
      // A partial clone would fetch what it lacks, which takes long and asks for passwords.
      env: {...gitEnv(env), GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0'},
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      signal,
      killSignal: 'SIGKILL',
    });
    child.stdout.on('data', take);
    child.on('error', () => done(false));
    child.on('close', code => done(code === 0));
  });
