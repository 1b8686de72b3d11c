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
    return left.length === 0 ? 0 : onStream(left);
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
    cwd: currentFolder(process.env),
    now: () => new Date(),
    startedAt: performance.timeOrigin,
  });
};

/** A reader that is gone is no failure; a full disk is. */
const onStream = (text: string | Uint8Array): Promise<number> =>
  new Promise(resolve => {
    process.stdout.on('error', () => {});
    process.stdout.write(text, error => {
      resolve(error != null && 'code' in error && error.code === 'ENOSPC' ? 4 : 0);
    });
  });

/** One that was deleted has no name any more; then nothing is found in it, and nothing can be made. */
const currentFolder = ({PWD}: NodeJS.ProcessEnv): string => {
  try {
    return process.cwd();
  } catch {
    return PWD?.startsWith('/') ? PWD : '/dev/null';
  }
};
