import {describe, expect, test} from 'vitest';
import {recordingTool} from '../../support/recording-tool.ts';
import {awsAnswer, kubectlAnswer, vaultAnswer} from './answers.ts';
import {base64, expectKept, linesOf, oldToken, storeOf, token, values} from './tools.ts';

const isUnix = process.platform !== 'win32';

describe.skipIf(!isUnix)('Vault (needs a Unix shebang)', () => {
  test('a new secret is put, and read back', async () => {
    const vault = recordingTool('vault', vaultAnswer);
    const store = storeOf('vault', vault);
    const written = await store.write(values);
    expect(written).toMatchObject({
      ok: true,
      value: {store: 'vault', where: 'vault secret/wa-token/default'},
    });
    expect(linesOf(vault)).toContain('kv put secret/wa-token/default -');
    expect(JSON.parse(vault.state())).toEqual({
      WHATSAPP_PHONE_NUMBER_ID: values.phoneId,
      WHATSAPP_BUSINESS_ACCOUNT_ID: values.wabaId,
      WHATSAPP_APP_ID: values.appId,
      WHATSAPP_API_VERSION: values.version,
      WHATSAPP_ACCESS_TOKEN: token,
    });
    expectKept(vault, written);
  });

  test('one that was made new is removed again on undo, with all its versions', async () => {
    const vault = recordingTool('vault', vaultAnswer);
    const store = storeOf('vault', vault);
    await store.plan(values);
    expect(store.reversible).toBe(true);
    await store.write(values);
    expect((await store.undo()).ok).toBe(true);
    expect(linesOf(vault).at(-1)).toBe('kv metadata delete secret/wa-token/default');
    expect(vault.state()).toBe('');
  });

  test('but not when somebody has changed it meanwhile', async () => {
    const vault = recordingTool('vault', vaultAnswer);
    const store = storeOf('vault', vault);
    await store.write(values);
    vault.change('{"WHATSAPP_ACCESS_TOKEN":"theirs"}');
    expect((await store.undo()).ok).toBe(false);
    expect(vault.state()).toBe('{"WHATSAPP_ACCESS_TOKEN":"theirs"}');
  });

  test('an existing one is patched: its other values stay; undo puts it back', async () => {
    const before = {OTHER: 'x'.repeat(20), WHATSAPP_ACCESS_TOKEN: oldToken};
    const vault = recordingTool('vault', vaultAnswer, JSON.stringify(before));
    const store = storeOf('vault', vault);
    const planned = await store.plan(values);
    expect(planned.ok && planned.value.place.lines.map(({sign, text}) => sign + text)).toEqual([
      `+WHATSAPP_PHONE_NUMBER_ID=${values.phoneId}`,
      `+WHATSAPP_BUSINESS_ACCOUNT_ID=${values.wabaId}`,
      expect.stringMatching(/^-WHATSAPP_ACCESS_TOKEN=•••• \([0-9a-f]{12}\)$/),
      `+WHATSAPP_ACCESS_TOKEN=•••• (${values.token.fingerprint})`,
    ]);
    expect(store.reversible).toBe(true);
    const written = await store.write(values);
    expect(linesOf(vault)).toContain('kv patch secret/wa-token/default -');
    expect(JSON.parse(vault.state())).toMatchObject({OTHER: before.OTHER, WHATSAPP_ACCESS_TOKEN: token});
    expect((await store.undo()).ok).toBe(true);
    expect(JSON.parse(vault.state())).toEqual(before);
    expectKept(vault, [planned, written]);
  });

  test('another id that stands there needs a yes', async () => {
    const before = JSON.stringify({WHATSAPP_PHONE_NUMBER_ID: '111111111111111'});
    const vault = recordingTool('vault', vaultAnswer, before);
    expect(await storeOf('vault', vault).plan(values)).toMatchObject({problem: {code: 'env/id-differs'}});
    expect((await storeOf('vault', vault, {replaceIds: true}).write(values)).ok).toBe(true);
  });

  test('who may write and not read is believed by the exit code', async () => {
    const vault = recordingTool('vault', `return args[1] === 'get' ? {code: 2, stderr: '403'} : {}`);
    const store = storeOf('vault', vault);
    expect(await store.plan(values)).toMatchObject({value: {remarks: [{code: 'tool/write-only'}]}});
    expect((await store.write(values)).ok).toBe(true);
    expect(store.reversible).toBe(false);
  });

  test('a store that takes and forgets is told', async () => {
    const vault = recordingTool(
      'vault',
      vaultAnswer.replace('return {state: J', 'return {lost: J'),
      '{"A":"b"}',
    );
    expect(await storeOf('vault', vault).write(values)).toMatchObject({problem: {code: 'tool/read-back'}});
  });
});

describe.skipIf(!isUnix)('the AWS Secrets Manager (needs a Unix shebang)', () => {
  test('a new secret is created from standard input, an existing one gets another version', async () => {
    const aws = recordingTool('aws', awsAnswer);
    const written = await storeOf('aws', aws).write(values);
    expect(written.ok).toBe(true);
    const [create] = aws.calls().filter(({args}) => args[1] === 'create-secret');
    expect(create?.args.slice(2, 6)).toEqual([
      '--name',
      'wa-token/default',
      '--secret-string',
      'file:///dev/stdin',
    ]);
    expect((await storeOf('aws', aws, {where: 'wa-token/default'}).write(values)).ok).toBe(true);
    expect(linesOf(aws)).toContain(
      'secretsmanager put-secret-value --secret-id wa-token/default --secret-string file:///dev/stdin --output json',
    );
    expectKept(aws, written);
  });

  test('the other values of the document stay', async () => {
    const aws = recordingTool('aws', awsAnswer, '{"OTHER":"x","WHATSAPP_ACCESS_TOKEN":"old"}');
    await storeOf('aws', aws).write(values);
    expect(JSON.parse(aws.state())).toMatchObject({OTHER: 'x', WHATSAPP_ACCESS_TOKEN: token});
  });

  test('a secret that is a token and nothing else stays one', async () => {
    const aws = recordingTool('aws', awsAnswer, oldToken);
    const written = await storeOf('aws', aws).write(values);
    expect(written).toMatchObject({ok: true, value: {variables: []}});
    expect(aws.state()).toBe(token);
  });

  test('a secret in another form is not destroyed', async () => {
    const aws = recordingTool('aws', awsAnswer, 'postgres://u:p@h/db');
    expect(await storeOf('aws', aws).write(values)).toMatchObject({problem: {code: 'tool/opaque'}});
    expect(aws.state()).toBe('postgres://u:p@h/db');
  });

  test('who may not read it is refused, as writing would destroy what is there', async () => {
    const aws = recordingTool(
      'aws',
      `return {code: 254, stderr: 'An error occurred (AccessDeniedException)'}`,
    );
    expect(await storeOf('aws', aws).write(values)).toMatchObject({problem: {code: 'tool/refused'}});
    expect(aws.calls()).toHaveLength(1);
  });
});

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

describe.skipIf(!isUnix)('a Kubernetes secret (needs a Unix shebang)', () => {
  test('a new one is made by kubectl and created, values on standard input', async () => {
    const kubectl = recordingTool('kubectl', kubectlAnswer);
    const written = await storeOf('kubernetes', kubectl, {where: 'shop/whatsapp'}).write(values);
    expect(written.ok).toBe(true);
    expect(linesOf(kubectl).slice(1, 3)).toEqual([
      'create secret generic whatsapp --namespace shop --from-env-file=/dev/stdin --dry-run=client -o yaml',
      'create --namespace shop -f -',
    ]);
    expect(JSON.parse(kubectl.state()).data.WHATSAPP_ACCESS_TOKEN).toBe(base64(token));
    expectKept(kubectl, written);
  });

  test('an existing one is replaced: labels and other values stay, no annotation keeps a token', async () => {
    const object = {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'Opaque',
      metadata: {
        name: 'wa-token-default',
        resourceVersion: '41',
        labels: {app: 'shop'},
        annotations: {team: 'a', [lastApplied]: JSON.stringify({data: {T: base64(oldToken)}})},
      },
      data: {WHATSAPP_ACCESS_TOKEN: base64(oldToken), OTHER: base64('other')},
    };
    const kubectl = recordingTool('kubectl', kubectlAnswer, JSON.stringify(object));
    const store = storeOf('kubernetes', kubectl);
    const written = await store.write(values);
    expect(written.ok).toBe(true);
    expect(linesOf(kubectl)).toContain('replace -f -');
    const after = JSON.parse(kubectl.state());
    expect(after).toMatchObject({type: 'Opaque', data: {OTHER: base64('other')}});
    expect(after.metadata).toEqual({
      name: 'wa-token-default',
      resourceVersion: '41',
      labels: {app: 'shop'},
      annotations: {team: 'a'},
    });
    expect(kubectl.state()).not.toContain(base64(oldToken));
    expectKept(kubectl, written);
    expect((await store.undo()).ok).toBe(true);
    expect(JSON.parse(kubectl.state()).data).toEqual(object.data);
  });
});
