/** The pages of docs/errors are those that the catalogue gives. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {pages} from '../../scripts/docs.ts';
import {kinds} from '../../src/diagnosis/index.ts';

const folder = new URL('../../docs/errors/', import.meta.url);
const current = pages();

test('every page is as `npm run docs` writes it', () => {
  const stale = [...current].filter(([name, text]) => {
    const file = new URL(name, folder);
    return !existsSync(file) || readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text;
  });
  expect(stale.map(([name]) => name)).toEqual([]);
});

test('there is no page of a code that is gone', () => {
  expect(readdirSync(folder).filter(name => !current.has(name))).toEqual([]);
});

test('every cause has its place', () => {
  for (const kind of kinds) expect(current.get('causes.md')).toContain(`<a id="${kind}"></a>`);
});

test('somebody who looks for 131005 finds that it is not expiry', () => {
  expect(current.get('131005.md')).toContain('An expired token answers 190 with subcode 463');
});
