/** Answers of an unfinished run, from one start to the next. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {resumeFile} from '../../src/cli/resume-file.ts';
import {scratch} from '../support/env-files.ts';
import {smallFlow} from '../support/small-flow.ts';

const day = 86_400_000;
const monday = Date.UTC(2026, 10, 23, 9);

const fileIn = (state: string, at = monday, run = {cwd: '/project', profile: 'default'}) =>
  resumeFile(state, smallFlow(), {...run, now: () => new Date(at)});

test('are there on another day, and it is known when they were given', () => {
  const state = scratch();
  fileIn(state).write({greeting: 'hello', card: 'seen'});
  expect(fileIn(state, monday + 3 * day).read()).toEqual({
    answers: {greeting: 'hello', card: 'seen'},
    at: '2026-11-23T09:00:00.000Z',
  });
});

test('are too old after thirty days', () => {
  const state = scratch();
  fileIn(state).write({greeting: 'hello'});
  expect(fileIn(state, monday + 31 * day).read()).toEqual({answers: {}, at: null});
});

test('belong to a folder and a profile', () => {
  const state = scratch();
  fileIn(state).write({greeting: 'hello'});
  for (const run of [
    {cwd: '/other', profile: 'default'},
    {cwd: '/project', profile: 'shop'},
  ])
    expect(fileIn(state, monday, run).read().at).toBeNull();
});

test('that are damaged, or of another version, are none', () => {
  const state = scratch();
  const file = fileIn(state);
  file.write({greeting: 'hello'});
  const [name = ''] = readdirSync(state);
  const path = join(state, name);
  const text = readFileSync(path, 'utf8');
  for (const damaged of ['', '{', text.replace('run/1', 'run/9'), text.replace(/"at":"[^"]*"/, '"at":"?"')]) {
    writeFileSync(path, damaged);
    expect(file.read()).toEqual({answers: {}, at: null});
  }
});

test('are forgotten when told', () => {
  const file = fileIn(scratch());
  file.write({greeting: 'hello'});
  file.forget();
  expect(file.read().at).toBeNull();
});
