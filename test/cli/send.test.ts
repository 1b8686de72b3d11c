/** `send`, and `setup --to`: the test message, once, and why it was not accepted. */
import {expect, describe as group, onTestFinished, test} from 'vitest';
import type {ScenarioName} from '../../src/sandbox/index.ts';
import {place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {answerJson, startFaultServer} from '../support/fault-server.ts';

const stranger = '+4915123456789';

const begin = async (scenario: ScenarioName, command: 'send' | 'setup' = 'send') => {
  const sandbox = await standIn({scenario});
  const flags = command === 'setup' ? ['--no-input', '--store', 'env'] : [];
  const here = place();
  const send = (...more: readonly string[]) =>
    here.cli([command, ...flags, '--token-stdin', '--json', '--graph-url', sandbox.url, ...more], {
      stdin: sandbox.tokens.main,
    });
  return {sandbox, here, send, allowed: sandbox.facts.recipients[0] ?? ''};
};

const kindOf = (stdout: string) => reportIn(stdout).send?.diagnosis?.causes[0]?.kind;

group.each(['send', 'setup'] as const)('%s', command => {
  test('test-number: hello_world to a number on the list is accepted', async () => {
    const {send, allowed, sandbox} = await begin('test-number', command);
    const {code, stdout} = await send('--to', allowed);
    expect(code, stdout).toBe(0);
    const report = reportIn(stdout);
    expect(report.send).toMatchObject({to: allowed, status: 'accepted', diagnosis: null});
    expect(report.send?.messageId).toMatch(/^wamid\./);
    expect(sandbox.sent).toHaveLength(1);
    expect(sandbox.sent[0]).toMatchObject({template: 'hello_world'});
  });

  test('test-number: to a number not on the list, 1 recipient_not_allowed', async () => {
    const {send, sandbox} = await begin('test-number', command);
    const {code, stdout, files} = await send('--to', stranger);
    expect(code, stdout).toBe(1);
    expect(kindOf(stdout)).toBe('recipient_not_allowed');
    expect(reportIn(stdout)).toMatchObject({ok: false, send: {to: stranger, messageId: null}});
    expect(sandbox.sent).toEqual([]);
    // What was stored before stays stored: the token is not at fault.
    expect(files['.env'] === undefined).toBe(command === 'send');
    expect(reportIn(stdout).stored).toHaveLength(command === 'send' ? 0 : 1);
  });

  test('real-number: hello_world is refused with what 131058 means, once', async () => {
    const {send, sandbox} = await begin('real-number', command);
    const {code, stdout} = await send('--to', stranger, '--template', 'hello_world');
    expect(code, stdout).toBe(1);
    expect(reportIn(stdout).send?.diagnosis).toMatchObject({code: 131058});
    expect(kindOf(stdout)).toMatch(/template_missing|test_number_limit/);
    expect(sandbox.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
  });

  test('real-number: its own template without parameters is taken by itself', async () => {
    const {send, sandbox} = await begin('real-number', command);
    const {code, stdout} = await send('--to', stranger);
    expect(code, stdout).toBe(0);
    expect(sandbox.sent[0]).not.toMatchObject({template: 'hello_world'});
    expect(sandbox.sent).toHaveLength(1);
  });
});

test('a dead token and a missing recipient are told before anything is sent', async () => {
  const dead = await begin('expired');
  expect((await dead.send('--to', stranger)).code).toBe(1);
  expect(dead.sandbox.requests.filter(({method}) => method === 'POST')).toEqual([]);
  const {code, stdout} = await dead.send();
  expect(code).toBe(2);
  expect(errorIn(stdout)).toMatchObject({code: 'missing-answer', flag: '--to', choices: []});
});

test('several accounts: which one is a missing answer, with --phone it is sent', async () => {
  const {send, sandbox} = await begin('several-accounts');
  const {code, stdout} = await send('--to', stranger);
  expect(code).toBe(2);
  expect(errorIn(stdout)).toMatchObject({code: 'missing-answer', flag: '--waba'});
  const phone = sandbox.facts.wabas[2]?.phones[0]?.id ?? '';
  const sent = await send('--to', stranger, '--phone', phone);
  expect(sent.code, sent.stdout).toBe(0);
  expect(reportIn(sent.stdout).phone?.id).toBe(phone);
});

test('setup: --phone alone leads to its account', async () => {
  const {send, sandbox} = await begin('several-accounts', 'setup');
  const [, , third] = sandbox.facts.wabas;
  const {code, stdout} = await send('--phone', third?.phones[0]?.id ?? '');
  expect(code, stdout).toBe(0);
  expect(reportIn(stdout).waba?.id).toBe(third?.id);
});

test.each(['send', 'setup'] as const)(
  '%s: too many messages: 3 rate-limited, sent once; when again is not told',
  async command => {
    const {here, sandbox} = await begin('fresh');
    const busy = await startFaultServer(async ({method, url, headers}, response) => {
      const error = {message: '(#131056) Pair rate limit hit', type: 'OAuthException', code: 131056};
      if (method === 'POST') return answerJson(response, {error}, 400);
      const {authorization = ''} = headers;
      const real = await fetch(`${sandbox.url}${url}`, {headers: {authorization}});
      answerJson(response, await real.json(), real.status);
    });
    onTestFinished(() => busy.close());
    const flags = command === 'setup' ? ['--no-input', '--store', 'env'] : [];
    const {code, stdout} = await here.cli(
      [command, ...flags, '--token-stdin', '--json', '--graph-url', busy.url, '--to', stranger],
      {stdin: sandbox.tokens.main},
    );
    expect(code, stdout).toBe(3);
    expect(reportIn(stdout)).toMatchObject({
      error: {code: 'rate-limited', retryAt: null},
      send: {messageId: null, diagnosis: {code: 131056}},
    });
    expect(busy.seen.filter(({method}) => method === 'POST')).toHaveLength(1);
  },
);

test('a temporary token sends where that is agreed to', async () => {
  const {send} = await begin('temporary');
  expect((await send('--to', stranger)).code).toBe(1);
  expect((await send('--to', stranger, '--allow-temporary')).code).toBe(0);
});

test('setup without --to sends nothing', async () => {
  const {send, sandbox} = await begin('test-number', 'setup');
  const {code, stdout} = await send();
  expect(code).toBe(0);
  expect(reportIn(stdout).send).toBeNull();
  expect(sandbox.sent).toEqual([]);
});

test('text: what became of it, and what to do where it was refused', async () => {
  const {here, sandbox, allowed} = await begin('test-number');
  const argv = ['send', '--token-stdin', '--graph-url', sandbox.url];
  const stdin = sandbox.tokens.main;
  const good = await here.cli([...argv, '--to', allowed], {stdin});
  expect(good).toMatchObject({code: 0, stderr: ''});
  expect(good.stdout).toContain('Accepted is not delivered');
  const bad = await here.cli([...argv, '--to', stranger], {stdin});
  expect(bad.code).toBe(1);
  expect(bad.stdout).toBe('');
  expect(bad.stderr).toMatch(/list/);
});

test('a number as people write it is sent in Graph’s form', async () => {
  const {send, allowed, sandbox} = await begin('test-number');
  const written = `${allowed.slice(0, 2)} (${allowed.slice(2, 5)}) ${allowed.slice(5, 8)}-${allowed.slice(8)}`;
  const {code, stdout} = await send('--to', written);
  expect(code, stdout).toBe(0);
  expect(reportIn(stdout).send?.to).toBe(allowed);
  expect(sandbox.sent).toHaveLength(1);
});
