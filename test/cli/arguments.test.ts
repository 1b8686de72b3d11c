/** The command line as data. */
import fc from 'fast-check';
import {expect, describe as group, test} from 'vitest';
import {readArguments} from '../../src/cli/arguments.ts';
import {commandFlags, commandNames, flags, variableOf} from '../../src/cli/flags.ts';
import {UsageError} from '../../src/cli/usage.ts';
import {en} from '../../src/copy/en.ts';

const read = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) => readArguments(argv, env, en.cli.usage);

test('nothing, or flags alone, is the wizard', () => {
  expect(read([])).toMatchObject({command: 'setup', values: {}, positionals: []});
  expect(read(['--plain'])).toMatchObject({command: 'setup', values: {plain: true}});
});

test('every command is known by its name', () => {
  for (const command of commandNames) expect(read([command]).command).toBe(command);
});

test('a flag stands before and after its value, with = and without', () => {
  expect(read(['check', '--waba', '12345']).values).toEqual({waba: '12345'});
  expect(read(['check', '--waba=12345']).values).toEqual({waba: '12345'});
  expect(read(['explain', '190/463', '--json'])).toMatchObject({
    positionals: ['190/463'],
    values: {json: true},
  });
  expect(read(['--store', 'env', '--store', 'keychain']).values).toEqual({store: ['env', 'keychain']});
});

test('each flag of each command has its variable, and the flag wins', () => {
  for (const command of commandNames) {
    for (const name of commandFlags[command]) {
      if (name === 'help') continue;
      const isSwitch = flags[name].type === 'boolean';
      const text = 'multiple' in flags[name] ? ['x'] : 'x';
      const {values, given} = read([command], {[variableOf(name)]: isSwitch ? '1' : 'x'});
      expect(values[name], `${command} --${name}`).toEqual(isSwitch ? true : text);
      expect(given.has(name)).toBe(false);
    }
  }
  const both = read(['check', '--waba', '1'], {WA_TOKEN_WABA: '2'});
  expect(both.values.waba).toBe('1');
  expect(both.given.has('waba')).toBe(true);
});

test('a variable of several values is split at commas; an empty one is none', () => {
  expect(read([], {WA_TOKEN_STORE: 'env, keychain'}).values.store).toEqual(['env', 'keychain']);
  expect(read([], {WA_TOKEN_WABA: '', WA_TOKEN_JSON: ''}).values).toEqual({});
});

test('a switch is on and off in the usual words', () => {
  for (const on of ['1', 'true', 'YES', 'on']) expect(read([], {WA_TOKEN_PLAIN: on}).values.plain).toBe(true);
  for (const off of ['0', 'false', 'No', 'off'])
    expect(read([], {WA_TOKEN_PLAIN: off}).values.plain).toBe(false);
  expect(() => read([], {WA_TOKEN_PLAIN: '2'})).toThrow(/WA_TOKEN_PLAIN is a switch/);
});

test('no flag takes a secret as its value', () => {
  for (const [name, {type}] of Object.entries(flags)) {
    if (!/token|secret/.test(name) || type === 'boolean') continue;
    expect(name).toMatch(/-file$|^token-var$/);
  }
});

group('a token anywhere among the arguments', () => {
  const token = `EAAFAKE${'x'.repeat(120)}`;
  test.each([
    [[token]],
    [['setup', token]],
    [['setup', '--token-file', token]],
    [['check', `--token-file=${token}`]],
    [['explain', `Malformed access token ${token}`]],
  ])('is refused and not repeated', argv => {
    const refusal = () => read(argv);
    expect(refusal).toThrow(UsageError);
    expect(refusal).toThrow(/arguments/);
    expect(refusal).not.toThrow(/EAAFAKE/);
  });
});

test('whatever is typed is read or refused in a sentence, never a crash', () => {
  const words = fc.oneof(
    fc.constantFrom(
      ...commandNames,
      ...Object.keys(flags).map(name => `--${name}`),
      '--',
      '-',
      '-h',
      '-x',
      '=',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(words, {maxLength: 6}), argv => {
      try {
        read(argv);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).not.toBe('');
      }
    }),
  );
});
