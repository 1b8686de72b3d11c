/** The small entry: answers `--version` by itself and loads the rest only when it is needed. */
import {printTo} from './print.ts';
import {version} from './version.ts';

/**
 * @param argv arguments after the program's name
 * @returns the exit code; only `bin` sets it
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  const print = printTo(1);
  if (argv[0] === '--version') {
    const left = print?.(`${version}\n`) ?? `${version}\n`;
    if (left.length > 0) process.stdout.write(left);
    return 0;
  }
  const [{run}, {takeSecrets}] = await Promise.all([import('./run.ts'), import('../stores/environment.ts')]);
  const env = takeSecrets(process.env);
  return run(argv, {
    ...(print === undefined ? {} : {print}),
    // Opened on use: each stream loads more of Node, 3 ms for the input alone.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env,
    cwd: process.cwd(),
    now: () => new Date(),
    startedAt: performance.timeOrigin,
  });
};
