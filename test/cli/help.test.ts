/** Help: every command and every flag, in a terminal of 80 columns. */
import {expect, describe as group, test} from 'vitest';
import {commandFlags, commandNames} from '../../src/cli/flags.ts';
import {place} from '../support/cli.ts';
import {documentOf} from '../support/documents.ts';

const help = async (...argv: readonly string[]) => {
  const {code, stdout, stderr} = await place().cli(argv, {columns: 80});
  expect(code).toBe(0);
  expect(stderr).toBe('');
  return stdout;
};

const tooWide = (text: string) => text.split('\n').filter(line => line.length > 80);

test('the overview names every command, and says what an exit code means', async () => {
  const text = await help('--help');
  for (const command of commandNames) expect(text).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
  for (const code of ['0', '1', '2', '3', '4']) expect(text).toContain(`${code} `);
  expect(tooWide(text)).toEqual([]);
  expect(await help('help')).toBe(text);
  expect(await help('-h')).toBe(text);
});

group.each([...commandNames])('%s', command => {
  test('has a page of its own with each of its flags', async () => {
    const text = await help('help', command);
    expect(text).toMatch(new RegExp(`^wa-token ${command}\\b`));
    for (const flag of commandFlags[command])
      expect(text).toMatch(new RegExp(`^  --${flag}\\b.*\\s+\\S`, 'm'));
    expect(tooWide(text)).toEqual([]);
  });

  test('shows it with --help too, whatever else is wrong', async () => {
    const page = await help(command, '--help');
    expect(page).toBe(await help('help', ...(command === 'help' ? [] : [command])));
  });
});

test('in a pipe each flag is one line', async () => {
  const {stdout} = await place().cli(['help', 'setup']);
  expect(stdout.split('\n').filter(line => line.startsWith('  --'))).toHaveLength(commandFlags.setup.length);
});

test('as data: every command with its flags, their variables, and what they can be', async () => {
  const {code, stdout, stderr} = await place().cli(['help', '--json']);
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
  const {commands} = documentOf('help', stdout) as {
    readonly commands: readonly {
      readonly command: string;
      readonly flags: readonly {readonly flag: string}[];
    }[];
  };
  expect(commands.map(({command}) => command)).toEqual(commandNames);
  for (const {command, flags} of commands)
    expect(flags.map(({flag}) => flag)).toEqual(
      commandNames.flatMap(name => (name === command ? commandFlags[name].map(flag => `--${flag}`) : [])),
    );
  expect(stdout).toContain('"variable": "WA_TOKEN_STORE"');
  const one = await place().cli(['send', '--help', '--json']);
  expect(documentOf('help', one.stdout)).toMatchObject({commands: [{command: 'send', operand: null}]});
});
