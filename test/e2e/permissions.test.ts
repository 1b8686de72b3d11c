/** What is asked before more than the `.env` is touched, or a file that git takes: in a real terminal, with the real git. */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, type Program, stage} from './program.ts';

const {open, start, home, cwd, dotEnv, hasDotEnv} = stage();

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: cwd(),
    encoding: 'utf8',
  });

/** Runs the program where a file is mounted in the place of the `.env`. */
const mounting = (outside: string): readonly string[] => [
  'unshare',
  '--mount',
  '--map-root-user',
  'sh',
  '-ec',
  `mount --bind "${outside}" .env; exec "$@"`,
  'sh',
];
const canMount = spawnSync('unshare', ['--mount', '--map-root-user', 'true']).status === 0;

/** A repository, the wizard in it, and the `.env` chosen. */
const toFile = async (prepare: () => void): Promise<{program: Program; token: string}> => {
  const sandbox = await open({scenario: 'fresh'});
  git('init', '-q');
  prepare();
  const program = start(sandbox);
  await program.see(/What do you want to do/);
  program.paste(sandbox.tokens.main);
  await program.see(/Where should the token be kept/);
  program.press('1');
  return {program, token: sandbox.tokens.main};
};

describe.skipIf(!isUnix)('in a git repository (needs a Unix terminal)', () => {
  test('a file that git does not ignore: Enter adds the line, and the review shows it', async () => {
    const {program, token} = await toFile(() => writeFileSync(join(cwd(), '.gitignore'), 'dist\n'));
    await program.see(/git does not ignore \.env\. Add to \.gitignore\?/);
    program.press(keys.enter);
    await program.see(/“\/\.env” is added to \.gitignore[\s\S]*Write this\?/);
    expect(readFileSync(join(cwd(), '.gitignore'), 'utf8')).toBe('dist\n');
    program.press(keys.enter);
    await program.see(/The token is stored/);
    expect(readFileSync(join(cwd(), '.gitignore'), 'utf8')).toBe('dist\n/.env\n');
    expect(await dotEnv()).toContain(token);
  });

  test('or leaves it, and says once more what that means', async () => {
    const {program} = await toFile(() => {});
    await program.see(/Add to \.gitignore\?/);
    program.press('2');
    await program.see(/git does not ignore \.env\.[\s\S]*Write this\?/);
    program.press(keys.enter);
    await program.see(/The token is stored/);
    expect(existsSync(join(cwd(), '.gitignore'))).toBe(false);
  });

  test('a file that git tracks is left until it is taken out, or until that is allowed', async () => {
    const {program, token} = await toFile(() => {
      writeFileSync(join(cwd(), '.env'), 'A=1\n');
      writeFileSync(join(cwd(), '.gitignore'), '.env\n');
      git('add', '-f', '.env');
    });
    await program.see(/git tracks \.env\. Write the token there all the same\?[\s\S]*❯ 1 No/);
    program.press(keys.enter);
    await program.see(/git tracks \.env, so the token would go into the next commit/);
    git('rm', '-q', '--cached', '.env');
    program.press(keys.enter);
    await program.see(/Write this\?/);
    expect(await dotEnv()).toBe('A=1\n');
    program.press(keys.escape);
    await program.see(/Write the token there all the same\?/);
    git('add', '-f', '.env');
    program.press('2');
    await program.see(/Write this\?/);
    program.press(keys.enter);
    await program.see(/The token is stored/);
    expect(await dotEnv()).toContain(token);
  });

  test('a file that git ignores is written without a question', async () => {
    const {program} = await toFile(() => writeFileSync(join(cwd(), '.gitignore'), '.env\n'));
    await program.see(/Write this\?/);
    expect(program.text()).not.toContain('.gitignore?');
    expect(hasDotEnv()).toBe(false);
  });
});

describe.skipIf(!canMount)('a file mounted by itself (where mounting is allowed)', () => {
  test('is written over in place after a yes', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const outside = join(home(), 'outside');
    writeFileSync(outside, 'A=1\n');
    writeFileSync(join(cwd(), '.env'), '');
    const program = start(sandbox, {within: mounting(outside)});
    await program.see(/What do you want to do/);
    program.paste(sandbox.tokens.main);
    await program.see(/Where should the token be kept/);
    program.press('1');
    await program.see(/\.env is mounted by itself[\s\S]*Write over it in place\?[\s\S]*❯ 1 No/);
    program.press('2');
    await program.see(/can only be written over in place[\s\S]*Write this\?/);
    expect(readFileSync(outside, 'utf8')).toBe('A=1\n');
    program.press(keys.enter);
    await program.see(/The token is stored/);
    expect(readFileSync(outside, 'utf8')).toContain(`WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}`);
  });

  test('is left as it is otherwise, and another place can be chosen', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const outside = join(home(), 'outside');
    writeFileSync(outside, 'A=1\n');
    writeFileSync(join(cwd(), '.env'), '');
    const program = start(sandbox, {within: mounting(outside)});
    await program.see(/What do you want to do/);
    program.paste(sandbox.tokens.main);
    await program.see(/Where should the token be kept/);
    program.press('1');
    await program.see(/Write over it in place\?/);
    program.press(keys.enter);
    await program.see(/Run wa-token outside the container/);
    program.press('p');
    await program.see(/Where should the token be kept/);
    expect(readFileSync(outside, 'utf8')).toBe('A=1\n');
  });
});
