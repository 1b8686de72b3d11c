/** What only a whole program can run into: rights on files, a full disk, no home folder, colours. */
import {execFile, spawnSync} from 'node:child_process';
import {chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {built} from '../e2e/built.ts';
import {type Place, place, standIn} from '../support/cli.ts';
import {reportIn} from '../support/documents.ts';
import {openPty} from '../support/pty.ts';

const isRoot = process.geteuid?.() === 0;
const isUnix = process.platform !== 'win32';
/** Root may read and write everything, so it becomes somebody else. */
const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
const canBeNobody = !isRoot || spawnSync('setpriv', ['--version']).status === 0;
const mounting = ['unshare', '--mount', '--map-root-user', 'sh', '-ec'];
const canMount = spawnSync('unshare', [...mounting.slice(1), 'mount -t tmpfs none /mnt']).status === 0;

let program: string;
beforeAll(async () => {
  const root = await built();
  // Somebody else runs it too.
  chmodSync(root, 0o755);
  program = join(root, 'bin', 'wa-token.js');
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line with the token on its standard input. */
const run = (
  [file = '', ...args]: readonly string[],
  here: Place,
  token: string,
  env: NodeJS.ProcessEnv = {},
) =>
  new Promise<Ended>(resolve => {
    const options = {cwd: here.project, env: {PATH: process.env['PATH'], WA_TOKEN_HOME: here.home, ...env}};
    const child = execFile(file, args, options, (error, stdout, stderr) =>
      resolve({code: error === null ? 0 : Number(error.code), stdout, stderr}),
    );
    child.stdin?.end(token);
  });

const setup = (url: string) => [
  ...[process.execPath, '--', program, 'setup', '--no-input', '--token-stdin', '--store', 'env', '--json'],
  ...['--graph-url', url],
];

const refused = (ended: Ended, says: RegExp) => {
  expect(ended.code, ended.stderr + ended.stdout).toBe(4);
  const report = reportIn(ended.stdout);
  expect(report).toMatchObject({ok: false, stored: [], error: {code: 'store-failed'}});
  expect(report.error?.message).toMatch(says);
};

test.skipIf(!isUnix || !canBeNobody).each([
  ['read-only', 0o444, /read-only/],
  ['unreadable', 0o000, /permissions forbid it/],
] as const)('a %s .env is told before anything is asked (on Unix): 4', async (_name, mode, says) => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  const path = join(here.project, '.env');
  writeFileSync(path, 'A=1\n');
  if (isRoot)
    for (const each of [dirname(here.project), here.project, here.home, path])
      chownSync(each, nobody, nobody);
  chmodSync(path, mode);
  const ended = await run([...(isRoot ? asNobody : []), ...setup(sandbox.url)], here, sandbox.tokens.main);
  refused(ended, says);
  expect(sandbox.requests).toEqual([]);
  chmodSync(path, 0o600);
  expect(readFileSync(path, 'utf8')).toBe('A=1\n');
});

test.skipIf(!canMount)('a full disk (where mounting is allowed): 4, the file as it was', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  const disk = join(here.project, 'disk');
  mkdirSync(disk);
  const script = `mount -t tmpfs -o size=16k none "$1"; printf 'A=1\\n' > "$1/.env"
    dd if=/dev/zero of="$1/fill" bs=1k 2>/dev/null || true
    folder=$1; shift; "$@" && code=0 || code=$?
    test "$(cat "$folder/.env")" = A=1 && test "$(ls -A "$folder" | tr '\\n' ' ')" = '.env fill ' || exit 99
    exit $code`;
  const command = [...mounting, script, 'sh', disk, ...setup(sandbox.url), '--env-file', 'disk/.env'];
  refused(await run(command, here, sandbox.tokens.main), /disk is full/);
  expect(here.filesWith(sandbox.tokens.main)).toEqual([]);
});

test.skipIf(!isUnix)('no home folder (on Unix): 4, one sentence, nothing asked', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  const ended = await run(
    setup(sandbox.url).filter(each => each !== '--json'),
    here,
    sandbox.tokens.main,
    {
      WA_TOKEN_HOME: '',
      HOME: '/nonexistent/home',
    },
  );
  expect(ended.code, ended.stdout).toBe(4);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  expect(ended.stderr).toMatch(/home/);
  expect(existsSync('/nonexistent')).toBe(false);
  expect(sandbox.requests).toEqual([]);
});

test.skipIf(!isUnix).each([[[]], [['--plain']]] as const)(
  'demo %j --no-color in a terminal (on Unix) has no colour, and has some without the flag',
  async flags => {
    const here = place();
    const colour = new RegExp(`${String.fromCharCode(27)}\\[(3[0-7]|9[0-7]|38;)[0-9;]*m`);
    const draw = async (until: RegExp, ...more: readonly string[]) => {
      const terminal = openPty(process.execPath, ['--', program, 'demo', ...flags, ...more], {
        cwd: here.project,
        columns: 80,
        rows: 24,
        onlyEnv: {PATH: process.env['PATH'], HOME: here.home, TERM: 'xterm-256color', LANG: 'C.UTF-8'},
      });
      await terminal.until(String(until), () => until.test(terminal.bytes()));
      const bytes = terminal.bytes();
      terminal.kill('SIGKILL');
      return bytes;
    };
    await draw(colour);
    expect(await draw(/What do you want to do\?[\s\S]*Replace/i, '--no-color')).not.toMatch(colour);
  },
);

const inShell = (line: string) =>
  run(['sh', '-c', line], place(), '', {NODE: process.execPath, PROGRAM: program});

test.skipIf(!existsSync('/dev/full'))('a full disk under standard output: 4, in one sentence', async () => {
  for (const argv of ['list --json', 'explain 190', '--help']) {
    const line = `"$NODE" -- "$PROGRAM" ${argv} > /dev/full`;
    const {code, stderr} = await inShell(line);
    expect({code, stderr}, argv).toEqual({
      code: 4,
      stderr: expect.stringMatching(/^Standard output .*ENOSPC/),
    });
  }
});

test.skipIf(!isUnix)('a working folder that was deleted holds nothing, and breaks nothing', async () => {
  const ended = async (argv: string) => {
    const line = `mkdir gone && cd gone && rmdir ../gone && "$NODE" -- "$PROGRAM" ${argv}`;
    const {code, stderr} = await inShell(line);
    return [code, stderr.includes('    at ')];
  };
  expect(await ended('explain 190')).toEqual([0, false]);
  expect(await ended('check')).toEqual([4, false]);
  expect(await ended('undo --yes')).toEqual([4, false]);
  expect(await ended('run -- true')).toEqual([125, false]);
});

test.skipIf(!isUnix)('a pipe that nobody writes the token to is given up in time: 4', async () => {
  const line = `mkfifo pipe && "$NODE" -- "$PROGRAM" check --token-file pipe --deadline 0.5`;
  const {code, stderr} = await inShell(line);
  expect({code, stderr}).toEqual({code: 4, stderr: expect.stringContaining('ETIMEDOUT')});
});

test.skipIf(!isUnix)('an input that never ends is explained by its beginning', async () => {
  const line = `yes '(#131030)' | "$NODE" -- "$PROGRAM" explain - --json`;
  const {code, stdout} = await inShell(line);
  expect({code, explained: JSON.parse(stdout).code}).toEqual({code: 0, explained: 131030});
});
