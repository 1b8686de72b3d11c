/** The pictures of docs/walkthrough are those of the wizard as it is. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import {type Walkthrough, walkthrough} from '../../scripts/walkthrough.ts';

const docs = new URL('../../docs/', import.meta.url);

const textIn = (path: string): string | null => {
  const file = new URL(path, docs);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

describe.skipIf(process.platform === 'win32')('the walkthrough (paths are those of Unix)', () => {
  let current: Walkthrough;
  beforeAll(async () => {
    current = await walkthrough();
  });

  test('is as `npm run docs` writes it', () => {
    expect(textIn('walkthrough.md')).toBe(current.page);
    const stale = [...current.pictures].filter(
      ([name, picture]) => textIn(`walkthrough/${name}`) !== picture,
    );
    expect(stale.map(([name]) => name)).toEqual([]);
  });

  test('has no picture of a screen that is gone', () => {
    const there = readdirSync(new URL('walkthrough/', docs));
    expect(there.filter(name => !current.pictures.has(name))).toEqual([]);
  });

  test('shows no token, and says what each picture is of', () => {
    for (const picture of current.pictures.values()) {
      expect(picture).not.toMatch(/EAA\w{10}/);
      expect(picture).toMatch(/<title>wa-token: .+<\/title>/);
    }
  });

  test('the pictures that the README shows are there', () => {
    const readme = readFileSync(new URL('../README.md', docs), 'utf8');
    const shown = [...readme.matchAll(/\(docs\/walkthrough\/([\w-]+\.svg)\)/g)].map(([, name]) => name ?? '');
    expect(shown.length).toBeGreaterThan(0);
    for (const name of shown) expect(current.pictures.has(name)).toBe(true);
  });
});
