/** `--store` with the secret stores of a team, from the command line to the tool's standard input. */
import {delimiter} from 'node:path';
import {describe, expect, test} from 'vitest';
import {place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {type RecordingTool, recordingTool} from '../support/recording-tool.ts';

const begin = async (flags: readonly string[], ...tools: readonly RecordingTool[]) => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  const path = [...tools.map(({folder}) => folder), process.env['PATH'] ?? ''].join(delimiter);
  const argv = ['setup', '--token-stdin', '--json', '--graph-url', sandbox.url, ...flags];
  const ended = await here.cli(argv, {stdin: sandbox.tokens.main, env: {PATH: path}});
  return {...ended, here, token: sandbox.tokens.main};
};

describe.skipIf(process.platform === 'win32')('storing with a tool (needs a Unix shebang)', () => {
  test('gh gets the token on its standard input, under the name that the project reads', async () => {
    const gh = recordingTool('gh');
    const {code, stdout, token} = await begin(['--store', 'gh:acme/shop', '--names', 'pywa'], gh);
    expect(code).toBe(0);
    expect(gh.calls().at(-1)).toMatchObject({
      args: ['secret', 'set', 'WHATSAPP_TOKEN', '--repo', 'acme/shop'],
      input: token,
    });
    expect(reportIn(stdout).stored).toMatchObject([{store: 'gh', where: 'gh acme/shop', backup: null}]);
    expect(JSON.stringify(gh.calls().map(({args, env}) => [args, env]))).not.toContain(token);
  });

  test('a failure of the last place puts the file back, and says so', async () => {
    const keep = recordingTool('keep', 'return {code: 3, stderr: "vault is sealed"}');
    const {code, stdout, files} = await begin(
      ['--store', 'env', '--store', 'command', '--store-command', 'keep {name}'],
      keep,
    );
    expect(code).toBe(4);
    expect(files).toEqual({});
    const {error, stored} = reportIn(stdout);
    expect(error).toMatchObject({code: 'store-failed'});
    expect(error?.message).toMatch(/vault is sealed.*put back/s);
    expect(stored).toEqual([]);
  });

  test('what cannot be taken back is named: already in', async () => {
    const gh = recordingTool('gh');
    const keep = recordingTool('keep', 'return {code: 3}');
    const {code, stdout, token, here} = await begin(
      ['--store', 'gh', '--store', 'env', '--store', 'command', '--store-command', "keep '{name}'"],
      gh,
      keep,
    );
    expect(code).toBe(4);
    const {error, stored} = reportIn(stdout);
    expect(error?.message).toMatch(/Already in: gh\./);
    expect(stored).toMatchObject([{store: 'gh'}]);
    expect(here.filesWith(token)).toEqual([]);
  });

  test('a command of one’s own that fails: how it ended, and nothing of signing in', async () => {
    const keep = recordingTool('keep', 'return {code: 3, stderr: "no such vault"}');
    const {code, stdout} = await begin(['--store', 'command', '--store-command', 'keep it'], keep);
    expect(code).toBe(4);
    const {error} = reportIn(stdout);
    expect(error?.message).toMatch(/exit code 3, no such vault.*whether the command works by itself/s);
    expect(error?.message).not.toMatch(/signed in/);
  });

  test('a tool that is not there is told before the token is asked for', async () => {
    const {code, stdout, files} = await begin([
      ...['--store', 'env', '--store', 'command', '--store-command', 'no-such-program-here {name}'],
    ]);
    expect(code).toBe(4);
    const {error, requests} = reportIn(stdout);
    expect(error?.message).toMatch(/no-such-program-here could not be started/);
    expect(requests).toBe(0);
    expect(files).toEqual({});
  });
});

describe('flags that make no sense', () => {
  test.each([
    [['--store', 'command'], /--store-command/],
    [['--store', 'env', '--store-command', 'x'], /--store command/],
    [['--store', 'env:x'], /--store/],
    [['--store', 'vault:-flag'], /--store vault:-flag/],
    [['--store', 'command', '--store-command', 'keep "x'], /quote/],
    [['--store', 'none', '--store', 'gh'], /none/],
  ])('%j', async (flags, message) => {
    const {code, stdout} = await begin(flags);
    expect(code).toBe(2);
    expect(errorIn(stdout).message).toMatch(message);
  });
});
