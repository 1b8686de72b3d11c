/** `--no-input` never waits: with a standard input that nobody writes to and nobody closes, every command ends by itself. */
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {type CommandName, commandNames} from '../../src/cli/flags.ts';
import {type Sandbox, startSandbox} from '../../src/sandbox/index.ts';
import {anyDocument} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';
import {built} from './built.ts';

let program = '';
let sandbox: Sandbox;
let home = '';
const homes: string[] = [];

beforeAll(async () => {
  program = join(await built(), 'bin', 'wa-token.js');
  sandbox = await startSandbox({scenario: 'fresh'});
});
afterAll(async () => {
  await sandbox.close();
  for (const each of homes) rmSync(each, {recursive: true, force: true});
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'wa-token-no-input-'));
  homes.push(home);
  mkdirSync(join(home, 'project'));
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts it with an input that stays open. @param stopAt ends it with SIGTERM once this was printed */
const run = (
  argv: readonly string[],
  {stopAt, write = ''}: {stopAt?: RegExp; write?: string} = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--', program, ...argv], {
      cwd: join(home, 'project'),
      env: {PATH: process.env['PATH'], HOME: home, WA_TOKEN_HOME: home, WA_TOKEN_AGENT: '0'},
      stdio: 'pipe',
    });
    child.stdin.on('error', () => {});
    if (write !== '') child.stdin.write(write);
    let [stdout, stderr] = ['', ''];
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`waited for ever: ${argv.join(' ')}\n${stdout}${stderr}`));
    }, 60_000);
    child.stdout.on('data', chunk => {
      stdout += chunk;
      if (stopAt?.test(stdout)) child.kill('SIGTERM');
    });
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.on('close', code => {
      clearTimeout(late);
      resolve({code, stdout, stderr});
    });
  });

interface Row {
  readonly argv: () => readonly string[];
  readonly code: number;
  readonly stopAt?: RegExp;
}

const at = () => ['--graph-url', sandbox.url];

const rows: {readonly [name in CommandName]: readonly Row[]} = {
  setup: [{argv: at, code: 2}],
  check: [{argv: at, code: 4}],
  send: [{argv: () => ['--to', '+16505550111', ...at()], code: 4}],
  explain: [
    {argv: () => ['190'], code: 0},
    {argv: () => [], code: 2},
  ],
  run: [{argv: () => ['--', process.execPath, '-e', '0'], code: 125}],
  token: [{argv: () => [], code: 4}],
  list: [{argv: () => [], code: 0}],
  remove: [{argv: () => [], code: 4}],
  undo: [{argv: () => [], code: 4}],
  doctor: [
    {argv: at, code: 0},
    {argv: () => ['--leaks'], code: 0},
  ],
  sandbox: [{argv: () => ['--json'], code: 143, stopAt: /"url"/}],
  demo: [{argv: () => [], code: 0}],
  completion: [{argv: () => ['bash'], code: 0}],
  help: [{argv: () => [], code: 0}],
};

test.each(commandNames.flatMap(name => rows[name].map(row => ({name, row}))))(
  '$name ends',
  async ({name, row: {argv, code, stopAt}}) => {
    const more = argv();
    const end = more.indexOf('--');
    const own = end < 0 ? more : more.slice(0, end);
    const rest = end < 0 ? [] : more.slice(end);
    const ended = await run([name, ...own, '--no-input', ...rest], stopAt === undefined ? {} : {stopAt});
    expect(ended.code, ended.stderr + ended.stdout).toBe(code);
    if (name === 'sandbox') expect(anyDocument(ended.stdout)).toMatchObject({schema: 'wa-token.sandbox/1'});
  },
);

test('consent is not waited for: --yes is named', async () => {
  const path = join(home, 'project', '.env');
  writeFileSync(path, 'A=1\n');
  const given = join(home, 'given');
  writeFileSync(given, sandbox.tokens.main);
  const stored = await run(['setup', '--token-file', given, '--store', 'env', '--no-input', ...at()]);
  expect(stored.code, stored.stderr).toBe(0);
  for (const command of ['remove', 'undo']) {
    const {code, stderr} = await run([command, '--no-input']);
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
  }
});

test.each(['setup', 'check'])('%s --token-stdin waits no longer than --deadline for its end', async name => {
  const argv = [name, '--token-stdin', '--json', '--deadline', '1', ...at()];
  const {code, stdout, stderr} = await run(argv, {write: fakeToken()});
  expect(code, stderr).toBe(2);
  expect(anyDocument(stdout)).toMatchObject({
    error: {code: 'usage', message: expect.stringMatching(/did not end within 1 s/)},
  });
  expect(stdout + stderr).not.toContain('EAAFAKE');
});
