import {describe, expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {ask, standIns, wabaOf} from '../support/sandbox.ts';

const start = standIns();
const post = (sandbox: Sandbox, target: string, body: unknown = {}) =>
  ask(sandbox, target, {method: 'POST', body});

describe('a subscription', () => {
  test('of the token’s app can be ended and made again', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const target = `${wabaOf(sandbox)}/subscribed_apps`;
    expect((await ask(sandbox, target)).body).toMatchObject({
      data: [{whatsapp_business_api_data: {id: sandbox.app.id, name: 'Bakery Messenger'}}],
    });
    await ask(sandbox, target, {method: 'DELETE'});
    expect((await ask(sandbox, target)).body).toEqual({data: []});
    expect((await post(sandbox, target)).body).toEqual({success: true});
    expect((await ask(sandbox, target)).text).toContain(sandbox.app.id);
  });
});
