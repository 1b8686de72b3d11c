/** Where the token can be seen: in the chosen places and in the header of a request, nowhere else. */
import {request as httpRequest} from 'node:http';
import {expect, onTestFinished, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {type CliResult, place, standIn} from '../support/cli.ts';
import {type FaultServer, startFaultServer} from '../support/fault-server.ts';
import {scenarioEnds} from '../support/scenarios.ts';

/** Stands before the stand-in and keeps every address and header that was sent. */
const recorded = async (sandbox: Sandbox): Promise<FaultServer> => {
  const {port} = new URL(sandbox.url);
  const recorder = await startFaultServer((incoming, outgoing) => {
    const onward = httpRequest(
      {host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers: incoming.headers},
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(onward);
  });
  onTestFinished(() => recorder.close());
  return recorder;
};

/** The token as it is, as a part of an address, and telling parts of it. */
const formsOf = (token: string) => [
  token,
  encodeURIComponent(token),
  Buffer.from(token).toString('base64'),
  token.slice(0, 16),
  token.slice(40, 64),
  token.slice(-24),
];

const keepsSecret = ({stdout, stderr}: CliResult, ...secrets: readonly string[]) => {
  for (const form of secrets.flatMap(formsOf)) {
    expect(stdout).not.toContain(form);
    expect(stderr).not.toContain(form);
  }
};

const onlyInHeader = (recorder: FaultServer, ...secrets: readonly string[]) => {
  for (const {target, headers} of recorder.seen) {
    const url = new URL(target, 'http://x');
    for (const name of [...url.searchParams.keys()])
      if (name === 'input_token') url.searchParams.delete(name);
    const {authorization, ...others} = headers;
    expect(authorization).toMatch(/^Bearer /);
    for (const form of secrets.flatMap(formsOf)) {
      expect(decodeURIComponent(url.href)).not.toContain(form);
      expect(JSON.stringify(others)).not.toContain(form);
    }
  }
};

test.each(scenarioEnds.filter(({scenario}) => scenario !== 'slow'))(
  '$scenario: the token shows in no output and in no address, verbose or not',
  async ({scenario, flags = []}) => {
    const sandbox = await standIn({scenario});
    const recorder = await recorded(sandbox);
    const here = place();
    const {main} = sandbox.tokens;
    const argv = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--verbose', ...flags];
    for (const more of [[], ['--json']]) {
      keepsSecret(await here.cli([...argv, ...more, '--graph-url', recorder.url], {stdin: main}), main);
    }
    onlyInHeader(recorder, main);
    expect(here.filesWith(main).filter(path => !path.endsWith('/.env'))).toEqual([]);
    for (const form of formsOf(main).slice(1))
      expect(here.filesWith(form).filter(path => !path.endsWith('/.env'))).toEqual([]);
  },
);

test('the app secret is in no output, in no file, and in no address', async () => {
  const sandbox = await standIn({scenario: 'no-self-inspection'});
  const recorder = await recorded(sandbox);
  const here = place();
  const {secret} = sandbox.app;
  const argv = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--json', '--verbose'];
  const result = await here.cli([...argv, '--graph-url', recorder.url], {
    stdin: sandbox.tokens.main,
    env: {WHATSAPP_APP_SECRET: secret},
  });
  expect(result.code, result.stdout).toBe(0);
  expect(result.stdout + result.stderr).not.toContain(secret);
  expect(here.filesWith(secret)).toEqual([]);
  for (const {target} of recorder.seen) expect(decodeURIComponent(target)).not.toContain(secret);
});

test('a server that sends the token back in its error is not quoted with it', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const {main} = sandbox.tokens;
  const echoing = await startFaultServer((_request, response) => {
    const message = `Malformed access token ${main} access_token=${encodeURIComponent(main)}`;
    const error = {message, type: 'OAuthException', code: 190, fbtrace_id: 'A1'};
    response.writeHead(400, {'content-type': 'application/json'}).end(JSON.stringify({error}));
  });
  onTestFinished(() => echoing.close());
  for (const command of [
    ['check'],
    ['setup', '--no-input', '--store', 'env'],
    ['send', '--to', '+16505551234'],
  ]) {
    for (const more of [[], ['--json'], ['--verbose']]) {
      const argv = [...command, '--token-stdin', ...more, '--graph-url', echoing.url];
      const result = await place().cli(argv, {stdin: main});
      expect(result.code).toBe(1);
      keepsSecret(result, main);
    }
  }
});

test('the token of a .env beside the one that was given is in no output either', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  const old = sandbox.tokens['old'] ?? '';
  const argv = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url];
  await here.cli(argv, {stdin: sandbox.tokens.main});
  for (const more of [[], ['--json'], ['--verbose']]) {
    const result = await here.cli(['check', ...more, '--graph-url', sandbox.url], {
      env: {WHATSAPP_TOKEN: old},
    });
    keepsSecret(result, sandbox.tokens.main, old);
  }
});
