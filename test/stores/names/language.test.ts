import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {writtenIn} from '../../../src/stores/names/language.ts';
import {scratch} from '../../support/env-files.ts';

const told = (files: Readonly<Record<string, string>>) => {
  const folder = scratch();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  const written = writtenIn(folder);
  return written === null ? null : `${written.language}${written.loadsEnv ? ', loads' : ''}`;
};

test.each([
  ['node', 'package.json', '{"name": "bot"}'],
  ['node, loads', 'package.json', '{"dependencies": {"dotenv": "^16.0.0"}}'],
  ['node, loads', 'package.json', '{"scripts": {"start": "node --env-file=.env bot.js"}}'],
  ['python', 'requirements.txt', 'flask\n'],
  ['python, loads', 'requirements-dev.txt', 'flask\npython-dotenv==1.0\n'],
  ['python', 'pyproject.toml', '[project]\n'],
  ['php', 'composer.json', '{}'],
  ['laravel, loads', 'composer.json', '{"require": {"laravel/framework": "^12.0"}}'],
  ['php, loads', 'composer.json', '{"require": {"vlucas/phpdotenv": "^5.0"}}'],
  ['ruby', 'Gemfile', '# gem "dotenv"\n'],
  ['ruby, loads', 'Gemfile', 'gem "dotenv-rails"\n'],
  ['go', 'go.mod', 'module bot\n'],
  ['go, loads', 'go.mod', 'require github.com/joho/godotenv v1.5.1\n'],
  ['java', 'pom.xml', '<project/>'],
  ['java', 'build.gradle', "plugins { id 'java' }\n"],
  ['kotlin', 'build.gradle.kts', 'plugins { kotlin("jvm") version "2.0.0" }\n'],
  ['csharp', 'src/Bot/../Bot.csproj', '<Project/>'],
  ['csharp, loads', 'Bot.csproj', '<PackageReference Include="DotNetEnv" />'],
])('%s is told by %s', (language, path, text) => {
  expect(told({[path]: text})).toBe(language);
});

test('a package.json beside another one is there for scripts and styles', () => {
  expect(told({'package.json': '{}', 'composer.json': '{}'})).toBe('php');
});

test('the project itself goes before what lies in it', () => {
  expect(told({'package.json': '{}', 'api/go.mod': 'module api\n'})).toBe('node');
});

test('nothing tells a folder of texts, nor one with what others wrote', () => {
  expect(told({'README.md': 'npm install\n', 'node_modules/package.json': '{}'})).toBeNull();
});
