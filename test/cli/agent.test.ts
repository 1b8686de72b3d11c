/** In a terminal that an AI agent drives: the person is told what to run, and a token is neither asked for nor shown. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {type CliInput, place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';

const agents = {CLAUDECODE: '1'};

test('setup hands over to the person, with the command, what it asks, and what comes afterwards: 2', async () => {
  const here = place();
  const {code, stdout, stderr, files} = await here.cli(['setup'], {env: agents});
  expect({code, stdout, files}).toEqual({code: 2, stdout: '', files: {}});
  expect(stderr).toContain(`\n  cd ${here.project} && wa-token setup\n`);
  expect(stderr).toMatch(
    /AI agent \(Claude Code\)[\s\S]*pasted once, and not shown[\s\S]*“wa-token check --json”/,
  );
  expect(stderr).toMatch(/WA_TOKEN_AGENT=0/);
});

test.each([['setup', '--json'], ['setup', '--json', '--no-input'], ['--json']])(
  'the same as data: %j %j',
  async (...argv) => {
    const here = place();
    const {code, stdout} = await here.cli(argv, {env: agents});
    expect(code).toBe(2);
    expect(errorIn(stdout)).toMatchObject({
      code: 'missing-answer',
      flag: '--token-stdin',
      choices: [],
      person: {command: `cd ${here.project} && wa-token setup`},
      afterwards: 'wa-token check --json',
    });
  },
);

test('what the agent chose is in the person’s command, by flag or by variable, and quoted; it is not asked', async () => {
  const here = place();
  const argv = ['setup', '--env-file', "it's here.env", '--store', 'env', '--store', 'keychain', '--json'];
  const env = {...agents, WA_TOKEN_PROFILE: 'shop', npm_command: 'exec'};
  const {stdout} = await here.cli(argv, {env});
  const error = errorIn(stdout) as unknown as {person: {command: string; asks: string[]}; afterwards: string};
  expect(error.person.command).toBe(
    `cd ${here.project} && npx wa-token setup --profile shop --env-file 'it'\\''s here.env' --store env --store keychain`,
  );
  expect(error.afterwards).toBe(`npx wa-token check --profile shop --env-file 'it'\\''s here.env' --json`);
  expect(error.person.asks.join()).not.toMatch(/where to keep/);
});

test('a token from a pipe, a file or a variable was put there by somebody: it is taken, without a question', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const token = sandbox.tokens.main;
  const ways: readonly {readonly argv: readonly string[]; readonly input: CliInput}[] = [
    {argv: ['--token-stdin'], input: {stdin: token}},
    {argv: ['--token-file', 'secret'], input: {}},
    {argv: [], input: {env: {WA_TOKEN_TOKEN: token}}},
  ];
  for (const {argv, input} of ways) {
    const here = place();
    writeFileSync(join(here.project, 'secret'), token);
    const all = ['setup', ...argv, '--store', 'env', '--json', '--graph-url', sandbox.url];
    // As on a terminal: even there nothing is asked.
    const {code, stdout, stderr} = await here.cli(all, {
      ...input,
      env: {...agents, ...input.env},
      stdinIsTerminal: !argv.includes('--token-stdin'),
      columns: 80,
    });
    expect(code, stderr).toBe(0);
    expect(reportIn(stdout)).toMatchObject({ok: true});
    expect(stdout + stderr).not.toContain(token);
  }
});

test('the report afterwards is redacted', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  writeFileSync(join(here.project, '.env'), `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`);
  const {code, stdout} = await here.cli(['check', '--json', '--graph-url', sandbox.url], {env: agents});
  expect(code).toBe(0);
  expect(reportIn(stdout).token.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  expect(stdout).not.toContain('EAA');
});

test('demo plays by itself: its tokens open nothing', async () => {
  const {code, stdout} = await place().cli(['demo', '--no-input'], {env: agents});
  expect(code).toBe(0);
  expect(stdout).toMatch(/Practice finished/);
});

test('token says that an agent reads what is printed; on a person’s terminal it does not', async () => {
  const here = place();
  writeFileSync(join(here.project, '.env'), `WHATSAPP_TOKEN=${fakeToken()}\n`);
  const {code, stderr} = await here.cli(['token'], {env: agents});
  expect(code).toBe(0);
  expect(stderr).toMatch(/An AI agent.*wa-token run/);
  expect((await here.cli(['token'], {env: {...agents, WA_TOKEN_AGENT: '0'}})).stderr).toBe('');
});
