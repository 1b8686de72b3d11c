/** The built program, ended with SIGKILL while it stores: the file is the old or the new one, and no token is left lying about. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Sandbox, startSandbox} from '../../src/sandbox/index.ts';
import {fakeToken} from '../support/env-files.ts';
import {until} from '../support/keyring.ts';
import {built} from './built.ts';
import {isUnix} from './program.ts';

const mortal = pathToFileURL(fileURLToPath(new URL('../support/mortal.ts', import.meta.url))).href;
const before = `# mine\nA=1\nWHATSAPP_TOKEN=${fakeToken('o')}\nB='2'\n`;

let program: string;
let sandbox: Sandbox;
const folders: string[] = [];

beforeAll(async () => {
  program = join(await built(), 'bin', 'wa-token.js');
  sandbox = await startSandbox({scenario: 'fresh'});
});
afterAll(async () => {
  await sandbox.close();
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/** A project with a `.env` (null: none), and the program to be run in it. */
const place = (env: string | null = before) => {
  const cwd = mkdtempSync(join(tmpdir(), 'wa-token-kill-'));
  folders.push(cwd);
  if (env !== null) writeFileSync(join(cwd, '.env'), env);
  const begin = (args: readonly string[], more: NodeJS.ProcessEnv = {}, imports: readonly string[] = []) => {
    const child = spawn(process.execPath, [...imports, '--', program, ...args], {
      cwd,
      env: {PATH: process.env['PATH'], HOME: cwd, WA_TOKEN_HOME: join(cwd, 'home'), ...more},
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const ended = once(child, 'exit').then(([code, signal]) => ({code, signal}));
    return {child, ended};
  };
  return {
    cwd,
    dotEnv: () => (existsSync(join(cwd, '.env')) ? readFileSync(join(cwd, '.env'), 'utf8') : null),
    setup(more?: NodeJS.ProcessEnv, imports?: readonly string[]) {
      const flags = ['--no-input', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url];
      const run = begin(['setup', ...flags], more, imports);
      // One that is killed before it has read says so here.
      run.child.stdin.on('error', () => {});
      run.child.stdin.end(sandbox.tokens.main);
      return run;
    },
    /** Where a token stands, or the beginning of one, other than in the file itself and the copy of it as it was. */
    strays: (): readonly string[] =>
      readdirSync(cwd, {recursive: true, encoding: 'utf8'}).filter(
        path =>
          !/^(?:\.env|home\/state\/backups\/[0-9a-f]{16}\.env)$/.test(path) &&
          statSync(join(cwd, path)).isFile() &&
          readFileSync(join(cwd, path), 'utf8').includes('EAAFAKE'),
      ),
    nextStart: () => begin(['list']).ended,
  };
};

const stored = async (env: string | null): Promise<string> => {
  const {setup, dotEnv} = place(env);
  expect(await setup().ended).toEqual({code: 0, signal: null});
  return dotEnv() ?? '';
};

/** What must hold after a kill. */
const expectWhole = async (
  {dotEnv, strays, nextStart}: ReturnType<typeof place>,
  allowed: readonly (string | null)[],
  how: string,
): Promise<void> => {
  expect(allowed, how).toContain(dotEnv());
  if (strays().length === 0) return;
  expect(await nextStart()).toEqual({code: 0, signal: null});
  expect(strays(), how).toEqual([]);
};

test.skipIf(!isUnix)(
  'killed at each call that changes the disk, from the first look at the file to the saved profile (needs SIGKILL)',
  async () => {
    const after = await stored(before);
    const listing = place();
    const log = join(listing.cwd, 'calls');
    await listing.setup({MORTAL_FROM: '/locks', MORTAL_LOG: log}, ['--import', mortal]).ended;
    const calls = readFileSync(log, 'utf8').trim().split('\n');
    expect(calls.length).toBeGreaterThan(20);
    const kills = calls.flatMap((name, index) => [
      {at: index + 1, name, how: 'before'},
      ...(name === 'writeSync' ? [{at: index + 1, name, how: 'half'}] : []),
    ]);
    const outcomes = new Set<string | null>();
    const next = async (): Promise<void> => {
      for (let kill = kills.shift(); kill !== undefined; kill = kills.shift()) {
        const here = place();
        const env = {MORTAL_FROM: '/locks', MORTAL_AT: String(kill.at), MORTAL_HOW: kill.how};
        const how = `${kill.how} call ${kill.at}, ${kill.name}`;
        expect(await here.setup(env, ['--import', mortal]).ended, how).toEqual({
          code: null,
          signal: 'SIGKILL',
        });
        outcomes.add(here.dotEnv());
        await expectWhole(here, [before, after], how);
      }
    };
    await Promise.all([next(), next(), next()]);
    expect(outcomes).toEqual(new Set([before, after]));
  },
);

test.skipIf(!isUnix).each([
  ['a file that is there', before],
  ['a new file', null],
])('killed at random moments while it stores into %s (needs SIGKILL)', async (_what, env) => {
  const after = await stored(env);
  const asked = sandbox.requests.length;
  const started = Date.now();
  await place(env).setup().ended;
  const whole = Date.now() - started;
  const rounds = sandbox.requests.length - asked;
  for (let turn = 0; turn < 12; turn += 1) {
    const here = place(env);
    const before = sandbox.requests.length;
    const {child, ended} = here.setup();
    // Most of them at the end, where it writes.
    const isLate = turn % 4 !== 0;
    if (isLate) await until('the last answer', () => sandbox.requests.length >= before + rounds);
    const delay = Math.random() * whole * (isLate ? 0.25 : 1);
    await Promise.race([ended, new Promise(resolve => setTimeout(resolve, delay))]);
    child.kill('SIGKILL');
    await ended;
    await expectWhole(here, [env, after], `${delay} ms${isLate ? ' after the last answer' : ''}`);
  }
});
