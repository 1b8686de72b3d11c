import {describe, expect, test} from 'vitest';
import {ask, standIns} from '../support/sandbox.ts';

const start = standIns();

describe('templates', () => {
  test('are filtered by name, status and language', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const names = async (query: string) => {
      const {body} = await ask(sandbox, `/v26.0/${sandbox.facts.wabas[0]?.id}/message_templates?${query}`);
      const {data}: {data: {name: string}[]} = Object(body);
      return data.map(({name}) => name);
    };
    expect(await names('name=order')).toEqual(['order_ready', 'track_order']);
    expect(await names('status=PENDING')).toEqual(['spring_offer']);
    expect(await names('language=en_GB')).toEqual(['track_order']);
    expect(await names('status=["APPROVED"]&content=Harbour')).toEqual(['opening_hours']);
  });
});
