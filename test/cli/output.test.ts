/** What a person reads from the plain commands: a table that fits, what to do, and each request where it is asked for. */

import {expect, test} from 'vitest';
import {es} from '../../src/copy/es.ts';
import {type ScenarioName, scenarioNames} from '../../src/sandbox/index.ts';
import {type CliInput, place, standIn} from '../support/cli.ts';

const checked = async (scenario: ScenarioName, more: readonly string[] = [], input: CliInput = {}) => {
  const sandbox = await standIn({scenario, latencyMs: 0});
  const argv = ['check', '--token-stdin', '--graph-url', sandbox.url, ...more];
  return {sandbox, ...(await place().cli(argv, {stdin: sandbox.tokens.main, ...input}))};
};

test.each(scenarioNames.filter(name => name !== 'several-accounts' && name !== 'many-numbers'))(
  'the table of %s keeps to the width of the terminal',
  async scenario => {
    const {stdout} = await checked(scenario, [], {columns: 80});
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([]);
    expect(stdout).toMatch(/^ok +Form of the token +Looks like a Graph token\.$/m);
  },
);

test('what finds no room beside its check stands below it', async () => {
  const {stdout} = await checked('no-self-inspection', [], {columns: 60});
  expect(stdout).toContain(
    [
      'unproven  Owner of the token',
      '            This token may not inspect itself. With the app',
      '            secret (--app-secret-stdin) this can be known.',
    ].join('\n'),
  );
});

test('a status that is longer in another language stands apart from its check all the same', async () => {
  const {stdout} = await checked('no-self-inspection', ['--language', 'es']);
  const lines = stdout.trim().split('\n');
  const {statuses} = es.cli;
  const begins = (status: string) => (line: string) =>
    line.startsWith(status) && /^ +\S/.test(line.slice(status.length));
  expect(lines.some(begins(statuses.unproven))).toBe(true);
  expect(lines.filter(line => !Object.values(statuses).some(status => begins(status)(line)))).toEqual([]);
});

test('in a pipe each check is one line, and what was left out is one for all', async () => {
  const {stdout} = await checked('expired');
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^FAILED +Validity +\S/);
  expect(lines[2]).toMatch(/^not asked +Owner of the token, .*, Sending$/);
});

test('a check that failed says on standard error what to do', async () => {
  const {code, stderr} = await checked('missing-asset');
  expect(code).toBe(1);
  expect(stderr).toMatch(/system user/);
  expect(stderr).toMatch(/^ {2}1\. \S/m);
});

test('a check that passed says nothing on standard error', async () => {
  const {code, stderr} = await checked('fresh');
  expect(code).toBe(0);
  expect(stderr).toBe('');
});

test('--verbose tells each request on standard error: method, path, status, time, and no secret', async () => {
  const {sandbox, stdout, stderr} = await checked('fresh', ['--verbose', '--json']);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(sandbox.requests.length);
  for (const line of lines) expect(line).toMatch(/^GET \/v26\.0\/[\w/]+ 200 \d+ ms$/);
  expect(lines.map(line => line.split(' ')[1]).sort()).toEqual(sandbox.requests.map(({path}) => path).sort());
  expect(stderr).not.toContain('EAA');
  expect(JSON.parse(stdout)).toMatchObject({ok: true, requests: lines.length});
});

test('--verbose tells setup’s requests too, and those that came to nothing', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  await sandbox.close();
  const argv = ['setup', '--no-input', '--token-stdin', '--store', 'none', '--verbose', '--deadline', '2'];
  const {code, stderr} = await place().cli([...argv, '--graph-url', sandbox.url], {
    stdin: sandbox.tokens.main,
  });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^GET \/v26\.0\/me connection \d+ ms$/m);
});

test('without --verbose no request is told', async () => {
  const {stderr} = await checked('fresh', ['--json']);
  expect(stderr).toBe('');
});

test.each([{LANG: 'C'}, {TERM: 'linux'}])(
  'a terminal with %o gets ASCII, a document stays as it is',
  async env => {
    const {stdout} = await checked('no-self-inspection', [], {columns: 100, env});
    expect(stdout).toMatch(/^[\x20-\x7E\n]+$/);
    const {stdout: help} = await place().cli(['help'], {columns: 100, env});
    expect(help).toMatch(/"wa-token" alone starts the wizard/);
    const json = await place().cli(['help', '--json'], {columns: 100, env});
    expect(JSON.stringify(JSON.parse(json.stdout))).toContain('CMD …');
  },
);

test('a pipe gets UTF-8 whatever the locale', async () => {
  const {stdout} = await place().cli(['help'], {env: {LANG: 'C'}});
  expect(stdout).toContain('“wa-token” alone');
});

test('a message that is longer than the terminal is wide is broken between words', async () => {
  const {stderr, code} = await place().cli(['token', '--profile', 'nobody', '--reveal'], {columns: 50});
  expect(code).toBe(4);
  expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
  expect(stderr.split('\n').filter(line => line.length > 50 || line.startsWith(' '))).toEqual([]);
});
