import {once} from 'node:events';
import {connect} from 'node:net';
import {expect, test} from 'vitest';
import {startSandbox} from '../../src/sandbox/index.ts';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();

test('it listens on loopback only, on the port asked for', async () => {
  const first = await start({scenario: 'fresh'});
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const port = Number(new URL(first.url).port);
  await first.close();
  expect((await start({scenario: 'fresh', port})).url).toBe(first.url);
});

test('a port that is taken is an error to the caller', async () => {
  const {url} = await start({scenario: 'fresh'});
  const port = Number(new URL(url).port);
  await expect(startSandbox({scenario: 'fresh', port})).rejects.toMatchObject({code: 'EADDRINUSE'});
});

test('requests are remembered without any secret', async () => {
  const sandbox = await start({scenario: 'fresh'});
  await ask(sandbox, `/v26.0/debug_token?input_token=${sandbox.tokens.main}`);
  await ask(sandbox, '/v26.0/me?fields=id', {token: null});
  expect(sandbox.requests).toEqual([
    {method: 'GET', path: '/v26.0/debug_token', query: ['input_token'], hadToken: true},
    {method: 'GET', path: '/v26.0/me', query: ['fields'], hadToken: false},
  ]);
  expect(JSON.stringify(sandbox.requests)).not.toContain('EAAFAKE');
});

test('usage is told on every answer, and by account where its quota is used', async () => {
  const sandbox = await start({scenario: 'fresh'});
  const me = (await ask(sandbox, '/v26.0/me')).headers;
  expect(JSON.parse(me.get('x-app-usage') ?? '')).toEqual({call_count: 0, total_cputime: 0, total_time: 0});
  expect(me.get('x-business-use-case-usage')).toBeNull();
  const {id = '', phones = []} = sandbox.facts.wabas[0] ?? {};
  const ofPhone = (await ask(sandbox, `/v26.0/${phones[0]?.id}`)).headers;
  expect(JSON.parse(ofPhone.get('x-business-use-case-usage') ?? '')).toMatchObject({
    [id]: [{type: 'whatsapp_business_management', call_count: 1}, {type: 'whatsapp'}],
  });
});

test('a refusal carries its trace in header and body, and says what kind of fault it is', async () => {
  const sandbox = await start({scenario: 'fresh'});
  const {headers, body} = await ask(sandbox, '/v26.0/102290129349999');
  expect(body).toMatchObject({
    error: {type: 'GraphMethodException', fbtrace_id: headers.get('x-fb-trace-id')},
  });
  expect(headers.get('www-authenticate')).toMatch(
    /^OAuth "Facebook Platform" "invalid_request" "Unsupported get/,
  );
});

test('a path with too many parts is unknown', async () => {
  const sandbox = await start({scenario: 'fresh'});
  expect(await ask(sandbox, '/v26.0/a/b/c')).toEqual(
    refusal(400, 2500, null, 'Unknown path components: /a/b/c'),
  );
  expect(await ask(sandbox, '/v26.0')).toEqual(refusal(400, 2500));
});

test('a body that is no JSON counts as none', async () => {
  const sandbox = await start({scenario: 'fresh'});
  const phone = sandbox.facts.wabas[0]?.phones[0]?.id;
  const response = await fetch(`${sandbox.url}/v26.0/${phone}/messages`, {
    method: 'POST',
    headers: {authorization: `Bearer ${sandbox.tokens.main}`, 'content-type': 'application/json'},
    body: '{',
  });
  expect(response.status).toBe(400);
});

test('odd paths are answered, and a client that leaves harms nobody', async () => {
  const sandbox = await start({scenario: 'fresh', latencyMs: 20});
  expect((await ask(sandbox, '//')).status).toBe(400);
  expect((await ask(sandbox, '/v26.0/%E0%A4%A')).status).toBe(400);
  const {hostname, port} = new URL(sandbox.url);
  for (const head of [
    'GET /v26.0/me HTTP/1.1\r\nhost: a',
    'POST /v26.0/1/messages HTTP/1.1\r\nhost: a\r\ncontent-length: 9',
  ]) {
    const socket = connect(Number(port), hostname);
    await new Promise<void>(resolve => socket.write(`${head}\r\n\r\n`, () => resolve()));
    socket.destroy();
    await once(socket, 'close');
  }
  expect((await ask(sandbox, '/v26.0/me')).status).toBe(200);
});

test('closing ends answers that are still waiting', async () => {
  const sandbox = await start({scenario: 'fresh', latencyMs: 600_000});
  const waiting = ask(sandbox, '/v26.0/me');
  const ended = expect(waiting).rejects.toThrow();
  await expect.poll(() => sandbox.requests.length).toBe(1);
  await sandbox.close();
  await ended;
});

test('the date is the clock’s that was passed in', async () => {
  const sandbox = await start({scenario: 'fresh', now: () => new Date('2026-11-21T12:00:00Z')});
  expect((await ask(sandbox, '/v26.0/me')).headers.get('date')).toBe('Sat, 21 Nov 2026 12:00:00 GMT');
});
