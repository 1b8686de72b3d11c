import {describe, expect, test} from 'vitest';
import {ask, refusal, standIns} from '../support/sandbox.ts';

const start = standIns();

describe('versions', () => {
  const now = () => new Date('2026-11-21T00:00:00Z');

  test.each([
    ['v26.0', 'v26.0'],
    ['v22.0', 'v22.0'],
    ['v20.0', 'v21.0'],
    ['v2.11', 'v21.0'],
  ])('%s is served as %s', async (asked, served) => {
    const sandbox = await start({scenario: 'fresh', now});
    const {status, headers} = await ask(sandbox, `/${asked}/me`);
    expect([status, headers.get('facebook-api-version')]).toEqual([200, served]);
  });

  test('none at all means the oldest that still answers', async () => {
    const sandbox = await start({scenario: 'fresh', now});
    expect((await ask(sandbox, '/me')).headers.get('facebook-api-version')).toBe('v21.0');
  });

  test.each(['v99.0', 'v26', 'v27.0'])('%s makes the path unknown', async version => {
    const sandbox = await start({scenario: 'fresh', now});
    expect(await ask(sandbox, `/${version}/me`)).toEqual(
      refusal(400, 2500, null, 'Unknown path components: /me'),
    );
  });
});
