/** What `setup` writes, what it refuses to write over, and what is left when it cannot: all or nothing. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, describe as group, test} from 'vitest';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {type Place, place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';

const old = fakeToken('o');

const begin = async (
  scenario: SandboxOptions['scenario'] = 'fresh',
  more: Omit<SandboxOptions, 'scenario'> = {},
) => {
  const sandbox = await standIn({scenario, ...more});
  const here = place();
  const setup = (...more: readonly string[]) =>
    here.cli(
      [
        'setup',
        '--no-input',
        '--token-stdin',
        '--store',
        'env',
        '--json',
        '--graph-url',
        sandbox.url,
        ...more,
      ],
      {stdin: sandbox.tokens.main},
    );
  const [waba] = sandbox.facts.wabas;
  const ids = {waba: waba?.id ?? '', phone: waba?.phones[0]?.id ?? ''};
  return {sandbox, here, setup, ids, token: sandbox.tokens.main};
};

const git = ({project}: Place, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {cwd: project});

test('a new .env has the names of the project’s example, the generic ones beside a clear one too', async () => {
  const {here, setup, ids, token} = await begin();
  writeFileSync(join(here.project, '.env.example'), 'ACCESS_TOKEN=\nPHONE_NUMBER_ID=\nVERSION="v18.0"\n');
  const {code, files} = await setup();
  expect(code).toBe(0);
  for (const line of [`ACCESS_TOKEN=${token}`, `PHONE_NUMBER_ID=${ids.phone}`, 'VERSION=v26.0']) {
    expect(files['.env']?.split('\n')).toContain(line);
  }
  expect(files['.env']).not.toContain('WHATSAPP_ACCESS_TOKEN');
});

test('a new .env has the token and all ids, and the report says what is where', async () => {
  const {setup, ids, token, sandbox} = await begin();
  const {code, stdout, files} = await setup();
  expect(code).toBe(0);
  for (const line of [
    `WHATSAPP_ACCESS_TOKEN=${token}`,
    `WHATSAPP_PHONE_NUMBER_ID=${ids.phone}`,
    `WHATSAPP_BUSINESS_ACCOUNT_ID=${ids.waba}`,
    `WHATSAPP_APP_ID=${sandbox.app.id}`,
    'WHATSAPP_API_VERSION=v26.0',
  ]) {
    expect(files['.env']?.split('\n')).toContain(line);
  }
  expect(Object.keys(files)).toEqual(['.env']);
  expect(reportIn(stdout)).toMatchObject({
    ok: true,
    journey: 'first',
    profile: 'default',
    stored: [{store: 'env', where: '.env', backup: null}],
    waba: {id: ids.waba},
    phone: {id: ids.phone},
    graphVersion: 'v26.0',
    servedVersion: 'v26.0',
  });
});

test('--store none checks, and writes neither file nor profile', async () => {
  const {here, sandbox} = await begin();
  const argv = [
    'setup',
    '--no-input',
    '--token-stdin',
    '--store',
    'none',
    '--json',
    '--graph-url',
    sandbox.url,
  ];
  const {code, stdout, files} = await here.cli(argv, {stdin: sandbox.tokens.main});
  expect(code).toBe(0);
  expect(reportIn(stdout).stored).toEqual([]);
  expect(files).toEqual({});
  expect(here.filesWith('"fingerprint"')).toEqual([]);
});

test('names that the file has are updated in place, and all other bytes stay', async () => {
  const {here, setup, ids, token} = await begin();
  const before = `# mine\nA=1\nexport WA_TOKEN="${old}"  # keep\nPHONE_NUMBER_ID=${ids.phone}\nB='2'`;
  writeFileSync(join(here.project, '.env'), before);
  const {code, stdout, files} = await setup('--token-var', 'WA_TOKEN');
  expect(code, stdout).toBe(0);
  expect(files['.env']).toContain('# mine\nA=1\nexport WA_TOKEN=');
  expect(files['.env']).toContain(token);
  expect(files['.env']).toContain("B='2'");
  expect(files['.env']).not.toContain(old);
});

group('a .env that cannot be used is told before the token is even asked for: 4, as it was', () => {
  const unusable: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    ['a folder', path => mkdirSync(path), /is a folder/],
    ['binary', path => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x41, 0, 0x3d, 0])), /not text/],
    ...(process.platform === 'win32'
      ? []
      : [['a FIFO', (path: string) => void execFileSync('mkfifo', [path]), /not an ordinary file/] as const]),
  ];
  test.each(unusable)('%s', async (_name, make, says) => {
    const {here, setup, sandbox} = await begin();
    make(join(here.project, '.env'));
    const {code, stdout} = await setup();
    expect(code, stdout).toBe(4);
    const report = reportIn(stdout);
    expect(report).toMatchObject({ok: false, stored: [], error: {code: 'store-failed'}});
    expect(report.error?.message).toMatch(says);
    expect(new Set(report.checks.map(({status, detail}) => `${status}: ${detail}`))).toEqual(
      new Set(['unproven: Not asked: the run ended before.']),
    );
    expect(sandbox.requests).toEqual([]);
    expect(here.filesWith(sandbox.tokens.main)).toEqual([]);
  });

  test('in a folder that does not exist', async () => {
    const {setup, sandbox} = await begin();
    const {code, stdout, files} = await setup('--env-file', 'no/such/.env');
    expect(code).toBe(4);
    expect(reportIn(stdout).error?.message).toMatch(/there is no folder|does not exist/);
    expect(files).toEqual({});
    expect(sandbox.requests).toEqual([]);
  });

  test('without --json: one sentence on standard error, and no table of checks that nobody made', async () => {
    const {here, sandbox} = await begin();
    mkdirSync(join(here.project, '.env'));
    const argv = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url];
    const {code, stdout, stderr} = await here.cli(argv, {stdin: sandbox.tokens.main});
    expect({code, stdout}).toEqual({code: 4, stdout: ''});
    expect(stderr.trim()).toMatch(/^\.env is a folder, not a file\. Name a file with --env-file\.$/);
  });
});

group('git', () => {
  test('a tracked .env is not written to: 2, naming --allow-tracked', async () => {
    const {here, setup, token} = await begin();
    writeFileSync(join(here.project, '.env'), 'A=1\n');
    git(here, 'init', '-q');
    git(here, 'add', '.env');
    const refused = await setup();
    expect(refused.code, refused.stdout).toBe(2);
    expect(errorIn(refused.stdout)).toMatchObject({code: 'usage', flag: '--allow-tracked'});
    expect(errorIn(refused.stdout).message).toContain('--allow-tracked');
    expect(refused.files['.env']).toBe('A=1\n');
    const allowed = await setup('--allow-tracked');
    expect(allowed.code, allowed.stdout).toBe(0);
    expect(allowed.files['.env']).toContain(token);
  });

  test('.gitignore is touched with --gitignore only', async () => {
    const {here, setup} = await begin();
    git(here, 'init', '-q');
    writeFileSync(join(here.project, '.gitignore'), 'dist\n');
    const without = await setup();
    expect(without.code).toBe(0);
    expect(without.files['.gitignore']).toBe('dist\n');
    const {code, files} = await setup('--gitignore');
    expect(code).toBe(0);
    expect(files['.gitignore']).toMatch(/^dist\n[\s\S]*^\/?\.env$/m);
    expect(String(git(here, 'check-ignore', '.env')).trim()).toBe('.env');
  });
});

group('ids in the file', () => {
  test('that the token sees are used, and cost no discovery', async () => {
    const {here, setup, ids} = await begin();
    writeFileSync(
      join(here.project, '.env'),
      `WHATSAPP_PHONE_NUMBER_ID=${ids.phone}\nWHATSAPP_BUSINESS_ACCOUNT_ID=${ids.waba}\n`,
    );
    const {code, stdout} = await setup();
    expect(code, stdout).toBe(0);
    expect(reportIn(stdout)).toMatchObject({waba: {id: ids.waba}, phone: {id: ids.phone}});
  });

  test('choose among several accounts', async () => {
    const {here, setup, sandbox} = await begin('several-accounts');
    const waba = sandbox.facts.wabas[1];
    const phone = waba?.phones[1];
    writeFileSync(
      join(here.project, '.env'),
      `WHATSAPP_PHONE_NUMBER_ID=${phone?.id}\nWHATSAPP_BUSINESS_ACCOUNT_ID=${waba?.id}\n`,
    );
    const {code, stdout} = await setup();
    expect(code, stdout).toBe(0);
    expect(reportIn(stdout)).toMatchObject({waba: {id: waba?.id}, phone: {id: phone?.id}});
  });

  test('that are half there choose too: the account by the file, the number by the account', async () => {
    const {here, setup, sandbox} = await begin('several-accounts');
    const waba = sandbox.facts.wabas[2];
    writeFileSync(join(here.project, '.env'), `WHATSAPP_BUSINESS_ACCOUNT_ID=${waba?.id}\n`);
    const {code, stdout} = await setup();
    expect(code, stdout).toBe(0);
    expect(reportIn(stdout)).toMatchObject({waba: {id: waba?.id}, phone: {id: waba?.phones[0]?.id}});
  });

  test('that differ from the new ones: 2, naming --replace-ids, the file as it was', async () => {
    const {here, setup, ids} = await begin();
    const before = 'WHATSAPP_PHONE_NUMBER_ID=999990000000001\nWHATSAPP_BUSINESS_ACCOUNT_ID=999990000000002\n';
    writeFileSync(join(here.project, '.env'), before);
    const refused = await setup();
    expect(refused.code, refused.stdout).toBe(2);
    expect(errorIn(refused.stdout)).toMatchObject({code: 'usage', flag: '--replace-ids'});
    expect(refused.files['.env']).toBe(before);
    const replaced = await setup('--replace-ids');
    expect(replaced.code, replaced.stdout).toBe(0);
    expect(replaced.files['.env']).toContain(`WHATSAPP_PHONE_NUMBER_ID=${ids.phone}\n`);
    expect(replaced.files['.env']).not.toContain('99999000');
  });

  test('that the token does not see are dropped with a warning', async () => {
    const {here, setup, ids} = await begin();
    writeFileSync(
      join(here.project, '.env'),
      'WHATSAPP_PHONE_NUMBER_ID=999990000000001\nWHATSAPP_BUSINESS_ACCOUNT_ID=999990000000002\n',
    );
    const {code, stdout} = await setup('--replace-ids');
    expect(code, stdout).toBe(0);
    const report = reportIn(stdout);
    expect(report).toMatchObject({ok: true, waba: {id: ids.waba}, phone: {id: ids.phone}});
    expect(
      report.checks
        .filter(({status}) => status === 'warn')
        .map(({detail}) => detail)
        .join(),
    ).toContain('999990000000002 from .env');
  });

  test.each([
    ['WHATSAPP_BUSINESS_ACCOUNT_ID', 'waba.access'],
    ['WHATSAPP_PHONE_NUMBER_ID', 'phone.access'],
  ])('so is one that stands alone: %s', async (name, check) => {
    const {here, setup} = await begin();
    writeFileSync(join(here.project, '.env'), `${name}=999990000000001\n`);
    const {code, stdout} = await setup('--replace-ids');
    expect(code, stdout).toBe(0);
    const {status, detail} = reportIn(stdout).checks.find(({id}) => id === check) ?? {};
    expect({status, detail}).toEqual({
      status: 'warn',
      detail: expect.stringContaining('999990000000001 from .env'),
    });
  });

  test('a placeholder is no hint, and is no id that differs', async () => {
    const {here, setup, ids} = await begin();
    writeFileSync(join(here.project, '.env'), 'WHATSAPP_PHONE_NUMBER_ID=your-id-here\n');
    const {code, stdout, files} = await setup();
    expect(code, stdout).toBe(0);
    expect(files['.env']).toContain(`WHATSAPP_PHONE_NUMBER_ID=${ids.phone}\n`);
  });

  test('that come by flag and that the token does not see fail the check: 1, nothing written', async () => {
    const {setup, ids} = await begin();
    for (const flags of [
      ['--waba', '999990000000002'],
      ['--phone', '999990000000001'],
      ['--waba', ids.waba, '--phone', '999990000000001'],
      ['--waba', '999990000000002', '--phone', ids.phone],
    ]) {
      const {code, stdout, files} = await setup(...flags);
      expect(code, `${flags.join(' ')} ${stdout}`).toBe(1);
      expect(
        reportIn(stdout).checks.some(({id, status}) => id.endsWith('.access') && status === 'fail'),
      ).toBe(true);
      expect(files).toEqual({});
    }
  });

  test('by variable go before the file', async () => {
    const {here, sandbox} = await begin('several-accounts');
    const [first, second] = sandbox.facts.wabas;
    writeFileSync(
      join(here.project, '.env'),
      `WHATSAPP_PHONE_NUMBER_ID=${second?.phones[0]?.id}\nWHATSAPP_BUSINESS_ACCOUNT_ID=${second?.id}\n`,
    );
    const argv = [
      'setup',
      '--no-input',
      '--token-stdin',
      '--store',
      'none',
      '--json',
      '--graph-url',
      sandbox.url,
    ];
    const {code, stdout} = await here.cli(argv, {
      stdin: sandbox.tokens.main,
      env: {WA_TOKEN_WABA: first?.id, WA_TOKEN_PHONE: first?.phones[0]?.id},
    });
    expect(code, stdout).toBe(0);
    expect(reportIn(stdout)).toMatchObject({waba: {id: first?.id}});
  });
});

test('a second run with another token changes the token alone, and keeps a backup', async () => {
  const {here, setup, sandbox} = await begin();
  await setup();
  const before = readFileSync(join(here.project, '.env'), 'utf8');
  const {code, stdout, files} = await here.cli(
    ['setup', '--no-input', '--token-stdin', '--store', 'env', '--json', '--graph-url', sandbox.url],
    {stdin: sandbox.tokens['replacement'] ?? ''},
  );
  expect(code, stdout).toBe(0);
  expect(files['.env']).toBe(before.replace(sandbox.tokens.main, sandbox.tokens['replacement'] ?? ''));
  const [stored] = reportIn(stdout).stored;
  expect(readFileSync(stored?.backup ?? '', 'utf8')).toBe(before);
});

test('a token that fails leaves a .env that is there as it was', async () => {
  const {here, setup} = await begin('expired');
  writeFileSync(join(here.project, '.env'), `WHATSAPP_ACCESS_TOKEN=${old}\n`);
  const {code, files} = await setup();
  expect(code).toBe(1);
  expect(files).toEqual({'.env': `WHATSAPP_ACCESS_TOKEN=${old}\n`});
});

test('a keychain that is not available is never replaced by a file: 4, and the reason', async () => {
  const {here, sandbox} = await begin();
  const argv = [
    'setup',
    '--no-input',
    '--token-stdin',
    '--store',
    'keychain',
    '--json',
    '--graph-url',
    sandbox.url,
  ];
  const {code, stdout, files} = await here.cli(argv, {
    stdin: sandbox.tokens.main,
    // No bus here, whatever this machine has.
    env: {DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus', XDG_RUNTIME_DIR: '/nonexistent'},
  });
  expect(code, stdout).toBe(4);
  const report = reportIn(stdout);
  expect(report).toMatchObject({ok: false, stored: [], error: {code: 'store-failed'}});
  expect(report.error?.message).toMatch(/keychain/i);
  expect(files).toEqual({});
});

group('a test message that cannot be sent as the flags say', () => {
  test.each([
    ['--to 123', ['--to', '123'], '--to'],
    ['no --template, and several to choose from', ['--to', '+16505551234'], '--template'],
  ])('%s: 2, and nothing is written', async (_how, flags, missing) => {
    const {setup} = await begin('real-number', {
      arrange(world) {
        const {templates = []} = world.accounts[0] ?? {};
        const [plain] = templates;
        if (plain !== undefined) templates.push({...plain, id: '900000000000001', name: 'another_one'});
      },
    });
    const {code, stdout, files} = await setup(...flags);
    expect(code, stdout).toBe(2);
    expect(stdout).toContain(missing);
    expect(files['.env']).toBeUndefined();
  });
});
