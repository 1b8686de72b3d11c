/** The project's own files hold no real token: a fake one says so in its text. */
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tokenShaped = /EAA[A-Za-z0-9_-]{60,}/g;
const visiblyFake = /FAKE|EXAMPLE|SAMPLE|DUMMY|PRACTICE|(.)\1{15}/i;

/** @returns what in a text has a token's shape and does not look made up */
const suspects = (text: string) => (text.match(tokenShaped) ?? []).filter(found => !visiblyFake.test(found));

/** @returns what git tracks, or all that is not installed or built where the sources came without git */
const filesOfTheProject = (): string[] => {
  const {status, stdout} = spawnSync('git', ['ls-files', '-z'], {cwd: root, encoding: 'utf8'});
  const names =
    status === 0
      ? stdout.split('\0')
      : readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(
          name => !/(^|[\\/])(node_modules|dist|\.git)([\\/]|$)|LICENSES\.txt$/.test(name),
        );
  return names.filter(name => name !== '' && statSync(root + name, {throwIfNoEntry: false})?.isFile());
};

test('a real-looking token would be noticed, a visibly fake one is let through', () => {
  const random = Array.from({length: 80}, (_, at) => 'kQ7z-Rm2_Xw9'[(at * 5) % 12]).join('');
  expect(suspects(`token=EAA${random}`)).toHaveLength(1);
  expect(suspects(`EAAFAKE${random} EAA${'x'.repeat(80)}`)).toEqual([]);
});

test('no file of the project holds what looks like a real token', () => {
  const files = filesOfTheProject();
  expect(files).toContain('package.json');
  const found = files.filter(file => suspects(readFileSync(root + file, 'latin1')).length > 0);
  expect(found).toEqual([]);
});
