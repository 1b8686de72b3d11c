/** The project's own files hold no real token: a fake one says so in its text. */
import {execFileSync} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tokenShaped = /EAA[A-Za-z0-9_-]{60,}/g;
const visiblyFake = /FAKE|EXAMPLE|SAMPLE|DUMMY|PRACTICE|(.)\1{15}/i;

/** @returns what in a text has a token's shape and does not look made up */
const suspects = (text: string) => (text.match(tokenShaped) ?? []).filter(found => !visiblyFake.test(found));

const tracked = () =>
  execFileSync('git', ['ls-files', '-z'], {cwd: root, encoding: 'utf8'})
    .split('\0')
    .filter(file => file !== '' && statSync(root + file, {throwIfNoEntry: false})?.isFile());

test('a real-looking token would be noticed, a visibly fake one is let through', () => {
  const random = Array.from({length: 80}, (_, at) => 'kQ7z-Rm2_Xw9'[(at * 5) % 12]).join('');
  expect(suspects(`token=EAA${random}`)).toHaveLength(1);
  expect(suspects(`EAAFAKE${random} EAA${'x'.repeat(80)}`)).toEqual([]);
});

test('no tracked file holds what looks like a real token', () => {
  const found = tracked().filter(file => suspects(readFileSync(root + file, 'latin1')).length > 0);
  expect(found).toEqual([]);
});
