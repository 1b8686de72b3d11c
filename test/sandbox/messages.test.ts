import {describe, expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {ask, phoneOf, refusal, standIns, templateMessage} from '../support/sandbox.ts';

const start = standIns();
const post = (sandbox: Sandbox, target: string, body: unknown = {}) =>
  ask(sandbox, target, {method: 'POST', body});

const text = (to: string, body: string) => ({messaging_product: 'whatsapp', to, type: 'text', text: {body}});
const stranger = '+16505550199';

describe('a message', () => {
  const send = (sandbox: Sandbox, body: unknown) => post(sandbox, `${phoneOf(sandbox)}/messages`, body);

  test('from a template is accepted and remembered', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const {status, body} = await send(sandbox, templateMessage(stranger, 'opening_hours'));
    expect(status).toBe(200);
    expect(body).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{input: stranger, wa_id: '16505550199'}],
      messages: [{id: expect.stringMatching(/^wamid\./), message_status: 'accepted'}],
    });
    expect(sandbox.sent).toMatchObject([{to: '16505550199', template: 'opening_hours'}]);
  });

  test('without a plus gets the sender’s country code before a national number', async () => {
    const sandbox = await start({scenario: 'fresh'});
    await send(sandbox, templateMessage('(650) 555-0199', 'opening_hours'));
    expect(sandbox.sent[0]?.to).toBe('16505550199');
  });

  test.each([
    ['unknown', templateMessage(stranger, 'no_such'), refusal(404, 132001)],
    ['in another language', templateMessage(stranger, 'opening_hours', 'de'), refusal(404, 132001)],
    ['not approved', templateMessage(stranger, 'spring_offer'), refusal(404, 132001)],
    ['with too few parameters', templateMessage(stranger, 'order_ready'), refusal(400, 132000)],
  ])('from a template that is %s is refused', async (_, body, expected) => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await send(sandbox, body)).toEqual(expected);
    expect(sandbox.sent).toEqual([]);
  });

  test('with the parameters a template wants is accepted', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const parameters = ['Sam', '1042'].map(value => ({type: 'text', text: value}));
    const body = templateMessage(stranger, 'order_ready', 'en_US', [{type: 'body', parameters}]);
    expect((await send(sandbox, body)).status).toBe(200);
  });

  test('of free text reaches only who wrote within a day', async () => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await send(sandbox, text(stranger, 'Hello'))).toEqual(refusal(400, 131047));
    const answer = await send(sandbox, text('+16505550101', 'Hello'));
    expect(answer.body).toMatchObject({messages: [{id: expect.any(String)}]});
    expect(answer.text).not.toContain('message_status');
  });

  test.each([
    ['nobody', {messaging_product: 'whatsapp', type: 'text', text: {body: 'a'}}, refusal(400, 100)],
    ['no product', {to: stranger}, refusal(400, 100, null, 'messaging_product')],
    ['a word', templateMessage('invalid', 'opening_hours'), refusal(400, 131009)],
    ['itself', templateMessage('+16315550142', 'opening_hours'), refusal(400, 131021)],
  ])('to %s is refused', async (_, body, expected) => {
    const sandbox = await start({scenario: 'fresh'});
    expect(await send(sandbox, body)).toEqual(expected);
  });

  test('needs the messaging scope', async () => {
    const sandbox = await start({
      scenario: 'fresh',
      arrange: world => {
        for (const {scopes} of world.tokens) scopes.splice(1, 1);
      },
    });
    expect(await send(sandbox, templateMessage(stranger, 'opening_hours'))).toEqual(
      refusal(403, 200, null, 'Requires whatsapp_business_messaging permission'),
    );
  });

  test('explains itself in error_data', async () => {
    const sandbox = await start({scenario: 'test-number'});
    expect((await send(sandbox, templateMessage(stranger, 'hello_world'))).body).toMatchObject({
      error: {error_data: {messaging_product: 'whatsapp', details: expect.stringContaining('allowed list')}},
    });
  });
});
