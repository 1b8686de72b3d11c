/** `wa-token undo`: the last changed `.env` is put back, unless somebody changed it since. */
import {appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {place, standIn} from '../support/cli.ts';
import {documentOf, errorIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';

const before = `# mine\nWHATSAPP_TOKEN=${fakeToken('o')}\nOTHER=1\n`;

/** A project whose `.env` a new token was just written into. */
const changed = async (files: readonly string[] = ['.env']) => {
  const here = place();
  const sandbox = await standIn({scenario: 'fresh'});
  for (const file of files) {
    writeFileSync(join(here.project, file), before);
    const flags = ['--no-input', '--token-stdin', '--store', 'env', '--env-file', file];
    const {code, stderr} = await here.cli(['setup', ...flags, '--graph-url', sandbox.url], {
      stdin: sandbox.tokens.main,
    });
    expect(code, stderr).toBe(0);
  }
  const text = (file = '.env') => readFileSync(join(here.project, file), 'utf8');
  expect(text()).not.toBe(before);
  return {...here, text, token: sandbox.tokens.main};
};

const person = (stdin: string) => ({stdin, stdinIsTerminal: true, columns: 80, env: {TERM: 'dumb'}});

describe('the file is put back, byte for byte, and the backup deleted', () => {
  test('with --yes', async () => {
    const here = await changed();
    expect(here.filesWith(fakeToken('o'))).toHaveLength(1);
    const {code, stdout} = await here.cli(['undo', '--yes']);
    expect({code, stdout}).toEqual({code: 0, stdout: `${join(here.project, '.env')} is as it was before.\n`});
    expect(here.text()).toBe(before);
    expect(here.filesWith(here.token)).toEqual([]);
    expect(here.filesWith(fakeToken('o'))).toEqual([join(here.project, '.env')]);
    expect((await here.cli(['undo', '--yes'])).code).toBe(4);
  });

  test('when a person says yes', async () => {
    const here = await changed();
    const {code, stdout} = await here.cli(['undo'], person('y\n'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/Put .*\.env back as it was before[\s\S]* on \d{4}-/);
    expect(here.text()).toBe(before);
  });

  test('the question is broken between words, with room for the answer', async () => {
    const here = await changed();
    const {stdout} = await here.cli(['undo'], {...person('n\n'), columns: 50});
    const [asked = ''] = stdout.split('[y/N]');
    const lines = asked.split('\n').map(line => line.trimEnd());
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length <= 50 || !line.includes(' '), line).toBe(true);
  });

  test('with --json one document', async () => {
    const here = await changed();
    const {code, stdout} = await here.cli(['undo', '--yes', '--json']);
    expect(code).toBe(0);
    expect(documentOf('undo', stdout)).toMatchObject({
      schema: 'wa-token.undo/1',
      ok: true,
      error: null,
      path: join(here.project, '.env'),
    });
  });
});

test('the last changed file is meant, or the one that is named', async () => {
  const here = await changed(['.env', '.env.local', '.env.test']);
  await here.cli(['undo', '--yes', '--env-file', '.env']);
  expect([here.text('.env'), here.text('.env.local') === before]).toEqual([before, false]);
  await here.cli(['undo', '--yes']);
  expect([here.text('.env.test'), here.text('.env.local') === before]).toEqual([before, false]);
});

describe('the file stays as it is', () => {
  test('when it was changed since: 4, and where the old one is', async () => {
    const here = await changed();
    appendFileSync(join(here.project, '.env'), 'NEW=1\n');
    const now = here.text();
    const {code, stderr} = await here.cli(['undo', '--yes']);
    expect(code).toBe(4);
    expect(stderr).toMatch(/changed since wa-token wrote it.*backups/);
    expect(here.text()).toBe(now);
  });

  test.each(['n\n', '\n', 'what\n'])('when a person says %j', async answer => {
    const here = await changed();
    const now = here.text();
    const {code, stderr} = await here.cli(['undo'], person(answer));
    expect({code, stderr}).toEqual({code: 0, stderr: 'Nothing was changed.\n'});
    expect(here.text()).toBe(now);
  });

  test('when nobody answers', async () => {
    const here = await changed();
    const now = here.text();
    expect((await here.cli(['undo'], person(''))).code).toBe(130);
    expect(here.text()).toBe(now);
  });

  test('when there is nobody to ask: 2, naming --yes', async () => {
    const here = await changed();
    const {code, stdout} = await here.cli(['undo', '--json']);
    expect(code).toBe(2);
    expect(errorIn(stdout)).toMatchObject({code: 'missing-answer', flag: '--yes'});
  });
});

describe('another folder is left alone', () => {
  /** In the project a file is changed; beside it another one is made new. */
  const two = async () => {
    const here = await changed();
    const cwd = join(here.project, 'b');
    mkdirSync(cwd);
    const sandbox = await standIn({scenario: 'fresh'});
    const flags = ['--no-input', '--token-stdin', '--store', 'env', '--profile', 'b'];
    await here.cli(['setup', ...flags, '--graph-url', sandbox.url], {stdin: here.token, cwd});
    const path = join(cwd, '.env');
    return {...here, cwd, path, undo: (...more: string[]) => here.cli(['undo', '--yes', ...more], {cwd})};
  };

  test('a file that was made new is deleted, and nothing of the other folder is put back', async () => {
    const {path, undo, text} = await two();
    const now = text();
    const {code, stdout} = await undo();
    expect({code, stdout}).toEqual({
      code: 0,
      stdout: `${path} is deleted: before wa-token there was none.\n`,
    });
    expect([existsSync(path), text()]).toEqual([false, now]);
    const again = await undo();
    expect(again.code).toBe(4);
    expect(again.stderr).toMatch(/no backup for this folder.*--env-file/);
    expect(text()).toBe(now);
  });

  test('a person is told that it is deleted', async () => {
    const {cli, cwd, path} = await two();
    const {stdout} = await cli(['undo'], {...person('n\n'), cwd});
    expect(stdout).toMatch(/wa-token made [\s\S]*Delete it,[\s\S]* token in it\?/);
    expect(existsSync(path)).toBe(true);
  });

  test('a new file that was changed since stays: 4', async () => {
    const {path, undo} = await two();
    appendFileSync(path, 'NEW=1\n');
    const {code, stderr} = await undo();
    expect(code).toBe(4);
    expect(stderr).toMatch(/made by wa-token and changed since.*delete it yourself/);
    expect(readFileSync(path, 'utf8')).toContain('NEW=1');
  });

  test('it is reached by its name, also through a link in this folder', async () => {
    const {undo, cwd, project, text, path} = await two();
    symlinkSync(join(project, '.env'), join(cwd, '.env.up'));
    expect((await undo('--env-file', '.env.up')).code).toBe(0);
    expect(text()).toBe(before);
    expect(existsSync(path)).toBe(true);
  });
});

test('without a backup: 4', async () => {
  expect(documentOf('undo', (await place().cli(['undo', '--yes', '--json'])).stdout)).toMatchObject({
    ok: false,
  });
  const {code, stderr} = await place().cli(['undo', '--yes']);
  expect(code).toBe(4);
  expect(stderr).toMatch(/no backup/);
});
