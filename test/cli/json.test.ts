/** `--json`: whatever a command comes to, standard output holds one document, and it fits the schema it names. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, describe as group, test} from 'vitest';
import {type CommandName, commandFlags, commandNames} from '../../src/cli/flags.ts';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {type CliInput, type Place, place, standIn} from '../support/cli.ts';
import {anyDocument} from '../support/documents.ts';

interface Row {
  readonly name: string;
  readonly argv: (sandbox: Sandbox) => readonly string[];
  readonly code: number;
  readonly schema: string;
  readonly prepare?: (here: Place, sandbox: Sandbox) => unknown;
  readonly input?: (sandbox: Sandbox) => CliInput;
}

const at = ({url}: Sandbox) => ['--graph-url', url];
const withToken = ({tokens}: Sandbox): CliInput => ({stdin: tokens.main});
const brokenProfile = async (here: Place, sandbox: Sandbox) => {
  await storeInEnv(here, sandbox);
  writeFileSync(join(here.home, 'config', 'profile-default.json'), '{');
};
const storeInEnv = (here: Place, sandbox: Sandbox) =>
  here.cli(['setup', '--token-stdin', '--store', 'env', ...at(sandbox)], withToken(sandbox));
/** Again over a file that was there: only then there is a backup. */
const storeTwice = async (here: Place, sandbox: Sandbox) => {
  writeFileSync(join(here.project, '.env'), 'A=1\n');
  await storeInEnv(here, sandbox);
};

const rows: {readonly [name in CommandName]?: readonly Row[]} = {
  setup: [
    {
      name: 'stored',
      argv: sandbox => ['--token-stdin', '--store', 'env', ...at(sandbox)],
      input: withToken,
      code: 0,
      schema: 'report/1',
    },
    {name: 'no token', argv: at, code: 2, schema: 'error/1'},
    {
      name: 'a token file that is not there',
      argv: sandbox => ['--token-file', 'absent', '--store', 'env', ...at(sandbox)],
      code: 4,
      schema: 'report/1',
    },
    {
      name: 'nobody listens',
      argv: () => ['--token-stdin', '--store', 'env', '--deadline', '2', '--graph-url', 'http://127.0.0.1:9'],
      input: withToken,
      code: 3,
      schema: 'report/1',
    },
  ],
  check: [
    {
      name: 'all well',
      argv: sandbox => ['--token-stdin', ...at(sandbox)],
      input: withToken,
      code: 0,
      schema: 'report/1',
    },
    {name: 'no token', argv: at, code: 4, schema: 'report/1'},
    {name: 'empty input', argv: sandbox => ['--token-stdin', ...at(sandbox)], code: 2, schema: 'error/1'},
  ],
  send: [
    {
      name: 'accepted',
      argv: sandbox => ['--token-stdin', '--to', '+16505550111', ...at(sandbox)],
      input: withToken,
      code: 0,
      schema: 'report/1',
    },
    {name: 'to nobody', argv: at, input: withToken, code: 2, schema: 'error/1'},
  ],
  explain: [
    {name: 'a code', argv: () => ['190'], code: 0, schema: 'diagnosis/1'},
    {name: 'nothing', argv: () => [], code: 2, schema: 'error/1'},
  ],
  list: [
    {name: 'none', argv: () => [], code: 0, schema: 'list/1'},
    {name: 'a profile', argv: () => [], prepare: storeInEnv, code: 0, schema: 'list/1'},
    {name: 'a damaged one', argv: () => [], prepare: brokenProfile, code: 4, schema: 'list/1'},
    {
      name: 'a folder in the way',
      argv: () => [],
      prepare: here => writeFileSync(join(here.home, 'config'), ''),
      code: 4,
      schema: 'error/1',
    },
  ],
  remove: [
    {name: 'removed', argv: () => ['--yes'], prepare: storeInEnv, code: 0, schema: 'remove/1'},
    {name: 'no such profile', argv: () => ['--yes'], code: 4, schema: 'remove/1'},
    {name: 'without consent', argv: () => [], prepare: storeInEnv, code: 2, schema: 'error/1'},
  ],
  undo: [
    {name: 'undone', argv: () => ['--yes'], prepare: storeTwice, code: 0, schema: 'undo/1'},
    {name: 'no backup', argv: () => ['--yes'], code: 4, schema: 'undo/1'},
  ],
  doctor: [
    {name: 'all well', argv: at, code: 0, schema: 'doctor/1'},
    {name: 'no copies', argv: () => ['--leaks'], code: 0, schema: 'leaks/1'},
    {
      name: 'a token file that is not there',
      argv: () => ['--leaks', '--token-file', 'absent'],
      code: 4,
      schema: 'error/1',
    },
  ],
  demo: [
    {name: 'played', argv: () => ['fresh'], code: 0, schema: 'report/1'},
    {name: 'no such scenario', argv: () => ['heaven'], code: 2, schema: 'error/1'},
  ],
  help: [{name: 'all', argv: () => [], code: 0, schema: 'help/1'}],
};

/** What these print is handed on as it is; the stand-in says its document when it is ready (see e2e/no-input). */
const without: readonly CommandName[] = ['run', 'token', 'completion', 'sandbox'];

test('every command is tried here, or has no document of its own', () => {
  expect([...Object.keys(rows), ...without].sort()).toEqual([...commandNames].sort());
});

group.each(Object.entries(rows))('%s', (command, each) => {
  test.each([...each])('$name: $code', async ({argv, code, schema, prepare, input}) => {
    const sandbox = await standIn({scenario: 'fresh'});
    const here = place();
    await prepare?.(here, sandbox);
    const ended = await here.cli([command, ...argv(sandbox), '--json'], input?.(sandbox) ?? {});
    expect(ended.code, ended.stdout + ended.stderr).toBe(code);
    expect(anyDocument(ended.stdout)).toMatchObject({schema: `wa-token.${schema}`});
    expect(ended.stdout + ended.stderr).not.toContain(sandbox.tokens.main.slice(0, 20));
  });
});

test.each([...commandNames])('%s with a flag that it does not have: error/1, 2', async command => {
  const {code, stdout} = await place().cli([command, '--nonsense', '--json']);
  expect(code).toBe(2);
  expect(anyDocument(stdout)).toMatchObject({schema: 'wa-token.error/1', error: {code: 'usage'}});
});

test('every schema is the one of a document that is printed', () => {
  const printed = new Set(Object.values(rows).flatMap(each => each.map(({schema}) => schema)));
  const files = readdirSync(new URL('../../docs/schemas', import.meta.url));
  const titles = files.map(file => {
    const text = readFileSync(new URL(`../../docs/schemas/${file}`, import.meta.url), 'utf8');
    return (JSON.parse(text) as {readonly title: string}).title.replace('wa-token.', '');
  });
  expect(titles.filter(title => !printed.has(title) && title !== 'sandbox/1')).toEqual([]);
});

test('every flag but those that take a secret’s place has a variable, and it does the same', async () => {
  const byVariable = await place().cli(['list'], {env: {WA_TOKEN_JSON: '1'}});
  expect(anyDocument(byVariable.stdout)).toMatchObject({schema: 'wa-token.list/1'});
  const several = await place().cli(['setup', '--json'], {env: {WA_TOKEN_STORE: 'env, none'}});
  expect(several.stdout).toContain('--store none');
  expect(commandFlags.setup).toContain('store');
});
