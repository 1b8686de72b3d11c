/** How a program of this project gets what was stored: lines in its own language, with its own names. */
import type {Copy} from '../copy/en.ts';
import type {Language} from '../stores/names/language.ts';
import {namesWithoutEnv} from './programs.ts';
import type {Known} from './world.ts';

interface Form {
  readonly comment: '#' | '//';
  /** What has to stand above. */
  readonly head: readonly string[];
  /** @param role what is read: `token` or `phone id` */
  readonly line: (role: string, variable: string, loadsEnv: boolean) => string;
  /** What loads a file that is not loaded by itself; null: nothing usual. @param path null: `.env` beside the program */
  readonly loader: ((path: string | null) => string) | null;
  /** What starts such a program. */
  readonly start: string;
}

const camel = (role: string): string =>
  role.replace(/ (\w)/g, (_all, letter: string) => letter.toUpperCase());
const snake = (role: string): string => role.replaceAll(' ', '_');
const called = (name: string) => (path: string | null) => `${name}(${path === null ? '' : `"${path}"`})`;

const forms: Readonly<Record<Language, Form>> = {
  node: {
    comment: '//',
    head: [],
    line: (role, variable) => `const ${camel(role)} = process.env.${variable};`,
    loader: path => `node --env-file=${path ?? '.env'} app.js`,
    start: 'node app.js',
  },
  python: {
    comment: '#',
    head: ['import os'],
    line: (role, variable) => `${snake(role)} = os.environ["${variable}"]`,
    loader: path => `python-dotenv, ${called('load_dotenv')(path)}`,
    start: 'python app.py',
  },
  php: {
    comment: '//',
    head: [],
    // What loads the file fills $_ENV; getenv() sees only what the process was given.
    line: (role, variable, loadsEnv) =>
      `$${camel(role)} = ${loadsEnv ? `$_ENV['${variable}']` : `getenv('${variable}')`};`,
    loader: path =>
      `vlucas/phpdotenv, Dotenv\\Dotenv::createUnsafeImmutable(__DIR__${path === null ? '' : `, '${path}'`})->load()`,
    start: 'php app.php',
  },
  laravel: {
    comment: '//',
    // A cached configuration does not see the new value, however often the server is restarted.
    head: ['// config/services.php', '// php artisan config:clear'],
    line: (role, variable) => `'${snake(role)}' => env('${variable}'),`,
    loader: null,
    start: 'php artisan serve',
  },
  ruby: {
    comment: '#',
    head: [],
    line: (role, variable) => `${snake(role)} = ENV["${variable}"]`,
    loader: path => `gem dotenv, ${path === null ? 'require "dotenv/load"' : `Dotenv.load("${path}")`}`,
    start: 'ruby app.rb',
  },
  go: {
    comment: '//',
    head: [],
    line: (role, variable) => `${camel(role)} := os.Getenv("${variable}")`,
    loader: called('godotenv.Load'),
    start: 'go run .',
  },
  java: {
    comment: '//',
    head: [],
    line: (role, variable) => `String ${camel(role)} = System.getenv("${variable}");`,
    loader: null,
    start: 'java -jar app.jar',
  },
  kotlin: {
    comment: '//',
    head: [],
    line: (role, variable) => `val ${camel(role)} = System.getenv("${variable}")`,
    loader: null,
    start: 'java -jar app.jar',
  },
  csharp: {
    comment: '//',
    head: [],
    line: (role, variable) => `var ${camel(role)} = Environment.GetEnvironmentVariable("${variable}");`,
    loader: path => `DotNetEnv, ${called('Env.Load')(path)}`,
    start: 'dotnet run',
  },
};

/** For the end of the receipt; nothing where the program takes the token on a screen of its own. @param profile that of this run */
export const snippet = (known: Known, profile: string, {steps: {finish: say}}: Copy): readonly string[] => {
  const {store: stored = [], places} = known;
  if (stored.length === 0 || places === undefined || namesWithoutEnv(known) !== null) return [];
  const {written, names} = places.reading;
  const file = stored.find(({store}) => store === 'env')?.where ?? null;
  const inKeychainOnly = file === null && stored.some(({store}) => store === 'keychain');
  const started = (command: string): string =>
    ['wa-token run', ...fromWhere(file, profile), '--', command].join(' ');
  if (written === null) return inKeychainOnly ? ['', say.started(started('CMD'))] : [];

  const form = forms[written.language];
  const loader = file === null ? null : (form.loader?.(file === usual ? null : file) ?? started(form.start));
  const notes = [
    ...(inKeychainOnly ? [say.started(started(form.start))] : []),
    ...(file === null || loader === null || written.loadsEnv ? [] : [say.loads(file, loader)]),
  ];
  const line = (role: string, name: string): string =>
    form.line(role, name, file !== null && written.loadsEnv);
  const lines = [
    ...notes.map(text => `${form.comment} ${text}`),
    ...form.head,
    line('token', names.token),
    ...(known.access?.phone == null ? [] : [line('phone id', names.phoneId)]),
  ];
  return ['', say.reads, ...lines.map(each => `  ${each}`)];
};

/** The file a program looks for by itself. */
const usual = '.env';

const fromWhere = (file: string | null, profile: string): readonly string[] => {
  if (file === null) return ['--profile', profile];
  return file === usual ? [] : ['--env-file', file];
};
