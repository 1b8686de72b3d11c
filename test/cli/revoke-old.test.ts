/** `setup --revoke-old --yes`: the replaced token is revoked without questions, and nothing is without the flag. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {startSandbox} from '../../src/sandbox/index.ts';
import {place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {walk} from '../support/hand-walk.ts';
import {openWizard} from '../support/terminal-wizard.ts';

const say = en.steps.oldToken;
const yes = ['--revoke-old', '--yes'];

/** A project that holds a token, whose place another one takes. */
const project = async (old = 'main') => {
  const sandbox = await standIn({scenario: 'temporary'});
  const here = place();
  const token = sandbox.tokens[old] ?? '';
  writeFileSync(join(here.project, '.env'), `WHATSAPP_TOKEN=${token}\n`);
  const setup = (flags: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    here.cli(
      ['setup', '--no-input', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url, ...flags],
      {stdin: sandbox.tokens['replacement'] ?? '', env},
    );
  const isAlive = async () =>
    (await fetch(`${sandbox.url}/v26.0/me`, {headers: {authorization: `Bearer ${token}`}})).ok;
  return {...here, sandbox, setup, isAlive, token, fingerprint: new Secret(token).fingerprint};
};

test('with the app secret: stored, revoked, proved, and no copy is left', async () => {
  const here = await project();
  const {code, stdout, stderr} = await here.setup(yes, {WHATSAPP_APP_SECRET: here.sandbox.app.secret});
  expect(code, stderr).toBe(0);
  expect(stdout).toContain(say.proofs.refused(here.fingerprint));
  expect(await here.isAlive()).toBe(false);
  expect(here.filesWith(here.token)).toEqual([]);
  expect(stdout + stderr).not.toContain(here.sandbox.app.secret);
  expect((await here.cli(['undo', '--yes'])).code).toBe(4);
});

test('without --yes, or without the secret, nothing is done: exit 2 names the flag', async () => {
  const here = await project();
  const unsure = await here.setup(['--revoke-old', '--json'], {
    WHATSAPP_APP_SECRET: here.sandbox.app.secret,
  });
  expect({code: unsure.code, flag: errorIn(unsure.stdout)['flag']}).toEqual({code: 2, flag: '--yes'});
  const bare = await here.setup([...yes, '--json']);
  expect({code: bare.code, flag: errorIn(bare.stdout)['flag']}).toEqual({
    code: 2,
    flag: '--app-secret-stdin',
  });
  expect(bare.files['.env']).toContain(here.token);
  expect(await here.isAlive()).toBe(true);
});

test('without the flag it is left, and nothing is asked', async () => {
  const here = await project();
  const {code, stdout} = await here.setup(['--yes'], {WHATSAPP_APP_SECRET: here.sandbox.app.secret});
  expect(code).toBe(0);
  expect(stdout).toContain('To put .env back as it was: ');
  expect(await here.isAlive()).toBe(true);
});

test('a refusal is told, with the new token stored: exit 1', async () => {
  const here = await project();
  const {code, stdout, stderr} = await here.setup([...yes, '--json'], {
    WHATSAPP_APP_SECRET: '0123456789abcdef0123456789abcdef',
  });
  expect(code).toBe(1);
  expect(reportIn(stdout)).toMatchObject({ok: false, stored: [{store: 'env'}], send: null});
  expect(stderr).toContain(say.failed);
  expect(await here.isAlive()).toBe(true);
});

test('a token of another app cannot be revoked, and that is said', async () => {
  const here = await project('other-app');
  const {code, stderr} = await here.setup(yes, {WHATSAPP_APP_SECRET: here.sandbox.app.secret});
  expect(code).toBe(0);
  expect(stderr).toContain(say.cannot(here.fingerprint));
  expect(here.sandbox.requests.some(({path}) => path.includes('revoke'))).toBe(false);
});

test.each(['ink', 'lines', 'plain'] as const)(
  'by a person in %s: the question, the secret, the receipt',
  async front => {
    const sandbox = await startSandbox({scenario: 'temporary'});
    onTestFinished(() => sandbox.close());
    const dotEnv = `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`;
    const wizard = await openWizard({front, sandbox, files: {'.env': dotEnv}});
    onTestFinished(() => wizard.close());
    const end = await walk(wizard, {
      tokens: [sandbox.tokens['replacement'] ?? '', sandbox.app.secret],
      steps: {'old-token': 'revoke'},
    });
    expect(end).toMatchObject({kind: 'finished'});
    const fingerprint = new Secret(sandbox.tokens.main).fingerprint;
    expect(end.kind === 'finished' && end.receipt).toContain(say.proofs.refused(fingerprint));
    expect(wizard.terminal.bytes()).not.toContain(sandbox.app.secret);
  },
);
