/** `wa-token run`: the program gets the token and its ids under the project's names, and its end is ours. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type CliInput, place, standIn} from '../support/cli.ts';
import {fakeToken} from '../support/env-files.ts';

const token = fakeToken('f');
const other = fakeToken('o');

/** Runs a program that writes the variables it got into a file, because its output is this test's own. */
const environment = async (
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  input: CliInput = {},
  here = place(),
) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(here.project, name), text);
  const child = `require('fs').writeFileSync('got.json', JSON.stringify(process.env))`;
  const result = await here.cli(['run', ...flags, '--', process.execPath, '-e', child], input);
  expect(result.code, result.stderr).toBe(0);
  const got: NodeJS.ProcessEnv = JSON.parse(readFileSync(join(here.project, 'got.json'), 'utf8'));
  return {got, stderr: result.stderr};
};

const envText = `WHATSAPP_TOKEN=${token}\nPHONE_NUMBER_ID=123456789\nWHATSAPP_WABA_ID=987654321\n`;

describe('the variables', () => {
  test('of the .env, under its names', async () => {
    const {got, stderr} = await environment({'.env': envText});
    expect(got).toMatchObject({
      WHATSAPP_TOKEN: token,
      PHONE_NUMBER_ID: '123456789',
      WHATSAPP_WABA_ID: '987654321',
    });
    expect(got['WHATSAPP_ACCESS_TOKEN']).toBeUndefined();
    expect(stderr).toBe('');
  });

  test('go over inherited ones of another value, and that is said without either', async () => {
    const {got, stderr} = await environment({'.env': envText}, ['--env-file', '.env'], {
      env: {WHATSAPP_TOKEN: other, PHONE_NUMBER_ID: '123456789', UNTOUCHED: '1'},
    });
    expect(got).toMatchObject({WHATSAPP_TOKEN: token, UNTOUCHED: '1'});
    expect(stderr).toMatch(/^WHATSAPP_TOKEN had another value in the environment.*env-file:\.env/);
    expect(stderr).not.toContain('EAAFAKE');
  });

  test('of the environment go before those of the file', async () => {
    const {got} = await environment({'.env': envText}, [], {
      env: {WHATSAPP_TOKEN: other, WHATSAPP_WABA_ID: '555555555'},
    });
    expect(got).toMatchObject({
      WHATSAPP_TOKEN: other,
      WHATSAPP_WABA_ID: '555555555',
      PHONE_NUMBER_ID: '123456789',
    });
  });

  test('of a token that is given directly have the default names', async () => {
    const {got} = await environment({}, ['--token-stdin'], {stdin: token});
    expect(got['WHATSAPP_ACCESS_TOKEN']).toBe(token);
  });

  test('have the names of a preset, or one that is given', async () => {
    const flags = ['--names', 'meta-node-sdk', '--env-file', '.env'];
    expect((await environment({'.env': envText}, flags)).got).toMatchObject({
      CLOUD_API_ACCESS_TOKEN: token,
      WA_PHONE_NUMBER_ID: '123456789',
    });
    expect((await environment({'.env': envText}, ['--token-var', 'MINE'])).got).toMatchObject({MINE: token});
  });

  test('have the names the source reads, where nothing else names them', async () => {
    const source = {'app.py': 'token = os.environ["CLOUD_API_ACCESS_TOKEN"]\n'};
    const {got} = await environment(source, ['--token-stdin'], {stdin: token});
    expect(got['CLOUD_API_ACCESS_TOKEN']).toBe(token);
  });

  test('have the generic names of an example or of the source, where a clear one stands beside them', async () => {
    const example = {
      '.env.example': 'ACCESS_TOKEN=\nPHONE_NUMBER_ID=\nVERSION=\n',
      '.env': 'TOKEN=discord\n',
    };
    const {got} = await environment(example, ['--token-stdin'], {stdin: token});
    expect(got['ACCESS_TOKEN']).toBe(token);
    expect(got['WHATSAPP_ACCESS_TOKEN']).toBeUndefined();
    const source = {'bot.py': 'WhatsApp(os.getenv("TOKEN"), phone=os.getenv("PHONE_NUMBER_ID"))\n'};
    expect((await environment(source, ['--token-stdin'], {stdin: token})).got['TOKEN']).toBe(token);
  });

  test('of a profile have the names of the file it was stored in, in any folder', async () => {
    const here = place();
    const sandbox = await standIn({scenario: 'fresh'});
    writeFileSync(join(here.project, 'app.env'), 'WA_TOKEN=\nWA_PHONE_NUMBER_ID=\n');
    const flags = ['--no-input', '--token-stdin', '--store', 'env', '--env-file', 'app.env'];
    const {code, stderr} = await here.cli(
      ['setup', ...flags, '--profile', 'shop', '--graph-url', sandbox.url],
      {stdin: sandbox.tokens.main},
    );
    expect(code, stderr).toBe(0);
    const {got} = await environment({}, ['--profile', 'shop'], {}, here);
    expect(got['WA_TOKEN']).toBe(sandbox.tokens.main);
    expect(got['WA_PHONE_NUMBER_ID']).toMatch(/^\d+$/);
    expect(got['WHATSAPP_BUSINESS_ACCOUNT_ID']).toMatch(/^\d+$/);
  });
});

describe('the end', () => {
  const end = async (...command: readonly string[]) => {
    const here = place();
    writeFileSync(join(here.project, '.env'), envText);
    return here.cli(['run', '--', ...command]);
  };
  const node = (code: string) => [process.execPath, '-e', code];

  test('is that of the program', async () => {
    expect((await end(...node('process.exit(0)'))).code).toBe(0);
    expect((await end(...node('process.exit(42)'))).code).toBe(42);
  });

  test.skipIf(process.platform === 'win32')('by a signal is 128 and its number (needs Unix)', async () => {
    expect((await end(...node('process.kill(process.pid, "SIGTERM")'))).code).toBe(143);
    expect((await end(...node('process.kill(process.pid, "SIGKILL")'))).code).toBe(137);
  });

  test('of a program that is not there is 127', async () => {
    const {code, stderr} = await end('no-such-program');
    expect({code, stderr}).toEqual({code: 127, stderr: 'There is no program “no-such-program” to run.\n'});
  });

  test('of one that cannot be run is 126', async () => {
    expect(await end('/')).toMatchObject({code: 126, stderr: expect.stringContaining('EACCES')});
  });

  test('without a token is 125, and the program is not started', async () => {
    const here = place();
    const {code, stderr} = await here.cli(['run', '--', ...node('fs.writeFileSync("started", "")')]);
    expect(code).toBe(125);
    expect(stderr).toMatch(/No access token found/);
    expect((await here.cli(['list'])).files).toEqual({});
  });
});

describe('the command', () => {
  test('is handed on as it is, flags and all', async () => {
    const here = place();
    const child = 'fs.writeFileSync("argv.json", JSON.stringify(process.argv.slice(1)))';
    const args = ['--profile', '--', '--help', '', 'a b', '$HOME', '*'];
    writeFileSync(join(here.project, '.env'), envText);
    const {code, files} = await here.cli(['run', '--', process.execPath, '-e', child, '--', ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(files['argv.json'] ?? '')).toEqual(args);
  });

  test.each([
    [['run']],
    [['run', '--']],
    [['run', 'npm']],
    [['run', 'npm', 'start']],
    [['run', 'a', '--', 'b']],
  ])('%j makes no sense without “--” before it: 2', async argv => {
    const {code, stderr} = await place().cli(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(/after “--”/);
  });

  test('with a token in it is refused', async () => {
    const {code, stderr} = await place().cli(['run', '--', 'curl', '-H', `Authorization: Bearer ${token}`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/among the arguments/);
  });
});

describe('--redact', () => {
  const printed = async (code: string) => {
    const here = place();
    writeFileSync(join(here.project, '.env'), envText);
    return here.cli(['run', '--redact', '--', process.execPath, '-e', code]);
  };

  test('hides the token in both outputs, in whatever pieces it comes', async () => {
    const {code, stdout, stderr} = await printed(`
      const token = process.env.WHATSAPP_TOKEN;
      process.stderr.write('error: ' + token + ' is wrong');
      process.stdout.write('token ' + token.slice(0, 70));
      setTimeout(() => process.stdout.write(token.slice(70) + ' and EAAFAKE' + 'o'.repeat(150) + '\\n'), 50);`);
    expect({code, stdout, stderr}).toEqual({
      code: 0,
      stdout: 'token •••• and ••••\n',
      stderr: 'error: •••• is wrong',
    });
  });

  test('leaves all else as it is, however long', async () => {
    const {stdout} = await printed(`process.stdout.write('line EAA\\n'.repeat(100_000))`);
    expect(stdout).toBe('line EAA\n'.repeat(100_000));
  });
});
