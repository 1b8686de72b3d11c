/** `doctor`: each thing that surrounds the token, wrong in turn, and said in its row; no token is ever sent. */
import {execFile} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {connect} from 'node:net';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {services} from '../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../src/stores/keychain/keychain.ts';
import {defaultProfile, type Profile} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';
import {built} from '../e2e/built.ts';
import {type CliInput, type Place, place, standIn} from '../support/cli.ts';
import {documentOf} from '../support/documents.ts';
import {fakeToken} from '../support/env-files.ts';
import {type Answer, answerJson, startFaultServer} from '../support/fault-server.ts';
import {keyringMissing, type Setting, startKeyring} from '../support/keyring.ts';

interface Check {
  readonly id: string;
  readonly status: string;
  readonly detail: string;
  readonly fix: readonly string[];
}
interface Doctor {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  readonly keychain: {readonly backend: string | null; readonly lasts: boolean | null};
  readonly proxy: {readonly url: string} | null;
  readonly certificate: {readonly issuer: string} | null;
  readonly clock: {readonly aheadSeconds: number | null};
  readonly graph: {readonly servedVersion: string | null; readonly ms: number | null};
  readonly terminal: {readonly frontEnd: string; readonly because: string};
}

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));
const pem = (name: string) => readFileSync(fixture(name), 'utf8');

const server = async (answer: Answer, cert?: string) => {
  const started = await startFaultServer(
    answer,
    cert === undefined ? undefined : {key: pem('key'), cert: pem(cert)},
  );
  onTestFinished(() => started.close());
  return started;
};
const answers: Answer = (_request, response) =>
  answerJson(
    response,
    {error: {code: 2500, type: 'OAuthException', message: 'An active access token must be used'}},
    400,
    {
      'facebook-api-version': 'v26.0',
    },
  );

/** Nothing of this machine: neither its proxy nor its keychain. */
const examine = async (
  url: string,
  input: CliInput = {},
  more: readonly string[] = [],
  here: Place = place(),
) => {
  const {code, stdout, stderr} = await here.cli(['doctor', '--json', '--graph-url', url, ...more], input);
  expect(stderr).toBe('');
  const doctor = documentOf('doctor', stdout) as Doctor;
  return {code, ...doctor, row: (id: string) => rowIn(doctor, id)};
};

const rowIn = ({checks}: Doctor, id: string): Check => {
  const found = checks.find(check => check.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};

const failing = ({checks}: Doctor) => checks.filter(({status}) => status === 'fail').map(({id}) => id);

test('all well: the version that was served, the clock, and no token in any request', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  writeFileSync(join(here.project, '.env'), `WHATSAPP_TOKEN=${fakeToken()}\n`);
  const seen = await examine(sandbox.url, {env: {WA_TOKEN_TOKEN: fakeToken()}}, [], here);
  expect(seen.code).toBe(0);
  expect(seen).toMatchObject({
    ok: true,
    proxy: null,
    graph: {servedVersion: 'v26.0', ms: expect.any(Number)},
  });
  expect(Math.abs(seen.clock.aheadSeconds ?? 99)).toBeLessThan(5);
  expect(sandbox.requests).toEqual([{method: 'GET', path: '/v26.0/me', query: [], hadToken: false}]);
});

test.each([
  ['outage', 'graph', /fault just now.*says nothing about a token/],
  ['html-error', 'graph', /fault/],
] as const)('%s: 3, Meta’s status page, and no other row is blamed', async (scenario, id, says) => {
  const sandbox = await standIn({scenario});
  const seen = await examine(sandbox.url);
  expect(seen.code).toBe(3);
  expect(failing(seen)).toEqual([id]);
  expect(seen.row(id).detail).toMatch(says);
  expect(seen.row(id).fix.join(' ')).toContain('https://metastatus.com/whatsapp-business-api');
});

const goneServer = async (): Promise<number> => {
  const gone = await startFaultServer(() => {});
  await gone.close();
  return gone.port;
};

test('nobody listens: the connection was refused', async () => {
  const seen = await examine(`http://127.0.0.1:${await goneServer()}`);
  expect(seen.code).toBe(3);
  expect(failing(seen)).toEqual(['graph']);
  expect(seen.row('graph').detail).toMatch(/refused.*ECONNREFUSED/);
});

test('a server that never answers: silence, after the time for one request', async () => {
  const mute = await server(() => {});
  const seen = await examine(mute.url, {}, ['--timeout', '0.3']);
  expect(seen.row('graph').detail).toMatch(/Nothing came back in time/);
  expect(mute.seen).toHaveLength(1);
});

test('a name that does not exist is told from what is behind it', async () => {
  const seen = await examine('https://wa-token.invalid');
  expect(seen.code).toBe(3);
  expect(failing(seen)).toEqual(['dns']);
  expect(seen.row('dns').detail).toContain('wa-token.invalid');
  expect(seen.row('graph')).toMatchObject({
    status: 'unproven',
    detail: expect.stringContaining('Name of Graph'),
  });
});

/** Tunnels to this port, whatever host it is asked for; `status` refuses with that. */
const proxyTo = async (port: number, status = 200) => {
  const proxy = createServer();
  proxy.on('connect', (_request, socket) => {
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>(resolve => {
        proxy.closeAllConnections();
        proxy.close(() => resolve());
      }),
  );
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
};

describe('a proxy', () => {
  test.each([
    [407, /wants a name and password/, /NAME:PASSWORD/],
    [403, /does not let requests to Graph through \(HTTP 403\)/, /allow graph\.facebook\.com/],
  ])('that answers %i says what it wants', async (status, says, helps) => {
    const port = await proxyTo(0, status);
    const seen = await examine('https://wa-token.invalid', {
      env: {HTTPS_PROXY: `http://me:hush%21@127.0.0.1:${port}`},
    });
    expect(seen.code).toBe(3);
    expect(failing(seen)).toEqual(['proxy']);
    expect(seen.row('proxy').detail).toMatch(says);
    expect(seen.row('proxy').fix.join(' ')).toMatch(helps);
    expect(JSON.stringify(seen)).not.toMatch(/hush|me:/);
  });

  test('that is not there, or no address, or not for Graph', async () => {
    const gone = {https_proxy: `http://127.0.0.1:${await goneServer()}`};
    const away = await examine('https://wa-token.invalid', {env: gone});
    expect(away.row('proxy')).toMatchObject({
      status: 'fail',
      detail: expect.stringMatching(/cannot be reached/),
    });
    const bad = await examine('https://wa-token.invalid', {env: {HTTPS_PROXY: 'http://'}});
    expect(bad.row('proxy').detail).toBe('What HTTPS_PROXY holds is no address of a proxy.');
    const excepted = await examine('https://wa-token.invalid', {
      env: {...gone, NO_PROXY: 'x.example, .invalid'},
    });
    expect(excepted.row('proxy')).toMatchObject({
      status: 'pass',
      detail: expect.stringContaining('NO_PROXY'),
    });
    expect(failing(excepted)).toEqual(['dns']);
  });

  test('that shows its own certificate: who issued it is said, seen through the tunnel', async () => {
    const behind = await server(answers, 'self-signed');
    const port = await proxyTo(behind.port);
    const seen = await examine('https://wa-token.invalid', {env: {HTTPS_PROXY: `http://127.0.0.1:${port}`}});
    expect(seen.code).toBe(3);
    expect(failing(seen)).toEqual(['certificate']);
    expect(seen.row('certificate').detail).toMatch(
      /issued by “127\.0\.0\.1”, which this computer does not trust/,
    );
    expect(seen.row('certificate').fix.join(' ')).toContain('NODE_EXTRA_CA_CERTS');
    expect(seen.proxy).toMatchObject({url: `http://127.0.0.1:${port}`});
    expect(behind.seen).toEqual([]);
  });
});

test('a clock that is off while all else works is warned of', async () => {
  const late = await server((request, response, nth) => {
    response.setHeader('date', new Date(Date.now() - 3 * 86_400_000).toUTCString());
    answers(request, response, nth);
  });
  const seen = await examine(late.url);
  expect(seen).toMatchObject({code: 0, ok: true});
  expect(seen.row('clock')).toMatchObject({status: 'warn', detail: expect.stringMatching(/^3 days ahead/)});
  expect(seen.clock.aheadSeconds).toBeGreaterThan(3 * 86_400 - 60);
});

test('another version than was asked for', async () => {
  const seen = await examine((await server(answers)).url, {}, ['--graph-version', 'v25.0']);
  expect(seen.row('graph')).toMatchObject({status: 'warn', detail: expect.stringMatching(/v25\.0.*v26\.0/)});
});

const inKeychain: Profile = {
  fingerprint: '0123456789ab',
  kind: 'system-user',
  expires: 'never',
  expiresAt: null,
  storedAt: '2026-11-21T00:00:00.000Z',
  app: null,
  business: null,
  systemUser: null,
  waba: null,
  phone: null,
  stored: [{store: 'keychain', where: 'wa-token/default', variables: []}],
};

describe('the keychain', () => {
  test('that is not there is a warning, and 4 where a profile keeps its token in it', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const here = place();
    const unused = await examine(sandbox.url, {}, [], here);
    expect(unused.code).toBe(0);
    expect(unused.row('keychain').status).toBe('warn');
    expect(unused.row('keychain').fix.join(' ')).toMatch(/\.env/);
    await createProfiles(join(here.home, 'config')).write(defaultProfile, inKeychain);
    const used = await examine(sandbox.url, {}, [], here);
    expect(used.code).toBe(4);
    expect(failing(used)).toEqual(['keychain']);
  });

  const keyring = async (setting: Setting) => {
    const started = await startKeyring(setting);
    onTestFinished(() => started.stop());
    return started;
  };

  test.skipIf(keyringMissing !== '')(
    `that works is named, and whether it lasts is known${keyringMissing && ` (skipped: ${keyringMissing})`}`,
    async () => {
      const sandbox = await standIn({scenario: 'fresh'});
      const real = await keyring('unlocked');
      const {HOME: _home, ...env} = real.env;
      const seen = await examine(sandbox.url, {env});
      expect(seen.row('keychain')).toMatchObject({status: 'pass'});
      expect(seen.keychain).toMatchObject({backend: 'GNOME Keyring', lasts: true});
      expect(seen.row('keychain.entries')).toMatchObject({status: 'pass'});
      real.makeDefault('session');
      const passing = await examine(sandbox.url, {env});
      expect(passing.keychain).toMatchObject({lasts: false});
      expect(passing.row('keychain.lasting')).toMatchObject({status: 'warn'});
    },
  );
});

describe.skipIf(keyringMissing !== '')(
  `a keychain with old entries (${keyringMissing || 'gnome-keyring'})`,
  () => {
    test('what killed probes left is cleared away; tokens without a profile are named and stay', async () => {
      const sandbox = await standIn({scenario: 'fresh'});
      const real = await startKeyring();
      onTestFinished(() => real.stop());
      const {HOME: _home, ...env} = real.env;
      const keychain = createKeychain({env: real.env});
      onTestFinished(() => keychain.close());
      const put = async (service: string, account: string) =>
        expect(await keychain.write({service, account}, new Secret(fakeToken()))).toMatchObject({ok: true});
      const probes = [Date.now() - 11 * 60_000, Date.now()].map(time => `${time}-fake`);
      for (const account of probes) await put(services.probe, account);
      for (const account of ['default', 'gone', 'Not Ours']) await put(services.token, account);
      const here = place();
      await createProfiles(join(here.home, 'config')).write(defaultProfile, inKeychain);

      const seen = await examine(sandbox.url, {env}, [], here);
      expect(seen).toMatchObject({code: 0, ok: true});
      expect(seen.row('keychain.entries')).toMatchObject({
        status: 'warn',
        detail: expect.stringMatching(/no saved profile here tells of: gone\. They are left alone/),
        fix: [expect.stringContaining('wa-token remove --profile gone')],
      });
      const left = async (service: string) => {
        const listed = await keychain.list(service);
        return listed.ok ? [...listed.value].sort() : listed.problem.code;
      };
      expect(await left(services.probe)).toEqual(probes.slice(1));
      expect(await left(services.token)).toEqual(['Not Ours', 'default', 'gone']);

      expect((await here.cli(['remove', '--profile', 'gone', '--yes'], {env})).code).toBe(0);
      await put(services.pending, 'shop');
      const waiting = await examine(sandbox.url, {env}, [], here);
      expect(waiting.row('keychain.entries')).toMatchObject({
        status: 'warn',
        detail: expect.stringContaining('waits in it, for shop'),
        fix: [expect.stringContaining('wa-token setup --profile shop')],
      });
      // Its record was lost: now it has one, and its days are counted.
      expect(JSON.parse(readFileSync(join(here.home, 'state', 'pending-shop.json'), 'utf8'))).toMatchObject({
        keychain: true,
        holder: null,
      });
      expect(await keychain.remove({service: services.pending, account: 'shop'})).toMatchObject({ok: true});
      rmSync(join(here.home, 'state', 'pending-shop.json'));

      const after = await examine(sandbox.url, {env}, [], here);
      expect(after.row('keychain.entries')).toMatchObject({status: 'pass', fix: []});
      expect(after.row('keychain.entries').detail).toMatch(/^1 token/);
    });
  },
);

test('for people: a table that fits, what helps under the name of its row, and “All well.”', async () => {
  const here = place();
  const {code, stdout} = await here.cli(['doctor', '--graph-url', 'https://wa-token.invalid'], {columns: 72});
  expect(code).toBe(3);
  expect(stdout).toMatch(/^FAILED +Name of Graph\n +The name service/m);
  expect(stdout).toMatch(/\nWhat to do:\n {2}Keychain\n {2}1\. /);
  expect(stdout.split('\n').filter(line => line.length > 72)).toEqual([]);
});

describe('the built program, with authorities it trusts', () => {
  const run = promisify(execFile);
  let program = '';
  beforeAll(async () => {
    program = join(await built(), 'bin', 'wa-token.js');
  });

  const trusting = async (url: string, authorities: string, more: NodeJS.ProcessEnv = {}) => {
    const here = place();
    const env = {
      PATH: process.env['PATH'],
      WA_TOKEN_HOME: here.home,
      NODE_EXTRA_CA_CERTS: authorities,
      ...more,
    };
    const argv = ['--', program, 'doctor', '--json', '--graph-url', url];
    const {code, stdout} = await run(process.execPath, argv, {cwd: here.project, env}).then(
      done => ({code: 0, stdout: done.stdout}),
      (error: {readonly code: number; readonly stdout: string}) => error,
    );
    const doctor = documentOf('doctor', stdout) as Doctor;
    return {code, ...doctor, row: (id: string) => rowIn(doctor, id)};
  };

  test('a certificate that they vouch for', async () => {
    const tls = await server(answers, 'self-signed');
    const seen = await trusting(tls.url, fixture('self-signed'));
    expect(seen).toMatchObject({code: 0, ok: true, certificate: {issuer: '127.0.0.1'}});
    expect(seen.row('certificate')).toMatchObject({status: 'pass', detail: 'Trusted, issued by 127.0.0.1.'});
  });

  test('one that is for another host', async () => {
    const tls = await server(answers, 'self-signed');
    const proxy = {HTTPS_PROXY: `http://127.0.0.1:${await proxyTo(tls.port)}`};
    const seen = await trusting('https://other.invalid', fixture('self-signed'), proxy);
    expect(failing(seen)).toEqual(['certificate']);
    expect(seen.row('certificate').detail).toMatch(/not for other\.invalid but for 127\.0\.0\.1/);
  });

  test('no home folder: 4, and all else is looked at all the same', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const seen = await trusting(sandbox.url, '', {WA_TOKEN_HOME: '', HOME: '/nonexistent/home'});
    expect(seen.code).toBe(4);
    expect(failing(seen)).toEqual(['folders']);
    expect(seen.row('graph').status).toBe('pass');
  });

  test.each([
    ['early', /it is \d{4}-.*valid from 2040-/],
    ['ended', /valid from .* to 2020-/],
  ])('one that is not valid now (%s): the clock is named with both dates, 3', async (name, says) => {
    const tls = await server(answers, name);
    const seen = await trusting(tls.url, fixture(name));
    expect(seen.code).toBe(3);
    expect(failing(seen)).toEqual(['clock']);
    expect(seen.row('clock').detail).toMatch(says);
    expect(tls.seen).toEqual([]);
  });

  test('authorities that cannot be read, and certificates that are not checked, are warned of', async () => {
    const plain = await server(answers);
    const tls = await server(answers, 'self-signed');
    const gone = await trusting(tls.url, '/nonexistent/ca.pem');
    expect(gone.row('certificate').fix.join(' ')).toContain('/nonexistent/ca.pem');
    const unchecked = await trusting(tls.url, '', {NODE_TLS_REJECT_UNAUTHORIZED: '0'});
    expect(unchecked.row('certificate')).toMatchObject({
      status: 'warn',
      detail: expect.stringMatching(/any certificate/),
    });
    expect((await trusting(plain.url, '')).row('certificate').status).toBe('pass');
  });
});
