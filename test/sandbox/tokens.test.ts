import {createHmac} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {scenarioNames} from '../../src/sandbox/index.ts';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();

describe('the fake tokens', () => {
  test('have a real token’s shape and say that they are fake', async () => {
    const {tokens} = await start({scenario: 'fresh'});
    for (const token of Object.values(tokens)) expect(token).toMatch(/^EAAFAKE[A-Za-z0-9]{183,203}$/);
  });

  test('differ from scenario to scenario and stay the same from run to run', async () => {
    const mains: string[] = [];
    for (const scenario of scenarioNames) mains.push((await start({scenario})).tokens.main);
    expect(new Set(mains).size).toBe(scenarioNames.length);
    expect((await start({scenario: 'fresh'})).tokens.main).toBe(mains[0]);
  });
});

describe('a caller without a usable token', () => {
  test('is told on /me that an active one is needed', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await ask(sandbox, '/v26.0/me', {token: null})).toEqual(
      refusal(400, 2500, null, 'An active access token'),
    );
    expect(await ask(sandbox, '/v26.0/app', {token: null})).toEqual(refusal(400, 2500));
  });

  test('is asked for a valid app ID when it reads a node', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const read = await ask(sandbox, `/v26.0/${sandbox.facts.wabas[0]?.id}`, {token: null});
    expect(read).toEqual(refusal(403, 200, null, 'Provide valid app ID'));
  });

  test('is asked for a token on debug_token and on changes', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await ask(sandbox, '/v26.0/debug_token?input_token=x', {token: null})).toEqual(refusal(400, 104));
    const phone = sandbox.facts.wabas[0]?.phones[0]?.id;
    expect(await ask(sandbox, `/v26.0/${phone}/register`, {token: null, method: 'POST'})).toEqual(
      refusal(400, 104),
    );
  });

  test('counts as one when the word Bearer is missing', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const bare = {token: null, headers: {authorization: sandbox.tokens.main}};
    expect(await ask(sandbox, '/v26.0/me', bare)).toEqual(refusal(400, 2500));
  });
});

describe('a token', () => {
  test('is believed in the header and in the query alike', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const inQuery = await ask(sandbox, `/v26.0/me?access_token=${sandbox.tokens.main}`, {token: null});
    expect(inQuery.body).toEqual((await ask(sandbox, '/v26.0/me')).body);
  });

  test.each([
    [
      'cut short',
      (token: string) => token.slice(0, 40),
      refusal(401, 190, null, 'Cannot parse access token'),
    ],
    [
      'of another product',
      () => `IGAA${'x'.repeat(120)}`,
      refusal(401, 190, null, 'Cannot parse access token'),
    ],
    [
      'altered',
      (token: string) => `${token.slice(0, -4)}AAAA`,
      refusal(401, 190, null, 'could not be decrypted'),
    ],
    [
      'in angle brackets',
      (token: string) => `<${token}>`,
      refusal(400, 190, null, 'Malformed access token <EAAFAKE'),
    ],
  ])('that is %s cannot be read', async (_, damage, expected) => {
    const sandbox = await start({scenario: 'fresh'});
    const answer = await ask(sandbox, '/v26.0/me', {token: damage(sandbox.tokens.main)});
    expect(answer).toEqual(expected);
    expect(answer.headers.get('www-authenticate')).toMatch(/^OAuth "Facebook Platform" "invalid_token" "/);
  });

  test('that has expired answers 463 with the date in words', async () => {
    const sandbox = await start({scenario: 'expired', now: () => new Date('2026-11-21T12:00:00Z')});
    const date =
      'Session has expired on Wednesday, 18-Nov-26 04:00:00 PST. The current time is Saturday, 21-Nov-26 04:00:00 PST.';
    expect(await ask(sandbox, '/v26.0/me')).toEqual(refusal(401, 190, 463, date));
  });

  test('that was revoked answers 466', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await ask(sandbox, '/v26.0/me', {token: sandbox.tokens['revoked'] ?? ''})).toEqual(
      refusal(401, 190, 466),
    );
  });
});

describe('an app token', () => {
  test('reads its own app', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const token = `${sandbox.app.id}|${sandbox.app.secret}`;
    const read = await ask(sandbox, `/v26.0/${sandbox.app.id}?fields=id,name`, {token});
    expect(read.body).toEqual({id: sandbox.app.id, name: 'Bakery Messenger'});
  });

  test('of a wrong secret or an unknown app is refused as the caller’s fault', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const wrong = await ask(sandbox, '/v26.0/app', {token: `${sandbox.app.id}|${'0'.repeat(32)}`});
    expect(wrong).toEqual(refusal(400, 190, null, 'Invalid OAuth access token signature'));
    expect(await ask(sandbox, '/v26.0/app', {token: '1|0'})).toEqual(refusal(400, 101));
  });

  test('is nobody on /me, and sees no WhatsApp account', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const token = `${sandbox.app.id}|${sandbox.app.secret}`;
    expect(await ask(sandbox, '/v26.0/me', {token})).toEqual(refusal(400, 2500));
    expect(await ask(sandbox, `/v26.0/${sandbox.facts.wabas[0]?.id}`, {token})).toEqual(
      refusal(400, 100, 33),
    );
  });
});

describe('appsecret_proof', () => {
  const proofOf = (secret: string, message: string) =>
    createHmac('sha256', secret).update(message).digest('hex');

  test('is checked when it is sent', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const proof = proofOf(sandbox.app.secret, sandbox.tokens.main);
    expect((await ask(sandbox, `/v26.0/me?appsecret_proof=${proof}`)).status).toBe(200);
    const wrong = await ask(sandbox, `/v26.0/me?appsecret_proof=${proofOf('other', sandbox.tokens.main)}`);
    expect(wrong).toEqual(refusal(400, 100, null, 'Invalid appsecret_proof'));
  });

  test('with a time is good for five minutes', async () => {
    const sandbox = await start({scenario: 'fresh', now: () => new Date(1_800_000_000_000)});
    const at = (time: number) => {
      const proof = proofOf(sandbox.app.secret, `${sandbox.tokens.main}|${time}`);
      return ask(sandbox, `/v26.0/me?appsecret_proof=${proof}&appsecret_time=${time}`);
    };
    expect((await at(1_800_000_000 - 60)).status).toBe(200);
    expect(await at(1_800_000_000 - 301)).toEqual(refusal(400, 100, null, 'Invalid appsecret_proof'));
  });

  test('is wanted on every call where the app requires it', async () => {
    const sandbox = await start({
      scenario: 'fresh',
      arrange: world => {
        for (const app of world.apps) app.proofRequired = true;
      },
    });
    expect(await ask(sandbox, '/v26.0/me')).toEqual(refusal(400, 100, null, 'require an appsecret_proof'));
  });
});
