/** The practice run: without a person each scenario ends as the table says; with one, two of them begin with an old token. */
import {expect, describe as group, test} from 'vitest';
import {practiceProject} from '../../src/cli/practice.ts';
import {place, standIn} from '../support/cli.ts';
import {scenarioEnds} from '../support/scenarios.ts';

group('without a terminal', () => {
  test.each(scenarioEnds.map(end => [end.scenario, end] as const))(
    '%s ends as it should',
    async (name, end) => {
      const here = place();
      const {code, stdout, files} = await here.cli(['demo', name, '--no-input']);
      expect(code, stdout).toBe(end.code);
      expect(files).toEqual({});
      expect(here.filesWith('EAAFAKE')).toEqual([]);
    },
  );

  test('no scenario is fresh, and the receipt is printed', async () => {
    const {code, stdout, stderr} = await place().cli(['demo', '--no-input']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Practice finished/);
    expect(stderr).toMatch(/scenario fresh[\s\S]*the scenario’s token is handed/);
  });

  test('the report names no place where nobody gave the token', async () => {
    const {stdout} = await place().cli(['demo', 'fresh', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ok: true, token: {source: null}});
  });

  test.each(['en', 'es'])('what it is is told in whole words, however narrow the window (%s)', async tag => {
    const {stderr} = await place().cli(['demo', '--no-input', '--language', tag], {columns: 40});
    const lines = stderr.trim().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(line => line.length > 40)).toEqual([]);
  });
});

group('with a person', () => {
  test.each(['expired', 'temporary'] as const)(
    '%s begins with that token in the project’s .env',
    async scenario => {
      const sandbox = await standIn({scenario});
      const {dotEnv, practice} = practiceProject(sandbox, true);
      expect(dotEnv).toContain(`\nWHATSAPP_TOKEN=${sandbox.tokens.main}\n`);
      expect(dotEnv).toMatch(/WHATSAPP_PHONE_NUMBER_ID=\d+\nWHATSAPP_BUSINESS_ACCOUNT_ID=\d+\n$/);
      expect(practice.next().open()).toBe(sandbox.tokens['replacement']);
    },
  );

  test('others begin with nothing, and what is pasted first is the scenario’s token', async () => {
    const sandbox = await standIn({scenario: 'missing-scope'});
    const {dotEnv, practice} = practiceProject(sandbox, true);
    expect(dotEnv).toBeNull();
    expect(practice.next().open()).toBe(sandbox.tokens.main);
    expect(practice.next().open()).toBe(sandbox.tokens['replacement']);
  });
});
