/** Every scenario of the stand-in, from the command line to the file: without one question. */
import {expect, describe as group, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {scenarioNames} from '../../src/sandbox/index.ts';
import {place, standIn} from '../support/cli.ts';
import {errorIn, reportIn} from '../support/documents.ts';
import {flagsFor, remarkableIn, type ScenarioEnd, scenarioEnds} from '../support/scenarios.ts';

const begin = async ({scenario, flags = []}: ScenarioEnd, more: readonly string[] = []) => {
  // Slow is slow for people; that it is waited for shows at a tenth of a second too.
  const sandbox = await standIn({scenario, ...(scenario === 'slow' ? {latencyMs: 100} : {})});
  const here = place();
  const setup = (...added: readonly string[]) =>
    here.cli(
      [
        ...['setup', '--no-input', '--token-stdin', '--store', 'env', '--json', '--graph-url', sandbox.url],
        ...flags,
        ...more,
        ...added,
      ],
      {stdin: sandbox.tokens.main},
    );
  return {sandbox, here, setup};
};

test('the table has every scenario once', () => {
  expect(scenarioEnds.map(({scenario}) => scenario).sort()).toEqual([...scenarioNames].sort());
});

group.each(scenarioEnds)('$scenario', end => {
  test(`ends with ${end.code}, ${end.stored ? 'stored' : 'and nothing is written'}`, async () => {
    const {sandbox, here, setup} = await begin(end);
    const {code, stdout, stderr, files} = await setup();
    expect(code, stdout + stderr).toBe(end.code);
    expect(files['.env'] === undefined).toBe(!end.stored);
    expect(stdout + stderr).not.toContain(sandbox.tokens.main);
    const {fingerprint} = new Secret(sandbox.tokens.main);
    if (end.code === 2) {
      const error = errorIn(stdout);
      expect(error).toMatchObject({code: 'missing-answer', flag: end.missing?.flag});
      expect(error.choices).toHaveLength(end.missing?.choices ?? 0);
    } else {
      const report = reportIn(stdout);
      expect(remarkableIn(report)).toEqual(end.remarkable);
      expect(report).toMatchObject({ok: code === 0, token: {fingerprint, source: 'stdin'}});
      expect(report.error?.code ?? null).toBe(end.error);
      expect(report.stored).toHaveLength(end.stored ? 1 : 0);
    }
    // What is stored is the token and the ids of this very account; else there is not one file.
    if (end.stored) expect(files['.env']).toContain(`WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}\n`);
    else expect(files).toEqual({});
    expect(here.filesWith(sandbox.tokens.main).map(path => path.replace(here.project, ''))).toEqual(
      end.stored ? ['/.env'] : [],
    );
  });
});

group.each(scenarioEnds.filter(({missing}) => missing !== undefined))('$scenario, answered', end => {
  test('ends with 0, stored, when the flag is given', async () => {
    const {sandbox, setup} = await begin(end);
    const answers = end.answers?.(sandbox) ?? {};
    const {code, stdout, files} = await setup(...flagsFor(answers));
    expect(code, stdout).toBe(0);
    const report = reportIn(stdout);
    expect({waba: report.waba?.id, phone: report.phone?.id}).toMatchObject(answers);
    for (const id of Object.values(answers)) expect(files['.env']).toContain(`=${id}\n`);
  });
});
