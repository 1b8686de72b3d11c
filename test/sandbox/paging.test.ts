import {describe, expect, test} from 'vitest';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();

describe('pages', () => {
  interface Page {
    readonly data: readonly {readonly id: string}[];
    readonly paging?: {readonly cursors: {readonly after: string}; readonly next?: string};
  }

  test('lead through ten thousand numbers by their cursors, each once', async () => {
    const sandbox = await start({scenario: 'many-numbers'});
    const list = `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers?fields=id&limit=5000`;
    const seen = new Set<string>();
    let page: Page = Object((await ask(sandbox, list)).body);
    for (;;) {
      for (const {id} of page.data) seen.add(id);
      if (!page.paging?.next) break;
      page = Object((await ask(sandbox, `${list}&after=${page.paging.cursors.after}`)).body);
    }
    expect(seen.size).toBe(10_000);
  });

  test('hold 25 unless asked, and never more than 100', async () => {
    const sandbox = await start({scenario: 'many-numbers'});
    const list = `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers`;
    const size = async (target: string) => {
      const page: Page = Object((await ask(sandbox, target)).body);
      return page.data.length;
    };
    expect([await size(list), await size(`${list}?limit=7`), await size(`${list}?limit=1000`)]).toEqual([
      25, 7, 100,
    ]);
  });

  test('carry the token in their next link, as Graph’s do: a trap for clients', async () => {
    const sandbox = await start({scenario: 'many-numbers'});
    const {text, body} = await ask(
      sandbox,
      `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers?fields=id&limit=2`,
    );
    expect(text).toContain(`access_token=${sandbox.tokens.main}`);
    const page: Page = Object(body);
    const followed = await fetch(page.paging?.next ?? '');
    expect((Object(await followed.json()) as Page).data).toHaveLength(2);
  });

  test('end without a next link, and are bare when there is nothing', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const waba = sandbox.facts.wabas[0]?.id;
    expect((await ask(sandbox, `/v26.0/${waba}/phone_numbers`)).text).not.toContain('"next"');
    const none = await ask(sandbox, `/v26.0/${waba}/message_templates?name=nothing_like_it`);
    expect(none.body).toEqual({data: []});
  });

  test('know only their own cursors', async () => {
    const sandbox = await start({scenario: 'fresh'});
    const list = `/v26.0/${sandbox.facts.wabas[0]?.id}/phone_numbers?after=MTA`;
    expect(await ask(sandbox, list)).toEqual(refusal(400, 100, null, 'Invalid cursors values'));
  });
});
