/** The small entry: answers `--version` by itself and loads the rest only when it is needed. */
import {version} from './version.ts';

/**
 * @param argv arguments after the program's name
 * @returns the exit code; only `bin` sets it
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  if (argv[0] === '--version') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const {run} = await import('./run.ts');
  return run(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
  });
};
