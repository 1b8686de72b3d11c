/** The witness of all other tests sees what it is there for: a token that goes anywhere but into a store. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {Secret} from '../src/core/secret.ts';
import {runProgram} from '../src/stores/command/program.ts';
import {createCustodyFiles} from '../src/stores/custody-files.ts';
import {disk} from '../src/stores/env/disk.ts';
import {lookAt} from '../src/stores/env/file.ts';
import {replaceFile} from '../src/stores/env/replace.ts';
import {defaultProfile} from '../src/stores/profile.ts';
import {fakeToken, scratch} from './support/env-files.ts';
import {takeFindings} from './support/witness/findings.ts';
import {watchOutput} from './support/witness/outputs.ts';

const token = fakeToken('w');

describe('in this process it sees a token', () => {
  test('that is written into a file that is no store', () => {
    const state = scratch();
    createCustodyFiles(state, defaultProfile).writeRecord({
      fingerprint: token,
      since: '2026-01-01T00:00:00Z',
      keychain: false,
      over: false,
      holder: null,
    });
    expect(takeFindings()).toEqual([
      {what: 'written to a file', where: join(state, 'pending-default.json.tmp')},
    ]);
  });

  test('that is an argument, or in the environment, of a process', async () => {
    const running = {env: process.env, cwd: scratch(), limitMs: 10_000, input: ''};
    await runProgram(process.execPath, ['-e', '0', token], running);
    expect(takeFindings()).toMatchObject([{what: 'argument of a process'}]);
  });

  test('that is printed', () => {
    watchOutput('somewhere', () => `the token is ${token}.`);
    expect(takeFindings()).toEqual([{what: 'printed', where: 'somewhere'}]);
  });

  test('but says nothing of one in a store, of what a test writes, or of what is too short for one', () => {
    const folder = scratch();
    createCustodyFiles(folder, defaultProfile).writeToken(new Secret(token));
    mkdirSync(join(folder, 'project'));
    const path = join(folder, 'project', '.env');
    const file = lookAt(disk, path, '/');
    if (!file.ok) throw new Error(file.problem.code);
    replaceFile({disk, stateDir: folder, inPlace: false}, file.value, Buffer.from(`A=${token}\n`));
    expect(readFileSync(path, 'utf8')).toBe(`A=${token}\n`);
    writeFileSync(join(folder, 'mine'), token);
    watchOutput('somewhere', () => token.slice(0, 20));
    expect(takeFindings()).toEqual([]);
  });
});

test('within a program it sees each of these too, at the call itself', () => {
  const folder = scratch();
  const findings = join(folder, 'findings');
  const script = `
    const fs = require('node:fs');
    const {execFileSync, spawn} = require('node:child_process');
    const token = process.argv[1];
    const file = fs.openSync('notes.txt', 'w');
    fs.writeSync(file, 'x ' + token);
    fs.rmSync('notes.txt');
    fs.writeFileSync('.env', token);
    fs.promises.writeFile('log.json', Buffer.from(token)).then(() => {
      spawn(process.execPath, ['-e', '0', token]);
      spawn(process.execPath, ['-e', '0'], {env: {A: token}});
    });`;
  const preload = new URL('./support/witness/in-program.ts', import.meta.url).href;
  const {status, stderr} = spawnSync(process.execPath, ['--import', preload, '-e', script, token], {
    cwd: folder,
    env: {WITNESS: findings},
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(
    readFileSync(findings, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).toEqual([
    {what: 'written to a file', where: 'notes.txt'},
    {what: 'written to a file', where: 'log.json'},
    {what: 'argument of a process', where: process.execPath},
    {what: 'environment of a process', where: process.execPath},
  ]);
});
