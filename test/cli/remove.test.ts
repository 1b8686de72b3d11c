/** `wa-token remove`: the token is gone from every place the profile names, and then the profile is. */
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {place, standIn} from '../support/cli.ts';
import {documentOf, errorIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';
import {keyringMissing, startKeyring} from '../support/keyring.ts';
import {recordingTool} from '../support/recording-tool.ts';

/** A project into which a token was stored, under the profile `shop`. */
const stored = async (
  stores: readonly string[] = ['env'],
  env: NodeJS.ProcessEnv = {},
  before = '# mine\nOTHER=1\nWHATSAPP_TOKEN=\n',
) => {
  const here = place();
  const sandbox = await standIn({scenario: 'fresh'});
  const path = join(here.project, '.env');
  writeFileSync(path, before);
  const flags = [
    '--no-input',
    '--token-stdin',
    '--profile',
    'shop',
    ...stores.flatMap(each => (each.startsWith('-') || each.includes(' ') ? [each] : ['--store', each])),
  ];
  const {code, stderr} = await here.cli(['setup', ...flags, '--graph-url', sandbox.url], {
    stdin: sandbox.tokens.main,
    env,
  });
  expect(code, stderr).toBe(0);
  return {
    ...here,
    path,
    profile: join(here.home, 'config', 'profile-shop.json'),
    token: sandbox.tokens.main,
    remove: (flags: readonly string[] = ['--yes'], more: NodeJS.ProcessEnv = {}) =>
      here.cli(['remove', '--profile', 'shop', ...flags], {env: {...env, ...more}}),
  };
};

describe('from a .env', () => {
  test('the value goes, the name and all else stay; no file of ours holds the token or the one before', async () => {
    const here = await stored(['env'], {}, `# mine\nOTHER=1\nWHATSAPP_TOKEN=${fakeToken('o')}\n`);
    const text = readFileSync(here.path, 'utf8');
    const {code, stdout} = await here.remove();
    expect(code).toBe(0);
    expect(stdout).toMatch(/WHATSAPP_TOKEN in .*\.env.*\n.*“shop” is removed.*\n.*revoked/);
    expect(readFileSync(here.path, 'utf8')).toBe(text.replace(here.token, ''));
    expect(existsSync(here.profile)).toBe(false);
    expect([...here.filesWith(here.token), ...here.filesWith(fakeToken('o'))]).toEqual([]);
    expect((await here.cli(['undo', '--yes'])).code).toBe(4);
  });

  test('another token that was put there since is left alone', async () => {
    const here = await stored();
    writeFileSync(here.path, `WHATSAPP_TOKEN=${fakeToken('n')}\n`);
    const {code, stdout} = await here.remove();
    expect(code).toBe(0);
    expect(stdout).toMatch(/Left alone, because another token is there now/);
    expect(readFileSync(here.path, 'utf8')).toBe(`WHATSAPP_TOKEN=${fakeToken('n')}\n`);
    expect(existsSync(here.profile)).toBe(false);
  });

  test('a file that is gone is no failure', async () => {
    const here = await stored();
    rmSync(here.path);
    const {code, stdout} = await here.remove(['--yes', '--json']);
    expect(code).toBe(0);
    expect(documentOf('remove', stdout)).toEqual({
      schema: 'wa-token.remove/1',
      ok: true,
      error: null,
      profile: 'shop',
      revoked: null,
      places: [{store: 'env', where: here.path, result: 'gone', variables: []}],
    });
  });

  test('what cannot be reached stays in the profile: 4, and another try can finish it', async () => {
    const here = await stored();
    rmSync(here.path);
    mkdirSync(here.path);
    const {code, stderr} = await here.remove();
    expect(code).toBe(4);
    expect(stderr).toMatch(/Still there: .*\.env.*folder/);
    expect(JSON.parse(readFileSync(here.profile, 'utf8'))).toMatchObject({stored: [{where: here.path}]});
    rmSync(here.path, {recursive: true});
    expect((await here.remove()).code).toBe(0);
    expect(existsSync(here.profile)).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('from a secret store (needs a Unix shebang)', () => {
  test('the token is deleted with the tool it was stored with', async () => {
    const gh = recordingTool('gh', `return args[0] === 'repo' ? {stdout: 'acme/shop'} : {}`);
    const here = await stored(['env', 'gh'], gh.env);
    const {code, stdout} = await here.remove();
    expect(code).toBe(0);
    expect(stdout).toMatch(/Deleted: WHATSAPP_TOKEN in gh acme\/shop\n/);
    expect(gh.calls().at(-1)?.args).toEqual(['secret', 'delete', 'WHATSAPP_TOKEN', '--repo', 'acme/shop']);
    expect(existsSync(here.profile)).toBe(false);
  });

  test('a tool that is not signed in today: 4, and another try can finish it', async () => {
    const gh = recordingTool('gh', `return args[0] === 'repo' ? {stdout: 'acme/shop'} : {}`);
    const out = recordingTool('gh', 'return {code: 4, stderr: "not logged in"}');
    const here = await stored(['gh'], gh.env);
    const {code, stderr} = await here.remove(['--yes'], out.env);
    expect(code).toBe(4);
    expect(stderr).toMatch(/Still there: gh acme\/shop.*not logged in/);
    expect((await here.remove()).code).toBe(0);
    expect(existsSync(here.profile)).toBe(false);
  });

  test('from a command of one’s own it cannot: 4, and says so', async () => {
    const keep = recordingTool('keep');
    const here = await stored(['command', '--store-command', 'keep {name}'], keep.env);
    const {code, stderr} = await here.remove();
    expect(code).toBe(4);
    expect(stderr).toMatch(/Still there: keep \{name\}.*delete it there with the tool you use, then run/);
    const listed = await here.cli(['list', '--json']);
    expect(documentOf('list', listed.stdout)).toMatchObject({
      profiles: [{stored: [{store: 'command', where: 'keep {name}'}]}],
    });
  });

  test('then it is agreed to by running it again: the profile goes, and the other places went before', async () => {
    const keep = recordingTool('keep');
    const here = await stored(['env', 'command', '--store-command', 'keep {name}'], keep.env);
    const first = await here.remove();
    expect(first.stdout).toMatch(/Deleted: WHATSAPP_TOKEN in [\s\S]*“shop” stays/);
    expect(JSON.parse(readFileSync(here.profile, 'utf8'))).toMatchObject({stored: [{store: 'command'}]});
    expect((await here.remove([])).stderr).toMatch(/cannot delete the token from keep \{name\}\. Did you/);
    const again = await here.remove(['--yes', '--json']);
    expect(again.code).toBe(0);
    expect(documentOf('remove', again.stdout)).toMatchObject({ok: true, places: [{result: 'unreachable'}]});
    expect(existsSync(here.profile)).toBe(false);
  });
});

describe.skipIf(keyringMissing !== '')(`with a keychain (${keyringMissing || 'gnome-keyring'})`, () => {
  test('the entry goes, and the value in the file', async () => {
    const keyring = await startKeyring();
    try {
      const here = await stored(['keychain', 'env'], keyring.env);
      const lookup = () => keyring.secretTool('lookup', 'service', 'wa-token', 'account', 'shop').out;
      expect(lookup()).toBe(here.token);
      const {code, stdout} = await here.remove();
      expect({code, lines: stdout.split('\n').length}).toEqual({code: 0, lines: 5});
      expect(lookup()).toBe('');
      expect(here.filesWith(here.token)).toEqual([]);
    } finally {
      await keyring.stop();
    }
  });

  test('a token whose profile is lost is deleted under its name, and no other', async () => {
    const keyring = await startKeyring();
    try {
      const here = await stored(['keychain'], keyring.env);
      const lookup = () => keyring.secretTool('lookup', 'service', 'wa-token', 'account', 'shop').out;
      rmSync(here.profile);
      const typo = await here.cli(['remove', '--profile', 'shopp', '--yes'], {env: keyring.env});
      expect(typo).toMatchObject({code: 4, stderr: expect.stringMatching(/no profile “shopp”/)});
      const refused = await here.remove([]);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('There is no profile “shop”, but a token is kept under that name');
      expect(lookup()).toBe(here.token);

      keyring.freeze();
      const frozen = await here.remove();
      keyring.resume();
      expect(frozen.code).toBe(4);
      expect(frozen.stderr).toMatch(/no profile “shop”.*no answer/i);
      expect(lookup()).toBe(here.token);

      const {code, stdout} = await here.remove(['--yes', '--json']);
      expect(code).toBe(0);
      expect(documentOf('remove', stdout)).toMatchObject({
        ok: true,
        places: [{store: 'keychain', where: 'wa-token/shop', result: 'removed'}],
      });
      expect(lookup()).toBe('');
      expect(existsSync(here.profile)).toBe(false);
    } finally {
      await keyring.stop();
    }
  });

  test('a keychain that does not answer keeps the profile, not the file', async () => {
    const keyring = await startKeyring();
    try {
      const here = await stored(['keychain', 'env'], keyring.env);
      keyring.freeze();
      const {code, stderr} = await here.remove();
      keyring.resume();
      expect(code).toBe(4);
      expect(stderr).toMatch(/Still there: wa-token\/shop/);
      expect(here.filesWith(here.token)).toEqual([]);
      expect(JSON.parse(readFileSync(here.profile, 'utf8')).stored).toMatchObject([{store: 'keychain'}]);
      expect((await here.remove()).code).toBe(0);
    } finally {
      await keyring.stop();
    }
  });
});

describe('nothing is deleted', () => {
  test('when there is nobody to ask: 2, naming --yes', async () => {
    const here = await stored();
    const {code, stdout} = await here.remove(['--json']);
    expect(code).toBe(2);
    expect(errorIn(stdout)).toMatchObject({code: 'missing-answer', flag: '--yes'});
    expect(here.filesWith(here.token)).toEqual([here.path]);
  });

  test('when the person says no', async () => {
    const here = await stored();
    const {code, stdout} = await here.cli(['remove', '--profile', 'shop'], {
      stdin: 'n\n',
      stdinIsTerminal: true,
      columns: 80,
      env: {TERM: 'dumb'},
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Delete the token of profile “shop” from .*\.env/);
    expect(here.filesWith(here.token)).toEqual([here.path]);
  });

  test('for a profile that is not there: 4', async () => {
    const {code, stderr} = await place().cli(['remove', '--profile', 'other', '--yes']);
    expect(code).toBe(4);
    expect(stderr).toMatch(/no profile “other”/);
  });
});
