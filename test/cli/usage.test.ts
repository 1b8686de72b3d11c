/** What makes no sense before anything is asked: 2, one sentence, nothing written, and `error/1` with --json. */
import {expect, describe as group, test} from 'vitest';
import {type CliInput, place, standIn} from '../support/cli.ts';
import {errorIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';

const token = fakeToken();
const unasked = ['setup', '--no-input', '--token-stdin'];

interface Row {
  readonly name: string;
  readonly argv: readonly string[];
  readonly says: RegExp;
  readonly input?: CliInput;
}

const rows: readonly Row[] = [
  {name: 'an unknown command', argv: ['setpu'], says: /no command “setpu”.*“setup”/},
  {name: 'an unknown flag', argv: ['setup', '--tokne-stdin'], says: /no flag --tokne-stdin.*help setup/},
  {
    name: 'a flag of another command',
    argv: ['list', '--to', '+16505551234'],
    says: /“wa-token list” has no flag --to/,
  },
  {name: 'a flag that is a number', argv: ['explain', '-5'], says: /“wa-token explain” has no flag -5\./},
  {name: 'an argument too many', argv: ['check', 'this'], says: /“this”/},
  {name: 'a flag without its value', argv: ['setup', '--waba'], says: /--waba needs a value/},
  {name: 'a value for a switch', argv: ['setup', '--json=yes'], says: /--json takes no value/},
  {name: 'a token as an argument', argv: ['setup', token], says: /access token among the arguments/},
  {name: 'a token as a flag’s value', argv: ['check', `--token-file=${token}`], says: /among the arguments/},
  {name: 'a flag that takes a token', argv: ['setup', '--token', 'x'], says: /no flag --token\b/},
  {
    name: 'two secrets on one standard input',
    argv: [...unasked, '--app-secret-stdin'],
    says: /one secret only/,
  },
  {
    name: '--token-stdin on a terminal',
    argv: [...unasked, '--store', 'env'],
    input: {stdinIsTerminal: true},
    says: /standard input is a terminal/,
  },
  {
    name: '--token-stdin on a terminal, check',
    argv: ['check', '--token-stdin'],
    input: {stdinIsTerminal: true},
    says: /standard input is a terminal/,
  },
  {
    name: '--store none beside another',
    argv: [...unasked, '--store', 'none', '--store', 'env'],
    says: /--store none/,
  },
  {
    name: 'an unknown store',
    argv: [...unasked, '--store', 'drawer'],
    says: /--store cannot be “drawer”.*keychain, env/,
  },
  {
    name: 'a profile that cannot be one',
    argv: [...unasked, '--profile', '../x'],
    says: /“\.\.\/x” cannot be a profile/,
  },
  {name: 'a profile with capitals', argv: ['check', '--profile', 'Prod'], says: /“Prod” cannot be a profile/},
  {name: 'an id with letters', argv: [...unasked, '--waba', 'mine'], says: /--waba takes an id.*“mine”/},
  {
    name: 'an unknown journey',
    argv: [...unasked, '--journey', 'odyssey'],
    says: /--journey cannot be “odyssey”/,
  },
  {
    name: 'unknown names',
    argv: [...unasked, '--names', 'fancy', '--store', 'env'],
    says: /--names cannot be “fancy”/,
  },
  {
    name: 'a variable that cannot be one',
    argv: [...unasked, '--token-var', '1-A'],
    says: /“1-A” cannot be the name/,
  },
  {name: 'a time that is none', argv: [...unasked, '--timeout', 'soon'], says: /--timeout takes a number/},
  {name: 'no time at all', argv: [...unasked, '--deadline', '0'], says: /--deadline takes a number/},
  {name: 'another language', argv: ['list', '--language', 'tlh'], says: /--language cannot be “tlh”.*en/},
  {
    name: 'plain http to another host',
    argv: [...unasked, '--store', 'env', '--graph-url', 'http://graph.example'],
    says: /everybody on the way could read the token/,
  },
  {
    name: 'a Graph that is no address',
    argv: ['check', '--token-stdin', '--graph-url', 'graph'],
    input: {stdin: token},
    says: /graph/,
  },
  {
    name: 'a version Graph does not know',
    argv: [...unasked, '--store', 'env', '--graph-version', 'v99.0'],
    says: /v99\.0/,
  },
  {
    name: 'a switch that is neither on nor off',
    argv: ['setup', '--no-input'],
    input: {env: {WA_TOKEN_GITIGNORE: 'maybe'}},
    says: /WA_TOKEN_GITIGNORE is a switch/,
  },
  {name: 'send to nobody', argv: ['send', '--token-stdin'], input: {stdin: token}, says: /--to/},
  {
    name: 'send to what is no number',
    argv: ['send', '--token-stdin', '--to', '0151 234'],
    input: {stdin: token},
    says: /\+/,
  },
  {name: 'nothing to explain', argv: ['explain'], says: /what to explain/},
  {name: 'an empty error to explain', argv: ['explain', '-'], input: {stdin: ' \n'}, says: /what to explain/},
  {name: 'a scenario that is none', argv: ['demo', 'heaven'], says: /cannot be “heaven”.*fresh/},
  {name: 'a port that is none', argv: ['sandbox', '--port', '70000'], says: /--port/},
  {name: 'help on what is no command', argv: ['help', 'me'], says: /no command “me”/},
  {
    name: 'no token without questions',
    argv: ['setup', '--no-input', '--store', 'env'],
    says: /--token-stdin/,
  },
];

group.each(rows)('$name', ({argv, says, input = {stdin: token}}) => {
  test('is told in one sentence: 2, nothing written', async () => {
    const here = place();
    const {code, stdout, stderr, files} = await here.cli(argv, input);
    expect(code, stderr + stdout).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain(token.slice(0, 20));
    expect(files).toEqual({});
    expect(here.filesWith('EAA')).toEqual([]);
  });

  test('and is one JSON document with --json', async () => {
    const {code, stdout, stderr} = await place().cli([...argv, '--json'], input);
    expect(code).toBe(2);
    const {message} = errorIn(stdout);
    expect(message).toMatch(says);
    expect(stdout + stderr).not.toContain(token.slice(0, 20));
  });
});

test('the language of the program itself is taken', async () => {
  expect((await place().cli(['list', '--language', 'en'])).code).toBe(0);
  expect((await place().cli(['list'], {env: {WA_TOKEN_LANGUAGE: 'xx'}})).code).toBe(2);
});

test('the variable asks for JSON as the flag does', async () => {
  const {code, stdout} = await place().cli(['setup', '--tokne'], {env: {WA_TOKEN_JSON: '1'}});
  expect(code).toBe(2);
  expect(errorIn(stdout)).toMatchObject({code: 'usage'});
});

test('without a place to store, and with nobody to ask, the flag is named and every place offered', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const argv = [...unasked, '--json', '--graph-url', sandbox.url];
  const {code, stdout, files} = await place().cli(argv, {stdin: sandbox.tokens.main});
  expect(code).toBe(2);
  const error = errorIn(stdout);
  expect(error).toMatchObject({code: 'missing-answer', flag: '--store'});
  const values = error.choices?.map(({value}) => value) ?? [];
  expect(values).toContain('env');
  expect(values).toContain('none');
  expect(files).toEqual({});
});

test('a token that fails a gate is told before an answer that is missing', async () => {
  const sandbox = await standIn({scenario: 'expired'});
  const {code} = await place().cli([...unasked, '--json', '--graph-url', sandbox.url], {
    stdin: sandbox.tokens.main,
  });
  expect(code).toBe(1);
});

test('what the choices of --store name is taken by --store', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const argv = [...unasked, '--json', '--graph-url', sandbox.url];
  const first = await place().cli(argv, {stdin: sandbox.tokens.main});
  for (const {value} of errorIn(first.stdout).choices ?? []) {
    const {code, stdout} = await place().cli([...argv, '--store', value], {stdin: sandbox.tokens.main});
    expect(code, `${value}: ${stdout}`).toBe(0);
  }
});

test('without a terminal nothing is asked, whatever the flags', async () => {
  const {code, stderr} = await place().cli(['setup', '--input', '--store', 'env']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/--token-stdin/);
});

test('a port that another program has: 2, and the way out', async () => {
  const {url} = await standIn({scenario: 'fresh'});
  const {code, stderr} = await place().cli(['sandbox', '--port', new URL(url).port]);
  expect({code, stderr}).toEqual({code: 2, stderr: expect.stringMatching(/EADDRINUSE.*--port/s)});
});
