/** A text saved beside the project: a new file, whole, and never another's. */
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {saveNew} from '../../src/desk/new-file.ts';

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'wa-token-new-file-'));
  onTestFinished(() => rmSync(made, {recursive: true, force: true}));
  return made;
};
const file = {name: 'request.md', text: 'Hello\n'};

test('the file holds the text, and nothing is left beside it', async () => {
  const here = folder();
  expect(await saveNew(file, here)).toEqual({kind: 'saved', name: 'request.md'});
  expect(readFileSync(join(here, 'request.md'), 'utf8')).toBe('Hello\n');
  expect(readdirSync(here)).toEqual(['request.md']);
});

test('a file of that name stays, and the new one gets a number', async () => {
  const here = folder();
  writeFileSync(join(here, 'request.md'), 'mine');
  mkdirSync(join(here, 'request-2.md'));
  expect(await saveNew(file, here)).toEqual({kind: 'saved', name: 'request-3.md'});
  expect(readFileSync(join(here, 'request.md'), 'utf8')).toBe('mine');
  expect(readdirSync(here).sort()).toEqual(['request-2.md', 'request-3.md', 'request.md']);
});

test('saved a second time it is there already', async () => {
  const here = folder();
  await saveNew(file, here);
  expect(await saveNew(file, here)).toEqual({kind: 'there', name: 'request.md'});
  expect(readdirSync(here)).toEqual(['request.md']);
});

test('many at once lose none, and none is over another', async () => {
  const here = folder();
  const texts = Array.from({length: 12}, (_, at) => `text ${at}\n`);
  const saved = await Promise.all(texts.map(text => saveNew({name: 'request.md', text}, here)));
  expect(new Set(saved.map(({name}) => name)).size).toBe(texts.length);
  expect(saved.map(({name}) => readFileSync(join(here, name), 'utf8'))).toEqual(texts);
});

test('a folder that takes no files is told by the code of the system', async () => {
  expect(await saveNew(file, join(folder(), 'absent'))).toEqual({
    kind: 'failed',
    name: 'request.md',
    detail: 'ENOENT',
  });
  const here = folder();
  chmodSync(here, 0o500);
  onTestFinished(() => chmodSync(here, 0o700));
  // Root may write everywhere.
  if (process.getuid?.() !== 0) expect(await saveNew(file, here)).toMatchObject({detail: 'EACCES'});
});
