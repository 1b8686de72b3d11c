import {execFileSync} from 'node:child_process';
import {appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {lookIntoGit} from '../../../src/stores/leaks/git-history.ts';
import {lookForLeaks} from '../../../src/stores/leaks/look.ts';

const token = new Secret(`EAAFAKE${'t'.repeat(150)}`);
const old = new Secret(`EAAFAKE${'o'.repeat(150)}`);

let root: string;
let home: string;
let cwd: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wa-token-leaks-'));
  home = join(root, 'home');
  cwd = join(root, 'project');
  mkdirSync(home);
  mkdirSync(cwd);
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
});

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
};
const surroundings = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  GIT_CONFIG_GLOBAL: '/dev/null',
});
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
    cwd,
    env: surroundings(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const look = (signal = new AbortController().signal) =>
  lookForLeaks({secrets: [token, old], cwd, env: surroundings(), stores: ['.env'], signal});
const lookBack = () =>
  lookIntoGit([token, old], {cwd, env: surroundings(), signal: new AbortController().signal});
const told = ({found}: Awaited<ReturnType<typeof look>>) =>
  found.map(({kind, path, line}) => `${kind} ${path.replace(root, '')}:${line}`).sort();

describe('looking for a token', () => {
  test('finds it in the histories of shells and other prompts', async () => {
    write(join(home, '.bash_history'), `ls\nexport T=${token.open()}\n`);
    write(join(home, '.zsh_history'), `: 1700000000:0;curl -H 'Authorization: Bearer ${token.open()}'\n`);
    write(join(home, '.local/share/fish/fish_history'), `- cmd: x\n- cmd: set T ${old.open()}\n`);
    write(join(home, '.local/share/powershell/PSReadLine/ConsoleHost_history.txt'), `$t='${token.open()}'`);
    write(join(home, '.python_history'), `t = "${token.open()}"\n`);
    write(join(home, '.node_repl_history'), `t = '${token.open()}'\n`);
    const leaks = await look();
    expect(told(leaks)).toEqual([
      'history /home/.bash_history:2',
      'history /home/.local/share/fish/fish_history:2',
      'history /home/.local/share/powershell/PSReadLine/ConsoleHost_history.txt:1',
      'history /home/.node_repl_history:1',
      'history /home/.python_history:1',
      'history /home/.zsh_history:1',
    ]);
    expect(leaks.complete).toBe(true);
    expect(JSON.stringify(leaks)).not.toContain('EAAFAKE');
  });

  test('finds it in the files of the project, but not in its store', async () => {
    write(join(cwd, '.env'), `T=${token.open()}\n`);
    write(join(cwd, 'src/send.js'), `// x\nconst t = '${token.open()}';\n`);
    write(join(cwd, 'node_modules/x/index.js'), token.open());
    expect(told(await look())).toEqual(['file src/send.js:2']);
  });

  test('finds it in a file that PowerShell’s > wrote, and in the commit that took that in', async () => {
    writeFileSync(join(cwd, 'out.txt'), Buffer.from(`\uFEFFx\r\n${token.open()}\r\n`, 'utf16le'));
    expect(told(await look())).toEqual(['file out.txt:2']);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    expect((await lookBack()).found).toMatchObject([
      {fingerprint: token.fingerprint, path: 'out.txt', line: 2},
    ]);
  });

  test('in a repository only what git has or would take is looked at', async () => {
    git('init', '-q');
    write(join(cwd, '.gitignore'), 'build\n.env*\n');
    write(join(cwd, 'build/out.js'), token.open());
    write(join(cwd, '.env.local'), `T=${token.open()}`);
    write(join(cwd, 'notes é.md'), token.open());
    expect(told(await look())).toEqual(['file notes é.md:1']);
  });

  test('pipes, folders, links to the store and large files are passed over', async () => {
    write(join(cwd, '.env'), `T=${token.open()}\n`);
    symlinkSync('.env', join(cwd, 'link'));
    if (process.platform !== 'win32')
      execFileSync('mkfifo', [join(cwd, 'pipe'), join(home, '.bash_history')]);
    write(join(cwd, 'large.bin'), `${'x'.repeat(6_000_000)}${token.open()}`);
    expect(told(await look())).toEqual([]);
  });

  test('when the time is up it says that not all was looked at', async () => {
    write(join(cwd, 'a.js'), token.open());
    const leaks = await look(AbortSignal.abort());
    expect(leaks.complete).toBe(false);
  });
});

describe('looking into git’s history', () => {
  test('finds a token that was taken out again, where it came in', async () => {
    git('init', '-q');
    write(join(cwd, 'config.js'), `a\nb\nconst t = '${old.open()}';\n`);
    git('add', '.');
    git('commit', '-qm', 'first');
    const first = git('rev-parse', 'HEAD').slice(0, 12);
    appendFileSync(join(cwd, 'config.js'), '// more\n');
    git('commit', '-qam', 'second');
    write(join(cwd, 'config.js'), 'clean\n');
    git('commit', '-qam', `third, was ${token.open()}`);
    const third = git('rev-parse', 'HEAD').slice(0, 12);
    const leaks = await lookBack();
    expect(leaks).toEqual({
      complete: true,
      found: [
        {fingerprint: token.fingerprint, kind: 'commit', commit: third, path: '', line: null},
        {fingerprint: old.fingerprint, kind: 'commit', commit: first, path: 'config.js', line: 3},
      ],
    });
  });

  test('other branches, the stash, and commits that were reset are part of it', async () => {
    git('init', '-q', '-b', 'main');
    write(join(cwd, 'a'), 'a\n');
    git('add', '.');
    git('commit', '-qm', 'one');
    write(join(cwd, 'lost.txt'), `${old.open()}\n`);
    git('add', '.');
    git('commit', '-qm', 'two');
    git('reset', '-q', '--hard', 'HEAD~1');
    write(join(cwd, 'a'), `a\n+++ b/x\n@@ -1 +1 @@\n${token.open()}\n`);
    git('stash', '-q');
    const {found} = await lookBack();
    expect(found.map(({path, line}) => [path, line]).sort()).toEqual([
      ['a', 4],
      ['lost.txt', 1],
    ]);
  });

  test('a token in a very long line is found', async () => {
    git('init', '-q');
    write(join(cwd, 'min.js'), `${'x'.repeat(3_000_000)}${token.open()}${'y'.repeat(2_000_000)}`);
    git('add', '.');
    git('commit', '-qm', 'one');
    expect((await lookBack()).found).toMatchObject([{path: 'min.js', line: 1}]);
  });

  test('without a repository there is nothing to look into', async () => {
    expect(await lookBack()).toEqual({found: [], complete: true});
  });
});
