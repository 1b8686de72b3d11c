/** `list`: the saved profiles, offline, also where one is damaged. */
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {place, standIn} from '../support/cli.ts';
import {documentOf} from '../support/documents.ts';

const filled = async (...profiles: readonly string[]) => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  for (const profile of profiles) {
    const argv = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--env-file', `${profile}.env`];
    const {code} = await here.cli([...argv, '--profile', profile, '--graph-url', sandbox.url], {
      stdin: sandbox.tokens.main,
    });
    expect(code).toBe(0);
  }
  const asked = sandbox.requests.length;
  return {sandbox, here, askedSince: () => sandbox.requests.length - asked};
};

test('none: says how to make one', async () => {
  const {here} = await filled();
  expect(await here.cli(['list'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('wa-token setup'),
  });
  const {code, stdout} = await here.cli(['list', '--json']);
  expect(code).toBe(0);
  expect(documentOf('list', stdout)).toEqual({schema: 'wa-token.list/1', profiles: []});
});

test('each with its ids and places, without asking Graph, and no secret', async () => {
  const {here, sandbox, askedSince} = await filled('prod', 'test');
  const {code, stdout} = await here.cli(['list', '--json']);
  expect(code).toBe(0);
  const [waba] = sandbox.facts.wabas;
  expect(documentOf('list', stdout)).toMatchObject({
    profiles: [
      {
        profile: 'prod',
        kind: 'system-user',
        expires: 'never',
        waba: {id: waba?.id},
        phone: {id: waba?.phones[0]?.id},
        stored: [{store: 'env', where: join(here.project, 'prod.env')}],
      },
      {profile: 'test'},
    ],
  });
  const text = await here.cli(['list']);
  expect(text.stdout).toMatch(/^prod: token [0-9a-f]{12}, does not end$/m);
  expect(text.stdout).toContain(waba?.name);
  expect(stdout + text.stdout).not.toContain('EAA');
  expect(askedSince()).toBe(0);
});

test('a damaged one is told: 4, and the others are listed all the same', async () => {
  const {here} = await filled('prod', 'test');
  const [file] = readdirSync(here.home, {recursive: true, encoding: 'utf8'}).filter(name =>
    /prod.*json$/.test(name),
  );
  const marked = '{"EAAFAKEdamaged": tru';
  writeFileSync(join(here.home, file ?? ''), marked);
  const {code, stdout, stderr} = await here.cli(['list', '--json']);
  expect(code).toBe(4);
  expect(documentOf('list', stdout)).toMatchObject({profiles: [{profile: 'test'}]});
  expect(stderr).toContain('prod');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout + stderr).not.toContain('EAAFAKEdamaged');
});

test('settings that cannot be read: 4', async () => {
  const here = place();
  writeFileSync(join(here.home, 'config'), 'a file in place of the folder');
  const {code, stderr} = await here.cli(['list']);
  expect(code).toBe(4);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
