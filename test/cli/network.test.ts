/** Graph cannot be asked: 3, what is in the way in one sentence, nothing stored, and never blamed on the token. */
import {execFile} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, describe as group, onTestFinished, test} from 'vitest';
import {built} from '../e2e/built.ts';
import {type CliInput, place, standIn} from '../support/cli.ts';
import {reportIn} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';
import {type Answer, answerJson, startFaultServer} from '../support/fault-server.ts';

const token = fakeToken();
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));
const pem = (name: string) => readFileSync(fixture(name), 'utf8');

const server = async (answer: Answer, tls?: Parameters<typeof startFaultServer>[1]) => {
  const started = await startFaultServer(answer, tls);
  onTestFinished(() => started.close());
  return started;
};

const silent: Answer = () => {};
const everything: Answer = (_request, response) => answerJson(response, {id: '1', name: 'a'});

const setup = async (url: string, more: readonly string[] = [], env: CliInput['env'] = {}) => {
  const argv = [
    'setup',
    '--no-input',
    '--token-stdin',
    '--store',
    'env',
    '--json',
    '--graph-url',
    url,
    ...more,
  ];
  return place().cli(argv, {stdin: token, env});
};

/** Exit 3, nothing stored, the gate that could not be decided, a message. */
const undecided = ({code, stdout, files}: Awaited<ReturnType<typeof setup>>, says: RegExp) => {
  expect(code, stdout).toBe(3);
  expect(files).toEqual({});
  const report = reportIn(stdout);
  expect(report).toMatchObject({ok: false, stored: [], error: {code: 'unreachable'}});
  expect(report.error?.message).toMatch(says);
  expect(report.checks.filter(({status}) => status === 'fail')).toEqual([]);
  expect(report.checks.find(({id}) => id === 'token.alive')?.status).toBe('unproven');
};

const goneServer = async (): Promise<number> => {
  const gone = await startFaultServer(silent);
  await gone.close();
  return gone.port;
};

test('nobody listens', async () => {
  undecided(await setup(`http://127.0.0.1:${await goneServer()}`, ['--deadline', '2']), /ECONNREFUSED/);
});

test('a name that does not exist', async () => {
  undecided(await setup('https://wa-token.invalid', ['--deadline', '2']), /name.*looked up|DNS|found/i);
});

test('a proxy that refuses', async () => {
  const proxy = await server(silent);
  const result = await setup('https://wa-token.invalid', ['--deadline', '2'], {HTTPS_PROXY: proxy.url});
  undecided(result, /proxy/i);
  expect(proxy.seen[0]?.method).toBe('CONNECT');
  for (const {headers} of proxy.seen) expect(JSON.stringify(headers)).not.toContain('EAA');
});

test('a proxy that is not there, and one that is no address', async () => {
  for (const proxy of [`http://127.0.0.1:${await goneServer()}`, 'http://']) {
    undecided(await setup('https://wa-token.invalid', ['--deadline', '2'], {HTTPS_PROXY: proxy}), /proxy/i);
  }
});

test('a certificate that nobody vouches for, and no request gets through', async () => {
  const tls = await server(everything, {key: pem('key'), cert: pem('self-signed')});
  undecided(await setup(tls.url, ['--deadline', '2']), /certificate/);
  expect(tls.seen).toEqual([]);
});

test('a server that never answers: the time for a request, then the deadline', async () => {
  const mute = await server(silent);
  undecided(await setup(mute.url, ['--timeout', '0.2', '--deadline', '1']), /time|answer/);
  undecided(await setup(mute.url, ['--timeout', '8', '--deadline', '0.5']), /time|answer/);
});

test('the connection breaks in the middle of an answer', async () => {
  const breaking = await server((_request, response) => {
    response.writeHead(200, {'content-type': 'application/json', 'content-length': '500'});
    response.write('{"id":');
    response.destroy();
  });
  undecided(await setup(breaking.url, ['--deadline', '2']), /./);
});

const odd: readonly (readonly [string, Answer])[] = [
  ['an empty answer', (_request, response) => void response.writeHead(200).end()],
  ['a captive portal', (_request, response) => void response.writeHead(200).end('<html>Log in</html>')],
  ['an answer cut off', (_request, response) => void response.writeHead(200).end('{"data":{"app')],
  ['six megabytes', (_request, response) => void response.writeHead(200).end(`{"a":"${'x'.repeat(6e6)}"}`)],
];

test.each(odd)('%s is no answer of Graph’s', async (_name, answer) => {
  undecided(await setup((await server(answer)).url, ['--deadline', '2']), /./);
});

test('text: one sentence on standard error, the table on standard output', async () => {
  const argv = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--deadline', '2'];
  const {code, stdout, stderr} = await place().cli([...argv, '--graph-url', 'https://wa-token.invalid'], {
    stdin: token,
  });
  expect(code).toBe(3);
  expect(stdout).toMatch(/^unproven +Validity/m);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('rate limited: when Graph takes requests again is told', async () => {
  const sandbox = await standIn({scenario: 'rate-limited'});
  const argv = ['check', '--token-stdin', '--json', '--graph-url', sandbox.url];
  const {code, stdout} = await place().cli(argv, {stdin: sandbox.tokens.main});
  expect(code).toBe(3);
  const {error} = reportIn(stdout);
  expect(error).toMatchObject({code: 'rate-limited'});
  const at = error?.code === 'rate-limited' ? Date.parse(error.retryAt ?? '') : Number.NaN;
  expect(at).toBeGreaterThan(Date.now());
});

test('a proxy in the environment does not break the stand-in', async () => {
  const proxy = await server(silent);
  const sandbox = await standIn({scenario: 'fresh'});
  const everyProxy = Object.fromEntries(
    ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy'].map(name => [name, proxy.url]),
  );
  const argv = [
    'setup',
    '--no-input',
    '--token-stdin',
    '--store',
    'env',
    '--json',
    '--graph-url',
    sandbox.url,
  ];
  const {code, stdout} = await place().cli(argv, {stdin: sandbox.tokens.main, env: everyProxy});
  expect(code, stdout).toBe(0);
  expect(proxy.seen).toEqual([]);
});

group('the built program', () => {
  const run = promisify(execFile);

  test('with a certificate that is trusted and not valid yet: the clock, 3', async () => {
    const tls = await server(everything, {key: pem('key'), cert: pem('early')});
    const root = await built();
    const here = place();
    const argv = ['check', '--token-file', 'token', '--deadline', '3', '--graph-url', tls.url];
    writeFileSync(`${here.project}/token`, token);
    const ended = await run(process.execPath, [`${root}/bin/wa-token.js`, ...argv], {
      cwd: here.project,
      env: {PATH: process.env['PATH'], WA_TOKEN_HOME: here.home, NODE_EXTRA_CA_CERTS: fixture('early')},
    }).then(
      () => ({code: 0, stderr: ''}),
      (error: {code: number; stderr: string}) => error,
    );
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/clock|date/);
    expect(tls.seen).toEqual([]);
  });
});
