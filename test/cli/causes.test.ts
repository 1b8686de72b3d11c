/** `check` and `send` as text: below the table what is behind each failure, certain where a further read decided. */
import {expect, test} from 'vitest';
import type {SandboxOptions, World} from '../../src/sandbox/index.ts';
import {place, standIn} from '../support/cli.ts';
import {reportIn} from '../support/documents.ts';

const begin = async (options: SandboxOptions) => {
  const sandbox = await standIn(options);
  const run = (command: 'check' | 'send', ...more: readonly string[]) =>
    place().cli([command, '--token-stdin', '--graph-url', sandbox.url, ...more], {
      stdin: sandbox.tokens.main,
    });
  return {sandbox, run};
};
const refusing = (sendRefusal: 'access-denied' | 'on-behalf', more: (world: World) => void = () => {}) => ({
  scenario: 'fresh' as const,
  arrange: (world: World) => {
    for (const account of world.accounts) account.sendRefusal = sendRefusal;
    more(world);
  },
});
const aMessage = ['--to', '+16505550101', '--template', 'opening_hours'];

test('check names what is behind each failed check, and how to mend it', async () => {
  const {run} = await begin({
    scenario: 'unregistered-number',
    arrange: ({accounts}) => {
      for (const account of accounts) account.paid = false;
    },
  });
  const {code, stderr: cures} = await run('check');
  expect(code).toBe(1);
  expect(cures.match(/\(certain\)/g)).toHaveLength(2);
  expect(cures).toMatch(/^ {2}1\. .+/m);
  expect(cures).toContain('https://business.facebook.com/');
});

test('check names a cause once where two checks share it', async () => {
  const {run, sandbox} = await begin({
    scenario: 'fresh',
    arrange: ({accounts}) => {
      for (const {grants} of accounts) grants.clear();
    },
  });
  const [waba] = sandbox.facts.wabas;
  const {stderr} = await run('check', '--waba', waba?.id ?? '', '--phone', waba?.phones[0]?.id ?? '');
  expect(stderr.match(/\(certain\)/g)).toHaveLength(1);
});

test('check names nothing where all is well', async () => {
  const {run} = await begin({scenario: 'fresh'});
  const {code, stderr} = await run('check');
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
});

test('send says for certain what 131005 was about', async () => {
  const unpaid = refusing('access-denied', ({accounts}) => {
    for (const account of accounts) account.paid = false;
  });
  const {run, sandbox} = await begin(unpaid);
  const {code, stdout} = await run('send', '--json', ...aMessage);
  expect(code, stdout).toBe(1);
  expect(reportIn(stdout).send?.diagnosis).toMatchObject({
    code: 131_005,
    certain: true,
    causes: [{kind: 'payment_missing'}],
  });
  expect(sandbox.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
});

test('send names all causes that fit, and how to tell, where none is certain', async () => {
  const {run} = await begin(refusing('on-behalf'));
  const {code, stderr} = await run('send', ...aMessage);
  expect(code).toBe(1);
  expect(stderr).toMatch(/\(likely\)/);
  expect(stderr).toMatch(/^To be sure: /m);
  expect(stderr).toMatch(/^Or: .+ To be sure: /m);
});

test('send says which templates there are of the name', async () => {
  const {run} = await begin({scenario: 'real-number'});
  const {stderr} = await run('send', ...aMessage, '--template-lang', 'de');
  expect(stderr).toContain('opening_hours (en_US, APPROVED)');
});
