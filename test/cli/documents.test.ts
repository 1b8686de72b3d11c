/** The other documents that are published: the explanation's and the stand-in's. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {kinds} from '../../src/diagnosis/kinds.ts';
import {scenarioNames} from '../../src/sandbox/index.ts';
import {place, standIn} from '../support/cli.ts';
import {documentOf} from '../support/documents.ts';

test.each(['190', '190/463', '131030', '4', '999999', 'sk_live_not_metas'])(
  'explain %s --json',
  async input => {
    const {code, stdout, stderr} = await place().cli(['explain', input, '--json']);
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    documentOf('diagnosis', stdout);
  },
);

test('several errors in one input: the first, and the others', async () => {
  const stdin =
    '{"error":{"code":190,"error_subcode":463,"message":"a"}}\n{"error":{"code":131030,"message":"b"}}\n';
  const {stdout} = await place().cli(['explain', '-', '--json'], {stdin});
  expect(documentOf('diagnosis', stdout)).toMatchObject({code: 190, others: [{code: 131030}]});
});

test('what `sandbox --json` prints fits its schema in every scenario', async () => {
  for (const scenario of scenarioNames) {
    const {url, tokens, app} = await standIn({scenario});
    documentOf('sandbox', JSON.stringify({schema: 'wa-token.sandbox/1', url, scenario, tokens, app}));
  }
});

test.each(['report', 'diagnosis'])('the kinds in the schema %s are the closed list of the code', name => {
  const text = readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8');
  for (const kind of kinds) expect(text).toContain(`"${kind}"`);
});
