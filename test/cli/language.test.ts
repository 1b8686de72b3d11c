/** Which language is spoken, by whom it is chosen, and what stays English whatever it is. */
import {describe, expect, test} from 'vitest';
import {spokenTag, tagFor} from '../../src/cli/language.ts';
import {english} from '../../src/copy/languages.ts';
import {type CliInput, place} from '../support/cli.ts';
import {errorIn} from '../support/documents.ts';
import {mark, markedLanguage} from '../support/language.ts';

const tags = ['en', 'es', 'pt-BR'];

describe('a name of a language', () => {
  test.each([
    ['es', 'es'],
    ['es_MX.UTF-8', 'es'],
    ['ES-419', 'es'],
    ['pt', 'pt-BR'],
    ['pt_PT.UTF-8', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['en_GB@euro', 'en'],
    ['est', null],
    ['C.UTF-8', null],
    ['', null],
  ])('“%s” is %s', (asked, tag) => {
    expect(tagFor(asked, tags)).toBe(tag);
  });
});

describe('the language is', () => {
  const rows: readonly (readonly [string, readonly string[], NodeJS.ProcessEnv, string])[] = [
    ['English where nothing says otherwise', [], {}, 'en'],
    ['that of LANG', [], {LANG: 'es_ES.UTF-8'}, 'es'],
    ['that of LC_MESSAGES before LANG', [], {LC_MESSAGES: 'pt_BR', LANG: 'es_ES'}, 'pt-BR'],
    ['that of LC_ALL before both', [], {LC_ALL: 'es_ES', LC_MESSAGES: 'pt_BR', LANG: 'en_US'}, 'es'],
    ['English where LC_ALL is C, whatever LANG says', [], {LC_ALL: 'C', LANG: 'es_ES'}, 'en'],
    ['the next one where a variable is empty', [], {LC_ALL: '', LANG: 'es_ES'}, 'es'],
    ['English for a locale that nobody has translated to', [], {LANG: 'de_DE.UTF-8'}, 'en'],
    ['that of WA_TOKEN_LANGUAGE before the locale', [], {WA_TOKEN_LANGUAGE: 'pt', LANG: 'es_ES'}, 'pt-BR'],
    ['that of the flag before all', ['--language', 'es'], {WA_TOKEN_LANGUAGE: 'pt'}, 'es'],
    ['that of the flag in one word', ['--language=pt-BR'], {LANG: 'es_ES'}, 'pt-BR'],
    ['that of the locale where the flag names none', ['--language', 'tlh'], {LANG: 'es_ES'}, 'es'],
  ];
  test.each(rows)('%s', (_name, own, env, tag) => {
    expect(spokenTag(own, env, tags)).toBe(tag);
  });
});

describe('with another language', () => {
  const languages = {en: english, es: markedLanguage};
  const cli = (argv: readonly string[], input: CliInput = {}) => place().cli(argv, {languages, ...input});
  const unmarked = (text: string) => text.split('\n').filter(line => line !== '' && !line.includes(mark));

  test('a code is explained in it, offline', async () => {
    const {code, stdout} = await cli(['explain', '131047', '--language', 'es']);
    expect(code).toBe(0);
    const own = unmarked(stdout).filter(line => !/^131047|^https:/.test(line));
    expect(own).toEqual([]);
  });

  test('so is an error that is piped in', async () => {
    const {stdout} = await cli(['explain', '-'], {
      stdin: '{"error":{"message":"(#133010) Account not registered","code":133010,"fbtrace_id":"A"}}',
      env: {LANG: 'es_ES.UTF-8'},
    });
    expect(unmarked(stdout).filter(line => !/^133010|^https:/.test(line))).toEqual([]);
  });

  test.each([
    ['help', ['help']],
    ['the list of profiles', ['list']],
  ])('%s speaks it', async (_what, argv) => {
    const {stdout} = await cli([...argv, '--language', 'es']);
    expect(stdout).toContain(mark);
  });

  test('what is wrong with the arguments is said in it', async () => {
    const {code, stderr} = await cli(['setpu'], {env: {LANG: 'es_ES.UTF-8'}});
    expect(code).toBe(2);
    expect(stderr.startsWith(mark)).toBe(true);
  });

  test('that a language is not there is said in the one of the surroundings', async () => {
    const {code, stderr} = await cli(['list', '--language', 'tlh'], {env: {LANG: 'es_ES.UTF-8'}});
    expect(code).toBe(2);
    expect(stderr).toMatch(/^¿.*“tlh”.*en, es/);
  });

  test('a missing token is told in it, by a command that loads its words late', async () => {
    const {code, stderr} = await cli(['token', '--language', 'es']);
    expect(code).toBe(4);
    expect(stderr.startsWith(mark)).toBe(true);
  });

  test.each([
    ['explain', ['explain', '190', '--json', '--language', 'es'], 0],
    ['check', ['check', '--json', '--language', 'es'], 4],
    ['list', ['list', '--json', '--language', 'es'], 0],
  ])('the document of %s is English', async (_name, argv, exit) => {
    const {code, stdout} = await cli(argv);
    expect(code).toBe(exit);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
    expect(stdout).not.toContain(mark);
  });

  test('so is the document of a usage error', async () => {
    const result = await cli(['setpu', '--json'], {env: {LANG: 'es_ES.UTF-8'}});
    expect(errorIn(result.stdout)).toMatchObject({message: expect.not.stringContaining(mark)});
  });
});

describe('in Spanish', () => {
  const cli = (argv: readonly string[], input: CliInput = {}) => place().cli(argv, input);

  test.each([
    ['told by the flag', ['explain', '190', '--language', 'es'], {}],
    ['told by the locale', ['explain', '190'], {LANG: 'es_AR.UTF-8'}],
  ])('190 is explained, %s', async (_how, argv, env) => {
    const {code, stdout} = await cli(argv, {env});
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /El token venció \(posible\)[\s\S]*Para estar seguro: Meta dice “Session has expired”/,
    );
    expect(stdout.replace(/“[^”]*”/g, '')).not.toMatch(/\b(the|and|your)\b/);
  });

  test('the document stays English', async () => {
    const {stdout} = await cli(['explain', '190/463', '--json', '--language', 'es']);
    const titles: readonly {readonly title: string}[] = JSON.parse(stdout).causes;
    expect(titles[0]?.title).toBe('The token has expired');
  });

  test('help names the commands and both languages', async () => {
    const {stdout} = await cli(['help', 'check', '--language', 'es']);
    expect(stdout).toMatch(/comprobar otra vez un token/);
    expect(stdout).toMatch(/idioma de las pantallas: en, es o pt-BR/);
  });
});
