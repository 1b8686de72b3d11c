import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../../src/stores/env/document.ts';
import {chooseNames} from '../../../src/stores/names/choose.ts';
import {namesInSource} from '../../../src/stores/names/source.ts';
import {scratch} from '../../support/env-files.ts';

const project = (files: Record<string, string>) => {
  const folder = scratch();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe('a project’s source names what it reads', () => {
  test.each([
    ['a.js', 'const t = process.env.WHATSAPP_TOKEN'],
    ['a.ts', `process.env['WHATSAPP_TOKEN'] ?? ''`],
    ['src/a.py', 'os.environ["WHATSAPP_TOKEN"]'],
    ['a.py', `os.environ.get('WHATSAPP_TOKEN')`],
    ['a.py', 'os.getenv("WHATSAPP_TOKEN")'],
    ['config/services.php', `'token' => env('WHATSAPP_TOKEN'),`],
    ['a.rb', 'ENV.fetch("WHATSAPP_TOKEN")'],
    ['a.rb', `ENV['WHATSAPP_TOKEN']`],
    ['main.go', 'os.Getenv("WHATSAPP_TOKEN")'],
    ['docker-compose.yml', 'environment:\n  - WHATSAPP_TOKEN=x'],
    ['compose.yaml', 'environment:\n  WHATSAPP_TOKEN: x'],
    ['compose.yaml', 'x: $' + '{WHATSAPP_TOKEN:-none}'],
    ['a.js', 'const {WHATSAPP_TOKEN} = process.env;'],
    ['a.ts', `const {\n  PORT = '80',\n  WHATSAPP_TOKEN: token = '', // ours\n} = process.env;`],
    ['a.ts', 'process.env?.WHATSAPP_TOKEN'],
    ['a.ts', `globalThis.process?.env?.['WHATSAPP_TOKEN']`],
    ['src/main.rs', 'std::env::var("WHATSAPP_TOKEN")?'],
    ['src/main.rs', 'const T: &str = env!("WHATSAPP_TOKEN");'],
    ['src/App.vue', 'import.meta.env.WHATSAPP_TOKEN'],
    ['src/routes/+page.svelte', `import {WHATSAPP_TOKEN} from '$env/static/private'`],
    ['config.py', 'class Settings(BaseSettings):\n    debug: bool = False\n    whatsapp_token: str\n'],
    [
      'config.py',
      'class Wa(pydantic_settings.BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="WHATSAPP_")\n    token: str\n',
    ],
    ['.env.example', '# WHATSAPP_TOKEN=your-token'],
    ['example.env', 'WHATSAPP_TOKEN='],
    ['env.example', 'WHATSAPP_TOKEN='],
    ['.env.local.example', 'WHATSAPP_TOKEN='],
    ['.env-sample', 'WHATSAPP_TOKEN='],
  ])('%s: %s', (path, text) => {
    expect(namesInSource(project({[path]: text}))).toEqual(['WHATSAPP_TOKEN']);
  });

  test.each([
    ['a.js', 'const {WHATSAPP_TOKEN} = props;'],
    ['a.py', 'class Message(BaseModel):\n    whatsapp_token: str\n'],
    ['environment.md', 'WHATSAPP_TOKEN='],
  ])('%s: %s reads nothing from the environment', (path, text) => {
    expect(namesInSource(project({[path]: text}))).toEqual([]);
  });

  test('but not in what it depends on, nor under names others use as well, nor behind links', () => {
    const folder = project({
      'node_modules/x/a.js': 'process.env.WHATSAPP_TOKEN',
      'a.js': 'process.env.TOKEN',
    });
    symlinkSync('.', join(folder, 'loop'));
    expect(namesInSource(folder)).toEqual([]);
  });

  test.each([
    ['heyoo', '.env.example', 'TOKEN=\nPHONE_NUMBER_ID=\n', ['TOKEN', 'PHONE_NUMBER_ID']],
    [
      'fbsamples',
      '.env.sample',
      'ACCESS_TOKEN=\nPHONE_NUMBER_ID=\nVERSION="v18.0"\n',
      ['ACCESS_TOKEN', 'PHONE_NUMBER_ID', 'VERSION'],
    ],
    [
      'python-whatsapp-bot',
      'app/config.py',
      'os.getenv("ACCESS_TOKEN")\nos.getenv("PHONE_NUMBER_ID")\nos.getenv("VERSION")\n',
      ['ACCESS_TOKEN', 'PHONE_NUMBER_ID', 'VERSION'],
    ],
  ])('%s: a clear name makes the generic ones of its file ours', (_who, path, text, names) => {
    expect([...namesInSource(project({[path]: text}))].sort()).toEqual([...names].sort());
  });

  test('but not those of another file', () => {
    const folder = project({'bot.js': 'process.env.TOKEN', 'wa.js': 'process.env.PHONE_NUMBER_ID'});
    expect(namesInSource(folder)).toEqual(['PHONE_NUMBER_ID']);
  });

  test('a clear name before a generic one that is read more often', () => {
    const both = 'process.env.TOKEN + process.env.PHONE_NUMBER_ID';
    const folder = project({'a.js': both, 'b.js': both, 'c.js': 'process.env.WHATSAPP_TOKEN'});
    expect(namesInSource(folder)).toEqual(['PHONE_NUMBER_ID', 'WHATSAPP_TOKEN', 'TOKEN']);
  });

  test('the most frequent first, and a new .env gets it', () => {
    const folder = project({
      'a.js': 'process.env.META_ACCESS_TOKEN',
      'b.js': 'process.env.WHATSAPP_TOKEN + process.env.PHONE_NUMBER_ID',
      'c.js': 'process.env.WHATSAPP_TOKEN',
    });
    const read = namesInSource(folder);
    expect(read[0]).toBe('WHATSAPP_TOKEN');
    expect(
      chooseNames(parseDocument(Buffer.alloc(0)), {preset: null, tokenVar: null, read}).names,
    ).toMatchObject({
      token: 'WHATSAPP_TOKEN',
      phoneId: 'PHONE_NUMBER_ID',
      wabaId: 'WHATSAPP_BUSINESS_ACCOUNT_ID',
    });
  });

  test('nothing where there is no folder', () => {
    expect(namesInSource(join(scratch(), 'none'))).toEqual([]);
  });
});
