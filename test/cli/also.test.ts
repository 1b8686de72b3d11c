/** `--also`: other places that hold the token which is replaced get the new one too; without it they are left. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {tokenEntry} from '../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../src/stores/keychain/keychain.ts';
import {defaultProfile, type Profile, type ProfileName} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';
import {place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';
import {keyringMissing, startKeyring} from '../support/keyring.ts';
import {profileOf} from '../support/profile.ts';
import {recordingTool} from '../support/recording-tool.ts';

const old = fakeToken('o');
const shop = 'shop' as ProfileName;

const begin = async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  const profiles = createProfiles(join(here.home, 'config'));
  return {
    here,
    token: sandbox.tokens.main,
    write: (path: string, text: string) => writeFileSync(join(here.project, path), text),
    read: (path: string) => readFileSync(join(here.project, path), 'utf8'),
    save: (name: ProfileName, stored: Profile['stored']) =>
      profiles.write(name, profileOf({fingerprint: new Secret(old).fingerprint, stored})),
    saved: async (name: ProfileName) => {
      const read = await profiles.read(name);
      return read.ok ? read.value : null;
    },
    setup: (flags: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      here.cli(['setup', '--token-stdin', '--graph-url', sandbox.url, ...flags], {
        stdin: sandbox.tokens.main,
        env,
      }),
  };
};

describe('files', () => {
  test('all of them, and this profile knows of each', async () => {
    const {setup, write, read, saved, token} = await begin();
    write('.env', `WHATSAPP_TOKEN=${old}\n`);
    write('.env.local', `# mine\nexport WA_TOKEN='${old}'\nA=1\n`);
    const {code, stderr} = await setup(['--store', 'env', '--also', 'all']);
    expect(code, stderr).toBe(0);
    expect(read('.env.local')).toBe(`# mine\nexport WA_TOKEN='${token}'\nA=1\n`);
    expect(stderr).not.toMatch(/another token/);
    expect((await saved(defaultProfile))?.stored.map(({where}) => where.replace(/.*\//, ''))).toEqual([
      '.env',
      '.env.local',
    ]);
  });

  test('single ones by name; what is left is told', async () => {
    const {setup, write, read, token} = await begin();
    for (const path of ['.env', '.env.local', '.env.test']) write(path, `WHATSAPP_TOKEN=${old}\n`);
    const {code, stderr} = await setup(['--store', 'env', '--also', '.env.test']);
    expect(code).toBe(0);
    expect(read('.env.test')).toContain(token);
    expect(read('.env.local')).toContain(old);
    expect(stderr).toMatch(
      /keep it:\n {2}\.env\.local {2}WHATSAPP_TOKEN {2}[0-9a-f]{12} {2}the token that is/,
    );
  });

  test('the .env itself, when the token is to be kept elsewhere', async () => {
    const {setup, write, read, token} = await begin();
    write('.env', `WHATSAPP_TOKEN=${old}\nWHATSAPP_PHONE_NUMBER_ID=1234567\n`);
    const keep = recordingTool('keep');
    const {code} = await setup(
      ['--store', 'command', '--store-command', 'keep {name}', '--also', '.env'],
      keep.env,
    );
    expect(code).toBe(0);
    expect(read('.env')).toBe(`WHATSAPP_TOKEN=${token}\nWHATSAPP_PHONE_NUMBER_ID=1234567\n`);
  });

  test('one that cannot be written is left, with the reason, and stops nothing', async () => {
    const {setup, write, read, token} = await begin();
    write('.env', `WHATSAPP_TOKEN=${old}\n`);
    write('.env.local', `B='open\nWHATSAPP_TOKEN=${old}\nC='x'\n`);
    const {code, stderr} = await setup(['--store', 'env', '--also', 'all']);
    expect(code).toBe(0);
    expect(read('.env')).toContain(token);
    expect(stderr).toMatch(/\.env\.local is left as it is: WHATSAPP_TOKEN cannot be written/);
  });

  test('none without the flag', async () => {
    const {setup, write, read} = await begin();
    write('.env', `WHATSAPP_TOKEN=${old}\n`);
    write('.env.local', `WHATSAPP_TOKEN=${old}\n`);
    expect((await setup(['--store', 'env'])).code).toBe(0);
    expect(read('.env.local')).toContain(old);
  });

  describe('what was left before is mended', () => {
    const leave = async () => {
      const begun = await begin();
      for (const path of ['.env', '.env.local']) begun.write(path, `WHATSAPP_TOKEN=${old}\n`);
      begun.write('.env.test', `WHATSAPP_TOKEN=${fakeToken('x')}\n`);
      expect((await begun.setup(['--store', 'env'])).code).toBe(0);
      return begun;
    };

    test('by its name', async () => {
      const {setup, read, token} = await leave();
      const {code, stderr} = await setup(['--store', 'env', '--also', './.env.local']);
      expect(code, stderr).toBe(0);
      expect(read('.env.local')).toBe(`WHATSAPP_TOKEN=${token}\n`);
      expect(read('.env.test')).toContain(fakeToken('x'));
    });

    test('by all, as the backup knows it; a file with a token of its own is none of these', async () => {
      const {setup, read, token} = await leave();
      expect((await setup(['--store', 'env', '--also', 'all'])).code).toBe(0);
      expect(read('.env.local')).toBe(`WHATSAPP_TOKEN=${token}\n`);
      expect(read('.env.test')).toContain(fakeToken('x'));
    });

    test('by all, as a profile that names the file knows it', async () => {
      const {setup, read, save, write, here, token} = await begin();
      await save(defaultProfile, [{store: 'env', where: join(here.project, '.env'), variables: []}]);
      write('.env', `WHATSAPP_TOKEN=${fakeToken('x')}\n`);
      write('.env.local', `WHATSAPP_TOKEN=${old}\n`);
      const {code, stderr} = await setup(['--store', 'env', '--also', 'all', '--replace-ids']);
      expect(code, stderr).toBe(0);
      expect(read('.env.local')).toContain(token);
    });

    test('a token of its own, where the file is named', async () => {
      const {setup, read, token} = await leave();
      expect((await setup(['--store', 'env', '--also', '.env.test'])).code).toBe(0);
      expect(read('.env.test')).toBe(`WHATSAPP_TOKEN=${token}\n`);
    });

    test('what is written anyway can be named as well', async () => {
      const {setup} = await leave();
      expect((await setup(['--store', 'env', '--also', '.env'])).code).toBe(0);
    });
  });

  test('a keychain entry with another token: 2, which names it', async () => {
    const {setup, write, save} = await begin();
    write('.env', `WHATSAPP_TOKEN=${fakeToken('x')}\n`);
    await save(shop, [{store: 'keychain', where: 'wa-token/shop', variables: []}]);
    const {code, stderr} = await setup(['--store', 'env', '--also', 'keychain:shop']);
    expect(code).toBe(2);
    expect(stderr).toContain(`--also keychain:shop: another token (${new Secret(old).fingerprint})`);
  });

  test('one that does not hold it: 2, with those that do', async () => {
    const {setup, write, here} = await begin();
    write('.env', `WHATSAPP_TOKEN=${old}\n`);
    write('.env.local', `WHATSAPP_TOKEN=${old}\n`);
    const {code, stdout, stderr} = await setup(['--store', 'env', '--also', '.env.prod', '--json']);
    expect(code).toBe(2);
    expect(errorIn(stdout)).toMatchObject({
      code: 'missing-answer',
      flag: '--also',
      choices: [{value: '.env.local'}],
    });
    expect(stderr + stdout).toMatch(/--also \.env\.prod: no token of ours stands there/);
    expect(here.filesWith('EAAFAKEo').length).toBe(2);
  });
});

describe('another profile', () => {
  test('whose file is updated has the new token too, and keeps its account and number', async () => {
    const {setup, write, save, saved, here, token} = await begin();
    const path = join(here.home, 'other', '.env');
    mkdirSync(join(here.home, 'other'));
    writeFileSync(path, `TOKEN=${old}\n`);
    write('.env', `WHATSAPP_TOKEN=${old}\n`);
    await save(shop, [{store: 'env', where: path, variables: ['TOKEN']}]);
    const {code, stderr} = await setup(['--store', 'env', '--also', path]);
    expect(code, stderr).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(`TOKEN=${token}\n`);
    expect(await saved(shop)).toMatchObject({
      fingerprint: new Secret(token).fingerprint,
      waba: {id: '2000'},
      phone: {id: '3000'},
      stored: [{store: 'env', where: path, variables: ['TOKEN']}],
    });
    expect((await saved(defaultProfile))?.stored).toMatchObject([{where: join(here.project, '.env')}]);
  });

  test('whose secret store is updated: the token alone, on standard input', async () => {
    const {setup, write, save, token} = await begin();
    write('.env', `WHATSAPP_TOKEN=${old}\n`);
    await save(shop, [{store: 'gh', where: 'gh acme/shop', variables: ['PHONE', 'WA_TOKEN']}]);
    const gh = recordingTool('gh');
    const {code, stdout, stderr} = await setup(
      ['--store', 'env', '--also', 'gh:acme/shop', '--json'],
      gh.env,
    );
    expect(code, stderr).toBe(0);
    expect(gh.calls().map(({args, input}) => [args.join(' '), input])).toEqual([
      ['secret set WA_TOKEN --repo acme/shop', token],
    ]);
    expect(reportIn(stdout).stored).toMatchObject([{store: 'env'}, {store: 'gh', variables: ['WA_TOKEN']}]);
  });
});

describe.skipIf(keyringMissing !== '')(`a keychain entry (${keyringMissing || 'gnome-keyring'})`, () => {
  test('with the replaced token is updated, and told where it is not', async () => {
    const keyring = await startKeyring();
    try {
      const {setup, write, save, token} = await begin();
      const lookup = () => keyring.secretTool('lookup', 'service', 'wa-token', 'account', 'default').out;
      await createKeychain({env: keyring.env}).write(tokenEntry('default'), new Secret(old));
      await save(defaultProfile, [{store: 'keychain', where: 'wa-token/default', variables: []}]);
      write('.env', `WHATSAPP_TOKEN=${old}\n`);

      const left = await setup(['--store', 'env', '--also', 'none'], keyring.env);
      expect(left.code).toBe(0);
      expect(left.stderr).toMatch(/the keychain \(wa-token\/default\) {2}[0-9a-f]{12} {2}the token that is/);
      expect(lookup()).toBe(old);

      await save(defaultProfile, [{store: 'keychain', where: 'wa-token/default', variables: []}]);
      write('.env', `WHATSAPP_TOKEN=${old}\n`);
      expect((await setup(['--store', 'env', '--also', 'keychain:default'], keyring.env)).code).toBe(0);
      expect(lookup()).toBe(token);
    } finally {
      await keyring.stop();
    }
  });
});
