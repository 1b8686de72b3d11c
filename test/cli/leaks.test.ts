/** `doctor --leaks`, and the look for copies at the end of the wizard. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {type Place, place, standIn} from '../support/cli.ts';
import {documentOf} from '../support/documents.ts';

const token = new Secret(`EAAFAKE${'t'.repeat(150)}`);
const old = new Secret(`EAAFAKE${'o'.repeat(150)}`);

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
};
/** The home of the person, which is not the program's own. */
const homeOf = (here: Place): string => dirname(here.project);
const commitAll = (here: Place, message: string): void => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      cwd: here.project,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', message);
};

describe('doctor --leaks', () => {
  test('says where known tokens are, git’s history included, and never what they are', async () => {
    const here = place();
    write(join(here.project, '.gitignore'), '.env\n');
    write(join(here.project, 'send.js'), `const t = '${old.open()}';\n`);
    commitAll(here, 'first');
    write(join(here.project, 'send.js'), 'const t = process.env.WHATSAPP_TOKEN;\n');
    write(join(here.project, '.env'), `WHATSAPP_TOKEN=${token.open()}\n`);
    write(join(homeOf(here), '.bash_history'), `ls\nexport T=${token.open()}\n`);
    const {code, stdout, stderr} = await here.cli(['doctor', '--leaks', '--token-stdin', '--json'], {
      stdin: old.open(),
    });
    expect(code).toBe(1);
    expect(stdout + stderr).not.toContain('EAAFAKE');
    expect(documentOf('leaks', stdout)).toMatchObject({
      schema: 'wa-token.leaks/1',
      tokens: [
        {fingerprint: old.fingerprint, from: 'stdin'},
        {fingerprint: token.fingerprint, from: '.env'},
      ],
      leaks: [
        {fingerprint: token.fingerprint, kind: 'history', line: 2},
        {fingerprint: old.fingerprint, kind: 'commit', path: 'send.js', line: 1},
      ],
      complete: true,
    });
  });

  test('a file that a profile names with its whole path is listed once', async () => {
    const here = place();
    const sandbox = await standIn({scenario: 'fresh'});
    await here.cli(['setup', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url], {
      stdin: sandbox.tokens.main,
    });
    const {stdout} = await here.cli(['doctor', '--leaks', '--json']);
    expect(documentOf('leaks', stdout)).toMatchObject({tokens: [{from: '.env'}]});
  });

  test('in words it leads to a new token', async () => {
    const here = place();
    write(join(here.project, '.env'), `WHATSAPP_TOKEN=${token.open()}\n`);
    write(join(here.project, 'notes.md'), `x\n${token.open()}`);
    const {code, stdout} = await here.cli(['doctor', '--leaks']);
    expect(code).toBe(1);
    expect(stdout).toContain(`notes.md:2  (token ${token.fingerprint})`);
    expect(stdout).toMatch(/make a new one.*revoke/s);
    expect(stdout).not.toContain('EAAFAKE');
  });

  test('a replaced token is looked for too, as long as the backup has it', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const here = place();
    write(join(here.project, '.env'), `WHATSAPP_TOKEN=${old.open()}\n`);
    write(join(here.project, 'notes.md'), old.open());
    await here.cli(
      ['setup', '--token-stdin', '--store', 'env', '--journey', 'replace', '--graph-url', sandbox.url],
      {stdin: sandbox.tokens.main},
    );
    const {stdout} = await here.cli(['doctor', '--leaks', '--json']);
    expect(JSON.parse(stdout).leaks).toMatchObject([{fingerprint: old.fingerprint, path: 'notes.md'}]);
  });

  test('with nothing known, or nothing found, it says so', async () => {
    const here = place();
    expect(await here.cli(['doctor', '--leaks'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/No token is known/),
    });
    write(join(here.project, '.env'), `WHATSAPP_TOKEN=${token.open()}\n`);
    expect(await here.cli(['doctor', '--leaks'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/No copy of them was found/),
    });
  });
});

describe('the end of the wizard', () => {
  test('tells where the new token was typed', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const here = place();
    const token = sandbox.tokens.main;
    write(join(homeOf(here), '.zsh_history'), `: 1:0;echo ${token}\n`);
    const setup = ['setup', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url];
    const {code, stdout} = await here.cli(setup, {stdin: token});
    expect(code).toBe(0);
    expect(stdout).toMatch(/does not belong:\n.*\.zsh_history:1 /);
    const {stdout: document, stderr} = await here.cli([...setup, '--json'], {stdin: token});
    expect(JSON.parse(document)).toMatchObject({ok: true});
    expect(stderr).toMatch(/\.zsh_history:1 /);
    expect(stdout + document + stderr).not.toContain(token);
  });
});
