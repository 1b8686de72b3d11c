/** Taking a token out of a secret store: the token alone where more stands beside it, else all of it. */
import {describe, expect, test} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {removeFromTool} from '../../../src/stores/command/remove.ts';
import {usualPlace} from '../../../src/stores/command/store.ts';
import {ownCommand, type ToolId, tools} from '../../../src/stores/command/table.ts';
import {type RecordingTool, recordingTool} from '../../support/recording-tool.ts';
import {awsAnswer, kubectlAnswer, vaultAnswer} from './answers.ts';
import {base64, expectKept, linesOf, oldToken, token} from './tools.ts';

const name = 'WHATSAPP_ACCESS_TOKEN';
const id = 'WHATSAPP_PHONE_NUMBER_ID';

const remove = (
  tool: ToolId,
  recording: RecordingTool,
  some: {readonly where?: string; readonly variables?: readonly string[]} = {},
) =>
  removeFromTool({
    tool: tools[tool],
    where: some.where ?? usualPlace(tools[tool], 'default'),
    fingerprint: new Secret(token).fingerprint,
    tokenName: name,
    variables: some.variables ?? [id, name],
    env: recording.env,
    cwd: recording.folder,
  });

/** The same for each store that keeps a document: how it shows one, and what tells that it is gone. */
const documents = [
  {
    tool: 'vault',
    program: 'vault',
    answer: vaultAnswer,
    shown: (fields: Readonly<Record<string, string>>) => JSON.stringify(fields),
    fields: (state: string) => JSON.parse(state),
    erased: 'kv metadata delete secret/wa-token/default',
    removed: ['kv put secret/wa-token/default -', 'kv destroy -versions=1 secret/wa-token/default'],
  },
  {
    tool: 'aws',
    program: 'aws',
    answer: awsAnswer,
    shown: (fields: Readonly<Record<string, string>>) => JSON.stringify(fields),
    fields: (state: string) => JSON.parse(state),
    erased: 'secretsmanager delete-secret --secret-id wa-token/default --force-delete-without-recovery',
    removed: Array.from(
      {length: 2},
      () =>
        'secretsmanager put-secret-value --secret-id wa-token/default --secret-string file:///dev/stdin --output json',
    ),
  },
  {
    tool: 'kubernetes',
    program: 'kubectl',
    answer: kubectlAnswer,
    shown: (fields: Readonly<Record<string, string>>) =>
      JSON.stringify({
        kind: 'Secret',
        metadata: {name: 'wa-token-default', labels: {app: 'shop'}},
        data: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, base64(value)])),
      }),
    fields: (state: string) =>
      Object.fromEntries(
        Object.entries<string>(JSON.parse(state).data).map(([key, value]) => [
          key,
          Buffer.from(value, 'base64').toString(),
        ]),
      ),
    erased: 'delete secret wa-token-default',
    removed: ['replace -f -'],
  },
] as const;

describe.skipIf(process.platform === 'win32').each(documents)(
  '$tool (needs a Unix shebang)',
  ({tool, program, answer, shown, fields, erased, removed}) => {
    test('a secret that holds nothing but ours is deleted, earlier versions too', async () => {
      const recording = recordingTool(program, answer, shown({[name]: token, [id]: '123456789'}));
      expect(await remove(tool, recording)).toEqual({ok: true, value: {kind: 'removed', names: [name]}});
      expect(linesOf(recording)[1]).toBe(erased);
      expect(recording.state()).toBe('');
      expectKept(recording);
    });

    test('where other values stand beside it, they stay', async () => {
      const before = {OTHER: 'theirs', [id]: '123456789', COPY: token, [name]: token};
      const recording = recordingTool(program, answer, shown(before));
      expect(await remove(tool, recording)).toEqual({
        ok: true,
        value: {kind: 'removed', names: ['COPY', name]},
      });
      expect(fields(recording.state())).toEqual({OTHER: 'theirs', [id]: '123456789'});
      expect(linesOf(recording).slice(1, -1)).toEqual(removed);
      expectKept(recording);
    });

    test('another token in its place is left alone', async () => {
      const before = shown({[name]: oldToken});
      const recording = recordingTool(program, answer, before);
      expect(await remove(tool, recording)).toEqual({ok: true, value: {kind: 'other'}});
      expect(recording.state()).toBe(before);
    });

    test('what is gone already is no failure', async () => {
      for (const state of ['', shown({OTHER: 'theirs'})])
        expect(await remove(tool, recordingTool(program, answer, state))).toEqual({
          ok: true,
          value: {kind: 'gone'},
        });
    });

    test('what the tool refuses is told, without the token', async () => {
      const recording = recordingTool(
        program,
        `if (args.includes('get') || args[1] === 'get-secret-value') { ${answer} }
         return {code: 1, stderr: 'denied ' + state}`,
        shown({[name]: token}),
      );
      const refused = await remove(tool, recording);
      expect(refused).toMatchObject({ok: false, problem: {code: 'tool/refused'}});
      expectKept(recording, refused);
    });
  },
);

describe.skipIf(process.platform === 'win32')(
  'a store that gives nothing back (needs a Unix shebang)',
  () => {
    test('gh deletes the secret of the token in its repository', async () => {
      const gh = recordingTool('gh');
      expect(await remove('gh', gh, {where: 'acme/shop'})).toEqual({
        ok: true,
        value: {kind: 'removed', names: [name]},
      });
      expect(linesOf(gh)).toEqual([`secret delete ${name} --repo acme/shop`]);
    });

    test('one that is gone is no failure; a refusal is one', async () => {
      const gone = recordingTool(
        'gh',
        'return {code: 1, stderr: "failed to delete secret: HTTP 404: Not Found"}',
      );
      expect(await remove('gh', gone, {where: 'acme/shop'})).toEqual({ok: true, value: {kind: 'gone'}});
      const refused = recordingTool('gh', 'return {code: 1, stderr: "HTTP 403"}');
      expect(await remove('gh', refused, {where: 'acme/shop'})).toMatchObject({
        problem: {code: 'tool/refused'},
      });
    });

    test('where the place is not known, and from a command of the person’s own, nothing is deleted', async () => {
      const gh = recordingTool('gh');
      expect(await remove('gh', gh, {where: ''})).toBeNull();
      expect(gh.calls()).toEqual([]);
      const own = {...ownCommand(['gh', '{name}'])};
      const asked = {tool: own, where: own.place, fingerprint: '', tokenName: name, variables: []};
      expect(await removeFromTool({...asked, env: gh.env, cwd: gh.folder})).toBeNull();
      expect(gh.calls()).toEqual([]);
    });
  },
);

test('a secret that is a token and nothing else is deleted', async () => {
  const aws = recordingTool('aws', awsAnswer, token);
  expect(await remove('aws', aws, {variables: []})).toEqual({ok: true, value: {kind: 'removed', names: []}});
  expect(aws.state()).toBe('');
});
